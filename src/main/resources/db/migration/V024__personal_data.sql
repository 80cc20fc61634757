-- How long what is kept of people, as dated rules; and when an account ended.

create table retention_rule (
    kind       text not null,                        -- what a feature forgets by that name
    valid_from date not null,
    valid_to   date,
    days       int  not null,                        -- after it ended, was sent, was raised …
    what       text not null,
    what_en    text not null,
    reason     text not null,
    reason_en  text not null,
    primary key (kind, valid_from),
    constraint ck_retention_rule_days check (days > 0),
    constraint ex_retention_rule exclude using gist (kind with =, daterange(valid_from, valid_to, '[]') with &&)
);

alter table person add column closed_at timestamptz;             -- by the person, for good; one that an administrator closed may open again
alter table person add constraint ck_person_closed check (closed_at is null or state = 'CLOSED');
create index ix_person_closed on person (closed_at) where closed_at is not null;
create index ix_sign_in_expiry on sign_in (expires_at);
