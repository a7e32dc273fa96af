-- Who is which researcher, what they were shown and dismissed, and who is to stay out. Only SQL that H2 and PostgreSQL
-- share. Nothing here refers to `account`: an account is replaced by deleting its row.

-- The newest records first, for lists that use no profile.
create index record_newest on record (kind, valid_from);

-- An erased record leaves an event of its id, so the outbox can no longer refer to `record`.
create table outbox_event (
    sequence bigint primary key,
    record_id uuid not null
);

insert into outbox_event (sequence, record_id) select sequence, record_id from outbox;

drop table outbox;

alter table outbox_event rename to outbox;

create table profile_claim (
    id uuid primary key,
    researcher_id uuid not null,
    account_id uuid not null,
    state varchar(16) not null,
    decided_by uuid not null,
    changed_at timestamp(6) with time zone not null
);

create index profile_claim_researcher on profile_claim (researcher_id);

create index profile_claim_account on profile_claim (account_id);

-- Of people who objected: keyed hashes, whose key is a file of the data folder.
create table kept_out (
    hash varchar(64) primary key
);

create table recommendation_memory (
    account_id uuid not null,
    researcher_id uuid not null,
    personalised boolean not null,
    batch bigint not null,
    batch_day date not null,
    primary key (account_id, researcher_id)
);

-- `reason` is null for what was not dismissed. `note` is the person's own text and stands nowhere else.
create table recommended (
    account_id uuid not null,
    researcher_id uuid not null,
    challenge_id uuid not null,
    version bigint not null,
    substance varchar(64) not null,
    batch bigint not null,
    place integer not null,
    shown_on date not null,
    again boolean not null,
    reason varchar(32),
    note varchar(300),
    dismissed_at timestamp(6) with time zone,
    primary key (account_id, researcher_id, challenge_id)
);
