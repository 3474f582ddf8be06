-- Each quarter the municipality reports what was granted and not carried out in three months, with a short reason: the reason is written down where it is known, and what has ended lately is found by an index.
set role tillit_owner;
alter table decision.measure_event drop constraint measure_event_what_check;
alter table decision.measure_event add constraint measure_event_what_check
  check (what in ('ORDERED', 'STARTED', 'INTERRUPTED', 'RESUMED', 'DELAY_EXPLAINED', 'FOLLOW_UP_PLANNED', 'FOLLOWED_UP', 'ENDED'));
create index measure_ended on decision.measure (label_id, ended_on) where state = 'ENDED';
reset role;
