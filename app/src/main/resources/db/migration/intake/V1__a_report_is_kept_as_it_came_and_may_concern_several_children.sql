-- A concern report is kept as it came, and each child in it is a matter of its own: assessed, decided and counted by itself, for a sibling is not the other.
create schema intake authorization tillit_owner;
grant usage on schema intake to tillit_app;
set role tillit_owner;

create table intake.concern_report (
  dossier_id      uuid primary key,                      -- a report is one dossier
  label_id        int not null,
  municipality_id smallint not null,
  receipt         text collate "C" not null unique check (receipt ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$'),
  received_at     timestamptz not null,
  received_offset smallint not null check (received_offset between -1080 and 1080),   -- minutes east of Greenwich on the sender's clock
  arrived_on      date not null,                         -- the day it counts as arrived, FL (2017:900) 22 §: post can be the working day before
  arrival         text not null check (arrival in ('AS_RECEIVED', 'BY_POST', 'FIRST_EMPTYING')),
  channel         text not null check (channel in ('PHONE', 'VISIT', 'LETTER', 'MAIL', 'SECURE_MESSAGE', 'FAX', 'E_SERVICE', 'WEB_FORM', 'CHAT', 'API')),
  body            text not null check (octet_length(body) <= 1048576),                -- word for word, never cut
  body_sha256     bytea not null check (body_sha256 = sha256(convert_to(body, 'UTF8'))),
  excerpt         text not null generated always as (left(body, 240)) stored,
  language        text collate "C" not null check (language ~ '^[a-z]{2,3}$'),
  attachments     text[] not null default '{}',          -- the names of what came with it
  reporter_class  text not null check (reporter_class in ('MANDATED', 'FAMILY_COUNSELLING', 'AUTHORITY', 'PRIVATE', 'ANONYMOUS', 'CHILD', 'GUARDIAN', 'UNVERIFIED')),
  reported_from   text not null default '',              -- the post and workplace of one who reports in service; never a private person's
  wants_feedback  boolean,                               -- null: did not say
  signs           text[] not null default '{}',          -- what a person has seen in the report, by key; words on them lie in intake.sign
  transfer_asked  boolean not null default false,        -- another municipality also asks us to take over
  opened_elsewhere date check (opened_elsewhere is null or transfer_asked),
  registered_by   int not null,
  registered_at   timestamptz not null,
  duplicate_of    uuid references intake.concern_report (dossier_id),
  check (duplicate_of <> dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (registered_by, municipality_id) references access.user_account (id, municipality_id));
create index concern_report_received on intake.concern_report (label_id, received_at desc, dossier_id);
create index concern_report_same_body on intake.concern_report (municipality_id, body_sha256);

create table intake.sign (                               -- something a person saw in a report, with a word on it where that says more
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  position        smallint not null,
  sign            text not null check (sign ~ '^[A-Z_]+$'),
  note            text not null default '' check (length(note) <= 500),
  seen_by         int not null,
  seen_at         timestamptz not null,
  primary key (dossier_id, position),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);

create table intake.subject (                            -- one for each child, unborn child or adult in a report: the unit of work and of counting
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  position        smallint not null,
  kind            text not null check (kind in ('CHILD', 'YOUNG', 'ADULT', 'UNBORN')),
  name_as_written    text not null default '' check (length(name_as_written) <= 500),
  number_as_written  text not null default '' check (length(number_as_written) <= 100),
  address_as_written text not null default '' check (length(address_as_written) <= 500),
  age_as_written     text not null default '' check (length(age_as_written) <= 100),
  relatives_as_written text[] not null default '{}',
  expected_birth  date check (expected_birth is null or kind = 'UNBORN'),
  identification  text not null check (identification in ('IDENTIFIED', 'CANDIDATE', 'UNIDENTIFIED', 'NUMBER_REJECTED', 'NUMBER_MISMATCH',
                    'COORDINATION_NUMBER', 'PROTECTED', 'OTHER_MUNICIPALITY', 'UNBORN', 'NEWBORN_WITHOUT_NUMBER')),
  matched_id      uuid,                                  -- whom the number or the register points at; nothing is written on that person before confirmation
  candidate_ids   uuid[] not null default '{}',
  person_id       uuid,                                  -- who it is, when a person has confirmed it
  confirmed_by    int,
  confirmed_at    timestamptz,
  born            date,                                  -- as the register or the number says
  residence       smallint,                              -- the municipality of residence, where it is another
  violence        boolean not null,                      -- suspected, as first ticked or as last assessed
  state           text not null check (state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'OPENED', 'NOT_OPENED', 'JOINED', 'HAND_OVER_SENT', 'HANDED_OVER', 'DUPLICATE')),
  joins_id        uuid,                                  -- the running investigation that the report belongs to
  joins_case      uuid,
  state_since     timestamptz not null,
  state_by        int not null,
  unique (dossier_id, position),
  unique (id, dossier_id),
  check ((confirmed_at is null) = (confirmed_by is null) and (person_id is null or confirmed_at is not null)),
  check ((joins_id is null) = (joins_case is null)),
  check (state <> 'JOINED' or joins_id is not null),
  check (state <> 'UNDECIDED' or kind in ('ADULT', 'UNBORN')),
  check (state not in ('ARRIVED', 'ASSESSED') or kind in ('CHILD', 'YOUNG')),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
-- The inbox is what has not come to an end; earlier reports on a child are found by the person.
create index subject_open on intake.subject (label_id, dossier_id) include (id, municipality_id, state, violence) where state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT');
create index subject_matched on intake.subject (matched_id, dossier_id) where matched_id is not null;
create index subject_person on intake.subject (person_id, dossier_id) where person_id is not null;

-- The reporter's identity lies apart from the report: it can be written by whoever registers, and read only through a door that asks for a reason.
create table intake.reporter (
  dossier_id      uuid primary key,
  label_id        int not null,
  municipality_id smallint not null,
  name            text not null default '' check (length(name) <= 500),
  organisation    text not null default '' check (length(organisation) <= 500),
  post            text not null default '' check (length(post) <= 200),
  number_as_written text not null default '' check (length(number_as_written) <= 100),
  phone           text not null default '' check (length(phone) <= 100),
  mail            text not null default '' check (length(mail) <= 320),
  address         text not null default '' check (length(address) <= 500),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);

create table intake.reporter_opening (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  opened_by       int not null,
  opened_at       timestamptz not null,
  reason          text not null check (length(trim(reason)) between 10 and 1000),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index reporter_opening_dossier on intake.reporter_opening (dossier_id, opened_at desc);

-- Signed and frozen: a correction is a new assessment that points at the one it stands beside.
create table intake.protection_assessment (
  id              uuid primary key,
  subject_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  immediate       boolean not null,
  grounds         text not null check (length(trim(grounds)) > 0),
  own_words       text not null default '',
  not_heard_because text not null default '',
  steps           text not null check (length(trim(steps)) > 0),                     -- what is done, by whom and when
  violence        boolean not null,
  signed_by       int not null,
  signed_at       timestamptz not null,
  corrects        uuid unique references intake.protection_assessment (id),
  check (length(trim(own_words)) > 0 or length(trim(not_heard_because)) > 0),
  foreign key (subject_id, dossier_id) references intake.subject (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (signed_by, municipality_id) references access.user_account (id, municipality_id));
create unique index protection_assessment_first on intake.protection_assessment (subject_id) where corrects is null;
create index protection_assessment_dossier on intake.protection_assessment (dossier_id, signed_at desc);

create table intake.preliminary_assessment (             -- what was done before the decision; the latest one counts, all are kept
  id              uuid primary key,
  subject_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  contacts        text not null check (length(trim(contacts)) > 0),
  childs_view     text not null default '',
  not_heard_because text not null default '',
  meeting         text not null check (meeting in ('OFFERED', 'HELD', 'DECLINED', 'NOT_SUITABLE')),
  signed_by       int not null,
  signed_at       timestamptz not null,
  check (length(trim(childs_view)) > 0 or length(trim(not_heard_because)) > 0),
  foreign key (subject_id, dossier_id) references intake.subject (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (signed_by, municipality_id) references access.user_account (id, municipality_id));
create index preliminary_assessment_subject on intake.preliminary_assessment (subject_id, signed_at desc);
create index preliminary_assessment_dossier on intake.preliminary_assessment (dossier_id, signed_at desc);

create table intake.opening_decision (                   -- to open or not to open; on which rule and on whose mandate
  id              uuid primary key,
  subject_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  outcome         text not null check (outcome in ('OPENED', 'NOT_OPENED')),
  decision        text not null,                         -- its name in law/decisions
  provision       text not null check (length(trim(provision)) > 0),                 -- as it stood that day
  reasons         text not null check (length(trim(reasons)) > 0),
  mandate         text not null check (length(trim(mandate)) > 0),                   -- the delegation it was taken on
  second_reader   int,
  decided_by      int not null,
  decided_at      timestamptz not null,
  case_id         uuid,
  investigation_id uuid,
  unique (subject_id),
  check ((outcome = 'OPENED') = (case_id is not null) and (case_id is null) = (investigation_id is null)),
  check (second_reader <> decided_by),
  foreign key (subject_id, dossier_id) references intake.subject (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (decided_by, municipality_id) references access.user_account (id, municipality_id));
create index opening_decision_dossier on intake.opening_decision (dossier_id);

create table intake.extension (                          -- more time for extraordinary reasons: a decision with a new date; the old one stays visible
  id              uuid primary key,
  subject_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  provision       text not null,
  reasons         text not null check (length(trim(reasons)) > 0),
  new_end         date not null,
  mandate         text not null check (length(trim(mandate)) > 0),
  decided_by      int not null,
  decided_at      timestamptz not null,
  foreign key (subject_id, dossier_id) references intake.subject (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (decided_by, municipality_id) references access.user_account (id, municipality_id));
create index extension_subject on intake.extension (subject_id, decided_at desc);
create index extension_dossier on intake.extension (dossier_id);

create table intake.feedback (                           -- one of three answers to a mandated reporter, and nothing more
  id              uuid primary key,
  subject_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  answer          text not null check (answer in ('OPENED', 'NOT_OPENED', 'ALREADY_RUNNING', 'UNSUITABLE')),
  way             text not null check (way in ('PHONE', 'LETTER', 'SECURE_MESSAGE', 'MEETING', 'NONE')),
  reasons         text not null default '',              -- why it is withheld, where it is
  given_by        int not null,
  given_at        timestamptz not null,
  unique (subject_id),
  check ((answer = 'UNSUITABLE') = (way = 'NONE') and (answer <> 'UNSUITABLE' or length(trim(reasons)) > 0)),
  foreign key (subject_id, dossier_id) references intake.subject (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (given_by, municipality_id) references access.user_account (id, municipality_id));
create index feedback_dossier on intake.feedback (dossier_id);

create table intake.hand_over (                          -- to the right municipality; done when that one has said that it has it
  subject_id      uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  to_municipality smallint not null,
  way             text not null check (way in ('SECURE_MESSAGE', 'REGISTERED_LETTER', 'COURIER', 'PHONE_AND_LETTER')),
  sent_by         int not null,
  sent_at         timestamptz not null,
  confirmed_at    timestamptz check (confirmed_at >= sent_at),
  confirmed_as    text not null default '',              -- the reference that the receiver gave
  confirmed_by    int,
  check (to_municipality <> municipality_id),
  check ((confirmed_at is null) = (confirmed_by is null)),
  foreign key (subject_id, dossier_id) references intake.subject (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index hand_over_dossier on intake.hand_over (dossier_id);

create table intake.arrival_correction (                 -- when the time of arrival was wrong: what it was, what it is, and why
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  was_received_at timestamptz not null,
  was_arrived_on  date not null,
  received_at     timestamptz not null,
  arrived_on      date not null,
  reason          text not null check (length(trim(reason)) > 0),
  corrected_by    int not null,
  corrected_at    timestamptz not null,
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index arrival_correction_dossier on intake.arrival_correction (dossier_id, corrected_at desc);

-- What a sending system may know of what it sent: that it was received, when, and whose queue it stands in. A repeated key is answered from here.
create table intake.delivery (
  user_id         int not null,
  municipality_id smallint not null,
  key             text collate "C" not null check (length(key) between 8 and 200),
  request_sha256  bytea not null check (octet_length(request_sha256) = 32),
  receipt         text collate "C" not null unique,
  received_at     timestamptz not null,
  registered_at   timestamptz not null,
  municipality    text not null,
  unit            text not null,
  primary key (user_id, key),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
alter table intake.delivery enable row level security;
alter table intake.delivery force row level security;
create policy tenant on intake.delivery as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy own on intake.delivery to tillit_app using (user_id = (select access.me())) with check (user_id = (select access.me()));
reset role;

do $$
declare t text;
begin
  foreach t in array array['concern_report', 'sign', 'subject', 'reporter', 'reporter_opening', 'protection_assessment', 'preliminary_assessment', 'opening_decision',
      'extension', 'feedback', 'hand_over', 'arrival_correction'] loop
    perform access.guard(('intake.' || t)::regclass);
    execute format('grant insert on intake.%I to tillit_app', t);
    if t <> 'reporter' then execute format('grant select on intake.%I to tillit_app', t); end if;
  end loop;
end $$;
grant select, insert on intake.delivery to tillit_app;
grant update (received_at, received_offset, arrived_on, arrival, duplicate_of) on intake.concern_report to tillit_app;
grant update (kind, identification, matched_id, candidate_ids, person_id, confirmed_by, confirmed_at, residence, born, violence, state, joins_id, joins_case, state_since, state_by) on intake.subject to tillit_app;
grant update (confirmed_at, confirmed_as, confirmed_by) on intake.hand_over to tillit_app;

-- The one door to a reporter's identity: whoever may see the report, with a reason, and the opening is written down in the same transaction.
create role tillit_intake nologin;
grant tillit_intake to current_user;
grant usage, create on schema intake to tillit_intake;
grant usage on schema access to tillit_intake;
grant execute on function access.i_see(uuid), access.me(), access.my_municipality(), access.my_labels(), access.my_dossiers(), access.my_blocked_dossiers() to tillit_intake;
grant select on intake.reporter, intake.concern_report to tillit_intake;
grant insert on intake.reporter_opening to tillit_intake;
create policy room on intake.reporter for select to tillit_intake using (true);
create policy room on intake.concern_report for select to tillit_intake using (true);
create policy room on intake.reporter_opening for insert to tillit_intake with check (true);
revoke insert on intake.reporter_opening from tillit_app;
set role tillit_intake;
create function intake.open_reporter(p_id uuid, p_report uuid, p_reason text, p_at timestamptz) returns setof intake.reporter
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$ begin
  if not access.i_see(p_report) then return; end if;
  insert into intake.reporter_opening (id, dossier_id, label_id, municipality_id, opened_by, opened_at, reason)
    select p_id, r.dossier_id, r.label_id, r.municipality_id, access.me(), p_at, p_reason from intake.concern_report r where r.dossier_id = p_report;
  return query select r.dossier_id, r.label_id, r.municipality_id, r.name, r.organisation, r.post, r.number_as_written, r.phone, r.mail, r.address
    from intake.reporter r where r.dossier_id = p_report; end $$;
reset role;
revoke create on schema intake from tillit_intake;
revoke all on function intake.open_reporter(uuid, uuid, text, timestamptz) from public;
grant execute on function intake.open_reporter(uuid, uuid, text, timestamptz) to tillit_app;

-- A report that joins a running investigation reaches those who carry the case at once, whoever received it and even if the receiver sees neither.
-- It gives the report to them and nothing to anyone else: both dossiers must concern the same person.
grant usage, create on schema intake to tillit_access;
set role tillit_access;
create function intake.give_to_those_who_carry(p_report uuid, p_case uuid) returns setof int
language plpgsql volatile security definer rows 2 set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  if m is null or not exists (select 1 from access.dossier_person r join access.dossier_person c on c.person_id = r.person_id
      where r.dossier_id = p_report and c.dossier_id = p_case and r.municipality_id = m and c.municipality_id = m) then return; end if;
  insert into access.assignment (user_id, dossier_id, label_id, municipality_id, from_at)
    select a.user_id, d.id, d.label_id, d.municipality_id, now() from access.assignment a join access.dossier d on d.id = p_report and d.kind = 'REPORT'
     where a.dossier_id = p_case and a.ended_at is null
    on conflict (user_id, dossier_id) where ended_at is null do nothing;
  return query select a.user_id from access.assignment a where a.dossier_id = p_case and a.ended_at is null order by a.user_id; end $$;
reset role;
revoke create on schema intake from tillit_access;
revoke all on function intake.give_to_those_who_carry(uuid, uuid) from public;
grant execute on function intake.give_to_those_who_carry(uuid, uuid) to tillit_app;
