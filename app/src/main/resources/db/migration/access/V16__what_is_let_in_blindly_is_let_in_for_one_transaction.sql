-- Whoever comes back with a code adds files to a report that the form's user does not see, wherever it lies today. The room that has seen the code lets the dossier in
-- for the rest of that transaction: rows may be added to it then, by tables whose policy asks for it, and nothing of it can be read.
set role tillit_owner;
create table access.pass (
  dossier_id      uuid not null references access.dossier (id),
  transaction     xid8 not null,
  user_id         int not null,
  primary key (dossier_id, transaction));
alter table access.pass enable row level security;
alter table access.pass force row level security;
create policy room on access.pass to tillit_access using (true) with check (true);
grant select, insert, update, delete on access.pass to tillit_access;
reset role;

grant create on schema access to tillit_access;
set role tillit_access;
-- Lets the caller add to that dossier until the transaction ends. For the rooms that have made sure of it, never for the application itself.
create function access.let_in(p_dossier uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  delete from access.pass p where (p.dossier_id, p.transaction) in (select o.dossier_id, o.transaction from access.pass o where o.transaction <> pg_current_xact_id() limit 10 for update skip locked);
  insert into access.pass (dossier_id, transaction, user_id) values (p_dossier, pg_current_xact_id(), access.me()) on conflict do nothing; end $$;

create function access.is_let_in(p_dossier uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select 1 from access.pass p where p.dossier_id = p_dossier and p.transaction = pg_current_xact_id_if_assigned() and p.user_id = access.me());
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.let_in(uuid), access.is_let_in(uuid) from public;
grant execute on function access.is_let_in(uuid) to tillit_app;
