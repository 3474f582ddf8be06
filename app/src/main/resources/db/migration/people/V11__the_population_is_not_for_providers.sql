-- Whoever lives here is read by everybody at work in the municipality, and by none of those from whom it commissions something.
select access.only_at_work('people.person');
select access.only_at_work('people.relation');
select access.only_at_work('people.identification');
select access.only_at_work('people.number_correction');
select access.only_at_work('people.known_as');
