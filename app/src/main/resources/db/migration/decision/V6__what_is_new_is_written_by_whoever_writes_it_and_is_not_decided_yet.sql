-- Whoever hands in to a unit may leave reports there and no decisions; nobody writes in a colleague's name; and what is added is at its beginning, so that nothing comes to be decided, granted or ended without the
-- checks on the way there.
do $$
declare t text; mine text;
begin
  for t, mine in select * from (values ('decision', 'begun_by'), ('former', 'saved_by'), ('step', 'by_user'), ('consent', 'by_user'), ('measure', null), ('measure_event', 'by_user')) as v loop
    execute format('create policy writes on decision.%I as restrictive for insert to tillit_app with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]))', t);
    if mine is not null then
      execute format('create policy own on decision.%I as restrictive for insert to tillit_app with check (%I = (select access.me()))', t, mine);
    end if;
  end loop;
end $$;
create policy beginning on decision.decision as restrictive for insert to tillit_app with check (state = 'DRAFT');
create policy beginning on decision.measure as restrictive for insert to tillit_app with check (state = 'GRANTED');
