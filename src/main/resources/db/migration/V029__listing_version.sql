-- Every state of an offer that was published, as it was then.

create table listing_version (
    listing_id   bigint not null references listing (id),
    number       int    not null,
    offer        text   not null,                    -- JSON, as a draft
    published_at timestamptz not null,
    published_by text,                               -- code of a person or program; null for what came with a file
    primary key (listing_id, number),
    constraint ck_listing_version check (number > 0)
);
