-- The first schema of the house. Only SQL that H2 (MODE=PostgreSQL) and PostgreSQL share: no timestamptz, partial
-- indexes, RETURNING or ON CONFLICT DO UPDATE. `varchar` without a length is unlimited in PostgreSQL and 1,048,576
-- characters in H2, where it stays in the row; H2 keeps `text` apart as a CLOB, which costs a look-up a record.

-- What is queried and what decides who may read. The record itself is its newest row in record_version.
create table record (
    id uuid primary key,
    kind varchar(32) not null,
    source_system varchar not null,
    source_key varchar not null,
    owner_org uuid not null,
    disclosure varchar(16) not null,
    state varchar(16) not null,
    version bigint not null,
    content_hash varchar(64) not null,
    title varchar not null,
    valid_from timestamp(6) with time zone not null,
    constraint record_source unique (source_system, source_key, kind)
);

create index record_kind on record (kind, id);

create index record_owner on record (owner_org, kind);

-- Every version that was ever committed, as JSON; a body never changes once it is written. The newest has no valid_to.
create table record_version (
    record_id uuid not null references record (id),
    version bigint not null,
    content_hash varchar(64) not null,
    body varchar not null,
    valid_from timestamp(6) with time zone not null,
    valid_to timestamp(6) with time zone,
    primary key (record_id, version)
);

create table record_audience (
    record_id uuid not null references record (id),
    party uuid not null,
    primary key (record_id, party)
);

create index record_audience_party on record_audience (party, record_id);

-- The names by which imports find an organisation. The name that was there first wins, so a later namesake takes over
-- nobody's records.
create table organisation_name (
    name varchar not null,
    record_id uuid not null references record (id),
    since bigint not null,
    primary key (name, record_id)
);

-- One row that every writer locks first: sequences then have no gaps and follow the order of commits. An identity
-- column would number events before their commit, and a follower could step over one that is still in flight.
create table outbox_head (
    one smallint primary key check (one = 1),
    sequence bigint not null
);

insert into outbox_head (one, sequence) values (1, 0);

create table outbox (
    sequence bigint primary key,
    record_id uuid not null references record (id)
);

create table account (
    id uuid primary key,
    username varchar not null unique,
    display_name varchar not null,
    password_hash varchar not null,
    organisation uuid not null
);

create table account_role (
    account_id uuid not null references account (id),
    role varchar(32) not null,
    primary key (account_id, role)
);

-- Vectors of public text only, little-endian 32-bit floats. Not named `vector`: pgvector has a type of that name.
create table text_vector (
    encoder varchar not null,
    text_hash varchar(64) not null,
    vector bytea not null,
    primary key (encoder, text_hash)
);
