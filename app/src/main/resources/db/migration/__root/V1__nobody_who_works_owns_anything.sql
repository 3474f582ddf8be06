-- The roles: one that owns and never signs in, and one for each narrow purpose; none bypasses row security, so a wrong query shows nothing.
create role tillit_owner   nologin;   -- owns all tables
create role tillit_access  nologin;   -- owns the functions that decide who may see
create role tillit_people  nologin;   -- owns the functions that find a person by an exact or a misspelled name
create role tillit_duties  nologin;   -- owns the function that marks what was not done in time
create role tillit_auditor nologin;   -- owns the functions that read the log
create role tillit_app   login noinherit nobypassrls nocreatedb nocreaterole connection limit 60;   -- what people do
create role tillit_door  login noinherit nobypassrls nocreatedb nocreaterole connection limit 10;   -- signs people in, and nothing else
create role tillit_sweep login noinherit nobypassrls nocreatedb nocreaterole connection limit 10;   -- jobs: what no person starts
create role tillit_seal  login noinherit nobypassrls nocreatedb nocreaterole connection limit 2;    -- will seal the log

do $$
declare r text;
begin
  foreach r in array array['tillit_app', 'tillit_door', 'tillit_sweep', 'tillit_seal'] loop
    execute format('alter role %I set idle_in_transaction_session_timeout = %L', r, '10s');
    execute format('alter role %I set lock_timeout = %L', r, '3s');
    execute format('alter role %I set statement_timeout = %L', r, '10s');
    if current_setting('server_version_num')::int >= 170000 then
      execute format('alter role %I set transaction_timeout = %L', r, '30s');
    end if;
  end loop;
end $$;

create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists unaccent;

revoke all on schema public from public;
grant usage on schema public to tillit_owner, tillit_app, tillit_people;
grant tillit_owner, tillit_access, tillit_people, tillit_duties, tillit_auditor to current_user;

-- All sessions of the application share one role, so each could read the statements of the others.
revoke select on pg_stat_activity from public;
revoke execute on function pg_stat_get_activity(int) from public;
revoke execute on function pg_stat_get_backend_activity(int) from public;
