-- Whoever carries out what the municipality has granted (utförare) signs in as a user of a kind of its own: it works in no unit, and sees nothing of the municipality but what other rooms have handed over to its provider.
set role tillit_owner;
create table access.provider (
  id              int generated always as identity primary key,
  municipality_id smallint not null references access.municipality,
  name            text not null check (length(trim(name)) between 1 and 200),
  ended_at        timestamptz,                             -- nothing is commissioned from it any more, and nobody of it signs in
  unique (municipality_id, name),
  unique (id, municipality_id));

alter table access.user_account drop constraint user_account_kind_check;
alter table access.user_account add constraint user_account_kind_check check (kind in ('PERSON', 'CLIENT', 'SYSTEM', 'PROVIDER'));
alter table access.user_account add column provider_id int;
alter table access.user_account add foreign key (provider_id, municipality_id) references access.provider (id, municipality_id);
alter table access.user_account add constraint of_a_provider
  check ((kind = 'PROVIDER') = (provider_id is not null) and (kind <> 'PROVIDER' or not (administrator or may_protected)));
create index user_account_provider on access.user_account (provider_id) where provider_id is not null;
alter table access.provider enable row level security;
alter table access.provider force row level security;
create policy room on access.provider to tillit_access using (true) with check (true);
grant select, insert, update on access.provider to tillit_access;
reset role;

grant create on schema access to tillit_access;
set role tillit_access;

-- Whatever says that somebody works somewhere or may have a dossier, a provider's people do not and may not.
create function access.refuse_a_provider() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  if exists (select 1 from access.user_account a where a.id = new.user_id and a.kind = 'PROVIDER') then
    raise exception 'a provider works in no unit, carries no dossier and is let into none' using errcode = 'insufficient_privilege'; end if;
  return new; end $$;

-- The provider that the caller works at; null for everybody at work in the municipality. Asks the wall first, which checks the seal.
create function access.my_provider() returns int language plpgsql stable security definer parallel safe set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  return (select a.provider_id from access.user_account a where a.id = access.me() and a.municipality_id = m); end $$;

create function access.add_provider(p_name text) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare p int; begin
  insert into access.provider (municipality_id, name) values (access.my_administration(), p_name) returning id into p;
  return p; end $$;

-- Nothing is commissioned from it from now, and its people are out. What it has been commissioned with and has not ended is the business of those who did so.
create function access.end_provider(p_provider int) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); was timestamptz; begin
  select o.ended_at into was from access.provider o where o.id = p_provider and o.municipality_id = m for update;
  if not found then raise no_data_found; end if;
  if was is not null then return false; end if;
  update access.provider set ended_at = now() where id = p_provider;
  update access.user_account set active = false where provider_id = p_provider;
  delete from access.session s using access.user_account a where a.id = s.user_id and a.provider_id = p_provider;
  return true; end $$;

create function access.add_provider_person(p_provider int, p_username text, p_name text, p_title text, p_demo boolean, p_hash text, p_good_for interval) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); u int; begin
  if not exists (select 1 from access.provider o where o.id = p_provider and o.municipality_id = m and o.ended_at is null) then raise no_data_found; end if;
  insert into access.user_account (municipality_id, kind, provider_id, username, name, title, demo, created_at)
    values (m, 'PROVIDER', p_provider, p_username, p_name, p_title, p_demo, now()) returning id into u;
  insert into access.credential (user_id, password_hash, temporary, expires_at, changed_at) values (u, p_hash, true, now() + p_good_for, now());
  return u; end $$;

-- The people of the municipality's providers, for the one who administers them.
create function access.provider_people() returns table (id int, provider_id int, username text, name text, title text, active boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.provider_id, a.username, a.name, a.title, a.active
    from access.user_account a where a.municipality_id = access.my_administration() and a.kind = 'PROVIDER' order by a.name collate "sv-x-icu", a.id $$;

-- As it was, and nobody of a provider that has ended comes back.
create or replace function access.set_active(p_user int, p_active boolean) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); begin
  if u.id = access.me() then raise insufficient_privilege; end if;       -- nobody locks oneself out
  if p_active and exists (select 1 from access.provider o where o.id = u.provider_id and o.ended_at is not null) then raise no_data_found; end if;
  update access.user_account set active = p_active where id = u.id;
  if not p_active then delete from access.session where user_id = u.id; end if;
  return u.active; end $$;

-- As it was, and a provider's people may be given one, too.
create or replace function access.give_password(p_user int, p_hash text, p_good_for interval) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u access.user_account := access.mine_to_change(p_user); begin
  if u.kind not in ('PERSON', 'PROVIDER') then raise no_data_found; end if;
  insert into access.credential as c (user_id, password_hash, temporary, expires_at, changed_at) values (u.id, p_hash, true, now() + p_good_for, now())
    on conflict (user_id) do update set password_hash = excluded.password_hash, temporary = true, expires_at = excluded.expires_at, changed_at = now();
  delete from access.session where user_id = u.id; end $$;

