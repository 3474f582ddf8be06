-- Whoever is confirmed to be somebody gets that person's age. If that turns out to be wrong, the one in the report is again what the report said,
-- and not what the wrong person was: a child must not stay an adult without clocks. Empty in reports from before.
set role tillit_owner;
alter table intake.subject add column about_as_written text check (about_as_written in ('CHILD', 'ADULT', 'UNBORN'));
reset role;
