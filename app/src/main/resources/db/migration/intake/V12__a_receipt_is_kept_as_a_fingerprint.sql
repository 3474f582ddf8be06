-- Whoever has a receipt's code comes back as its sender. So the code is kept nowhere: only its fingerprint is, of 80 random bits, which cannot be tried out. The same
-- key gives the same code again, so the key of a delivery is kept as a fingerprint, too.
set role tillit_owner;
alter table intake.concern_report no force row level security;
alter table intake.delivery no force row level security;
alter table intake.concern_report add column receipt_sha256 bytea;
alter table intake.delivery add column receipt_sha256 bytea, add column key_sha256 bytea;
update intake.concern_report set receipt_sha256 = sha256(convert_to(receipt, 'UTF8'));
update intake.delivery set receipt_sha256 = sha256(convert_to(receipt, 'UTF8')), key_sha256 = sha256(convert_to(key, 'UTF8'));
alter table intake.concern_report
  alter column receipt_sha256 set not null, add unique (receipt_sha256), add check (octet_length(receipt_sha256) = 32), drop column receipt;
alter table intake.delivery drop constraint delivery_pkey;
alter table intake.delivery
  alter column receipt_sha256 set not null, add unique (receipt_sha256), add check (octet_length(receipt_sha256) = 32), drop column receipt,
  alter column key_sha256 set not null, add check (octet_length(key_sha256) = 32), drop column key,
  add primary key (user_id, key_sha256);
alter table intake.concern_report force row level security;
alter table intake.delivery force row level security;
reset role;
