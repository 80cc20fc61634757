-- Photos of products. Their addresses are made of their content and never change; a listing says which of them the public sees.

create sequence photo_seq start with 50 increment by 50;
create table photo (
    id         bigint primary key default nextval('photo_seq'),
    product_id bigint not null references product (id),
    hash       char(64) not null,                    -- SHA-256 of its largest size; names it in addresses
    width      int    not null,                      -- of its largest size
    height     int    not null,
    added_at   timestamptz not null,
    added_by   text   not null,
    constraint uq_photo_hash unique (product_id, hash),
    constraint ck_photo_hash check (hash ~ '^[0-9a-f]{64}$'),
    constraint ck_photo_size check (width > 0 and height > 0)
);
create index ix_photo_hash on photo (hash);

create table photo_size (
    photo_id bigint not null references photo (id),
    width    int    not null,
    file_key text   not null references stored_file (key),
    primary key (photo_id, width)
);

create table listing_photo (
    listing_id bigint not null references listing (id),
    position   int    not null,
    photo_id   bigint not null references photo (id),
    alt_vi     text,
    alt_en     text,
    primary key (listing_id, position),
    constraint uq_listing_photo unique (listing_id, photo_id)
);
