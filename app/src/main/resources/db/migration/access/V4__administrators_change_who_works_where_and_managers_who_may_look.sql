-- Units, people, roles, grants and disqualification of others change who may see. The application has no grant on the tables: each change goes through a
-- function that asks the sealed scope who calls, and answers what was before, so that the log can say both.
grant create on schema access to tillit_access;
set role tillit_access;

-- The municipality that the caller administers. Refuses everyone else; the seal is checked first, for the caller's id stands under it.
create function access.my_administration() returns smallint language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  if m is null or not exists (select 1 from access.user_account a where a.id = access.me() and a.administrator and a.active) then raise insufficient_privilege; end if;
  return m; end $$;

-- The user, kept from other changes until the transaction ends; refuses one of another municipality as it refuses one that is not there.
create function access.mine_to_change(p_user int) returns access.user_account language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); u access.user_account; begin
  select a.* into u from access.user_account a where a.id = p_user and a.municipality_id = m for update;
  if not found then raise no_data_found; end if;
  return u; end $$;

-- Whether the caller manages the unit today.
create function access.i_manage(p_unit int) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); today date := (now() at time zone 'Europe/Stockholm')::date; begin
  return m is not null and exists (select 1 from access.unit_member w where w.user_id = access.me() and w.unit_id = p_unit and w.municipality_id = m
    and w.role = 'UNIT_MANAGER' and w.valid_from <= today and (w.valid_to is null or w.valid_to >= today)); end $$;

-- Whether the user may be let into a dossier at all: active here, allowed to meet what it holds, not disqualified.
create function access.may_be_let_in(p_user int, p_dossier uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select 1 from access.dossier d join access.user_account u on u.municipality_id = d.municipality_id
    where d.id = p_dossier and u.id = p_user and u.active and u.kind = 'PERSON' and not u.administrator and (d.label_id & 3 <> 1 or u.may_protected))
  and not exists (select 1 from access.conflict c join access.dossier_person p on p.person_id = c.person_id where c.user_id = p_user and p.dossier_id = p_dossier);

-- ============ units and people
create function access.add_unit(p_name text, p_takes text) returns int language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into access.unit (municipality_id, name, takes) values (access.my_administration(), p_name, p_takes) returning id $$;

create function access.add_person(p_username text, p_name text, p_title text, p_administrator boolean, p_may_protected boolean, p_demo boolean, p_hash text, p_good_for interval) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u int; begin
  insert into access.user_account (municipality_id, kind, username, name, title, administrator, may_protected, demo, created_at)
    values (access.my_administration(), 'PERSON', p_username, p_name, p_title, p_administrator, p_may_protected, p_demo, now()) returning id into u;
  insert into access.credential (user_id, password_hash, temporary, expires_at, changed_at) values (u, p_hash, true, now() + p_good_for, now());
  return u; end $$;

-- A password that its owner must change. Whoever was signed in as that user is no longer.
create function access.give_password(p_user int, p_hash text, p_good_for interval) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); begin
  if u.kind <> 'PERSON' then raise no_data_found; end if;
  insert into access.credential as c (user_id, password_hash, temporary, expires_at, changed_at) values (u.id, p_hash, true, now() + p_good_for, now())
    on conflict (user_id) do update set password_hash = excluded.password_hash, temporary = true, expires_at = excluded.expires_at, changed_at = now();
  delete from access.session where user_id = u.id; end $$;

create function access.add_client(p_username text, p_name text, p_secret_hash bytea) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u int; begin
  insert into access.user_account (municipality_id, kind, username, name, created_at) values (access.my_administration(), 'CLIENT', p_username, p_name, now()) returning id into u;
  insert into access.client_secret (secret_hash, user_id, created_at) values (p_secret_hash, u, now());
  return u; end $$;

-- A new secret; the old ones, and what was opened with them, end now.
create function access.give_secret(p_user int, p_secret_hash bytea) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); begin
  if u.kind <> 'CLIENT' then raise no_data_found; end if;
  update access.client_secret set ended_at = now() where user_id = u.id and ended_at is null;
  insert into access.client_secret (secret_hash, user_id, created_at) values (p_secret_hash, u.id, now());
  delete from access.session where user_id = u.id; end $$;

