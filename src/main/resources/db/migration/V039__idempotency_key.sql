-- What a program was answered when it wrote: the same call again is answered the same and done once, also after the server died.
create table idempotency_key (
    organisation char(10)    not null,                       -- code of the one whose key was sent
    value        text        not null,                       -- of the header Idempotency-Key
    digest       char(64)    not null,                       -- SHA-256 of method, path and body
    status       int,                                        -- with the rest null only within the transaction that writes
    location     text,
    body         text,
    made_at      timestamptz not null,
    primary key (organisation, value),
    constraint ck_idempotency_key_value check (length(value) between 1 and 255)
);
create index ix_idempotency_key_made on idempotency_key (made_at);

-- Officers list who asked whom in their territory, newest first.
create index ix_talk_opened on talk (opened_at desc, id desc);
