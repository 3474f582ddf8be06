-- Whoever investigates sees at once how long somebody has been investigated in all, and when it last ended (REQ-CHAIN).
set role tillit_owner;
create index investigation_person on investigation.investigation (person_id, opened_at desc);
reset role;
