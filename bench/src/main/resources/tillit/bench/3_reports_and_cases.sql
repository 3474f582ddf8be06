-- 1,667 reports and as many cases for each unit over eight years, one row of each unit after the other in the order of time: a unit's rows lie as thinly spread
-- over the pages as they do in truth. The last seventh of the cases is open, and one report in twenty-five waits in the inbox.
create temp table sentence as
with word as (
  select (row_number() over (order by w))::int - 1 i, w from (
    select distinct a || b w from unnest(array['skol','barn','familje','hem','vård','stöd','bostads','ekonomi','hälso','kontakt','umgänges','utrednings','insats','samtals','nätverks','vuxen','ungdoms','trygghets','förskole','fritids']) a,
      unnest(array['möte','plan','besök','behov','kontakt','utredning','bedömning','ansökan','beslut','samtal','frånvaro','situation','grupp','hjälp']) b
    union select unnest(array['och','att','det','som','på','är','av','för','med','till','inte','har','mamma','pappa','pojken','flickan','läraren','säger','berättar','hemma','skolan','rädd','orolig','pengar','hyra','mat','sömn','syskon','mormor','ringer','ofta','aldrig'])) w)
select g i, string_agg(w, ' ' order by h) || '.' s
  from generate_series(0, 1999) g cross join generate_series(1, 9) h
  join word on word.i = (('x' || substr(md5(g || '/' || h), 1, 7))::bit(28)::int % (select count(*)::int from word))
 group by g;
create unique index on sentence (i);
analyze sentence;

create table bench.matter as
select a.n, a.k, u.id unit_id, u.municipality_id, at, (at at time zone 'Europe/Stockholm')::date day_on, a.r,
       bench.id(at, 'report', a.n) report, bench.id(at, 'subject', a.n) subject, about.id child, about.kind child_kind, about.born child_born, u.id * 4 + about.protected::int report_label,
       bench.id(at, 'case', a.n) case_id, bench.id(at, 'investigation', a.n) investigation, own.id person, own.kind person_kind,
       u.id * 4 + case when a.n % 997 = 0 then 2 else own.protected::int end case_label,
       (u.id - 1) * 10 + a.k % 10 + 1 worker, (u.id - 1) * 10 + a.k % 4 + 2 officer,
       case when a.k <= 1417 then at + interval '120 days' end closed_at,
       case when a.k > 1600 then case when a.r % 20 = 0 then 'HAND_OVER_SENT' when about.kind = 'ADULT' then 'UNDECIDED' when a.r % 2 = 0 then 'ARRIVED' else 'ASSESSED' end
            when a.r % 100 < 60 then 'OPENED' when a.r % 100 < 95 then 'NOT_OPENED' when a.r % 100 < 98 then 'HANDED_OVER' else 'DUPLICATE' end state,
       (a.k - 1 + 416) % 833 about_p
  from (select units, generate_series(1, 1667) k from (select current_setting('bench.units')::int units) shape) s
  cross join bench.unit u
  cross join lateral (select (s.k - 1) * s.units::bigint + u.id n, s.k, hashint8((s.k - 1) * s.units::bigint + u.id + 1000003) & 2147483647 r,
      (current_setting('bench.today')::date - ((1667 - s.k) * 2920 / 1667))::timestamp at time zone 'Europe/Stockholm' + interval '8 hours' + interval '8 hours' * u.id / s.units as at) a
  join bench.person own on own.n = (s.k - 1) % 833 * s.units::bigint + u.id                       -- each person has two cases in the eight years, one open at most
  join bench.person about on about.n = (s.k - 1 + 416) % 833 * s.units::bigint + u.id             -- and reports come about others than those of that day's cases
 order by a.n;
alter table bench.matter add primary key (n);
analyze bench.matter;

insert into access.dossier (id, municipality_id, unit_id, label_id, kind, opened_at)
select id, municipality_id, unit_id, label, kind, at
  from bench.matter, lateral (values (report, report_label, 'REPORT'), (case_id, case_label, 'CASE')) d (id, label, kind) order by n, kind;
insert into access.dossier_person (dossier_id, label_id, municipality_id, person_id)
select id, label, municipality_id, whom from bench.matter, lateral (values (report, report_label, child), (case_id, case_label, person)) d (id, label, whom) order by n, id;
insert into access.assignment (user_id, dossier_id, label_id, municipality_id, from_at, ended_at)
select (unit_id - 1) * 10 + (k + other) % 10 + 1, case_id, case_label, municipality_id, at, closed_at
  from bench.matter, generate_series(0, 3, 3) other where other = 0 or k % 5 = 0 order by n, other;
