-- A case turned out to be about somebody else. Its signed notes keep every word, their number and their seal; that they concern the wrong person is put right beside
-- them. Whom a note was said to concern when it was signed is kept where nobody who works reads it: the seal is reckoned from that.
set role tillit_owner;
create table journal.signed_about (
  note_id         uuid primary key references journal.note (id),
  people          uuid[] not null);
alter table journal.signed_about enable row level security;
alter table journal.signed_about force row level security;
reset role;
create policy room on journal.signed_about to tillit_journal using (true) with check (true);
create policy room on journal.draft_words to tillit_journal using (true) with check (true);
create policy room on journal.document_person to tillit_journal using (true) with check (true);
grant select, insert on journal.signed_about to tillit_journal;
grant select, update (about) on journal.draft_words to tillit_journal;
grant select, insert, delete on journal.document_person to tillit_journal;
grant create on schema journal to tillit_journal;
set role tillit_journal;

-- What is said in the journal of that case to concern the wrong person concerns the right one: by somebody who sees the case. It changes no word and shows nothing.
create function journal.put_right(p_dossier uuid, p_wrong uuid, p_right uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  perform pg_advisory_xact_lock(hashtextextended('journal ' || p_dossier, 0));
  insert into journal.signed_about
    select p.note_id, array(select a.person_id from journal.note_person a where a.note_id = p.note_id)
      from journal.note_person p where p.dossier_id = p_dossier and p.person_id = p_wrong
    on conflict do nothing;
  insert into journal.note_person (note_id, person_id, dossier_id, label_id, municipality_id)
    select p.note_id, p_right, p.dossier_id, p.label_id, p.municipality_id from journal.note_person p where p.dossier_id = p_dossier and p.person_id = p_wrong
    on conflict do nothing;
  delete from journal.note_person where dossier_id = p_dossier and person_id = p_wrong;
  insert into journal.document_person (document_id, person_id, dossier_id, label_id, municipality_id)
    select p.document_id, p_right, p.dossier_id, p.label_id, p.municipality_id from journal.document_person p where p.dossier_id = p_dossier and p.person_id = p_wrong
    on conflict do nothing;
  delete from journal.document_person where dossier_id = p_dossier and person_id = p_wrong;
  update journal.draft_words set about = array_remove(about, p_wrong) || case when p_right = any (about) then '{}'::uuid[] else array[p_right] end
   where dossier_id = p_dossier and p_wrong = any (about); end $$;

create or replace function journal.check(p_after uuid, p_limit int, p_now timestamptz) returns table (journals int, notes bigint, found int, last uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare those uuid[]; begin
  select array(select h.dossier_id from journal.head h where h.dossier_id > p_after order by h.dossier_id limit p_limit) into those;
  return query
  with note as materialized (
    select n.dossier_id, n.number, n.seal, n.former, n.seal = journal.seal_of(n) as whole,
           lag(n.seal) over (partition by n.dossier_id order by n.number) as before, row_number() over (partition by n.dossier_id order by n.number) as nth,
           case when m.note_id is not null then w.note_id is null
                else w.note_id is not null and n.digest = journal.digest(w.heading, w.body, coalesce((select a.people from journal.signed_about a where a.note_id = n.id), array(select p.person_id from journal.note_person p where p.note_id = n.id))) end as worded
      from journal.note n left join journal.note_words w on w.note_id = n.id left join journal.moved m on m.note_id = n.id
     where n.dossier_id = any (those)),
  wrong as (
    select h.dossier_id, h.notes as number, 'COUNT' as what from journal.head h left join lateral (select count(*) c, max(n.number) m from note n where n.dossier_id = h.dossier_id) x on true
     where h.dossier_id = any (those) and (x.c is distinct from h.notes or x.m is distinct from h.notes or not exists (select 1 from note n where n.dossier_id = h.dossier_id and n.number = h.notes and n.seal = h.seal))
    union all
    select n.dossier_id, n.number, 'CHAIN' from note n
     where not n.whole or n.number <> n.nth or n.former is distinct from coalesce(n.before, decode(repeat('00', 32), 'hex'))
    union all
    select n.dossier_id, n.number, 'WORDS' from note n where not n.worded),
  told as (
    insert into journal.fault as f (dossier_id, label_id, municipality_id, number, what, found_at)
    select d.id, d.label_id, d.municipality_id, x.number, x.what, p_now from wrong x join access.dossier d on d.id = x.dossier_id
    on conflict (dossier_id, number, what) do nothing returning f.municipality_id, f.dossier_id, f.number, f.what),
  logged as (select audit.note_in_nobodys_name(t.municipality_id, t.dossier_id, 'journal-fault-found', t.what || ' ' || t.number) from told t)
  select cardinality(those), (select count(*) from note), (select count(*)::int from logged), those[cardinality(those)]; end $$;
reset role;
revoke create on schema journal from tillit_journal;
revoke all on function journal.put_right(uuid, uuid, uuid) from public;
grant execute on function journal.put_right(uuid, uuid, uuid) to tillit_app;
