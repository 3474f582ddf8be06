-- A unit kept its first name for ever and could not be ended, a colleague who married kept the old name, and nobody saw which accounts were no longer used. What a thing was
-- called before is kept here and not in the log, which holds ids, days and words of ours; what has been signed points at who signed, and shows the name of today.
set role tillit_owner;
alter table access.unit add column ended_at timestamptz;

create table access.renaming (
  id              bigint generated always as identity primary key,
  municipality_id smallint not null,
  what            text not null check (what in ('UNIT', 'NAME', 'TITLE')),
  unit_id         int,
  user_id         int,
  before          text not null,
  now             text not null,
  reason          text not null default '' check (length(reason) <= 500),
  renamed_by      int not null,
  renamed_at      timestamptz not null default now(),
  check ((what = 'UNIT') = (unit_id is not null) and num_nonnulls(unit_id, user_id) = 1),
  check (what <> 'NAME' or length(trim(reason)) > 0),
  foreign key (unit_id, municipality_id) references access.unit (id, municipality_id),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id),
  foreign key (renamed_by, municipality_id) references access.user_account (id, municipality_id));
create index renaming_unit on access.renaming (unit_id, id) where unit_id is not null;
alter table access.renaming enable row level security;
alter table access.renaming force row level security;
create policy room on access.renaming to tillit_access using (true) with check (true);
grant select, insert on access.renaming to tillit_access;

create table access.sign_in (                            -- the last day on which somebody signed in; of the days before nothing is kept here
  user_id int primary key references access.user_account,
  last_on date not null);
alter table access.sign_in enable row level security;
alter table access.sign_in force row level security;
create policy room on access.sign_in to tillit_access using (true) with check (true);
grant select, insert, update on access.sign_in to tillit_access;
reset role;

grant create on schema access to tillit_access;
set role tillit_access;
insert into access.sign_in (user_id, last_on)
  select t.user_id, max((t.created_at at time zone 'Europe/Stockholm')::date) from access.session t where t.how in ('PASSWORD', 'PASSKEY', 'DEMO', 'SECRET') group by t.user_id;

create function access.remember_sign_in() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  insert into access.sign_in as s (user_id, last_on) values (new.user_id, (new.created_at at time zone 'Europe/Stockholm')::date)
    on conflict (user_id) do update set last_on = excluded.last_on where s.last_on < excluded.last_on;
  return null; end $$;

-- Nobody comes to work in a unit that has ended, and no dossier comes to lie there. The lock is the one that the foreign key takes, so whoever ends the unit waits for it.
create function access.unit_is_open() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  perform 1 from access.unit u where u.id = new.unit_id and u.ended_at is null for key share;
  if not found then raise no_data_found; end if;
  return new; end $$;

-- The unit, kept from other changes until the transaction ends; refuses one that has ended, or is another municipality's, as it refuses one that is not there.
create function access.unit_to_change(p_unit int) returns access.unit language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); n access.unit; begin
  select a.* into n from access.unit a where a.id = p_unit and a.municipality_id = m and a.ended_at is null for update;
  if not found then raise no_data_found; end if;
  return n; end $$;

-- Answers what it was called before, by a number; null if it is called so already.
create function access.rename_unit(p_unit int, p_name text) returns bigint language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n access.unit := access.unit_to_change(p_unit); r bigint; begin
  if n.name = p_name then return null; end if;
  update access.unit set name = p_name where id = n.id;
  insert into access.renaming (municipality_id, what, unit_id, before, now, renamed_by) values (n.municipality_id, 'UNIT', n.id, n.name, p_name, access.me()) returning id into r;
  return r; end $$;

-- Ends it; false if somebody works there, will do so, or hands in there. What lies there is counted by the rooms that keep it.
create function access.end_unit(p_unit int) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n access.unit := access.unit_to_change(p_unit); today date := (now() at time zone 'Europe/Stockholm')::date; begin
  if exists (select 1 from access.unit_member w where w.unit_id = n.id and coalesce(w.valid_to, today) >= today) then return false; end if;
  update access.unit set ended_at = now() where id = n.id;
  return true; end $$;

-- Whether the form for everybody hands in there, for an administrator.
create function access.form_ends_in(p_unit int) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); today date := (now() at time zone 'Europe/Stockholm')::date; begin
  return exists (select 1 from access.unit_member w join access.user_account a on a.id = w.user_id
    where w.unit_id = p_unit and w.municipality_id = m and a.kind = 'SYSTEM' and coalesce(w.valid_to, today) >= today); end $$;

create function access.rename_user(p_user int, p_name text, p_reason text) returns bigint language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); r bigint; begin
  if u.name = p_name then return null; end if;
  update access.user_account set name = p_name where id = u.id;
  insert into access.renaming (municipality_id, what, user_id, before, now, reason, renamed_by) values (u.municipality_id, 'NAME', u.id, u.name, p_name, p_reason, access.me()) returning id into r;
  return r; end $$;

create function access.set_title(p_user int, p_title text) returns bigint language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); r bigint; begin
  if u.kind <> 'PERSON' then raise no_data_found; end if;
  if u.title = p_title then return null; end if;
  update access.user_account set title = p_title where id = u.id;
  insert into access.renaming (municipality_id, what, user_id, before, now, renamed_by) values (u.municipality_id, 'TITLE', u.id, u.title, p_title, access.me()) returning id into r;
  return r; end $$;

-- Those with these numbers, or of that unit; for whoever looks at changes in the municipality, and nothing for anybody else.
create function access.renamings(p_ids bigint[], p_unit int) returns table (id bigint, before text, now text, reason text, renamed_at timestamptz)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  if m is null or not access.i_look_at_changes() then return; end if;
  return query select r.id, r.before, r.now, r.reason, r.renamed_at from access.renaming r
    where r.municipality_id = m and (r.id = any (p_ids) or r.unit_id = p_unit) order by r.id; end $$;

-- The day on which each was added and the last on which each signed in, for the one who administers; null for who has not.
create function access.sign_ins() returns table (user_id int, added_on date, last_on date) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); begin
  return query select a.id, (a.created_at at time zone 'Europe/Stockholm')::date, s.last_on
    from access.user_account a left join access.sign_in s on s.user_id = a.id where a.municipality_id = m and a.kind <> 'SYSTEM' order by a.id; end $$;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.remember_sign_in(), access.unit_is_open(), access.unit_to_change(int), access.rename_unit(int, text), access.end_unit(int), access.form_ends_in(int),
  access.rename_user(int, text, text), access.set_title(int, text), access.renamings(bigint[], int), access.sign_ins() from public;
grant execute on function access.rename_unit(int, text), access.end_unit(int), access.form_ends_in(int), access.rename_user(int, text, text), access.set_title(int, text),
  access.renamings(bigint[], int), access.sign_ins() to tillit_app;
grant execute on function access.remember_sign_in(), access.unit_is_open() to tillit_owner;

set role tillit_owner;
create trigger signed_in after insert on access.session for each row when (new.how in ('PASSWORD', 'PASSKEY', 'DEMO', 'SECRET')) execute function access.remember_sign_in();
create trigger unit_is_open before insert on access.unit_member for each row execute function access.unit_is_open();
create trigger unit_is_open before insert or update of unit_id on access.dossier for each row execute function access.unit_is_open();
reset role;
