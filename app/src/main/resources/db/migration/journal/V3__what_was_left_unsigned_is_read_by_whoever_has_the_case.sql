-- What somebody had begun and not signed was the writer's alone, and nobody's when the case went to another. Whoever carries the case now, or leads its unit, reads
-- it then, if it was begun before, and changes nothing in it: it stays as it was written.
create function journal.begun_at(p_draft uuid) returns timestamptz language sql stable set search_path = pg_catalog, pg_temp
return (select d.begun_at from journal.draft d where d.id = p_draft);   -- as the one who asks sees the draft
alter function journal.begun_at(uuid) owner to tillit_owner;
revoke all on function journal.begun_at(uuid) from public;
grant execute on function journal.begun_at(uuid) to tillit_app;
drop policy own on journal.draft_words;
create policy own on journal.draft_words as restrictive for select to tillit_app using (author_id = (select access.me()) or access.is_left_to_me(dossier_id, author_id, journal.begun_at(draft_id)));
create policy own_new on journal.draft_words as restrictive for insert to tillit_app with check (author_id = (select access.me()));
create policy own_change on journal.draft_words as restrictive for update to tillit_app using (author_id = (select access.me()));
create policy own_end on journal.draft_words as restrictive for delete to tillit_app using (author_id = (select access.me()));
