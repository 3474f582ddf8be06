-- Three duties for each report and case together: the two clocks of the report and the one of the investigation. The lengths give the dates their spread and
-- say nothing of the law. One open duty in twenty is breached, and the managers have been told.
create temp table owed as
select n, rule, m.municipality_id, at, day_on, m.r % 20 = 0 late, officer, worker,
       case rule when 3 then case_id else report end dossier, case rule when 3 then case_label else report_label end label, case rule when 3 then investigation else subject end subject,
       case rule when 3 then worker when 2 then officer end owner,
       case rule when 3 then closed_at is null else state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT') end open,
       case when rule = 3 and closed_at is not null then day_on + 120 when rule < 3 and k <= 1600 then day_on + case rule when 1 then 0 else 14 end
            when m.r % 20 = 0 then today - 1 - m.r % 20 else today + m.r / 20 % case rule when 3 then 120 else 14 end end due
  from bench.matter m cross join generate_series(1, 3) rule cross join (select current_setting('bench.today')::date today) d;
insert into duties.duty (id, dossier_id, label_id, municipality_id, subject_id, rule_id, rule_version_from, act, act_id, traits, started_at, counted_from, due_on, due_at,
  latest_on, latest_at, plan_on, owner_id, state, fulfilled_at, fulfilled_by, fulfilled_act, breached_at, created_at)
select bench.id(at, 'duty' || rule, n), dossier, label, municipality_id, subject, (array['protection-assessment', 'preliminary-assessment', 'child-investigation'])[rule],
       case when day_on >= date '2025-07-01' then date '2025-07-01' else date '2013-01-01' end, case rule when 3 then 'investigation-opened' else 'child-report-arrived' end, subject, '{}',
       at, day_on, due, moment, due, moment, due, owner, case when open then 'OPEN' else 'FULFILLED' end,
       case when not open then moment - interval '2 hours' end, case when not open then worker end,
       case when not open then (array['protection-assessment-signed', 'investigation-opened', 'investigation-closed'])[rule] end,
       case when open and late then moment + interval '1 minute' end, at
  from owed cross join lateral (select (due + time '23:59:59') at time zone 'Europe/Stockholm' as moment) t order by n, rule;
insert into duties.escalation (id, duty_id, dossier_id, label_id, municipality_id, manager_id, breach_of, raised_at)
select bench.id(breached_at, 'escalation', row_number() over (order by d.id)), d.id, dossier_id, label_id, municipality_id, (unit_id - 1) * 10 + 1, latest_at, breached_at
  from duties.duty d where state = 'OPEN' and breached_at is not null order by d.id;
