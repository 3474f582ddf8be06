-- A page left open asks again and again, and whoever went home would stay signed in for ever. What a page asks by itself says so by giving no time to live on, and is answered
-- as any other question while the session lasts.
grant create on schema access to tillit_access;
set role tillit_access;
create or replace function access.whose(p_token text, p_kind text, p_idle interval)
returns table (id int, municipality_id smallint, municipality text, kind text, name text, title text, administrator boolean, may_protected boolean, unit_id int, unit text, role text)
language plpgsql volatile security definer rows 3 set search_path = pg_catalog, pg_temp as $$
declare s record; today date := (now() at time zone 'Europe/Stockholm')::date; begin
  select t.token_hash, t.user_id, t.last_seen_at into s from access.session t join access.user_account a on a.id = t.user_id and a.active and a.kind = p_kind
    where t.token_hash = sha256(convert_to(p_token, 'UTF8')) and t.expires_at > now();
  if not found then return; end if;
  if p_idle is not null and s.last_seen_at < now() - interval '1 minute' then
    update access.session t set last_seen_at = now(), expires_at = least(now() + p_idle, t.ends_at) where t.token_hash = s.token_hash; end if;
  return query select a.id, a.municipality_id, c.name, a.kind, a.name, a.title, a.administrator, a.may_protected, u.id, u.name, m.role
    from access.user_account a join access.municipality c on c.id = a.municipality_id
      left join access.unit_member m on m.user_id = a.id and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
      left join access.unit u on u.id = m.unit_id
    where a.id = s.user_id order by u.name, u.id, m.role; end $$;
reset role;
revoke create on schema access from tillit_access;

-- Who carries a report stands in the inbox.
set role tillit_owner;
create trigger felt after insert or update on access.assignment for each row execute function pulse.felt();
reset role;
