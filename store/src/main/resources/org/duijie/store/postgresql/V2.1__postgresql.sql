-- What PostgreSQL alone needs. H2 orders text by code points and has no limit on indexed values.

-- Titles come in one order whatever the collation of the database.
alter table record alter column title type varchar collate "C";

-- A row of a B-tree holds at most 2,704 bytes; keys and names have no limit. Uniqueness goes by digest, and hash indexes,
-- which keep 4 bytes of any value, find them.
alter table record drop constraint record_source;

create unique index record_source on record (md5(source_key), md5(source_system), kind);

create index record_source_key on record using hash (source_key);

alter table organisation_name drop constraint organisation_name_pkey;

create unique index organisation_name_once on organisation_name (record_id, md5(name));

create index organisation_name_found on organisation_name using hash (name);
