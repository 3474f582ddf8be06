-- The time line of a case shows the reports that came while it was open: they are found by the case that they joined.
set role tillit_owner;
create index subject_joins on intake.subject (joins_case) where joins_case is not null;
reset role;
