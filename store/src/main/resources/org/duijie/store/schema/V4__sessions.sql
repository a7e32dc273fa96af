-- Logins that last. An ended one is deleted; of its refresh token only the digest was ever here.
create table login_session (
    id uuid primary key,
    account_id uuid not null,
    client varchar(120) not null,
    opened_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone not null,
    secret_hash varchar(64) not null
);

create index login_session_account on login_session (account_id, used_at);
