-- A case may turn out to be about somebody else (V5): then also who was given the material, where that was the one whose case it is, may be put right. Nothing else of it changes.
grant update (person_id) on investigation.communication to tillit_app;
