-- Whose account opens to whom at an identity provider: the subject is known only as a keyed hash, of issuer and subject.
create table sign_on_link (
    account_id uuid primary key,
    issuer varchar not null,
    subject_hash varchar(64) not null unique,
    made_at timestamp(6) with time zone not null
);

-- Ways to the provider that have begun and not come back. `session_id` is that of the owner who makes a link, nil for
-- a login. A row is taken once.
create table sign_on_attempt (
    state_hash varchar(64) primary key,
    session_id uuid not null,
    nonce varchar(64) not null,
    verifier varchar(128) not null,
    next_path varchar(2000) not null,
    expires_at timestamp(6) with time zone not null
);

create index sign_on_attempt_expires on sign_on_attempt (expires_at);
