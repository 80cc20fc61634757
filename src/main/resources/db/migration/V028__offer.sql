-- What a producer offers beyond what a file brings: a draft that nobody else sees, prices by quantity, places, stays.

alter table listing
    add column draft text,                           -- the whole offer as JSON while it is written; null when nothing waits
    add column draft_at timestamptz,
    add column draft_by text,                        -- code of a person
    add column delivers_to text[] not null default '{}',  -- codes of provinces, VN for all of them, ABROAD
    add column guests_from int,
    add column guests_to int,
    add column nights int,                           -- 0 for a visit of a day
    add column season_from int,                      -- first and last month; from November to February goes over the year
    add column season_to int,
    add constraint ck_listing_draft check ((draft is null) = (draft_at is null) and (draft is null) = (draft_by is null)),
    add constraint ck_listing_guests check (guests_from > 0 and guests_to >= guests_from),
    add constraint ck_listing_nights check (nights >= 0),
    add constraint ck_listing_season check ((season_from is null) = (season_to is null)
        and season_from between 1 and 12 and season_to between 1 and 12);

-- From so many packs on each costs this; up to the next step, so that steps neither overlap nor leave a gap.
create table pack_tier (
    pack_id    bigint not null references pack (id) on delete cascade,
    from_packs int    not null,
    price      numeric(18, 2) not null,
    primary key (pack_id, from_packs),
    constraint ck_pack_tier check (from_packs >= 2 and price > 0)
);
