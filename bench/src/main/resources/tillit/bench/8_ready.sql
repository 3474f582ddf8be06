-- The floor gets its role: it reads everything, asked or not, and has the rights that the statements need and no more.
create role bench_floor login bypassrls password 'floor';
grant usage on schema access, audit, people, duties, intake, cases, investigation, decision, dispatch, journal, reminders, public to bench_floor;
grant select, insert, update on all tables in schema access, audit, people, duties, intake, cases, investigation, decision, dispatch, journal, reminders to bench_floor;
grant execute on all functions in schema access, people, cases, investigation, decision, dispatch, journal, intake to bench_floor;
create table bench.settled as select current_setting('bench.units')::int as units;
alter role bench_floor set pg_trgm.word_similarity_threshold = 0.5;   -- as people.find_by_name sets it
alter role bench_floor set plan_cache_mode = force_generic_plan;     -- under the policies plans are kept; by hand they would else be made anew for each list of labels
