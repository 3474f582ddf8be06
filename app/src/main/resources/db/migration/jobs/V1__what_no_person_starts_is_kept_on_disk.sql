-- The plan of what no person starts, in one table for the whole cluster, so that a job outlives the process that ran it and never runs twice at once.
-- It holds names and times and no personal data. Its rows are the plan and not a record, so they may be deleted; only the jobs' role can reach them.
create schema jobs authorization tillit_owner;
grant usage on schema jobs to tillit_sweep;
set role tillit_owner;

create table jobs.scheduled_tasks (                       -- the shape that db-scheduler 16 asks for
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance));
create index scheduled_tasks_due on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on jobs.scheduled_tasks (last_heartbeat);

alter table jobs.scheduled_tasks enable row level security;
alter table jobs.scheduled_tasks force row level security;
create policy jobs on jobs.scheduled_tasks to tillit_sweep using (true) with check (true);
grant select, insert, update, delete on jobs.scheduled_tasks to tillit_sweep;
reset role;
