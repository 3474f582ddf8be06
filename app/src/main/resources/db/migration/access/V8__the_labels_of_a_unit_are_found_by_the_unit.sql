-- When a scope is made or a dossier opened the labels of a few units are wanted; without an index those of the whole nation were read, three times over.
set role tillit_owner;
create index label_unit on access.label (unit_id, class) include (id, municipality_id);
reset role;
