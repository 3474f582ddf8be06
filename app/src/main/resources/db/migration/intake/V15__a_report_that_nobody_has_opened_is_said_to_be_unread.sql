-- A report may stand in an inbox for hours while each thinks that somebody else has read it. So it is kept who opened it first in each unit that has had it. The log of
-- readings knows it too, but it is kept by month and for those who control, and an inbox must not search years of it for each row.
set role tillit_owner;
create table intake.first_read (
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  unit_id         int not null,                           -- whose inbox it stood in: where it moves to nobody has opened it
  at              timestamptz not null,
  by_id           int not null,
  primary key (dossier_id, unit_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_id, municipality_id) references access.user_account (id, municipality_id));

-- What somebody has assessed, or said who it is about, has been opened.
alter table intake.protection_assessment no force row level security;
alter table intake.subject no force row level security;
insert into intake.first_read (dossier_id, label_id, municipality_id, unit_id, at, by_id)
select distinct on (known.dossier_id) known.dossier_id, known.label_id, known.municipality_id, known.label_id >> 2, known.at, known.by_id
  from (select a.dossier_id, a.label_id, a.municipality_id, a.signed_at as at, a.signed_by as by_id from intake.protection_assessment a
        union all
        select s.dossier_id, s.label_id, s.municipality_id, s.confirmed_at, s.confirmed_by from intake.subject s where s.confirmed_at is not null) known
 order by known.dossier_id, known.at;
alter table intake.protection_assessment force row level security;
alter table intake.subject force row level security;
reset role;
select access.guard('intake.first_read');
grant select, insert on intake.first_read to tillit_app;

-- Inboxes renew themselves: the unit is told that something has changed, and not what.
set role tillit_owner;
create trigger felt after insert or update or delete on intake.subject for each row execute function pulse.felt();
create trigger felt after update on intake.concern_report for each row execute function pulse.felt();
create trigger felt after insert on intake.first_read for each row execute function pulse.felt();
create trigger felt after insert on intake.addition for each row execute function pulse.felt();
create trigger felt after insert on intake.addition_read for each row execute function pulse.felt();
reset role;
