-- A party may let somebody else speak for it, and is told what that one is told (FL 14-15 §§): a letter says for whom its receiver speaks.
set role tillit_owner;
alter table dispatch.letter add column for_person_id uuid;  -- of those in the case, for whom somebody else gets it
alter table dispatch.letter add constraint speaks_for_another check (person_id is null or for_person_id is null);
reset role;
