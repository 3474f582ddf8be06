-- Whoever has too much asks a colleague to take a case, and whoever has room asks for one. Until somebody has said yes the case stays with the one who carries it:
-- an offer is a question and moves nothing.
set role tillit_owner;
create table cases.offer (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  asked           boolean not null,                      -- whether the one who is to have it asked for it
  carrier         int,                                   -- who carried it then; nobody, where it lay with nobody
  to_user         int not null check (to_user <> carrier),
  made_by         int not null,
  made_at         timestamptz not null,
  words           text not null check (length(words) <= 1000),
  state           text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'OVERTAKEN')),
  reason          text check (length(btrim(reason)) > 0),
  answered_at     timestamptz check (answered_at >= made_at),
  answered_by     int,
  seen_at         timestamptz,                           -- by the one who asked
  check ((state = 'OPEN') = (answered_at is null) and (state = 'OPEN') = (answered_by is null)),
  check ((state = 'DECLINED') = (reason is not null)),
  check (seen_at is null or answered_at is not null),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (carrier, municipality_id) references access.user_account (id, municipality_id),
  foreign key (to_user, municipality_id) references access.user_account (id, municipality_id),
  foreign key (made_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (answered_by, municipality_id) references access.user_account (id, municipality_id));
create unique index offer_open on cases.offer (dossier_id) where state = 'OPEN';    -- one question at a time: two could both be answered with yes
create index offer_dossier on cases.offer (dossier_id, made_at desc);
create index offer_to on cases.offer (to_user, made_at) where state = 'OPEN';
create index offer_carrier on cases.offer (carrier, made_at) where state = 'OPEN';
create index offer_label on cases.offer (label_id, made_at) where state = 'OPEN';
create index offer_answered on cases.offer (made_by, answered_at) where state <> 'OPEN' and seen_at is null;
reset role;
select access.guard('cases.offer');
-- Nobody asks in another's name, and nothing that has been answered is answered again.
create policy asks on cases.offer as restrictive for insert to tillit_app
  with check (made_by = (select access.me()) and (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[])));
create policy stands on cases.offer as restrictive for update to tillit_app using (state = 'OPEN' or made_by = (select access.me())) with check (state <> 'OPEN');
grant select, insert, update (state, reason, answered_at, answered_by, seen_at) on cases.offer to tillit_app;
set role tillit_owner;
create function cases.answered_once() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  if old.state <> 'OPEN' and (new.state, new.reason, new.answered_at, new.answered_by) is distinct from (old.state, old.reason, old.answered_at, old.answered_by) then
    raise exception 'it has been answered' using errcode = 'check_violation'; end if;
  if new.answered_by is distinct from old.answered_by and current_user = 'tillit_app' and new.answered_by <> access.me() then
    raise exception 'nobody answers in the name of another' using errcode = 'check_violation'; end if;
  return new; end $$;
revoke all on function cases.answered_once() from public;
create trigger felt after insert or update on cases.offer for each row execute function pulse.felt();
create trigger answered_once before update on cases.offer for each row execute function cases.answered_once();
reset role;