create function access.set_active(p_user int, p_active boolean) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); begin
  if u.id = access.me() then raise insufficient_privilege; end if;       -- nobody locks oneself out
  update access.user_account set active = p_active where id = u.id;
  if not p_active then delete from access.session where user_id = u.id; end if;
  return u.active; end $$;

create function access.set_may_protected(p_user int, p_may boolean) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); begin
  if u.administrator or u.kind <> 'PERSON' then raise no_data_found; end if;
  update access.user_account set may_protected = p_may where id = u.id;
  return u.may_protected; end $$;

-- From the first day to the last, or until further notice. False if that is so already for some of the days. Whoever administers works in no unit.
create function access.join_unit(p_user int, p_unit int, p_role text, p_from date, p_to date) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); begin
  if u.administrator or (u.kind = 'CLIENT') <> (p_role = 'DELIVERER') or not exists (select 1 from access.unit where id = p_unit and municipality_id = u.municipality_id) then raise no_data_found; end if;
  if exists (select 1 from access.unit_member w where w.user_id = u.id and w.unit_id = p_unit and w.role = p_role
               and w.valid_from <= coalesce(p_to, date 'infinity') and coalesce(w.valid_to, date 'infinity') >= p_from) then return false; end if;
  insert into access.unit_member (user_id, unit_id, municipality_id, role, valid_from, valid_to) values (u.id, p_unit, u.municipality_id, p_role, p_from, p_to);
  return true; end $$;

-- Sets the last day, in whatever way it was set before; answers whether there was something to end.
create function access.leave_unit(p_user int, p_unit int, p_role text, p_last date) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); ended boolean; begin
  delete from access.unit_member w where w.user_id = u.id and w.unit_id = p_unit and w.role = p_role and w.valid_from > p_last;
  ended := found;
  update access.unit_member w set valid_to = p_last where w.user_id = u.id and w.unit_id = p_unit and w.role = p_role and coalesce(w.valid_to, date 'infinity') > p_last;
  return ended or found; end $$;

-- Everyone of the municipality, for the one who administers it; the user name is nobody else's business.
create function access.accounts() returns table (id int, kind text, username text, name text, title text, active boolean, administrator boolean, may_protected boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.kind, a.username, a.name, a.title, a.active, a.administrator, a.may_protected
    from access.user_account a where a.municipality_id = access.my_administration() order by a.name collate "sv-x-icu", a.id $$;

-- ============ who may look for a while
-- Emergency access: one lets oneself in, at once, for a stated reason; it is flagged, and reviewed afterwards. Hidden for other reasons than the unit stays hidden.
create function access.let_in_myself(p_dossier uuid, p_reason text, p_for interval) returns timestamptz language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); me int := access.me(); d record; today date := (now() at time zone 'Europe/Stockholm')::date; begin
  if m is null or p_for is null or p_for <= interval '0' or p_for > interval '24 hours' or not exists (select 1 from access.unit_member w where w.user_id = me and w.role <> 'DELIVERER'
       and w.valid_from <= today and (w.valid_to is null or w.valid_to >= today)) then raise insufficient_privilege; end if;
  select id, label_id, municipality_id into d from access.dossier where id = p_dossier and municipality_id = m;
  if not found or not access.may_be_let_in(me, p_dossier) then raise no_data_found; end if;
  insert into access.dossier_grant (user_id, dossier_id, label_id, municipality_id, kind, reason, given_by, valid_from, valid_to)
    values (me, d.id, d.label_id, d.municipality_id, 'EMERGENCY', p_reason, me, now(), now() + p_for);
  return now() + p_for; end $$;

-- The manager of the dossier's unit lets somebody in until a moment: a stand-in, or one who reviews. False if that person may not have it.
create function access.let_in(p_dossier uuid, p_user int, p_kind text, p_reason text, p_until timestamptz) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare d record; begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  select id, label_id, municipality_id, unit_id into d from access.dossier where id = p_dossier;
  if not access.i_manage(d.unit_id) or p_kind not in ('STAND_IN', 'REVIEW') then raise insufficient_privilege; end if;
  if p_until <= now() or not access.may_be_let_in(p_user, p_dossier) then return false; end if;
  insert into access.dossier_grant (user_id, dossier_id, label_id, municipality_id, kind, reason, given_by, valid_from, valid_to)
    values (p_user, d.id, d.label_id, d.municipality_id, p_kind, p_reason, access.me(), now(), p_until);
  return true; end $$;

