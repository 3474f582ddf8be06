-- Whoever has sent a report by the form comes back with the code of the receipt, is asked, answers and adds. What they write stands as it came and cannot be changed.
-- All of it goes through doors that ask for the code: the user that the form acts as can read no table of it.
set role tillit_owner;
alter table intake.concern_report add column sender_returns boolean not null default false;

create table intake.question (                           -- what we ask the sender
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  words           text not null check (length(trim(words)) > 0 and length(words) <= 4000),
  asked_by        int not null,
  asked_at        timestamptz not null,
  unique (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (asked_by, municipality_id) references access.user_account (id, municipality_id));
create index question_dossier on intake.question (dossier_id, asked_at);

create table intake.addition (                           -- what the sender has written since, word for word
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  answers         uuid,                                  -- the question; null for what nobody asked for
  words           text not null check (length(trim(words)) > 0 and octet_length(words) <= 1048576),
  arrived_at      timestamptz not null,
  anew            boolean not null,                      -- came when everything here had been decided, so it is a report of its own as well
  unique (id, dossier_id),
  foreign key (answers, dossier_id) references intake.question (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index addition_dossier on intake.addition (dossier_id, arrived_at);
create index addition_label on intake.addition (label_id) include (id, dossier_id) where not anew;

create table intake.addition_read (                      -- that somebody who has the report has read it: until then it is news
  addition_id     uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  read_by         int not null,
  read_at         timestamptz not null,
  foreign key (addition_id, dossier_id) references intake.addition (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (read_by, municipality_id) references access.user_account (id, municipality_id));
create index addition_read_dossier on intake.addition_read (dossier_id);
reset role;

select access.guard('intake.question');
select access.guard('intake.addition');
select access.guard('intake.addition_read');
grant select, insert on intake.question, intake.addition_read to tillit_app;
grant select on intake.addition to tillit_app;
-- Whoever may only hand in asks nothing and has read nothing.
create policy asks on intake.question as restrictive for insert to tillit_app
  with check (asked_by = (select access.me()) and (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[])));
create policy reads on intake.addition_read as restrictive for insert to tillit_app
  with check (read_by = (select access.me()) and (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[])));

grant select on intake.delivery, intake.question, intake.subject to tillit_intake;
grant select, insert on intake.addition to tillit_intake;
grant insert on intake.reporter to tillit_intake;
create policy room on intake.delivery for select to tillit_intake using (true);
create policy room on intake.subject for select to tillit_intake using (true);
create policy room on intake.question for select to tillit_intake using (true);
create policy room on intake.addition to tillit_intake using (true) with check (true);
create policy again on intake.reporter for insert to tillit_intake with check (true);

grant create on schema intake to tillit_intake;
set role tillit_intake;

-- The receipt, for the user that handed in and whoever has the code; it names the unit that the receipt named, wherever the report lies today.
create function intake.sent(p_code text) returns table (report uuid, received_at timestamptz, registered_at timestamptz, municipality text, unit text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select r.dossier_id, d.received_at, d.registered_at, d.municipality, d.unit
    from intake.delivery d join intake.concern_report r on r.receipt_sha256 = d.receipt_sha256
   where d.receipt_sha256 = sha256(convert_to(p_code, 'UTF8')) and d.user_id = access.me() and d.municipality_id = access.my_municipality()
     and r.municipality_id = d.municipality_id and r.sender_returns $$;

create function intake.sent_words(p_code text) returns table (id uuid, is_question boolean, words text, said_at timestamptz, answers uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.id, true, q.words, q.asked_at, null::uuid from intake.sent(p_code) s join intake.question q on q.dossier_id = s.report
  union all
  select a.id, false, a.words, a.arrived_at, a.answers from intake.sent(p_code) s join intake.addition a on a.dossier_id = s.report $$;

-- Keeps the sender's words once, and answers whether they are new and whether everything in the report had been decided when they came. The lock is
-- the one that a decision takes: what comes while somebody decides comes before it, and is then read first, or after it.
create function intake.add_to_sent(p_code text, p_id uuid, p_answers uuid, p_words text, p_at timestamptz) returns table (report uuid, is_new boolean, has_ended boolean)
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
begin
  select s.report into report from intake.sent(p_code) s;
  if report is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('sender of ' || add_to_sent.report, 0));
  if p_answers is not null and not exists (select 1 from intake.question q where q.id = p_answers and q.dossier_id = add_to_sent.report) then return; end if;
  has_ended := not exists (select 1 from intake.subject u where u.dossier_id = add_to_sent.report and u.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT'));
  insert into intake.addition (id, dossier_id, label_id, municipality_id, answers, words, arrived_at, anew)
    select p_id, r.dossier_id, r.label_id, r.municipality_id, p_answers, p_words, p_at, has_ended from intake.concern_report r where r.dossier_id = add_to_sent.report
    on conflict (id) do nothing;
  is_new := found;
  return next; end $$;

-- What the sender wrote of whom, so that what comes when everything has been decided can become a report of its own.
create function intake.sent_again(p_code text)
returns table (about text, name text, number text, address text, age text, relatives text[], expected date, reporter_class text, wants_feedback boolean, language text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(u.about_as_written, case when u.kind = 'ADULT' then 'ADULT' else 'CHILD' end), u.name_as_written, u.number_as_written, u.address_as_written, u.age_as_written,
         u.relatives_as_written, case u.about_as_written when 'UNBORN' then u.expected_birth end, r.reporter_class, r.wants_feedback, r.language
    from intake.sent(p_code) s join intake.concern_report r on r.dossier_id = s.report join intake.subject u on u.dossier_id = s.report
   order by u.position $$;

-- Who reported is the same in that new report: the row is copied here, and shown to nobody.
create function intake.same_sender(p_code text, p_new uuid) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into intake.reporter (dossier_id, label_id, municipality_id, name, organisation, post, number_as_written, phone, mail, address)
  select n.dossier_id, n.label_id, n.municipality_id, o.name, o.organisation, o.post, o.number_as_written, o.phone, o.mail, o.address
    from intake.sent(p_code) s join intake.reporter o on o.dossier_id = s.report
    join intake.concern_report n on n.dossier_id = p_new and n.municipality_id = o.municipality_id and n.registered_by = access.me() and n.channel = 'WEB_FORM' and not n.sender_returns
  on conflict (dossier_id) do nothing $$;
reset role;
revoke create on schema intake from tillit_intake;
revoke all on function intake.sent(text), intake.sent_words(text), intake.add_to_sent(text, uuid, uuid, text, timestamptz), intake.sent_again(text),
  intake.same_sender(text, uuid) from public;
grant execute on function intake.sent(text), intake.sent_words(text), intake.add_to_sent(text, uuid, uuid, text, timestamptz), intake.sent_again(text),
  intake.same_sender(text, uuid) to tillit_app;
