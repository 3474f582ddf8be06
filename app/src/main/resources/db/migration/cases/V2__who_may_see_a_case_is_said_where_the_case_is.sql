-- Whoever asks who may see a case looks here first, and found only the name of a function. The four policies that access.guard puts on each table, in words; psql shows them with \d+.
set role tillit_owner;
comment on table cases.social_case is
  'Row security, by access.guard. tenant: never another municipality. conflict: never a case about somebody one is disqualified for. see, edit: those who work in the unit of its label (of a protected one: who may meet protected persons), and those named in it by an assignment or a grant. make: also where one may hand in.';
comment on table cases.participant is 'Row security as cases.social_case, by the case''s own label.';
comment on table cases.happening is 'Row security as cases.social_case, by the case''s own label.';
reset role;
