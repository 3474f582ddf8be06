-- What is written, communicated, decided, granted and sent in the cases: all open ones, and half of those that are closed. One open case in five has a draft, one in
-- eleven a proposal that waits for the manager, one in thirty-seven something that waits for members.
create temp table decided on commit drop as
select m.*, s, bench.id(at + interval '100 days', 'grant', n) grant_id, bench.id(at + interval '100 days', 'measure', n) measure_id, bench.id(at + interval '101 days', 'letter', n) letter_id,
       bench.id(at + interval '90 days', 'communication', n) communication_id, at + interval '100 days' taken_at, day_on + 100 taken_on, (unit_id - 1) * 10 + 1 manager,
       convert_to('Beslut ' || n, 'UTF8') content
  from bench.matter m join sentence on i = n % 2000 where closed_at is null or r % 2 = 0;
insert into investigation.paper (id, investigation_id, dossier_id, label_id, municipality_id, kind, form_id, form_number, answers, revision, begun_by, begun_at, saved_by, saved_at, signed_by, signed_at)
select bench.id(at + interval '80 days', 'document', n), investigation, case_id, case_label, municipality_id, 'DOCUMENT',
       case person_kind when 'ADULT' then 'adult-investigation' else 'child-investigation' end, 1, jsonb_build_object('reason', jsonb_build_array(s)), 3, worker, at + interval '60 days',
       worker, at + interval '80 days', worker, at + interval '81 days' from decided order by n;
insert into investigation.communication (id, investigation_id, dossier_id, label_id, municipality_id, person_id, what, way, sent_on, answer_by, oral_offered, by_user, at)
select communication_id, investigation, case_id, case_label, municipality_id, person, 'Hela utredningen', 'POST', day_on + 82, day_on + 96, true, worker, at + interval '82 days' from decided order by n;
insert into investigation.comment (id, communication_id, dossier_id, label_id, municipality_id, came_on, way, words, by_user, at)
select bench.id(at + interval '92 days', 'comment', n), communication_id, case_id, case_label, municipality_id, day_on + 92, 'ORAL', s, worker, at + interval '92 days' from decided order by n;
insert into investigation.finding (id, investigation_id, dossier_id, label_id, municipality_id, source, ground, on_day, words, by_user, at)
select bench.id(at + f * interval '9 days', 'finding' || f, n), investigation, case_id, case_label, municipality_id, 'Skolan', 'DUTY', day_on + f * 9, s, worker, at + f * interval '9 days'
  from decided, generate_series(1, 4) f order by n, f;
insert into decision.decision (id, dossier_id, label_id, municipality_id, person_id, investigation_id, kind, kind_from, needs, words, revision, state, begun_by, begun_at, saved_by, saved_at,
  proposed_to, proposed_at, waits_for, what, reasons, from_on, best_interests, decided_on, decided_at, decided_by, provision, mandate)
select grant_id, case_id, case_label, municipality_id, person, investigation, case person_kind when 'ADULT' then 'grant-adult-support' else 'grant-contact-family' end, date '2025-07-01', '{}'::text[], '{}'::jsonb, 3, 'TAKEN',
       worker, taken_at - interval '2 days', worker, taken_at - interval '1 day', null, null, null, 'Det som beviljas: ' || s, s, taken_on, 'Bäst för just ' || n || '. ' || s, taken_on, taken_at, manager,
       'Bestämmelsen', 'Delegationsordningen' from decided
union all
select bench.id(at + interval '110 days', 'draft' || stage, n), case_id, case_label, municipality_id, person, investigation, case person_kind when 'ADULT' then 'grant-adult-support' else 'grant-contact-person' end,
       date '2025-07-01', '{}'::text[], jsonb_build_object('what', jsonb_build_array(s)), 2, stage, worker, at + interval '109 days', worker, at + interval '110 days',
       case stage when 'PROPOSED' then manager end, case stage when 'PROPOSED' then at + interval '110 days' end, case stage when 'WAITING' then 'COMMITTEE' end,
       null, null, null, null, null, null, null, null, null
  from decided cross join (values ('DRAFT', 5), ('PROPOSED', 11), ('WAITING', 37)) on_its_way (stage, one_in) where closed_at is null and k % one_in = 0
order by 1;
insert into decision.step (id, decision_id, dossier_id, label_id, municipality_id, what, to_user, by_user, at)
select bench.id(taken_at + g * interval '1 hour', 'step' || g, n), grant_id, case_id, case_label, municipality_id, (array['PROPOSED', 'TAKEN'])[g], case g when 1 then manager end,
       case g when 1 then worker else manager end, taken_at - (2 - g) * interval '1 hour' from decided, generate_series(1, 2) g order by n, g;
