-- The delegation order is read by everybody at work in the municipality, and by none of those from whom it commissions something.
select access.only_at_work('mandate.delegation_order');
select access.only_at_work('mandate.delegation');
