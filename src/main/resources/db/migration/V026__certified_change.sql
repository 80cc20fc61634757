-- What a producer wants changed of what officers certified, and what officers answered. Decided once, it stays as it is.

create sequence certified_change_seq start with 50 increment by 50;
create table certified_change (
    id              bigint primary key default nextval('certified_change_seq'),
    version         bigint      not null default 0,
    code            char(10)    not null references public_code (code),
    product_id      bigint      not null references product (id),
    product_version bigint      not null,           -- of the product as the producer saw it
    field           text        not null,
    old_value       text,                           -- null where nothing is on record yet
    new_value       text        not null,
    reason          text        not null,
    state           text        not null,
    asked_by        text        not null,           -- code of the person
    asked_at        timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    constraint uq_certified_change_code unique (code),
    constraint ck_certified_change_field check (field in ('NAME', 'HOLDER', 'SET', 'RECIPE', 'LABEL')),
    constraint ck_certified_change_state check (state in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    constraint ck_certified_change_differs check (old_value is distinct from new_value),
    constraint ck_certified_change_decided check ((state = 'OPEN') = (decided_at is null)
        and (decided_at is null) = (decided_by is null)
        and (state in ('APPROVED', 'REJECTED')) = (decision_reason is not null))
);
-- one open wish for each field of a product
create unique index uq_certified_change_open on certified_change (product_id, field) where state = 'OPEN';
create index ix_certified_change_product on certified_change (product_id, asked_at desc);
create index ix_certified_change_open on certified_change (asked_at) where state = 'OPEN';

-- The signed paper of a decision, as a file; its hash stands with the file.
alter table decision add scan_key text;
create index ix_decision_newest on decision (signed_on desc, id desc);
