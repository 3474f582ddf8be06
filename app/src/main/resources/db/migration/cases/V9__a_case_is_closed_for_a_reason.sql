-- A case is closed by somebody, for a reason, and the database refuses to close one otherwise. What was closed before this has none and stays as it was.
set role tillit_owner;
create table cases.closing (
  dossier_id      uuid primary key,
  label_id        int not null,
  municipality_id smallint not null,
  reason          text not null check (length(trim(reason)) > 0 and length(reason) <= 20000),
  closed_by       int not null,
  closed_at       timestamptz not null,
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (closed_by, municipality_id) references access.user_account (id, municipality_id));

create function cases.closes_for_a_reason() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  if old.closed_at is not null then
    raise exception 'what has been closed stays closed' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from cases.closing c where c.dossier_id = new.dossier_id and c.closed_at = new.closed_at) then
    raise exception 'a case is closed for a reason' using errcode = 'check_violation';
  end if;
  return new; end $$;
reset role;
revoke all on function cases.closes_for_a_reason() from public;
select access.guard('cases.closing');
grant select, insert on cases.closing to tillit_app;
grant select on cases.closing to tillit_cases;
create policy room on cases.closing for select to tillit_cases using (true);
grant create on schema cases to tillit_cases;
alter function cases.closes_for_a_reason() owner to tillit_cases;
revoke create on schema cases from tillit_cases;
grant execute on function cases.closes_for_a_reason() to tillit_owner;
set role tillit_owner;
create trigger closes_for_a_reason before update of closed_at on cases.social_case for each row
  when (new.closed_at is distinct from old.closed_at)
  execute function cases.closes_for_a_reason();
reset role;