-- Ends what lets the user into the dossier now or later: by the manager of its unit, or by the user.
create function access.let_in_no_longer(p_dossier uuid, p_user int) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare ended int; begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  if p_user <> access.me() and not access.i_manage((select unit_id from access.dossier where id = p_dossier)) then raise insufficient_privilege; end if;
  delete from access.dossier_grant where dossier_id = p_dossier and user_id = p_user and valid_from >= now();
  update access.dossier_grant set valid_to = now() where dossier_id = p_dossier and user_id = p_user and valid_to > now();
  get diagnostics ended = row_count; return ended; end $$;

-- ============ disqualification of others (jav): FL 16-18 §§, decided by the manager of a unit where that person works
create function access.my_worker(p_user int) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare today date := (now() at time zone 'Europe/Stockholm')::date; begin
  return exists (select 1 from access.unit_member w where w.user_id = p_user and w.valid_from <= today and (w.valid_to is null or w.valid_to >= today) and access.i_manage(w.unit_id)); end $$;

create function access.declare_conflict_of(p_user int, p_person uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if not access.my_worker(p_user) then raise insufficient_privilege; end if;
  insert into access.conflict (user_id, person_id, declared_at, declared_by) values (p_user, p_person, now(), access.me()) on conflict do nothing; end $$;

create function access.lift_conflict_of(p_user int, p_person uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if p_user = access.me() or not access.my_worker(p_user) then raise insufficient_privilege; end if;
  delete from access.conflict where user_id = p_user and person_id = p_person;
  return found; end $$;

-- ============ my sessions
create function access.my_sessions(p_token text) returns table (id uuid, how text, device text, created_at timestamptz, last_seen_at timestamptz, is_this boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin
  if access.my_municipality() is null then return; end if;
  return query select t.id, t.how, t.device, t.created_at, t.last_seen_at, t.token_hash = sha256(convert_to(p_token, 'UTF8'))
    from access.session t where t.user_id = access.me() and t.expires_at > now() order by t.last_seen_at desc, t.id; end $$;

create function access.end_my_session(p_id uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if access.my_municipality() is null then raise insufficient_privilege; end if;
  delete from access.session where id = p_id and user_id = access.me();
  return found; end $$;
reset role;

grant delete on access.unit_member, access.conflict, access.dossier_grant to tillit_access;
revoke create on schema access from tillit_access;
revoke all on function access.my_administration(), access.mine_to_change(int), access.i_manage(int), access.may_be_let_in(int, uuid), access.add_unit(text, text),
  access.add_person(text, text, text, boolean, boolean, boolean, text, interval), access.give_password(int, text, interval), access.add_client(text, text, bytea),
  access.give_secret(int, bytea), access.set_active(int, boolean), access.set_may_protected(int, boolean), access.join_unit(int, int, text, date, date),
  access.leave_unit(int, int, text, date), access.accounts(), access.let_in_myself(uuid, text, interval), access.let_in(uuid, int, text, text, timestamptz),
  access.let_in_no_longer(uuid, int), access.my_worker(int), access.declare_conflict_of(int, uuid), access.lift_conflict_of(int, uuid), access.my_sessions(text), access.end_my_session(uuid) from public;
grant execute on function access.i_manage(int), access.add_unit(text, text),
  access.add_person(text, text, text, boolean, boolean, boolean, text, interval), access.give_password(int, text, interval), access.add_client(text, text, bytea),
  access.give_secret(int, bytea), access.set_active(int, boolean), access.set_may_protected(int, boolean), access.join_unit(int, int, text, date, date),
  access.leave_unit(int, int, text, date), access.accounts(), access.let_in_myself(uuid, text, interval), access.let_in(uuid, int, text, text, timestamptz),
  access.let_in_no_longer(uuid, int), access.declare_conflict_of(int, uuid), access.lift_conflict_of(int, uuid), access.my_sessions(text), access.end_my_session(uuid) to tillit_app;

-- Those who see a dossier also see who has been let into it, and why.
create policy tenant on access.dossier_grant as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy conflict on access.dossier_grant as restrictive to tillit_app using (dossier_id <> all ((select access.my_blocked_dossiers())::uuid[]));
create policy see on access.dossier_grant for select to tillit_app using (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
grant select on access.dossier_grant to tillit_app;
