-- Who was reminded of what ends in a talk: each thing once. One that is given another last day begins anew.
create table inquiry_reminder (
    talk_id  bigint      not null references talk (id),
    kind     text        not null,
    about    char(10)    not null,                           -- public code of the round, the talk or the certificate
    last_day date        not null,
    told_at  timestamptz not null,
    primary key (talk_id, kind, about, last_day),
    constraint ck_inquiry_reminder_kind check (kind in ('OFFER', 'ANSWER', 'CERTIFICATE'))
);

-- What the days bring is found by an index, however many requests there are.
create index ix_request_answer_by on request (answer_by) where state = 'OPEN';
create index ix_certificate_revoked on certificate (revoked_from) where revoked_from is not null;
