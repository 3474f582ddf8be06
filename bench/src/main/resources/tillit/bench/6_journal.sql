-- The journal of every open case: twelve signed notes each, five hundred where one of the bench's own asks, and what one in twenty writes just now. The seals are not those of the words: nothing here checks them.
create temp table bench_asked on commit drop as                 -- as Sample chooses them
select distinct (1500 + place % 100) * current_setting('bench.units')::bigint + unit n
  from (select (id - 1) / 10 + 1 as unit, row_number() over (order by md5(id::text)) as place from access.user_account where id % 10 in (3, 4) order by md5(id::text) limit 150) a;
create temp table bench_note on commit drop as
select bench.id(w.written, 'note', n * 1000 + s) id, bench.id(w.before, 'note', n * 1000 + s - 1) former, b.*, w.written
  from (select m.*, s from bench.matter m, generate_series(1, 500) s where m.closed_at is null and (s <= 12 or m.n in (select n from bench_asked))) b
 cross join lateral (select b.at + least(s, 12) * interval '3 days' + s * interval '10 minutes' as written, b.at + least(s - 1, 12) * interval '3 days' + (s - 1) * interval '10 minutes' as before) w;
insert into journal.note (id, dossier_id, label_id, municipality_id, number, kind, happened_on, begun_at, signed_at, signed_by, digest, former, seal)
select id, case_id, case_label, municipality_id, s, (array['CHILD_TALK', 'HOME_VISIT', 'PHONE_CALL', 'MEETING'])[s % 4 + 1], written::date, written, written + interval '20 minutes', worker,
       sha256(convert_to(id::text, 'UTF8')), sha256(convert_to('seal' || former, 'UTF8')), sha256(convert_to('seal' || id, 'UTF8')) from bench_note order by n, s;
insert into journal.note_words (note_id, dossier_id, label_id, municipality_id, heading, body)
select id, case_id, case_label, municipality_id, '', w.body
  from bench_note b cross join lateral (select string_agg(t.s, ' ' order by h) body from generate_series(0, 9) h join sentence t on t.i = (b.n * 11 + b.s * 7 + h * 131) % 2000) w order by n, s;
insert into journal.note_person (note_id, person_id, dossier_id, label_id, municipality_id) select id, person, case_id, case_label, municipality_id from bench_note order by n, s;
insert into journal.draft (id, dossier_id, label_id, municipality_id, author_id, begun_at, saved_at)
select bench.id(at, 'draft', n), case_id, case_label, municipality_id, worker, written + interval '1 day', written + interval '1 day' from bench_note where s = 12 and k % 20 = 0 order by n;
