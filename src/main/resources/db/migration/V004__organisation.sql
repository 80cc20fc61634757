create sequence organisation_seq start with 50 increment by 50;
create table organisation (
    id                  bigint primary key default nextval('organisation_seq'),
    version             bigint not null default 0,
    code                char(10) not null references public_code (code),
    kind                text   not null,
    entity_type         text,                        -- of a producer
    name                text   not null,
    name_key            text   not null,             -- VietnameseText.key(name)
    tax_code_kind       text   not null,
    tax_code            text,                        -- enterprise only: 10 digits or 10-3
    tax_code_cipher     bytea,                       -- household only: a citizen's personal number, encrypted
    tax_code_mac        bytea,                       -- household only: keyed hash for equality
    province_id         bigint not null references place (id),
    former_province_id  bigint references place (id),
    commune_id          bigint references place (id),
    address             text,
    about_vi            text,
    about_en            text,
    state               text   not null,
    sample              boolean not null default false,
    created_at          timestamptz not null,
    constraint uq_organisation_code unique (code),
    constraint uq_organisation_tax_code unique (tax_code),
    constraint uq_organisation_tax_code_mac unique (tax_code_mac),
    constraint ck_organisation_kind check (kind in ('PRODUCER', 'BUYER', 'FAIR_ORGANISER', 'AUTHORITY')),
    constraint ck_organisation_entity_type check (entity_type in
        ('COOPERATIVE', 'COOPERATIVE_GROUP', 'COMPANY', 'PRIVATE_ENTERPRISE', 'HOUSEHOLD_BUSINESS', 'COMMUNITY')),
    constraint ck_organisation_producer_type check (kind <> 'PRODUCER' or entity_type is not null),
    constraint ck_organisation_state check (state in ('ACTIVE', 'SUSPENDED', 'DISSOLVED')),
    constraint ck_organisation_tax_code check (
        (tax_code_kind = 'ENTERPRISE' and tax_code ~ '^[0-9]{10}(-[0-9]{3})?$' and tax_code_cipher is null and tax_code_mac is null)
        or (tax_code_kind = 'HOUSEHOLD' and tax_code is null and tax_code_cipher is not null and tax_code_mac is not null)
        or (tax_code_kind = 'NONE' and tax_code is null and tax_code_cipher is null and tax_code_mac is null))
);
create index ix_organisation_name on organisation (province_id, name_key);
