-- The keys of each product as the index has them, so that the database can answer searches while the index is away.

create table product_text (
    product_id bigint primary key references product (id) on delete cascade,
    layout     int      not null,                    -- version of the keys; rows of another one are written anew
    stars      int      not null,                    -- of the latest certificate
    issued_on  date,                                 -- of the latest certificate
    prior      real     not null,                    -- decides between products that match equally well
    sort_name  text     collate "C" not null,        -- VietnameseOrder.sortKey(name)
    facets     text[]   not null,                    -- "stars:4", "province:19", …
    near_keys  tsvector not null,                    -- keys of name, producer and places: by them a match is weighed
    keys       tsvector not null                     -- all keys: by them a product is found
);
create index ix_product_text_keys on product_text using gin (keys);

-- products that were there before get their keys from the outbox
insert into outbox (kind, key, created_at, due_at)
select 'product-changed', code, created_at, created_at from product;
