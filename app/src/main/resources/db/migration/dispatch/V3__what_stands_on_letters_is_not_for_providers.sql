-- What stands at the top of letters is read by everybody at work in the municipality, and by none of those from whom it commissions something.
select access.only_at_work('dispatch.letterhead');
