-- Words of the search that operators change while it runs: synonyms in the signs of content/search/synonyms.txt, and pins.

create table search_synonym (
    rule_key   text        primary key,              -- the rule in lower case with single blanks
    rule       text        not null,                 -- such as: lợn = heo
    added_by   text        not null,
    added_at   timestamptz not null
);

-- A product that stands first for a query until the end date, for a reason that anybody may read.
create table search_pin (
    query_key  text        not null,                 -- canonical syllables of the query
    query      text        not null,
    product_id bigint      not null references product (id) on delete cascade,
    valid_to   date        not null,                 -- the last day, in Asia/Ho_Chi_Minh
    reason     text        not null,
    added_by   text        not null,
    added_at   timestamptz not null,
    primary key (query_key, product_id),
    constraint ck_search_pin_reason check (reason <> '')
);
create index ix_search_pin_product on search_pin (product_id);

-- One row that every change raises: each server looks at it every few seconds and reads the words anew when it has moved.
create table search_words_version (
    only_row boolean primary key default true,
    version  bigint  not null,
    constraint ck_search_words_version check (only_row)
);
insert into search_words_version (version) values (1);

create function raise_search_words_version() returns trigger language plpgsql as $$
begin
    update search_words_version set version = version + 1;
    return null;
end $$;
create trigger tr_search_synonym_version after insert or update or delete on search_synonym
    for each statement execute function raise_search_words_version();
create trigger tr_search_pin_version after insert or update or delete on search_pin
    for each statement execute function raise_search_words_version();
