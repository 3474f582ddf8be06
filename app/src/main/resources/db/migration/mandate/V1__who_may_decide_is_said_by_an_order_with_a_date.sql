-- The delegation order: who may decide in the board's name. A decision is judged by the order of its own day, so an order is never changed: the next one
-- ends it, and two never hold on the same day.
create extension if not exists btree_gist;
create schema mandate authorization tillit_owner;
grant usage on schema mandate to tillit_app;
set role tillit_owner;
create table mandate.delegation_order (
  id              uuid primary key,
  municipality_id smallint not null references access.municipality,
  reference       text not null check (length(trim(reference)) between 1 and 200),   -- the minutes: "Socialnämnden 2025-06-17 § 82"
  adopted_on      date not null,
  from_on         date not null,
  to_on           date,                                                              -- last day, counted in
  adopted_by      int not null references access.user_account,
  check (from_on >= adopted_on),                                                     -- nobody is given a power backwards
  check (to_on >= from_on),
  unique (id, municipality_id),
  exclude using gist (municipality_id with =, daterange(from_on, to_on, '[]') with &&));
create table mandate.delegation (
  id              uuid primary key,
  municipality_id smallint not null,
  order_id        uuid not null,
  decision        text not null check (decision ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),       -- its name in law/decisions
  point           text not null check (length(trim(point)) between 1 and 20),        -- its number in the order
  lowest          text not null check (lowest in ('SOCIAL_WORKER', 'UNIT_MANAGER', 'HEAD_OF_ADMINISTRATION', 'COMMITTEE', 'BOARD')),
  unique (order_id, decision),
  foreign key (order_id, municipality_id) references mandate.delegation_order (id, municipality_id));
reset role;
do $$
declare t text;
begin
  foreach t in array array['delegation_order', 'delegation'] loop
    execute format('alter table mandate.%I enable row level security', t);
    execute format('alter table mandate.%I force row level security', t);
    execute format('create policy tenant on mandate.%I as restrictive to tillit_app using (municipality_id = (select access.my_municipality()))', t);
    execute format('create policy read on mandate.%I for select to tillit_app using (true)', t);
    execute format('create policy adopt on mandate.%I for insert to tillit_app with check (
      exists (select 1 from access.user_account a where a.id = (select access.me()) and a.administrator and a.active))', t);
  end loop;
end $$;
create policy finish on mandate.delegation_order for update to tillit_app using (
  exists (select 1 from access.user_account a where a.id = (select access.me()) and a.administrator and a.active));
grant select, insert on mandate.delegation_order, mandate.delegation to tillit_app;
grant update (to_on) on mandate.delegation_order to tillit_app;
