-- A party reads what is decided on (FL 25 §): what was given says which signed document it was, so that what was given before that was signed does not count for it.
set role tillit_owner;
alter table investigation.communication add column paper_id uuid;  -- the document as it was signed when it was given; nothing where none was
alter table investigation.communication add foreign key (paper_id, dossier_id) references investigation.paper (id, dossier_id);
create index communication_paper on investigation.communication (paper_id) where paper_id is not null;
reset role;
update investigation.communication c
   set paper_id = (select p.id from investigation.paper p
                    where p.investigation_id = c.investigation_id and p.kind = 'DOCUMENT' and p.signed_at <= c.at
                    order by p.signed_at desc, p.id desc limit 1)
 where c.left_out is null;
