-- Who may see: municipalities, units, labels, people at work, and the dossiers that secrecy is decided for. Policies compare columns with a
-- scope that is computed once a transaction and sealed, so that no query is trusted to filter and no row costs a look-up.
create schema access authorization tillit_owner;
grant usage on schema access to tillit_app, tillit_door, tillit_sweep, tillit_access, tillit_people, tillit_duties, tillit_auditor;
set role tillit_owner;

-- ============ who
create table access.municipality (
  id   smallint primary key,                            -- Statistics Sweden's code, 9901 and up for made-up ones
  name text not null check (length(trim(name)) > 0));

create table access.unit (
  id              int generated always as identity primary key,
  municipality_id smallint not null references access.municipality,
  name            text not null check (length(trim(name)) > 0),
  takes           text not null check (takes in ('CHILD_REPORTS', 'ADULT_REPORTS', 'CHILD_CASES', 'ADULT_CASES', 'OTHER')),
  unique (municipality_id, name),
  unique (id, municipality_id));

-- What a row is stamped with. The class is in the last two bits, so that the scope is made without a look-up.
create table access.label (
  id              int generated always as (unit_id * 4 + class) stored primary key,
  municipality_id smallint not null,
  unit_id         int not null,
  class           smallint not null check (class in (0, 1, 2)),      -- 0 ordinary, 1 protected identity, 2 locked: named persons only
  foreign key (unit_id, municipality_id) references access.unit (id, municipality_id));

create table access.user_account (
  id              int generated always as identity primary key,
  municipality_id smallint not null references access.municipality,
  kind            text not null check (kind in ('PERSON', 'CLIENT', 'SYSTEM')),
  username        text collate "C" not null unique check (username = lower(username) and length(username) between 3 and 200),
  name            text not null check (length(trim(name)) > 0),
  title           text not null default '',
  active          boolean not null default true,
  administrator   boolean not null default false,
  may_protected   boolean not null default false,       -- may meet persons with protected identity
  demo            boolean not null default false check (not demo or municipality_id >= 9901),   -- may be signed in with one click, only in a made-up municipality
  acl_version     bigint not null default 0,            -- raised by triggers whenever something changes what the user may see
  created_at      timestamptz not null,
  unique (id, municipality_id),
  check (not (administrator and may_protected)),
  check (kind = 'PERSON' or not administrator));

create table access.unit_member (
  user_id         int not null,
  unit_id         int not null,
  municipality_id smallint not null,
  role            text not null check (role in ('INTAKE_OFFICER', 'SOCIAL_WORKER', 'UNIT_MANAGER', 'DELIVERER')),
  valid_from      date not null,
  valid_to        date,
  check (valid_to is null or valid_to >= valid_from),
  primary key (user_id, unit_id, role, valid_from),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id),
  foreign key (unit_id, municipality_id) references access.unit (id, municipality_id));
create index unit_member_unit on access.unit_member (unit_id);

create table access.session (
  token_hash   bytea primary key,
  id           uuid not null unique default gen_random_uuid(),         -- by which its owner ends it; opens nothing
  user_id      int not null references access.user_account,
  how          text not null default 'PASSWORD' check (how in ('PASSWORD', 'PASSKEY', 'DEMO', 'SECRET')),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,                                   -- moves ahead while the session is used, until it ends
  ends_at      timestamptz not null default now() + interval '12 hours',
  device       text not null default '');
create index session_of_user on access.session (user_id, expires_at);

create table access.scope_key (k bytea not null);
insert into access.scope_key values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

create table access.scope_cache (
  user_id     int primary key,
  acl_version bigint not null,
  prot text not null, labels text not null, deliver text not null, dossiers text not null,
  blocked_persons text not null, blocked_dossiers text not null,
  good_until  timestamptz not null);

-- ============ what secrecy is decided for
create table access.dossier (
  id              uuid primary key,
  municipality_id smallint not null,
  unit_id         int not null,
  label_id        int not null references access.label,
  kind            text not null check (kind in ('REPORT', 'CASE')),
  opened_at       timestamptz not null,
  foreign key (unit_id, municipality_id) references access.unit (id, municipality_id),
  check (label_id / 4 = unit_id),
  unique (id, label_id, municipality_id));              -- what every secret row's composite key points at
create index dossier_label on access.dossier (label_id);

