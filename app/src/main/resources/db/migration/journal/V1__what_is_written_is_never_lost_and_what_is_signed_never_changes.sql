-- What happens in a case is written down as it happens. What somebody writes is kept from the first word and is the writer's alone; what is signed never changes, and a missing note is found.
create schema journal authorization tillit_owner;
grant usage on schema journal to tillit_app;
set role tillit_owner;

-- That somebody writes, and since when: colleagues in the case see this, and nothing of the words.
create table journal.draft (
  id              uuid primary key,                      -- becomes the note's
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  author_id       int not null,
  corrects        uuid,                                  -- the note that it puts right
  begun_at        timestamptz not null,
  saved_at        timestamptz not null check (saved_at >= begun_at),
  state           text not null default 'OPEN' check (state in ('OPEN', 'SIGNED', 'DISCARDED')),
  unique (id, dossier_id, author_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (author_id, municipality_id) references access.user_account (id, municipality_id));
create index draft_dossier on journal.draft (dossier_id, begun_at) where state <> 'SIGNED';
create index draft_author on journal.draft (author_id, begun_at) where state = 'OPEN';
create index draft_label on journal.draft (label_id, begun_at) where state = 'OPEN';

create table journal.draft_words (                       -- as it was typed, right or wrong
  draft_id        uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  author_id       int not null,
  kind            text not null,
  heading         text not null,
  day             text not null,
  time            text not null,
  about           uuid[] not null,
  body            text not null,
  key             bytea not null check (length(key) = 32),    -- with which the writer's browser locks what it keeps itself
  foreign key (draft_id, dossier_id, author_id) references journal.draft (id, dossier_id, author_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index draft_words_dossier on journal.draft_words (dossier_id);

-- What each open window last sent and was last answered: from this one tells what was changed in which of them.
create table journal.draft_window (
  draft_id        uuid not null,
  window_id       uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  author_id       int not null,
  save_id         uuid not null,
  nth             bigint not null check (nth >= 0),      -- an older save that comes late is passed over: it would take away what came after it
  sent            jsonb not null,
  answered        jsonb not null,
  primary key (draft_id, window_id),
  foreign key (draft_id, dossier_id, author_id) references journal.draft (id, dossier_id, author_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index draft_window_dossier on journal.draft_window (dossier_id);

create table journal.draft_former (                      -- what stood there before much of it went away
  id              uuid primary key,
  draft_id        uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  author_id       int not null,
  until           timestamptz not null,
  body            text not null,
  foreign key (draft_id, dossier_id, author_id) references journal.draft (id, dossier_id, author_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index draft_former_draft on journal.draft_former (draft_id, until desc);
create index draft_former_dossier on journal.draft_former (dossier_id);

create table journal.note (                              -- signed; the words stand apart, so that a note in the wrong file can leave it and be missed
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  number          int not null check (number > 0),       -- within the case, without gaps
  kind            text not null check (kind in ('CHILD_TALK', 'TALK', 'HOME_VISIT', 'PHONE_CALL', 'MEETING', 'MESSAGE', 'OTHER')),
  happened_on     date not null,
  happened_at     time,                                  -- where it is known
  begun_at        timestamptz not null,
  signed_at       timestamptz not null check (signed_at >= begun_at),
  signed_by       int not null,
  corrects        uuid,
  came_at         timestamptz,                           -- from another file, in which it was wrong
  came_by         int check ((came_by is null) = (came_at is null)),
  digest          bytea not null check (length(digest) = 32),   -- of the words and whom they concern
  former          bytea not null check (length(former) = 32),
  seal            bytea not null check (length(seal) = 32),
  unique (dossier_id, number),
  unique (dossier_id, former),
  unique (id, dossier_id),
  foreign key (corrects, dossier_id) references journal.note (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (signed_by, municipality_id) references access.user_account (id, municipality_id));
create index note_corrects on journal.note (corrects) where corrects is not null;

create table journal.note_words (
  note_id         uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  heading         text not null,
  body            text not null check (length(btrim(body)) > 0),
  foreign key (note_id, dossier_id) references journal.note (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index note_words_dossier on journal.note_words (dossier_id);

create table journal.note_person (                       -- whom it concerns
  note_id         uuid not null,
  person_id       uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  primary key (note_id, person_id),
  foreign key (note_id, dossier_id) references journal.note (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index note_person_dossier on journal.note_person (dossier_id);

create table journal.moved (                             -- that a note stood here and belonged elsewhere; never where
  note_id         uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  moved_at        timestamptz not null,
  moved_by        int not null,
  foreign key (note_id, dossier_id) references journal.note (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index moved_dossier on journal.moved (dossier_id);

create table journal.fault (                             -- what the daily check has found missing or altered
  id              uuid primary key default gen_random_uuid(),
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  number          int not null,
  what            text not null check (what in ('COUNT', 'CHAIN', 'WORDS')),
  found_at        timestamptz not null,
  unique (dossier_id, number, what),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index fault_label on journal.fault (label_id, found_at);

-- How many notes each journal has and the seal of the last: what a lost note is missed by. Nobody who works reads or writes it.
create table journal.head (
  dossier_id      uuid primary key references access.dossier (id),
  notes           int not null check (notes > 0),
  seal            bytea not null check (length(seal) = 32));
alter table journal.head enable row level security;
alter table journal.head force row level security;

-- The same words and people give the same digest; the order in which people were chosen says nothing.
create function journal.digest(p_heading text, p_body text, p_about uuid[]) returns bytea language sql immutable parallel safe
return sha256(convert_to(array[p_heading, p_body, (select string_agg(a::text, ',' order by a) from unnest(p_about) a)]::text, 'UTF8'));
create function journal.seal_of(n journal.note) returns bytea language sql immutable parallel safe
return sha256(n.former || convert_to(array[n.dossier_id::text, n.number::text, n.id::text, n.kind, to_char(n.happened_on, 'YYYY-MM-DD'), to_char(n.happened_at, 'HH24:MI'),
  extract(epoch from n.begun_at)::text, extract(epoch from n.signed_at)::text, n.signed_by::text, n.corrects::text, extract(epoch from n.came_at)::text, n.came_by::text,
  encode(n.digest, 'hex')]::text, 'UTF8'));
reset role;
revoke all on function journal.digest(text, text, uuid[]), journal.seal_of(journal.note) from public;

select access.guard('journal.draft');
select access.guard('journal.draft_words');
select access.guard('journal.draft_window');
select access.guard('journal.draft_former');
select access.guard('journal.note');
select access.guard('journal.note_words');
select access.guard('journal.note_person');
select access.guard('journal.moved');
select access.guard('journal.fault');

-- Whoever may only hand in writes no journal.
do $$
declare t text;
begin
  foreach t in array array['draft', 'draft_words', 'draft_window', 'draft_former', 'note', 'note_words', 'note_person'] loop
    execute format('create policy writes on journal.%I as restrictive for insert to tillit_app with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]))', t);
  end loop;
end $$;

-- Words that are not signed are their writer's alone, and nobody writes or signs in another's name.
create policy own on journal.draft_words as restrictive to tillit_app using (author_id = (select access.me()));
create policy own on journal.draft_window as restrictive to tillit_app using (author_id = (select access.me()));
create policy own on journal.draft_former as restrictive to tillit_app using (author_id = (select access.me()));
create policy own_new on journal.draft as restrictive for insert to tillit_app with check (author_id = (select access.me()));
create policy own_change on journal.draft as restrictive for update to tillit_app using (author_id = (select access.me()));
create policy own_signature on journal.note as restrictive for insert to tillit_app with check (signed_by = (select access.me()) and came_at is null);

grant select, insert, update (saved_at, state) on journal.draft to tillit_app;
grant select, insert, update (kind, heading, day, time, about, body), delete on journal.draft_words to tillit_app;
grant select, insert, update (save_id, nth, sent, answered), delete on journal.draft_window to tillit_app;
grant select, insert, delete on journal.draft_former to tillit_app;
create policy take on journal.draft_words for delete to tillit_app using (true);
create policy take on journal.draft_window for delete to tillit_app using (true);
create policy take on journal.draft_former for delete to tillit_app using (true);
grant select on journal.note, journal.note_words, journal.note_person, journal.moved, journal.fault to tillit_app;
grant insert (id, dossier_id, label_id, municipality_id, kind, happened_on, happened_at, begun_at, signed_at, signed_by, corrects, digest) on journal.note to tillit_app;
grant insert on journal.note_words, journal.note_person to tillit_app;

create role tillit_journal nologin;
grant tillit_journal to current_user;
grant usage, create on schema journal to tillit_journal;
grant usage on schema access, audit to tillit_journal;
grant execute on function audit.note_in_nobodys_name(smallint, uuid, text, text) to tillit_journal;
grant execute on function access.i_see(uuid), access.me(), access.my_municipality() to tillit_journal;
grant execute on function journal.digest(text, text, uuid[]), journal.seal_of(journal.note) to tillit_journal, tillit_app;
grant select, insert, update on journal.head to tillit_journal;
grant select, insert on journal.note, journal.moved, journal.fault to tillit_journal;
grant select, insert, delete on journal.note_words, journal.note_person to tillit_journal;
grant select on access.dossier to tillit_journal;
create policy room on journal.head to tillit_journal using (true) with check (true);
create policy room on journal.note to tillit_journal using (true) with check (true);
create policy room on journal.note_words to tillit_journal using (true) with check (true);
create policy room on journal.note_person to tillit_journal using (true) with check (true);
create policy room on journal.moved to tillit_journal using (true) with check (true);
create policy room on journal.fault to tillit_journal using (true) with check (true);
create policy journal on access.dossier for select to tillit_journal using (true);

set role tillit_journal;
-- The next number and the seal are given here and nowhere else: whoever signs cannot choose them, nor leave one out.
create function journal.chain() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare h journal.head; begin
  perform pg_advisory_xact_lock(hashtextextended('journal ' || new.dossier_id, 0));
  select * into h from journal.head where dossier_id = new.dossier_id;
  new.number := coalesce(h.notes, 0) + 1;
  new.former := coalesce(h.seal, decode(repeat('00', 32), 'hex'));
  new.seal := journal.seal_of(new);
  insert into journal.head values (new.dossier_id, new.number, new.seal)
    on conflict (dossier_id) do update set notes = excluded.notes, seal = excluded.seal;
  return new; end $$;

-- A note that stands in the wrong file goes to the right one, by somebody who sees both. Its number and seal stay and say that it has gone; its words go.
create function journal.move_note(p_note uuid, p_new uuid, p_to uuid, p_about uuid[], p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n journal.note; w journal.note_words; d access.dossier; begin
  select * into n from journal.note where id = p_note and access.i_see(dossier_id);
  if not found or n.dossier_id = p_to or not access.i_see(p_to) then raise no_data_found; end if;
  perform pg_advisory_xact_lock(hashtextextended('journal ' || n.dossier_id, 0));
  select * into w from journal.note_words where note_id = p_note;
  if not found then raise no_data_found; end if;
  select * into d from access.dossier where id = p_to and municipality_id = n.municipality_id and kind = 'CASE';
  if not found then raise no_data_found; end if;
  insert into journal.note (id, dossier_id, label_id, municipality_id, kind, happened_on, happened_at, begun_at, signed_at, signed_by, came_at, came_by, digest)
    values (p_new, d.id, d.label_id, d.municipality_id, n.kind, n.happened_on, n.happened_at, n.begun_at, n.signed_at, n.signed_by, p_at, access.me(),
      journal.digest(w.heading, w.body, p_about));
  insert into journal.note_words values (p_new, d.id, d.label_id, d.municipality_id, w.heading, w.body);
  insert into journal.note_person select p_new, a, d.id, d.label_id, d.municipality_id from unnest(p_about) a;
  insert into journal.moved values (p_note, n.dossier_id, n.label_id, n.municipality_id, p_at, access.me());
  delete from journal.note_person where note_id = p_note;
  delete from journal.note_words where note_id = p_note;
  end $$;

-- Counts and reckons the journals after one of them, so many at a time. Says how many it looked through, how many notes they hold, what it found that was not known, and the last of them.
create function journal.check(p_after uuid, p_limit int, p_now timestamptz) returns table (journals int, notes bigint, found int, last uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare those uuid[]; begin
  select array(select h.dossier_id from journal.head h where h.dossier_id > p_after order by h.dossier_id limit p_limit) into those;
  return query
  with note as materialized (
    select n.dossier_id, n.number, n.seal, n.former, n.seal = journal.seal_of(n) as whole,
           lag(n.seal) over (partition by n.dossier_id order by n.number) as before, row_number() over (partition by n.dossier_id order by n.number) as nth,
           case when m.note_id is not null then w.note_id is null
                else w.note_id is not null and n.digest = journal.digest(w.heading, w.body, array(select p.person_id from journal.note_person p where p.note_id = n.id)) end as worded
      from journal.note n left join journal.note_words w on w.note_id = n.id left join journal.moved m on m.note_id = n.id
     where n.dossier_id = any (those)),
  wrong as (
    select h.dossier_id, h.notes as number, 'COUNT' as what from journal.head h left join lateral (select count(*) c, max(n.number) m from note n where n.dossier_id = h.dossier_id) x on true
     where h.dossier_id = any (those) and (x.c is distinct from h.notes or x.m is distinct from h.notes or not exists (select 1 from note n where n.dossier_id = h.dossier_id and n.number = h.notes and n.seal = h.seal))
    union all
    select n.dossier_id, n.number, 'CHAIN' from note n
     where not n.whole or n.number <> n.nth or n.former is distinct from coalesce(n.before, decode(repeat('00', 32), 'hex'))
    union all
    select n.dossier_id, n.number, 'WORDS' from note n where not n.worded),
  told as (
    insert into journal.fault as f (dossier_id, label_id, municipality_id, number, what, found_at)
    select d.id, d.label_id, d.municipality_id, x.number, x.what, p_now from wrong x join access.dossier d on d.id = x.dossier_id
    on conflict (dossier_id, number, what) do nothing returning f.municipality_id, f.dossier_id, f.number, f.what),
  logged as (select audit.note_in_nobodys_name(t.municipality_id, t.dossier_id, 'journal-fault-found', t.what || ' ' || t.number) from told t)
  select cardinality(those), (select count(*) from note), (select count(*)::int from logged), those[cardinality(those)]; end $$;
reset role;
revoke create on schema journal from tillit_journal;
revoke all on function journal.chain(), journal.move_note(uuid, uuid, uuid, uuid[], timestamptz), journal.check(uuid, int, timestamptz) from public;
grant execute on function journal.move_note(uuid, uuid, uuid, uuid[], timestamptz) to tillit_app;
grant usage on schema journal to tillit_sweep;
grant execute on function journal.check(uuid, int, timestamptz) to tillit_sweep;
grant execute on function journal.chain() to tillit_owner;
set role tillit_owner;
create trigger chain before insert on journal.note for each row execute function journal.chain();
reset role;
