-- An investigation is not done until its document exists (JO 6448-2009, 3244-2008): what has ended before this stays as it was, from here on the database refuses to end one without. Nothing ends twice.
set role tillit_owner;
create function investigation.ends_by_its_document() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  if old.closed_at is not null then
    raise exception 'what has ended stays ended' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from investigation.paper p where p.investigation_id = new.id and p.kind = 'DOCUMENT' and p.signed_at is not null) then
    raise exception 'an investigation ends by its signed document' using errcode = 'check_violation';
  end if;
  return new; end $$;
reset role;
revoke all on function investigation.ends_by_its_document() from public;
grant select on investigation.paper to tillit_investigation;
create policy room on investigation.paper for select to tillit_investigation using (true);
grant create on schema investigation to tillit_investigation;
alter function investigation.ends_by_its_document() owner to tillit_investigation;
revoke create on schema investigation from tillit_investigation;
grant execute on function investigation.ends_by_its_document() to tillit_owner;
set role tillit_owner;
create trigger ends_by_its_document before update of closed_at on investigation.investigation for each row
  when (new.closed_at is distinct from old.closed_at)
  execute function investigation.ends_by_its_document();
reset role;