insert into decision.measure (id, dossier_id, label_id, municipality_id, person_id, decision_id, kind, granted_on, from_on, state, waits_since, started_on, ended_on, ended_by, result)
select measure_id, case_id, case_label, municipality_id, person, grant_id, case person_kind when 'ADULT' then 'adult-support' else 'contact-family' end, taken_on, taken_on,
       case when closed_at is not null then 'ENDED' when r % 4 = 0 then 'GRANTED' else 'RUNNING' end, case when closed_at is null and r % 4 = 0 then taken_on end,
       case when closed_at is not null or r % 4 > 0 then taken_on + 10 end, case when closed_at is not null then taken_on + 15 end, case when closed_at is not null then grant_id end,
       case when closed_at is not null then s end from decided order by n;
insert into decision.measure_event (id, measure_id, dossier_id, label_id, municipality_id, what, on_day, words, by_user, at)
select bench.id(taken_at + e * interval '10 days', 'event' || e, n), measure_id, case_id, case_label, municipality_id, (array['STARTED', 'FOLLOW_UP_PLANNED', 'FOLLOWED_UP'])[e], taken_on + e * 10, s, worker,
       taken_at + e * interval '10 days' from decided, generate_series(1, 3) e where closed_at is not null or r % 4 > 0 order by n, e;
insert into access.provider (municipality_id, name) select id, 'Påhittad utförare ' || g from access.municipality, generate_series(1, 20) g order by 1, g;
create temp table commissioned on commit drop as
select d.*, bench.id(taken_at + interval '1 day', 'commission', n) commission_id, p.id provider_id,
       case when closed_at is not null then 'ENDED' when r % 4 = 0 then 'PLACED' else 'RUNNING' end commission_state,
       case when closed_at is not null then taken_at + interval '15 days' else 'infinity' end gone_at
  from decided d join access.provider p on p.municipality_id = d.municipality_id and p.name = 'Påhittad utförare ' || (1 + n % 20);
insert into commission.commission (id, dossier_id, label_id, municipality_id, person_id, measure_id, kind, provider_id, state, placed_at, placed_by, answer_by, starts_on, started_on, ended_on, closed_at)
select commission_id, case_id, case_label, municipality_id, person, measure_id, case person_kind when 'ADULT' then 'adult-support' else 'contact-family' end, provider_id, commission_state,
       taken_at + interval '1 day', worker, taken_on + 8, case commission_state when 'PLACED' then null else taken_on + 9 end, case commission_state when 'PLACED' then null else taken_on + 10 end,
       case commission_state when 'ENDED' then taken_on + 15 end, gone_at from commissioned order by n;
insert into commission.part (commission_id, dossier_id, label_id, municipality_id, provider_id, closed_at, what, words)
select commission_id, case_id, case_label, municipality_id, provider_id, gone_at, what, s from commissioned, unnest(array['TASK', 'DECISION', 'CONTACT']) what order by n, what;
insert into commission.step (id, commission_id, dossier_id, label_id, municipality_id, provider_id, closed_at, what, theirs, on_day, words, by_user, at)
select bench.id(taken_at + e * interval '1 day', 'asked' || e, n), commission_id, case_id, case_label, municipality_id, provider_id, gone_at, (array['PLACED', 'ACKNOWLEDGED'])[e], false, taken_on + e, s, worker,
       taken_at + e * interval '1 day' from commissioned, generate_series(1, 2) e where e = 1 or commission_state <> 'PLACED' order by n, e;
insert into decision.notice (id, decision_id, dossier_id, label_id, municipality_id, person_id, told_on, how, by_user, at)
select bench.id(taken_at + interval '1 day', 'told', n), grant_id, case_id, case_label, municipality_id, person, taken_on + 1, 'Muntligt vid mötet', worker, taken_at + interval '1 day' from decided where r % 3 = 0 order by n;
insert into dispatch.letter (id, dossier_id, label_id, municipality_id, kind, about, subject, language, person_id, name, address, forwarded, starts_clock, sealed_at, sealed_by, pages, bytes, sha256)
select letter_id, case_id, case_label, municipality_id, 'decision', grant_id, 'Beslut', 'sv', person, 'Påhittad Person', '{}'::text[], false, true, taken_at + interval '1 day', worker, 2, length(content), sha256(content)
  from decided order by n;
insert into dispatch.sealed (letter_id, dossier_id, label_id, municipality_id, sha256, content)
select letter_id, case_id, case_label, municipality_id, sha256(content), content from decided order by n;
insert into dispatch.step (id, letter_id, dossier_id, label_id, municipality_id, what, way, day, words, by_user, at)
select bench.id(taken_at + g * interval '2 days', 'sent' || g, n), letter_id, case_id, case_label, municipality_id, (array['SENT', 'RECEIVED'])[g], (array['HANDED_OVER', 'TOLD_US'])[g], taken_on + g * 2, '', worker,
       taken_at + g * interval '2 days' from decided, generate_series(1, 2) g order by n, g;
