-- The certified product and its papers. What the register says is decided by officers, never by the producer alone.

create sequence index_version_seq;

create sequence product_seq start with 50 increment by 50;
create table product (
    id                 bigint primary key default nextval('product_seq'),
    version            bigint not null default 0,
    code               char(10) not null references public_code (code),
    name               text   not null,              -- the certified name
    name_en            text,
    name_key           text   not null,              -- VietnameseText.key(name)
    set_id             bigint not null references product_set (id),
    holder_id          bigint not null references organisation (id),
    province_id        bigint not null references place (id),
    former_province_id bigint references place (id),
    commune_id         bigint references place (id),
    index_version      bigint not null default nextval('index_version_seq'),
    sample             boolean not null default false,
    created_at         timestamptz not null,
    constraint uq_product_code unique (code),
    constraint uq_product_holder_name unique (holder_id, name_key)
);
create index ix_product_set on product (set_id);
create index ix_product_province on product (province_id);

create sequence decision_seq start with 50 increment by 50;
create table decision (
    id        bigint primary key default nextval('decision_seq'),
    version   bigint not null default 0,
    issuer    text not null,                         -- as printed: "UBND tỉnh Thái Nguyên"
    level     text not null,
    number    text not null,
    year      int  not null,
    signed_on date not null,
    signer    text,
    sample    boolean not null default false,
    constraint uq_decision unique (issuer, number, year),
    constraint ck_decision_level check (level in ('DISTRICT', 'PROVINCE', 'CENTRAL')),
    constraint ck_decision_year check (year = extract(year from signed_on))
);

create sequence certificate_seq start with 50 increment by 50;
create table certificate (
    id                  bigint primary key default nextval('certificate_seq'),
    version             bigint not null default 0,
    code                char(10) not null references public_code (code),
    product_id          bigint not null references product (id),
    decision_id         bigint not null references decision (id),
    number              text   not null,             -- the official number: searchable text, never a key
    stars               int    not null,
    potential_five_star boolean not null default false,
    score               numeric(5, 2),
    place_name          text   not null,             -- the place as it was that day
    issued_on           date   not null,
    validity_months     int    not null,
    valid_to            date   not null,             -- last day, computed
    superseded_from     date,                        -- first day on which a newer one stands
    superseded_by_id    bigint references certificate (id),
    revoked_from        date,                        -- first day without it
    revocation_decision text,
    revocation_reason   text,
    effective           daterange generated always as (daterange(issued_on,
                            greatest(issued_on, least(valid_to + 1, superseded_from, revoked_from)), '[)')) stored,
    constraint uq_certificate_code unique (code),
    constraint uq_certificate_decision_product unique (decision_id, product_id),
    constraint ck_certificate_stars check (stars between 3 and 5),
    constraint ck_certificate_potential check (not potential_five_star or stars = 4),
    constraint ck_certificate_score check (score between 0 and 100),
    constraint ck_certificate_validity check (valid_to = (issued_on + make_interval(months => validity_months))::date),
    constraint ck_certificate_superseded check ((superseded_from is null) = (superseded_by_id is null)),
    constraint ck_certificate_revoked check ((revoked_from is null) = (revocation_reason is null)
                                             and (revoked_from is null) = (revocation_decision is null)),
    constraint ck_certificate_order check (superseded_from >= issued_on and revoked_from >= issued_on),
    -- deferred, because superseding inserts the newer before it ends the older
    constraint ex_certificate_effective exclude using gist (product_id with =, effective with &&)
        deferrable initially deferred
);
create index ix_certificate_product on certificate (product_id, issued_on desc);
create index ix_certificate_number on certificate (upper(number));
create index ix_certificate_valid_to on certificate (valid_to);
