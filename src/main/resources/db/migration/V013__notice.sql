-- What a person should know (kept for the header list), and the mails that carry it out of the house.

create sequence notice_seq start with 50 increment by 50;
create table notice (
    id         bigint primary key default nextval('notice_seq'),
    key        text        not null,              -- random; names the notice outside the database
    code       text        not null,              -- <feature>.<name>: the kind of notice
    recipient  text        not null,              -- code of a user
    model      jsonb       not null,              -- values of the placeholders in its texts
    path       text,                              -- of the page it speaks of, without language
    essential  boolean     not null,
    delivery   text        not null,              -- how it leaves the house, as chosen when it was raised
    digest_key text,                              -- key of the digest that carried it
    raised_at  timestamptz not null,
    read_at    timestamptz,
    constraint uq_notice_key unique (key),
    constraint ck_notice_delivery check (delivery in ('MAIL', 'DIGEST', 'NONE'))
);
create index ix_notice_recipient on notice (recipient, id desc);
create index ix_notice_unread on notice (recipient) where read_at is null;
create index ix_notice_digest on notice (raised_at) where delivery = 'DIGEST' and digest_key is null;
create index ix_notice_digest_key on notice (digest_key) where digest_key is not null;

-- How somebody wants one kind of notice; the code '*' speaks for all kinds without a row of their own.
create table notice_preference (
    recipient text not null,
    code      text not null,
    delivery  text not null,
    primary key (recipient, code),
    constraint ck_notice_preference_delivery check (delivery in ('MAIL', 'DIGEST', 'NONE'))
);

-- A mail that waits for its outbox row, or its trace: address, texts and tokens leave with the send.
create sequence mail_seq start with 50 increment by 50;
create table mail (
    id          bigint primary key default nextval('mail_seq'),
    key         text        not null,             -- key of the outbox row
    message_id  text        not null,             -- given once: a repeated send bears the same
    code        text        not null,
    notice_id   bigint references notice (id) on delete cascade,
    recipient   text,                             -- code of a user, whose address is looked up at the send; or
    address     text,                             -- an address that may have no user yet
    language    text,                             -- of a letter to an address; a user's own is looked up at the send
    model       jsonb,
    path        text,
    unsubscribe text,                             -- raw token of the link in the mail
    queued_at   timestamptz not null,
    sent_at     timestamptz,
    refused_at  timestamptz,                      -- nobody there, or the server of the recipient refused for good
    constraint uq_mail_key unique (key),
    constraint uq_mail_message_id unique (message_id),
    constraint ck_mail_ended check (sent_at is null or refused_at is null),
    constraint ck_mail_emptied check ((sent_at is null and refused_at is null)
        or (address is null and model is null and path is null and unsubscribe is null))
);
create index ix_mail_recipient on mail (recipient);

-- The link that ends one kind of mail for one person without log-in. Only the hash of its token is kept.
create table unsubscribe_token (
    token_hash bytea       primary key,
    recipient  text        not null,
    code       text        not null,
    made_at    timestamptz not null
);
create index ix_unsubscribe_token_recipient on unsubscribe_token (recipient);

-- Somebody without an address, or whose address refuses: an officer tells them.
create sequence to_call_seq start with 50 increment by 50;
create table to_call (
    id        bigint primary key default nextval('to_call_seq'),
    notice_id bigint      not null references notice (id) on delete cascade,
    why       text        not null,
    since     timestamptz not null,
    called_at timestamptz,
    called_by text,
    constraint uq_to_call_notice unique (notice_id),
    constraint ck_to_call_why check (why in ('NO_ADDRESS', 'REFUSED')),
    constraint ck_to_call_called check ((called_at is null) = (called_by is null))
);
create index ix_to_call_waiting on to_call (since) where called_at is null;
