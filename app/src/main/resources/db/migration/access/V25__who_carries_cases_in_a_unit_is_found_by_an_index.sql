-- Whoever leads units is shown who carries cases there, and all that anybody in the land carries was read for it, since the unit stood in the dossier only. It is asked by label: only
-- an operator that tells nothing by failing is let at an index before the policies have been.
set role tillit_owner;
create index assignment_open_label on access.assignment (label_id, user_id) include (dossier_id, municipality_id) where ended_at is null;
reset role;
