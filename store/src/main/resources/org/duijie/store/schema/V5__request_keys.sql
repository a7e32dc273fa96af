-- Which writes were answered under which key, so that one that is sent again changes nothing. Digests and ids only: the
-- answer is read again from the record's versions.
create table request_key (
    account_id uuid not null,
    key_hash varchar(64) not null,
    request_hash varchar(64) not null,
    record_id uuid not null,
    version bigint not null,
    answered_at timestamp(6) with time zone not null,
    primary key (account_id, key_hash)
);

create index request_key_answered on request_key (answered_at);

create index request_key_record on request_key (record_id);
