-- Whoever hands in to a unit may leave reports there and nothing in an investigation; nobody writes in a colleague's name; and what is added is at its beginning, so that nothing comes to be signed or closed without
-- the checks on the way there.
do $$
declare t text; mine text;
begin
  for t, mine in select * from (values ('investigation', 'opened_by'), ('notice', 'by_user'), ('paper', 'saved_by'), ('paper_former', 'saved_by'), ('finding', 'by_user'), ('communication', 'by_user'),
      ('comment', 'by_user'), ('extension', 'decided_by')) as v loop
    execute format('create policy writes on investigation.%I as restrictive for insert to tillit_app with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]))', t);
    execute format('create policy own on investigation.%I as restrictive for insert to tillit_app with check (%I = (select access.me()))', t, mine);
  end loop;
end $$;
create policy beginning on investigation.investigation as restrictive for insert to tillit_app with check (closed_at is null);
create policy beginning on investigation.paper as restrictive for insert to tillit_app with check (signed_at is null);
