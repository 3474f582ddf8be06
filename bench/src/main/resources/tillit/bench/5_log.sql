-- A thousand rows of the log for each unit, the last year's readings, in the order of time.
insert into audit.entry (at, user_id, municipality_id, dossier_id, action, outcome)
select day - interval '1 year' * (total - i) / total, (m.unit_id - 1) * 10 + i % 10 + 1, m.municipality_id, m.case_id, 'case-read', 'READ'
  from (select current_setting('bench.units')::bigint * 1000 total, current_setting('bench.today')::timestamptz as day) d
  cross join generate_series(1, total) i
  join bench.matter m on m.n = 1 + i * 104729 % (current_setting('bench.units')::bigint * 1667)
 order by i;
