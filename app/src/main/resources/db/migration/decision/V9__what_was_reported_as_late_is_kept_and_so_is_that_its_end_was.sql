-- What was reported to IVO and the auditors as granted and not carried out (SoL (2025:400) 34 kap. 1 §) is kept as it was reported, since the day on which it is carried out is to be reported in its turn (34 kap. 2 §). Each row is a measure's,
-- as secret as its case, and says nothing of a unit: who sees less reports less, and learns of nothing more.
set role tillit_owner;
alter table decision.measure_event add constraint what_and_when unique (id, measure_id, what, on_day);
create table decision.late_report (
  id              uuid primary key,
  measure_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  quarter         date not null,                          -- its first day
  since           date not null,                          -- the decision, or the interruption
  over_on         date,                                   -- when it was carried out or had ended, where that stood in the report
  reason          text not null check (octet_length(reason) <= 1048576),   -- as it stood in the report; empty where none was written
  sent_on         date not null,
  by_user         int not null,
  at              timestamptz not null,
  constraint once_a_quarter unique (measure_id, since, quarter),
  unique (id, measure_id, since),
  constraint a_quarter_begins check (quarter = date_trunc('quarter', quarter::timestamp)::date),
  constraint a_quarter_that_has_ended check (sent_on >= (quarter + interval '3 months')::date and since < (quarter + interval '3 months')::date),
  constraint over_when_it_was_sent check (over_on >= since and over_on <= sent_on),
  constraint sent_before_it_is_written check (sent_on <= (at at time zone 'Europe/Stockholm')::date),
  foreign key (measure_id, dossier_id) references decision.measure (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index late_report_label on decision.late_report (label_id, measure_id);
create index late_report_dossier on decision.late_report (dossier_id);
create table decision.late_end (
  id              uuid primary key,
  measure_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  since           date not null,
  report_id       uuid not null,                          -- a report of it as late
  event_id        uuid not null,                          -- by which it was carried out, or ended
  what            text not null check (what in ('STARTED', 'RESUMED', 'ENDED')),
  over_on         date not null,
  sent_on         date not null,
  by_user         int not null,
  at              timestamptz not null,
  constraint told_once unique (measure_id, since),
  constraint told_after_it_is_over check (sent_on >= over_on and over_on >= since),
  constraint told_before_it_is_written check (sent_on <= (at at time zone 'Europe/Stockholm')::date),
  constraint was_reported foreign key (report_id, measure_id, since) references decision.late_report (id, measure_id, since),
  constraint is_over foreign key (event_id, measure_id, what, over_on) references decision.measure_event (id, measure_id, what, on_day),
  foreign key (measure_id, dossier_id) references decision.measure (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index late_end_dossier on decision.late_end (dossier_id);
reset role;
do $$
declare t text;
begin
  foreach t in array array['late_report', 'late_end'] loop
    perform access.guard(('decision.' || t)::regclass);
    execute format('create policy writes on decision.%I as restrictive for insert to tillit_app with check (label_id = any ((select access.my_labels())::int[]))', t);
    execute format('create policy own on decision.%I as restrictive for insert to tillit_app with check (by_user = (select access.me()))', t);
    execute format('grant select, insert on decision.%I to tillit_app', t);
  end loop;
end $$;