create table access.dossier_person (                    -- whom a dossier concerns: a conflict of interest with one of them closes it
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  primary key (dossier_id, person_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index dossier_person_person on access.dossier_person (person_id, dossier_id);

create table access.assignment (
  id              bigint generated always as identity primary key,
  user_id         int not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  from_at         timestamptz not null,
  ended_at        timestamptz,
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create unique index assignment_open on access.assignment (user_id, dossier_id) include (label_id, municipality_id) where ended_at is null;
create index assignment_dossier on access.assignment (dossier_id);

create table access.dossier_grant (
  id              bigint generated always as identity primary key,
  user_id         int not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  kind            text not null check (kind in ('EMERGENCY', 'STAND_IN', 'REVIEW')),
  reason          text not null check (length(trim(reason)) >= 10),
  given_by        int not null references access.user_account,
  valid_from      timestamptz not null,
  valid_to        timestamptz not null check (valid_to > valid_from),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index dossier_grant_user on access.dossier_grant (user_id, valid_to) include (valid_from, dossier_id, label_id, municipality_id);
create index dossier_grant_dossier on access.dossier_grant (dossier_id);

create table access.conflict (                          -- disqualification (jäv): FL 16-18 §§; blocks reading, not only deciding
  user_id     int not null references access.user_account,
  person_id   uuid not null,
  declared_at timestamptz not null,
  declared_by int not null references access.user_account,
  primary key (user_id, person_id));
create index conflict_person on access.conflict (person_id);
reset role;

-- ============ the scope: made once a transaction, sealed, read by the policies
grant select on access.municipality, access.unit, access.label, access.user_account, access.unit_member, access.session, access.scope_key,
  access.scope_cache, access.dossier, access.dossier_person, access.assignment, access.dossier_grant, access.conflict to tillit_access;
grant insert, update on access.scope_cache to tillit_access;
grant insert, update on access.municipality, access.unit, access.label, access.user_account, access.unit_member, access.assignment,
  access.dossier_grant, access.conflict to tillit_access;
grant insert, update, delete on access.session to tillit_access;
grant update (unit_id, label_id) on access.dossier to tillit_access;
grant create on schema access to tillit_access;
set role tillit_access;

-- The seal is written out in both places (a function of its own would cost 20 microseconds a call). It holds for this transaction of this
-- connection only; the text of an array is sealed, for joining with a separator would let a value slide from one field into the next.
create function access.enter(p_token text) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u record; r record; k bytea; begin
  select a.id, a.municipality_id::text muni, a.acl_version, c.acl_version cv, c.good_until, c.prot, c.labels, c.deliver, c.dossiers, c.blocked_persons, c.blocked_dossiers
    into u
    from access.session t join access.user_account a on a.id = t.user_id and a.active left join access.scope_cache c on c.user_id = a.id
    where t.token_hash = sha256(convert_to(p_token, 'UTF8')) and t.expires_at > now();
  if u.id is null then raise exception 'no session' using errcode = 'insufficient_privilege'; end if;
  if u.cv = u.acl_version and u.good_until > now() then r := u;
  else
    -- one statement, one snapshot: the version is read together with what it stands for, so a scope made from old rows never fits the new version
    select a.acl_version, a.may_protected::text prot, x.l::text labels, y.l::text deliver,
      array(select s.dossier_id from access.assignment s where s.user_id = a.id and s.ended_at is null and s.municipality_id = a.municipality_id
              and s.label_id <> all (x.l) and (s.label_id & 3 <> 1 or a.may_protected)
            union select g.dossier_id from access.dossier_grant g where g.user_id = a.id and g.valid_to > now() and g.valid_from <= now() and g.municipality_id = a.municipality_id
              and (g.label_id & 3 <> 1 or a.may_protected))::text dossiers,
      array(select c.person_id from access.conflict c where c.user_id = a.id)::text blocked_persons,
      array(select distinct p.dossier_id from access.conflict c join access.dossier_person p on p.person_id = c.person_id where c.user_id = a.id)::text blocked_dossiers,
      least(now() + interval '10 minutes', date_trunc('day', now() at time zone 'Europe/Stockholm' + interval '1 day') at time zone 'Europe/Stockholm',
            (select min(g.valid_to) from access.dossier_grant g where g.user_id = a.id and g.valid_to > now()),
            (select min(g.valid_from) from access.dossier_grant g where g.user_id = a.id and g.valid_from > now())) good_until
    into r from access.user_account a,
      lateral (select array(select l.id from access.unit_member m join access.label l on l.unit_id = m.unit_id where m.user_id = a.id and l.municipality_id = a.municipality_id
        and m.role <> 'DELIVERER' and m.valid_from <= (now() at time zone 'Europe/Stockholm')::date and (m.valid_to is null or m.valid_to >= (now() at time zone 'Europe/Stockholm')::date)
        and (l.class = 0 or (l.class = 1 and a.may_protected))) l) x,
      lateral (select array(select l.id from access.unit_member m join access.label l on l.unit_id = m.unit_id where m.user_id = a.id and l.municipality_id = a.municipality_id
        and m.valid_from <= (now() at time zone 'Europe/Stockholm')::date and (m.valid_to is null or m.valid_to >= (now() at time zone 'Europe/Stockholm')::date)
        and l.class in (0, 1)) l) y
    where a.id = u.id;
    -- Never waits for another transaction of the same user (a page asks several things at once, a refusal is logged in a transaction inside another): who comes second keeps nothing.
    if current_setting('transaction_read_only') = 'off' and pg_try_advisory_xact_lock('access.scope_cache'::regclass::int, u.id) then
      insert into access.scope_cache as c values (u.id, r.acl_version, r.prot, r.labels, r.deliver, r.dossiers, r.blocked_persons, r.blocked_dossiers, r.good_until)
      on conflict (user_id) do update set acl_version = excluded.acl_version, prot = excluded.prot, labels = excluded.labels, deliver = excluded.deliver,
        dossiers = excluded.dossiers, blocked_persons = excluded.blocked_persons, blocked_dossiers = excluded.blocked_dossiers, good_until = excluded.good_until;
    end if;
  end if;
  select s.k into k from access.scope_key s;
  perform set_config('app.me', u.id::text, true), set_config('app.muni', u.muni, true), set_config('app.prot', r.prot, true), set_config('app.labels', r.labels, true),
    set_config('app.deliver', r.deliver, true), set_config('app.dossiers', r.dossiers, true), set_config('app.bp', r.blocked_persons, true), set_config('app.bd', r.blocked_dossiers, true),
    set_config('app.seal', encode(sha256(k || sha256(k || convert_to(array[u.muni, r.prot, r.labels, r.deliver, r.dossiers, r.blocked_persons, r.blocked_dossiers, u.id::text, now()::text, pg_backend_pid()::text]::text, 'UTF8'))), 'hex'), true);
  return u.id; end $$;

-- The seal is checked here, in the municipality's wall, through which every visible row passes; the others read the settings as they stand.
create function access.my_municipality() returns smallint language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare k bytea; m text := current_setting('app.muni', true); begin
  if m is null or m = '' then return null; end if;          -- nobody has entered: the policies answer NULL and every row is hidden
  select s.k into k from access.scope_key s;
  if current_setting('app.seal', true) is distinct from encode(sha256(k || sha256(k || convert_to(array[m, current_setting('app.prot', true), current_setting('app.labels', true),
      current_setting('app.deliver', true), current_setting('app.dossiers', true), current_setting('app.bp', true), current_setting('app.bd', true), current_setting('app.me', true),
      now()::text, pg_backend_pid()::text]::text, 'UTF8'))), 'hex') then
    raise exception 'scope broken' using errcode = 'insufficient_privilege'; end if;
  return m::smallint; end $$;
create function access.me() returns int language sql stable parallel safe return nullif(current_setting('app.me', true), '')::int;
create function access.may_protected() returns boolean language sql stable parallel safe return nullif(current_setting('app.prot', true), '')::boolean;
create function access.my_labels() returns int[] language sql stable parallel safe return nullif(current_setting('app.labels', true), '')::int[];
create function access.my_delivery_labels() returns int[] language sql stable parallel safe return nullif(current_setting('app.deliver', true), '')::int[];
create function access.my_dossiers() returns uuid[] language sql stable parallel safe return nullif(current_setting('app.dossiers', true), '')::uuid[];
create function access.my_blocked_persons() returns uuid[] language sql stable parallel safe return nullif(current_setting('app.bp', true), '')::uuid[];
create function access.my_blocked_dossiers() returns uuid[] language sql stable parallel safe return nullif(current_setting('app.bd', true), '')::uuid[];

-- What changes a scope raises the version of those it touches, in the same transaction.
create function access.touch() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  if tg_op <> 'INSERT' then update access.user_account set acl_version = acl_version + 1 where id = old.user_id; end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.user_id <> old.user_id) then update access.user_account set acl_version = acl_version + 1 where id = new.user_id; end if;
  return null; end $$;
create function access.touch_those_in_conflict() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  update access.user_account u set acl_version = acl_version + 1 from access.conflict c where c.user_id = u.id and c.person_id = new.person_id; return null; end $$;
create function access.touch_user() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin new.acl_version := old.acl_version + 1; return new; end $$;
-- Every unit has its three labels from the start.
create function access.label_unit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  insert into access.label (municipality_id, unit_id, class) values (new.municipality_id, new.id, 0), (new.municipality_id, new.id, 1), (new.municipality_id, new.id, 2); return null; end $$;
reset role;
revoke all on all functions in schema access from public;
grant execute on function access.enter(text) to tillit_app;
grant execute on function access.me(), access.my_municipality(), access.may_protected(), access.my_labels(), access.my_delivery_labels(), access.my_dossiers(),
  access.my_blocked_persons(), access.my_blocked_dossiers() to tillit_app, tillit_people, tillit_duties, tillit_auditor;
grant execute on function access.touch(), access.touch_those_in_conflict(), access.touch_user(), access.label_unit() to tillit_owner;

set role tillit_owner;
create trigger touch after insert or update or delete on access.unit_member for each row execute function access.touch();
create trigger touch after insert or update or delete on access.assignment for each row execute function access.touch();
create trigger touch after insert or update or delete on access.dossier_grant for each row execute function access.touch();
create trigger touch after insert or update or delete on access.conflict for each row execute function access.touch();
create trigger touch after insert on access.dossier_person for each row execute function access.touch_those_in_conflict();
create trigger touch before update of active, may_protected, administrator, municipality_id on access.user_account for each row execute function access.touch_user();
create trigger labels after insert on access.unit for each row execute function access.label_unit();
reset role;

-- ============ the guard that every secret table stands under, the same everywhere
-- tenant: never another municipality. conflict: never a dossier about someone one is disqualified for. see, edit: the unit's label, or a dossier
-- one is named in. make: also what one may hand in without being able to read it afterwards (a protected child's report is received by anyone).
create function access.guard(t regclass) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy tenant on %s as restrictive to tillit_app using (municipality_id = (select access.my_municipality()))', t);
  execute format('create policy conflict on %s as restrictive to tillit_app using (%s <> all ((select access.my_blocked_dossiers())::uuid[]))', t,
    case when t = 'access.dossier'::regclass then 'id' else 'dossier_id' end);
  execute format('create policy see on %s for select to tillit_app using (label_id = any ((select access.my_labels())::int[]) or %s = any ((select access.my_dossiers())::uuid[]))', t,
    case when t = 'access.dossier'::regclass then 'id' else 'dossier_id' end);
  execute format('create policy make on %s for insert to tillit_app with check (label_id = any ((select access.my_delivery_labels())::int[]) or %s = any ((select access.my_dossiers())::uuid[]))', t,
    case when t = 'access.dossier'::regclass then 'id' else 'dossier_id' end);
  execute format('create policy edit on %s for update to tillit_app using (label_id = any ((select access.my_labels())::int[]) or %s = any ((select access.my_dossiers())::uuid[]))', t,
    case when t = 'access.dossier'::regclass then 'id' else 'dossier_id' end);
end $$;
revoke all on function access.guard(regclass) from public;
select access.guard('access.dossier');
select access.guard('access.dossier_person');
grant select, insert on access.dossier, access.dossier_person to tillit_app;

-- ============ the room's own tables
do $$
declare t text;
begin
  foreach t in array array['municipality', 'unit', 'label', 'user_account', 'unit_member', 'session', 'scope_key', 'scope_cache', 'assignment', 'dossier_grant', 'conflict'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy room on access.%I to tillit_access using (true) with check (true)', t);
  end loop;
end $$;
create policy room on access.dossier to tillit_access using (true) with check (true);
create policy room on access.dossier_person for select to tillit_access using (true);
create policy everyone on access.municipality for select to tillit_app using (true);
create policy own on access.unit for select to tillit_app using (municipality_id = (select access.my_municipality()));
create policy own on access.label for select to tillit_app using (municipality_id = (select access.my_municipality()));
create policy own on access.user_account for select to tillit_app using (municipality_id = (select access.my_municipality()));
create policy own on access.unit_member for select to tillit_app using (municipality_id = (select access.my_municipality()));
create policy tenant on access.assignment as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy conflict on access.assignment as restrictive to tillit_app using (dossier_id <> all ((select access.my_blocked_dossiers())::uuid[]));
create policy see on access.assignment for select to tillit_app using (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy mine on access.conflict for select to tillit_app using (user_id = (select access.me()));
grant select on access.municipality, access.unit, access.label, access.assignment, access.conflict, access.unit_member to tillit_app;
grant select (id, municipality_id, kind, name, title, active, administrator, may_protected) on access.user_account to tillit_app;
-- The migrations add the tables' first rows as owner, under the same force.
create policy bootstrap on access.label for insert to tillit_owner with check (true);
