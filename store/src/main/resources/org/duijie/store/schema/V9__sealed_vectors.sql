-- Vectors of text that not everyone may read, with the record they were made of: encrypted, and good for one version of it.
create table sealed_vector (
    record_id uuid not null references record (id) on delete cascade,
    encoder varchar not null,
    version bigint not null,
    sealed bytea not null,
    primary key (record_id, encoder)
);
