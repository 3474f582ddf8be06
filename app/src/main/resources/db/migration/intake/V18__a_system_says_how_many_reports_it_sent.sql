-- What is lost between another authority's system and ours is seen by neither. So the system says how many reports it sent on a day, and that is counted against what stands
-- here. Those who work where its reports end are told of a day that differs; of the receipts and keys they still see nothing.
set role tillit_owner;
create table intake.sent_count (
  user_id         int not null,                           -- the system
  municipality_id smallint not null,
  day             date not null,                          -- in Sweden
  sent            int not null check (sent between 0 and 10000),
  received        int not null check (received >= 0),     -- what stood here when it was told; what stands here since is counted anew
  label_ids       int[] not null,                         -- where the system could hand in then
  told_at         timestamptz not null,
  primary key (user_id, day),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
create index sent_count_day on intake.sent_count (municipality_id, day);
create index delivery_received on intake.delivery (user_id, received_at);
alter table intake.sent_count enable row level security;
alter table intake.sent_count force row level security;
create policy tenant on intake.sent_count as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy own on intake.sent_count to tillit_app using (user_id = (select access.me())) with check (user_id = (select access.me()));
create policy room on intake.sent_count for select to tillit_intake using (true);
grant select, insert on intake.sent_count to tillit_app;
grant update (sent, received, label_ids, told_at) on intake.sent_count to tillit_app;
grant select on intake.sent_count to tillit_intake;
reset role;

-- The days since then that differ, of systems that hand in to a unit whose reports the caller sees. Of today, which goes on, only what is missing.
grant execute on function access.my_municipality(), access.my_labels() to tillit_intake;
grant create on schema intake to tillit_intake;
set role tillit_intake;
create function intake.counts_that_differ(p_unit int, p_since date, p_today date) returns table (system int, day date, sent int, received int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); mine int[] := access.my_labels(); begin
  return query
    select c.user_id, c.day, c.sent, here.reports
      from intake.sent_count c
      cross join lateral (
        select count(*)::int as reports from intake.delivery d
         where d.user_id = c.user_id
           and d.received_at >= c.day::timestamp at time zone 'Europe/Stockholm' and d.received_at < (c.day + 1)::timestamp at time zone 'Europe/Stockholm') here
     where c.municipality_id = m and c.day >= p_since
       and exists (select 1 from unnest(c.label_ids) l where l >> 2 = p_unit and l = any (mine))
       and (c.sent > here.reports or c.sent < here.reports and c.day < p_today)
     order by c.day desc, c.user_id; end $$;
reset role;
revoke create on schema intake from tillit_intake;
revoke all on function intake.counts_that_differ(int, date, date) from public;
grant execute on function intake.counts_that_differ(int, date, date) to tillit_app;
