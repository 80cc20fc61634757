-- The listing of a registered product: what a producer says of it and asks for it.

create sequence listing_seq start with 50 increment by 50;
create table listing (
    id               bigint primary key default nextval('listing_seq'),
    version          bigint not null default 0,
    product_id       bigint not null references product (id),
    state            text   not null,
    published_at     timestamptz,
    withdrawn_at     timestamptz,
    description_vi   text,
    description_en   text,
    story_vi         text,
    story_en         text,
    storage_vi       text,
    storage_en       text,
    shelf_life_days  int,
    lead_time_days   int,
    hs_code          text,
    minimum_order    numeric(14, 3),
    minimum_unit     text,
    constraint uq_listing_product unique (product_id),
    constraint ck_listing_state check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    constraint ck_listing_minimum check ((minimum_order is null) = (minimum_unit is null) and minimum_order > 0),
    constraint ck_listing_days check (shelf_life_days > 0 and lead_time_days >= 0),
    constraint ck_listing_hs_code check (hs_code ~ '^[0-9]{4,10}$')
);

create sequence pack_seq start with 50 increment by 50;
create table pack (
    id               bigint primary key default nextval('pack_seq'),
    listing_id       bigint not null references listing (id),
    position         int    not null,
    label            text   not null,                -- as printed: "hộp 100 g"
    net_quantity     numeric(14, 3) not null,
    unit             text   not null,
    base_quantity    numeric(14, 6) not null,        -- in kg, litre or piece of the unit's dimension
    dimension        text   not null,
    per_carton       int,
    gtin             text,
    price_on_request boolean not null,
    price_min        numeric(18, 2),                 -- for one pack
    price_max        numeric(18, 2),
    currency         char(3) not null default 'VND',
    vat_state        text   not null,
    vat_rate         numeric(5, 2),                  -- percent
    comparison_price numeric(18, 2) generated always as (round(price_min / base_quantity, 2)) stored,
    constraint uq_pack_position unique (listing_id, position),
    constraint ck_pack_quantity check (net_quantity > 0 and base_quantity > 0 and per_carton > 0),
    constraint ck_pack_price check ((price_on_request and price_min is null and price_max is null)
        or (not price_on_request and price_min > 0 and price_max >= price_min)),
    constraint ck_pack_dong check (currency <> 'VND' or (scale(trim_scale(price_min)) <= 0 and scale(trim_scale(price_max)) <= 0)
                                   or price_min is null),
    constraint ck_pack_vat check (vat_state in ('INCLUDED', 'EXCLUDED', 'NOT_SUBJECT', 'UNSTATED')
                                  and (vat_rate is null or vat_rate between 0 and 100)),
    constraint ck_pack_gtin check (gtin ~ '^([0-9]{8}|[0-9]{12,14})$')
);

create table listing_capacity (
    listing_id bigint not null references listing (id),
    month      int    not null,
    quantity   numeric(14, 3) not null,
    unit       text   not null,
    primary key (listing_id, month),
    constraint ck_listing_capacity check (month between 1 and 12 and quantity > 0)
);

create table listing_standard (
    listing_id bigint not null references listing (id),
    standard   text   not null,                      -- VietGAP, HACCP, ISO 22000, …
    number     text,
    valid_to   date,
    primary key (listing_id, standard)
);

-- Law 1, in one place: what the public may see, find, export or deal in on a day (Asia/Ho_Chi_Minh).
create function public_product(day date)
returns table (product_id bigint, listing_id bigint, holder_id bigint, certificate_id bigint)
language sql stable
as $$
    select p.id, l.id, o.id, c.id
      from product p
      join organisation o on o.id = p.holder_id and o.state = 'ACTIVE'
      join listing l on l.product_id = p.id and l.state = 'PUBLISHED'
      join certificate c on c.product_id = p.id and c.stars >= 3 and c.effective @> day
$$;
