-- Worklists renew themselves: the unit of what is owed and whoever owes it are told that something has changed, and not what.
set role tillit_owner;
create trigger felt after insert or update or delete on duties.duty for each row execute function pulse.felt_by_owner();
create trigger felt after insert or update or delete on duties.escalation for each row execute function pulse.felt();
reset role;
