-- Who are the guardians of these hundreds is asked of every report that comes in, also for a day in the past, so that the index on what still holds does not do.
set role tillit_owner;
create index relation_person on people.relation (person_id, relative_id);
reset role;
