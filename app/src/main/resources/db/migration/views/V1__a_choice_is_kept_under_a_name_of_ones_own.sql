-- Whoever looks at the same part of a list every day keeps the choice under a name of their own. What is kept is the choices among those that the list offers: never a word that
-- somebody has searched for, never a name of anybody. It is nobody else's.
create schema views authorization tillit_owner;
grant usage on schema views to tillit_app;
set role tillit_owner;
create table views.view (
  id              uuid primary key,
  municipality_id smallint not null,
  user_id         int not null,
  list            text not null check (list ~ '^[a-z]+$'),
  name            text not null check (length(btrim(name)) between 1 and 40),
  choices         text not null check (choices ~ '^([a-z]+=[A-Za-z0-9-]{1,20}(&[a-z]+=[A-Za-z0-9-]{1,20})*)?$' and length(choices) <= 400),
  opens           boolean not null default false,        -- what the list shows when nothing is chosen
  made_at         timestamptz not null,
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
create unique index view_name on views.view (user_id, list, lower(name));
create unique index view_opens on views.view (user_id, list) where opens;
alter table views.view enable row level security;
alter table views.view force row level security;
create policy tenant on views.view as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy own on views.view to tillit_app using (user_id = (select access.me())) with check (user_id = (select access.me()));
grant select, insert, delete, update (name, opens) on views.view to tillit_app;
reset role;
