-- A limit is there so that one role cannot use up the server, not so that the third process of an installation finds no connection to sign people in with, as the first limits had it.
alter role tillit_app   connection limit 80;
alter role tillit_door  connection limit 40;
alter role tillit_sweep connection limit 40;
alter role tillit_pulse connection limit 40;
