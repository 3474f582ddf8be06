-- Whoever wrote "i dag" in a draft and signed it a week later had a note that said that it happened on the day of the signature.
alter table journal.draft_words add column day_meant date;   -- null where what is typed cannot be read, or was typed before this
grant update (day_meant) on journal.draft_words to tillit_app;