-- Twelve emergency openings for each, in the neighbour unit, two of them running; and half of them are disqualified towards one person.
insert into access.dossier_grant (user_id, dossier_id, label_id, municipality_id, kind, reason, given_by, valid_from, valid_to)
select us.id, m.case_id, m.case_label, m.municipality_id, 'EMERGENCY', 'Akut läge under jouren', us.id, day - g * interval '20 days', case when g <= 2 then timestamptz '2100-01-01 00:00+01' else day - g * interval '1 day' end
  from access.user_account us cross join generate_series(1, 12) g cross join (select current_setting('bench.today')::timestamptz as day, current_setting('bench.units')::int units) d
  join bench.matter m on m.n = (us.id * 13 + g * 101) % 1667 * units::bigint + greatest(1, (us.id - 1) / 10) and m.municipality_id = us.municipality_id order by us.id, g;
insert into access.conflict (user_id, person_id, declared_at, declared_by)
select us.id, p.id, timestamptz '2018-01-01 00:00+01', us.id from access.user_account us, (select current_setting('bench.units')::int units) d, bench.person p
 where us.id % 2 = 0 and p.n = us.id % 833 * units::bigint + (us.id - 1) / 10 + 1 order by us.id;
analyze access.dossier, access.dossier_person, access.assignment, access.dossier_grant, access.conflict;

insert into intake.concern_report (dossier_id, label_id, municipality_id, receipt_sha256, received_at, received_offset, arrived_on, arrival, channel, body, body_sha256, language,
  reporter_class, reported_from, wants_feedback, signs, transfer_asked, registered_by, registered_at)
select report, report_label, municipality_id, sha256(convert_to('receipt ' || n, 'UTF8')),
       at, 60, day_on, 'AS_RECEIVED', case r % 4 when 0 then 'PHONE' when 1 then 'E_SERVICE' when 2 then 'LETTER' else 'API' end, body, sha256(convert_to(body, 'UTF8')), 'sv',
       case when r % 3 = 0 then 'PRIVATE' else 'MANDATED' end, case when r % 3 = 0 then '' else 'Rektor, skolan' end, r % 3 > 0, case when r % 5 = 0 then array['SCHOOL_ABSENCE'] else '{}' end, false, officer, at
  from bench.matter cross join lateral (select string_agg(s, ' ' order by h) body from generate_series(0, 5) h join sentence on i = (n * 7 + h * 131) % 2000) b order by n;
insert into intake.sign (dossier_id, label_id, municipality_id, position, sign, seen_by, seen_at)
select report, report_label, municipality_id, 1, 'SCHOOL_ABSENCE', officer, at from bench.matter where r % 5 = 0 order by n;
insert into intake.reporter (dossier_id, label_id, municipality_id, name, organisation, post, phone)
select report, report_label, municipality_id, 'Påhittad Anmälare ' || n, 'Skolan', 'rektor', '' from bench.matter order by n;
insert into intake.subject (id, dossier_id, label_id, municipality_id, position, kind, identification, matched_id, person_id, confirmed_by, confirmed_at, born, violence, state, state_since, state_by)
select subject, report, report_label, municipality_id, 1, child_kind, 'IDENTIFIED', child, child, officer, at, child_born, r % 12 = 0, state, at, officer from bench.matter
union all                                               -- one report in ten concerns a sibling too
select bench.id(m.at, 'sibling', m.n), m.report, m.report_label, m.municipality_id, 2, s.kind, 'IDENTIFIED', s.id, null, null, null, s.born, m.r % 12 = 0,
       case when m.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED') then case s.kind when 'ADULT' then 'UNDECIDED' else 'ARRIVED' end else m.state end, m.at, m.officer
  from bench.matter m join bench.person s on s.n = (m.about_p + 1) % 833 * current_setting('bench.units')::bigint + m.unit_id where m.r % 10 = 3
order by 2, 5;
insert into intake.protection_assessment (id, subject_id, dossier_id, label_id, municipality_id, immediate, grounds, own_words, steps, violence, signed_by, signed_at)
select bench.id(at, 'assessment', n), subject, report, report_label, municipality_id, r % 40 = 0, s, 'Barnet har hörts.', 'Möte med vårdnadshavarna i veckan.', r % 12 = 0, officer, at + interval '1 hour'
  from bench.matter join sentence on i = n % 2000 where child_kind <> 'ADULT' and state <> 'ARRIVED' order by n;
