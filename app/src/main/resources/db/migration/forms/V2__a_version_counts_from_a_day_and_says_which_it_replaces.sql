-- A municipality says from which day its own version is asked, so that those who work there can be told first; and a version says which one it replaces, so that what is different can be
-- shown. What has been adopted is never changed nor taken away, not by the one who owns the table either: old answers are read by it.
set role tillit_owner;
alter table forms.version
  add column valid_from date not null default '2000-01-01',
  add column replaces int not null default 1;
alter table forms.version
  alter column valid_from drop default,
  alter column valid_from type date using (adopted_at at time zone 'Europe/Stockholm')::date,
  alter column replaces drop default,
  alter column replaces type int using (case when number > 1001 then number - 1 else 1 end);
alter table forms.version add check (replaces >= 1 and replaces < number);
create function forms.stays() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin raise exception 'a version of a form that has been adopted is never changed nor taken away'; end $$;
revoke all on function forms.stays() from public;
create trigger stays before update or delete on forms.version for each row execute function forms.stays();
create trigger stays_whole before truncate on forms.version for each statement execute function forms.stays();
reset role;
