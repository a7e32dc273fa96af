-- Which house this database is, and which secret the hashes in `kept_out` were made with: a keyed digest by which a
-- wrong secret is noticed before anything is written under it.
create table house (
    one smallint primary key check (one = 1),
    id uuid not null,
    objection_check varchar(64) not null
);
