-- How forms are worded is read by everybody at work in the municipality, and by none of those from whom it commissions something.
select access.only_at_work('forms.version');
select access.only_at_work('forms.draft');
