-- Whoever lives here is found by everybody at work in the municipality, and by none of those from whom it commissions something: neither in the tables nor by the functions that look in them.
select access.only_at_work('people.person');
select access.only_at_work('people.relation');
select access.only_at_work('people.identification');
select access.only_at_work('people.number_correction');
select access.only_at_work('people.known_as');
create policy at_work_only on people.person as restrictive to tillit_people using ((select access.my_provider()) is null);
create policy at_work_only on people.relation as restrictive to tillit_people using ((select access.my_provider()) is null);
create policy at_work_only on people.known_as as restrictive to tillit_people using ((select access.my_provider()) is null);
