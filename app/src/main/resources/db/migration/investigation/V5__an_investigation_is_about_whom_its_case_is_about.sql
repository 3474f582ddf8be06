-- A case that turned out to be about somebody else takes its investigations along.
grant update (person_id) on investigation.investigation to tillit_app;
