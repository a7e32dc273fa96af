-- Who joins, who is let in by whom, who signs for an organisation, and the keys of programs. Of every secret only its
-- digest is here. Accounts that were there before were made by the house: they count as verified.
alter table account add column email varchar not null default '';

alter table account add column manages boolean not null default false;

alter table account add column verified boolean not null default true;

alter table account add column active boolean not null default true;

create index account_organisation on account (organisation);

-- What an organisation said of itself when it joined. `organisation` is the id that its account acts for until an
-- operator has verified it; there is no record of it in the catalogue before that.
create table registration (
    id uuid primary key,
    organisation uuid not null,
    account_id uuid not null,
    credit_code varchar(18) not null,
    name varchar not null,
    kind varchar(32) not null,
    region varchar(6) not null,
    state varchar(16) not null,
    reason varchar not null,
    decided_by uuid not null,
    registered_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null
);

create index registration_code on registration (credit_code);

create index registration_organisation on registration (organisation);

create index registration_state on registration (state, registered_at);

-- Links that work once: an invitation to join an organisation, or another password for an account. `account_id` is nil
-- for an invitation.
create table one_time_link (
    id uuid primary key,
    purpose varchar(16) not null,
    organisation uuid not null,
    account_id uuid not null,
    addressee varchar not null,
    roles varchar not null,
    manages boolean not null,
    made_by uuid not null,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    secret_hash varchar(64) not null unique
);

create index one_time_link_organisation on one_time_link (organisation, made_at);

-- Who may sign for an organisation. A row is never removed: what was signed is judged by the right of its day.
-- `amount_limit` is null for any amount; `last_day` and `revoked_at` are null while there is none.
create table signatory (
    id uuid primary key,
    organisation uuid not null,
    account_id uuid not null,
    scope varchar(16) not null,
    amount_limit decimal(18, 2),
    first_day date not null,
    last_day date,
    given_by uuid not null,
    given_at timestamp(6) with time zone not null,
    revoked_by uuid not null,
    revoked_at timestamp(6) with time zone
);

create index signatory_organisation on signatory (organisation, given_at);

create table api_key (
    id uuid primary key,
    account_id uuid not null,
    name varchar not null,
    scopes varchar not null,
    secret_hash varchar(64) not null,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);

create index api_key_account on api_key (account_id, made_at);
