-- What somebody is writing: a request's content while it is a draft, or while a guest has not followed the link. Once sent it stands
-- in the request and its lines, and this row goes.

create table request_draft (
    request_id bigint primary key references request (id) on delete cascade,
    content    text       not null,                          -- JSON of inquiry.api.Wanted
    products   char(10)[] not null                           -- public codes, for lists
);

-- A request that waited for its guest in vain goes as a whole.
alter table request_guest
    drop constraint request_guest_request_id_fkey,
    add constraint fk_request_guest_request foreign key (request_id) references request (id) on delete cascade;
create index ix_request_guest_waiting on request_guest (token_until) where confirmed_at is null;
