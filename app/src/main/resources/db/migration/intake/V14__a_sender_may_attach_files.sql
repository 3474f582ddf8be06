-- What somebody sends with the form may have files with it, and so may what is added with the code. The files lie with the report; here stands which of them came with
-- which addition, and how many came, which is all that the sender is told afterwards.
set role tillit_owner;
alter table intake.delivery
  add column files text[] not null default '{}',         -- fingerprints, salted with the key: the same sent again is known again, and nothing is told of what was in them
  add column file_bytes bigint not null default 0;
alter table intake.addition
  add column files int not null default 0 check (files >= 0),
  add column file_bytes bigint not null default 0;

create table intake.addition_file (
  file_id         uuid primary key,
  addition_id     uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  foreign key (addition_id, dossier_id) references intake.addition (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index addition_file_dossier on intake.addition_file (dossier_id, addition_id);
reset role;
select access.guard('intake.addition_file');
create policy let_in on intake.addition_file for insert to tillit_app with check (access.is_let_in(dossier_id));
grant select, insert on intake.addition_file to tillit_app;
grant execute on function access.let_in(uuid) to tillit_intake;

grant create on schema intake to tillit_intake;
set role tillit_intake;
drop function intake.add_to_sent(text, uuid, uuid, text, timestamptz);
drop function intake.sent_words(text);

create function intake.sent_words(p_code text) returns table (id uuid, is_question boolean, words text, said_at timestamptz, answers uuid, files int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.id, true, q.words, q.asked_at, null::uuid, 0 from intake.sent(p_code) s join intake.question q on q.dossier_id = s.report
  union all
  select a.id, false, a.words, a.arrived_at, a.answers, a.files from intake.sent(p_code) s join intake.addition a on a.dossier_id = s.report $$;

-- How many files have come, and how large they are together: with the report, and in all.
create function intake.sent_files(p_code text) returns table (at_first int, in_all int, bytes bigint)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select cardinality(d.files), cardinality(d.files) + coalesce(sum(a.files), 0)::int, d.file_bytes + coalesce(sum(a.file_bytes), 0)::bigint
    from intake.sent(p_code) s join intake.delivery d on d.receipt_sha256 = sha256(convert_to(p_code, 'UTF8'))
    left join intake.addition a on a.dossier_id = s.report
   group by d.files, d.file_bytes $$;

-- As before; and where the files of new words are to lie with the report, it is let in until the transaction ends, with the label that it has now: the addition's own
-- row holds it in its place until then.
create function intake.add_to_sent(p_code text, p_id uuid, p_answers uuid, p_words text, p_at timestamptz, p_files int, p_bytes bigint)
returns table (report uuid, lies_under int, is_new boolean, has_ended boolean)
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
begin
  select s.report into report from intake.sent(p_code) s;
  if report is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('sender of ' || add_to_sent.report, 0));
  if p_answers is not null and not exists (select 1 from intake.question q where q.id = p_answers and q.dossier_id = add_to_sent.report) then return; end if;
  has_ended := not exists (select 1 from intake.subject u where u.dossier_id = add_to_sent.report and u.state in ('ARRIVED', 'ASSESSED', 'UNDECIDED', 'HAND_OVER_SENT'));
  insert into intake.addition (id, dossier_id, label_id, municipality_id, answers, words, arrived_at, anew, files, file_bytes)
    select p_id, r.dossier_id, r.label_id, r.municipality_id, p_answers, p_words, p_at, has_ended, p_files, p_bytes
      from intake.concern_report r where r.dossier_id = add_to_sent.report
    on conflict (id) do nothing;
  is_new := found;
  select a.label_id into lies_under from intake.addition a where a.id = p_id and a.dossier_id = add_to_sent.report;
  if is_new and p_files > 0 and not has_ended then perform access.let_in(add_to_sent.report); end if;
  return next; end $$;
reset role;
revoke create on schema intake from tillit_intake;
revoke all on function intake.sent_words(text), intake.sent_files(text), intake.add_to_sent(text, uuid, uuid, text, timestamptz, int, bigint) from public;
grant execute on function intake.sent_words(text), intake.sent_files(text), intake.add_to_sent(text, uuid, uuid, text, timestamptz, int, bigint) to tillit_app;
