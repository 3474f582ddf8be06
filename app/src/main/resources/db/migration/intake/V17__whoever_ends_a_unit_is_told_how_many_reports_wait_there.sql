-- A unit ends when no report waits in it. Whoever administers sees no report, and is told only how many there are.
grant execute on function access.my_administration() to tillit_intake;
grant create on schema intake to tillit_intake;
set role tillit_intake;
create function intake.open_in_unit(p_unit int) returns int language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); begin
  return (select count(distinct s.dossier_id) from intake.subject s
    where s.municipality_id = m and s.label_id between p_unit * 4 and p_unit * 4 + 3 and s.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT')); end $$;
reset role;
revoke create on schema intake from tillit_intake;
revoke all on function intake.open_in_unit(int) from public;
grant execute on function intake.open_in_unit(int) to tillit_app;
