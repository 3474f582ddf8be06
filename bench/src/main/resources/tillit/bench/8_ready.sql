-- The floor gets its role: it reads everything, asked or not, and has the rights that the statements need and no more.
create role bench_floor login bypassrls password 'floor';
grant usage on schema public to bench_floor;
do $$
declare s name;
begin
  for s in select nspname from pg_namespace where nspowner = 'tillit_owner'::regrole loop
    execute format('grant usage on schema %I to bench_floor', s);
    execute format('grant select, insert, update on all tables in schema %I to bench_floor', s);
    execute format('grant execute on all functions in schema %I to bench_floor', s);
  end loop;
end $$;
create table bench.settled as select current_setting('bench.units')::int as units;
alter role bench_floor set pg_trgm.word_similarity_threshold = 0.5;   -- as people.find_by_name sets it
alter role bench_floor set plan_cache_mode = force_generic_plan;     -- under the policies plans are kept; by hand they would else be made anew for each list of labels
