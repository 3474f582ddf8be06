-- Nobody looked at the changes of accounts, roles and the like. They are read here, out of the log and nowhere else: lines of these kinds that are about no dossier and no
-- person, which hold ids, days and words of ours. What is said about them is only added to; who made a change, and whom it is about, never says that it is right.
set role tillit_owner;
create table audit.review (
  id              uuid primary key,
  municipality_id smallint not null,
  entry_id        bigint not null,                       -- no foreign key: the log is partitioned, and whole months of it are archived one day
  user_id         int not null,
  verdict         text not null check (verdict in ('RIGHT', 'ASKED', 'ANSWERED')),
  note            text not null check (length(note) <= 2000),
  said_at         timestamptz not null default clock_timestamp(),
  check ((verdict = 'RIGHT') = (btrim(note) = '')),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
create unique index review_right on audit.review (municipality_id, entry_id) where verdict = 'RIGHT';
create index review_entry on audit.review (municipality_id, entry_id, said_at);
alter table audit.review enable row level security;
alter table audit.review force row level security;
-- Also the functions that read and write here do so in the name of the one who is signed in, and in no other municipality.
create policy own on audit.review for select to tillit_auditor using (municipality_id = (select access.my_municipality()));
create policy own_name on audit.review for insert to tillit_auditor with check (municipality_id = (select access.my_municipality()) and user_id = (select access.me()));
grant select, insert on audit.review to tillit_auditor;

create index entry_master_data on audit.entry (municipality_id, at desc)
  where outcome = 'DONE' and dossier_id is null and person_id is null
    and action in ('person-added', 'client-added', 'user-activity-changed', 'unit-joined', 'unit-left', 'unit-added', 
                   'protected-permission-changed', 'delegation-order-adopted', 'form-set', 'secret-given', 'password-given', 'municipality-founded');
reset role;

grant create on schema audit to tillit_auditor;
set role tillit_auditor;
-- Nothing for anybody else than those who look. Whether it is the reader's own: done by, or about, the reader.
create function audit.master_changes(p_from timestamptz, p_until timestamptz, p_actions text[], p_who int, p_waiting boolean, p_entry bigint, p_limit int)
returns table (id bigint, at timestamptz, user_id int, action text, detail text, state text, own boolean, made boolean)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare m smallint := access.my_municipality(); me int := access.me(); begin
  if m is null or not access.i_look_at_changes() then return; end if;
  return query select e.id, e.at, e.user_id, e.action, e.detail, coalesce(last.verdict, 'WAITS'),
      e.user_id is not distinct from me or ' ' || e.detail || ' ' like '% user=' || me || ' %', e.user_id is not distinct from me
    from audit.entry e
      left join lateral (select r.verdict from audit.review r where r.municipality_id = m and r.entry_id = e.id order by r.verdict = 'RIGHT' desc, r.said_at desc limit 1) last on true
    where e.municipality_id = m and e.at >= p_from and e.at < p_until and e.outcome = 'DONE' and e.dossier_id is null and e.person_id is null
      and e.action in ('person-added', 'client-added', 'user-activity-changed', 'unit-joined', 'unit-left', 'unit-added', 
                       'protected-permission-changed', 'delegation-order-adopted', 'form-set', 'secret-given', 'password-given', 'municipality-founded')
      and (p_actions is null or e.action = any (p_actions))
      and (p_who is null or e.user_id = p_who or ' ' || e.detail || ' ' like '% user=' || p_who || ' %')
      and (p_entry is null or e.id = p_entry)
      and (not p_waiting or last.verdict is distinct from 'RIGHT')
    order by e.at desc limit p_limit; end $$;

-- What has been said about them, in the order in which it was said.
create function audit.said_of_changes(p_entries bigint[]) returns table (entry_id bigint, user_id int, verdict text, note text, said_at timestamptz)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  if m is null or not access.i_look_at_changes() then return; end if;
  return query select r.entry_id, r.user_id, r.verdict, r.note, r.said_at from audit.review r
    where r.municipality_id = m and r.entry_id = any (p_entries) order by r.entry_id, r.said_at; end $$;

-- Says something about a change: that it is right, a question, or the answer of the one who made it. Answers whether it was the caller's to say; what is right already stays so.
create function audit.say_of_change(p_id uuid, p_entry bigint, p_verdict text, p_note text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c record; begin
  if not access.i_look_at_changes() then raise insufficient_privilege; end if;
  select * into c from audit.master_changes('-infinity', 'infinity', null, null, false, p_entry, 1);
  if not found then raise no_data_found; end if;
  if p_verdict = 'ANSWERED' then
    if not c.made or c.state <> 'ASKED' then return false; end if;
  elsif c.own then return false; end if;
  if c.state = 'RIGHT' then return true; end if;
  insert into audit.review (id, municipality_id, entry_id, user_id, verdict, note) values (p_id, access.my_municipality(), p_entry, access.me(), p_verdict, p_note)
    on conflict (municipality_id, entry_id) where verdict = 'RIGHT' do nothing;
  return true; end $$;
reset role;
revoke all on function audit.master_changes(timestamptz, timestamptz, text[], int, boolean, bigint, int), audit.said_of_changes(bigint[]), audit.say_of_change(uuid, bigint, text, text) from public;
grant execute on function audit.master_changes(timestamptz, timestamptz, text[], int, boolean, bigint, int), audit.said_of_changes(bigint[]), audit.say_of_change(uuid, bigint, text, text) to tillit_app;
revoke create on schema audit from tillit_auditor;
