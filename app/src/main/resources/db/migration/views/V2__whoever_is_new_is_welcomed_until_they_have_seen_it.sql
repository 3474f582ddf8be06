-- Whoever comes for the first time is told where help is, until they say that they have seen it: then never again. Whoever had an account before this was there is not new.
set role tillit_owner;
create table views.welcomed (
  user_id         int primary key,
  municipality_id smallint not null,
  seen_at         timestamptz not null,
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
alter table views.welcomed enable row level security;
alter table views.welcomed force row level security;
create policy tenant on views.welcomed as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy own on views.welcomed to tillit_app using (user_id = (select access.me())) with check (user_id = (select access.me()));
grant select, insert on views.welcomed to tillit_app;
reset role;
insert into views.welcomed (user_id, municipality_id, seen_at)
  select a.id, a.municipality_id, now() from access.user_account a where a.kind = 'PERSON';