-- As it was, and a provider's people come in by the same name and password. Which pages they then come to is decided by their kind.
create or replace function access.knock(p_name text, p_address text, p_per_name int, p_per_address int, p_within interval)
returns table (admitted boolean, who int, municipality smallint, hash text, for_choosing boolean)
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
declare by_name int; by_address int; begin
  delete from access.knock k where k.who in (select o.who from access.knock o where o.since < now() - p_within order by o.since limit 10 for update skip locked);
  by_address := access.count_try(sha256(convert_to('address:' || p_address, 'UTF8')), p_within);
  by_name := access.count_try(sha256(convert_to('name:' || p_name, 'UTF8')), p_within);
  return query select by_name <= p_per_name and by_address <= p_per_address, a.id, a.municipality_id, c.password_hash, c.temporary
    from (values (1)) one left join access.user_account a on a.username = p_name and a.active and a.kind in ('PERSON', 'PROVIDER')
      left join access.credential c on c.user_id = a.id and (c.expires_at is null or c.expires_at > now()); end $$;

create or replace function access.open_session(p_token text, p_user int, p_how text, p_device text, p_idle interval, p_longest interval) returns smallint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint; begin
  delete from access.session where user_id = p_user and expires_at < now();
  select a.municipality_id into m from access.user_account a where a.id = p_user and a.active
    and case p_how when 'SECRET' then a.kind = 'CLIENT' when 'DEMO' then a.kind in ('PERSON', 'PROVIDER') and a.demo
                   when 'PASSWORD' then a.kind in ('PERSON', 'PROVIDER') else a.kind = 'PERSON' end;
  if m is null then return null; end if;
  insert into access.session (token_hash, user_id, how, created_at, last_seen_at, expires_at, ends_at, device)
    values (sha256(convert_to(p_token, 'UTF8')), p_user, p_how, now(), now(), now() + least(p_idle, p_longest), now() + p_longest, left(p_device, 200));
  return m; end $$;

create or replace function access.demo_people() returns table (id int, municipality text, name text, title text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, m.name, a.name, a.title from access.user_account a join access.municipality m on m.id = a.municipality_id
    where a.demo and a.active and a.kind in ('PERSON', 'PROVIDER') order by m.name, a.id $$;

-- What a provider tells of a dossier that it does not see is carried on in the name of somebody who has it: who carries it, or else who leads its unit. Null if nobody does.
create function access.open_errand_about(p_token text, p_dossier uuid, p_for interval) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u int; today date := (now() at time zone 'Europe/Stockholm')::date; begin
  select a.id into u from access.dossier d
      join lateral (select s.user_id, 1 as rank from access.assignment s where s.dossier_id = d.id and s.ended_at is null
                    union all
                    select m.user_id, 2 from access.unit_member m where m.unit_id = d.unit_id and m.role = 'UNIT_MANAGER' and m.valid_from <= today and coalesce(m.valid_to, today) >= today) who on true
      join access.user_account a on a.id = who.user_id and a.active and a.kind = 'PERSON' and (d.label_id & 3 <> 1 or a.may_protected)
    where d.id = p_dossier and (who.rank = 1 or d.label_id & 3 <> 2)
      and not exists (select 1 from access.conflict c join access.dossier_person p on p.person_id = c.person_id where c.user_id = a.id and p.dossier_id = d.id)
    order by who.rank, a.id limit 1;
  if u is null or access.open_errand(p_token, u, p_for) is null then return null; end if;
  return u; end $$;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.open_errand_about(text, uuid, interval) from public;
grant execute on function access.open_errand_about(text, uuid, interval) to tillit_door;
revoke all on function access.refuse_a_provider(), access.my_provider(), access.add_provider(text), access.end_provider(int),
  access.add_provider_person(int, text, text, text, boolean, text, interval), access.provider_people() from public;
grant execute on function access.refuse_a_provider() to tillit_owner;
grant execute on function access.my_provider() to tillit_app, tillit_people, tillit_auditor, tillit_owner;   -- the owner, when a key that moves takes its rows along
grant execute on function access.add_provider(text), access.end_provider(int), access.add_provider_person(int, text, text, text, boolean, text, interval), access.provider_people() to tillit_app;

set role tillit_owner;
create trigger no_provider before insert or update of user_id on access.unit_member for each row execute function access.refuse_a_provider();
create trigger no_provider before insert or update of user_id on access.assignment for each row execute function access.refuse_a_provider();
create trigger no_provider before insert or update of user_id on access.dossier_grant for each row execute function access.refuse_a_provider();
reset role;

-- What everybody at work in the municipality reads is not for its providers. Each room that has such a table calls this for it.
create function access.only_at_work(t regclass) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  execute format('create policy at_work on %s as restrictive to tillit_app using ((select access.my_provider()) is null)', t); end $$;
revoke all on function access.only_at_work(regclass) from public;
select access.only_at_work('access.unit');
select access.only_at_work('access.label');
select access.only_at_work('access.unit_member');
select access.only_at_work('access.absence');

-- Of people, a provider's see each other; of providers, their own.
create policy at_work on access.user_account as restrictive for select to tillit_app
  using ((select access.my_provider()) is null or provider_id = (select access.my_provider()));
create policy own on access.provider for select to tillit_app
  using (municipality_id = (select access.my_municipality()) and coalesce((select access.my_provider()) = id, true));
grant select on access.provider to tillit_app;
grant select (provider_id) on access.user_account to tillit_app;
