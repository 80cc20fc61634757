-- What anybody reports of a public product, and what officers found. Decided once, it stays as it is; the address goes with the answer.

create sequence product_report_seq start with 50 increment by 50;
create table product_report (
    id              bigint primary key default nextval('product_report_seq'),
    version         bigint      not null default 0,
    code            char(10)    not null references public_code (code),
    product_id      bigint      not null references product (id),
    reason          text        not null,
    words           text,                           -- as they were typed; null once they are forgotten
    address         text,                           -- where the answer goes; null for none, and after it went
    language        text        not null,           -- in which it was written
    state           text        not null,
    reported_at     timestamptz not null,
    decided_by      text,                           -- code of the person
    decided_at      timestamptz,
    decision_reason text,
    constraint uq_product_report_code unique (code),
    constraint ck_product_report_reason check (reason in
        ('WRONG_FACTS', 'STARS', 'UNSAFE', 'IMITATION', 'UNFIT_CONTENT', 'OTHER')),
    constraint ck_product_report_language check (language in ('VI', 'EN')),
    constraint ck_product_report_state check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
    constraint ck_product_report_words check (state <> 'OPEN' or words is not null),
    constraint ck_product_report_address check (state = 'OPEN' or address is null),
    constraint ck_product_report_decided check ((state = 'OPEN') = (decided_at is null)
        and (decided_at is null) = (decided_by is null) and (decided_at is null) = (decision_reason is null))
);
create index ix_product_report_open on product_report (reported_at) where state = 'OPEN';
create index ix_product_report_product on product_report (product_id, reported_at desc);
create index ix_product_report_address on product_report (address) where address is not null;