insert into intake.first_read (dossier_id, label_id, municipality_id, unit_id, at, by_id)
select distinct on (dossier_id) dossier_id, label_id, municipality_id, label_id >> 2, signed_at, signed_by from intake.protection_assessment order by dossier_id, signed_at;
insert into intake.addition (id, dossier_id, label_id, municipality_id, words, arrived_at, anew)   -- one sender in nine writes more, and nearly all of it has been read
select bench.id(at, 'addition', n), report, report_label, municipality_id, s, at + interval '2 days', false from bench.matter join sentence on i = n % 2000 where r % 9 = 4 order by n;
insert into intake.addition_read (addition_id, dossier_id, label_id, municipality_id, read_by, read_at)
select bench.id(at, 'addition', n), report, report_label, municipality_id, officer, at + interval '3 days' from bench.matter where r % 9 = 4 and n % 500 <> 7 order by n;
insert into intake.preliminary_assessment (id, subject_id, dossier_id, label_id, municipality_id, contacts, not_heard_because, meeting, signed_by, signed_at)
select bench.id(at, 'preliminary', n), subject, report, report_label, municipality_id, s, 'Barnet är litet.', 'OFFERED', officer, at + interval '5 days'
  from bench.matter join sentence on i = n % 2000 where r % 3 = 0 and state in ('OPENED', 'NOT_OPENED') order by n;
insert into intake.opening_decision (id, subject_id, dossier_id, label_id, municipality_id, outcome, decision, provision, reasons, mandate, decided_by, decided_at, case_id, investigation_id)
select bench.id(m.at, 'decision', m.n), m.subject, m.report, m.report_label, m.municipality_id, m.state, case m.state when 'OPENED' then 'open-investigation' else 'not-open-investigation' end,
       'Bestämmelsen', s, 'Delegationsordningen', m.officer, m.at + interval '10 days', c.case_id, c.investigation
  from bench.matter m join sentence on i = m.n % 2000
  left join bench.matter c on m.state = 'OPENED' and c.n = ((m.k - 1 + 416) % 833 + case when m.k > 833 then 833 else 0 end) * current_setting('bench.units')::bigint + m.unit_id
 where m.state in ('OPENED', 'NOT_OPENED') order by m.n;
insert into intake.feedback (id, subject_id, dossier_id, label_id, municipality_id, answer, way, given_by, given_at)
select bench.id(at, 'feedback', n), subject, report, report_label, municipality_id, state, 'PHONE', officer, at + interval '12 days'
  from bench.matter where r % 3 > 0 and state in ('OPENED', 'NOT_OPENED') order by n;
insert into intake.hand_over (id, subject_id, dossier_id, label_id, municipality_id, to_municipality, way, sent_by, sent_at, confirmed_at, confirmed_as, confirmed_by)
select bench.id(at, 'hand-over', n), subject, report, report_label, municipality_id, municipality_id % current_setting('bench.municipalities')::int + 1, 'SECURE_MESSAGE', officer, at + interval '2 days',
       case when state = 'HANDED_OVER' then at + interval '3 days' end, '', case when state = 'HANDED_OVER' then officer end
  from bench.matter where state in ('HAND_OVER_SENT', 'HANDED_OVER') order by n;

insert into cases.social_case (dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, opened_by, closed_at)
select case_id, case_label, municipality_id, person, number, person_kind, at, worker, closed_at
  from (select *, prefix || '-' || year || '-' || lpad(last::text, greatest(4, length(last::text)), '0') number
          from (select *, extract(year from day_on)::int as year, row_number() over (partition by municipality_id, person_kind, extract(year from day_on) order by n) as last,
                       case person_kind when 'CHILD' then 'BU' when 'YOUNG' then 'UV' else 'VX' end as prefix from bench.matter) a) b order by n;
insert into cases.number_series (municipality_id, prefix, year, last)
select municipality_id, case person_kind when 'CHILD' then 'BU' when 'YOUNG' then 'UV' else 'VX' end, extract(year from day_on), count(*) from bench.matter group by 1, 2, 3 order by 1, 2, 3;
insert into cases.participant (dossier_id, label_id, municipality_id, person_id, part, since)
select case_id, case_label, municipality_id, person, 'SELF', at from bench.matter
union all
select m.case_id, m.case_label, m.municipality_id, g.id, 'GUARDIAN', m.at
  from bench.matter m join bench.person g on g.n = (m.k * 3 + 2) % 833 * current_setting('bench.units')::bigint + m.unit_id where m.person_kind <> 'ADULT' and g.id <> m.person
order by 1, 4;
insert into cases.happening (id, dossier_id, label_id, municipality_id, at, what, by_user, about)
select bench.id(at + step * interval '20 days', 'happening' || step, n), case_id, case_label, municipality_id, at + step * interval '20 days',
       (array['case-opened', 'investigation-opened', 'report-joined', 'case-given'])[step + 1], worker, case step when 1 then investigation end
  from bench.matter, generate_series(0, 3) step order by n, step;
insert into investigation.investigation (id, dossier_id, label_id, municipality_id, person_id, opened_at, opened_on, opened_by, decision_id, closed_at)
select investigation, case_id, case_label, municipality_id, person, at, day_on, worker, bench.id(at, 'decision', n), closed_at from bench.matter order by n;
