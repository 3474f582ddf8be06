-- What somebody had begun and not signed was the writer's alone, and nobody's when the case went to another. Whoever carries the case now, or leads its unit, reads it
-- then, and changes nothing in it: it stays as it was written.
drop policy own on journal.draft_words;
create policy own on journal.draft_words as restrictive for select to tillit_app using (author_id = (select access.me()) or access.is_left_to_me(dossier_id, author_id));
create policy own_new on journal.draft_words as restrictive for insert to tillit_app with check (author_id = (select access.me()));
create policy own_change on journal.draft_words as restrictive for update to tillit_app using (author_id = (select access.me()));
create policy own_end on journal.draft_words as restrictive for delete to tillit_app using (author_id = (select access.me()));
