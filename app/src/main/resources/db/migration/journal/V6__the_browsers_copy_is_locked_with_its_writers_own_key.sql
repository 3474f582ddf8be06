-- What is written lies locked in the writer's browser until the server has it. The key was the draft's, and came with the first save: what was written before that, or in a draft that
-- had been signed in another window, could be neither locked nor opened again. Now each writer has one key, from the first page they open, that only the server keeps.
set role tillit_owner;
create table journal.writer_key (
  user_id         int primary key,
  municipality_id smallint not null,
  key             bytea not null check (length(key) = 32),
  made_at         timestamptz not null,
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
alter table journal.writer_key enable row level security;
alter table journal.writer_key force row level security;
create policy tenant on journal.writer_key as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy own on journal.writer_key to tillit_app using (user_id = (select access.me())) with check (user_id = (select access.me()));
grant select, insert on journal.writer_key to tillit_app;
alter table journal.draft_words drop column key;
reset role;
