-- What buyers ask, what producers answer, and what both agree on. A request opens a talk with each producer asked, a talk carries
-- numbered rounds, an acceptance takes lines of a round into a deal. The lines of a request that was sent, what was offered, said,
-- waived or agreed is never changed: triggers hold that, and what may be accepted, whatever way the row comes. (A request's own row
-- goes on with its state; an address and a note leave it with the guest.)

create sequence request_seq start with 50 increment by 50;
create table request (
    id              bigint primary key default nextval('request_seq'),
    version         bigint      not null default 0,
    code            char(10)    not null references public_code (code),
    buyer_id        bigint references organisation (id),     -- null: a guest who has no account yet
    asked_by        text,                                    -- code of a person; null for a guest
    state           text        not null,
    origin          text        not null,                    -- set once: what led here (K2 is counted by it)
    origin_activity text,                                    -- code of the fair, meeting or campaign
    currency        char(3)     not null default 'VND',
    delivery_place_id bigint references place (id),
    delivery_address  text,
    deliver_from    date,
    deliver_to      date,
    recurrence      text        not null default 'ONCE',
    sample_wanted   boolean     not null default false,
    documents       text[]      not null default '{}',       -- see inquiry.api.WantedDocument
    incoterm        text,                                    -- of an export only
    note            text,
    answer_by       date,                                    -- last day on which a producer may begin to answer
    open_until      date,                                    -- the later of answer_by and the validity of what was offered
    copied_from     bigint references request (id),
    made_at         timestamptz not null,
    changed_at      timestamptz not null,
    sent_at         timestamptz,                             -- when producers could see it
    ended_at        timestamptz,
    end_reason      text,
    constraint uq_request_code unique (code),
    constraint ck_request_state check (state in ('DRAFT', 'AWAITING_EMAIL', 'OPEN', 'CLOSED', 'EXPIRED', 'WITHDRAWN')),
    constraint ck_request_origin check (origin in ('DIRECT', 'SEARCH', 'FAIR', 'MEETING', 'SALE_POINT', 'CAMPAIGN')),
    constraint ck_request_activity check ((origin in ('DIRECT', 'SEARCH')) = (origin_activity is null)),
    constraint ck_request_recurrence check (recurrence in ('ONCE', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEASONAL')),
    constraint ck_request_incoterm check (incoterm in ('EXW', 'FCA', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DDP')),
    constraint ck_request_days check (deliver_to >= deliver_from and open_until >= answer_by),
    constraint ck_request_sent check (state in ('DRAFT', 'AWAITING_EMAIL') or state = 'WITHDRAWN'
        or (sent_at is not null and answer_by is not null and open_until is not null)),
    constraint ck_request_ended check ((state in ('CLOSED', 'EXPIRED', 'WITHDRAWN')) = (ended_at is not null))
);
create index ix_request_buyer on request (buyer_id, changed_at desc, id desc);
create index ix_request_buyer_open on request (buyer_id, open_until) where state = 'OPEN';
create index ix_request_open on request (open_until) where state = 'OPEN';
create index ix_request_asked_by on request (asked_by) where asked_by is not null;
create index ix_request_copied on request (copied_from) where copied_from is not null;
create index ix_request_draft on request (changed_at) where state in ('DRAFT', 'AWAITING_EMAIL');

-- Who a guest is; goes with its retention rule, or when the request is claimed into an account.
create table request_guest (
    request_id   bigint primary key references request (id),
    mail         text        not null,                       -- lower case
    name         text        not null,
    organisation text,
    language     text        not null,
    token_hash   bytea       not null,                       -- of the link in the mail
    token_until  timestamptz not null,
    confirmed_at timestamptz,
    claimed_at   timestamptz,
    constraint uq_request_guest_token unique (token_hash)
);
create index ix_request_guest_mail on request_guest (mail) where claimed_at is null;

create sequence talk_seq start with 50 increment by 50;
create table talk (
    id           bigint primary key default nextval('talk_seq'),
    version      bigint      not null default 0,
    code         char(10)    not null references public_code (code),
    request_id   bigint      not null references request (id),
    producer_id  bigint      not null references organisation (id),
    state        text        not null,
    opened_at    timestamptz not null,
    seen_at      timestamptz,
    answered_at  timestamptz,
    declined_at  timestamptz,
    decline_reason text,                                     -- see inquiry.api.DeclineReason
    decline_note text,
    changed_at   timestamptz not null,                       -- when anything last happened in it
    constraint uq_talk_code unique (code),
    constraint uq_talk_producer unique (request_id, producer_id),
    constraint ck_talk_state check (state in ('INVITED', 'SEEN', 'ANSWERED', 'DECLINED')),
    constraint ck_talk_declined check ((state = 'DECLINED') = (declined_at is not null)
        and (declined_at is null) = (decline_reason is null)),
    constraint ck_talk_answered check (state <> 'ANSWERED' or answered_at is not null)
);
create index ix_talk_producer on talk (producer_id, changed_at desc, id desc);
create index ix_talk_producer_waiting on talk (producer_id, request_id) where state in ('INVITED', 'SEEN');

create sequence request_line_seq start with 50 increment by 50;
create table request_line (
    id               bigint primary key default nextval('request_line_seq'),
    request_id       bigint      not null references request (id),
    talk_id          bigint references talk (id),            -- null until it is sent
    position         int         not null,
    product_id       bigint      not null references product (id),
    certificate_id   bigint references certificate (id),     -- by which it was public when it was sent
    amount           numeric(14, 3) not null,
    unit             text        not null,                   -- kernel.Unit, or PACK
    pack_label       text,                                   -- as the listing called it that day
    pack_base        numeric(14, 6),                         -- kg, litres or pieces in one pack
    dimension        text        not null,
    base_quantity    numeric(20, 6) not null,
    target_price     numeric(18, 2),                         -- for one of the unit; null: none said
    note             text,
    below_minimum    boolean     not null default false,
    accepted_base    numeric(20, 6) not null default 0,
    constraint uq_request_line_position unique (request_id, position),
    constraint ck_request_line_quantity check (amount > 0 and base_quantity > 0),
    constraint ck_request_line_pack check ((unit = 'PACK') = (pack_base is not null) and (pack_base is null) = (pack_label is null)
        and (pack_base is null or pack_base > 0)),
    constraint ck_request_line_target check (target_price > 0),
    constraint ck_request_line_sent check ((talk_id is null) = (certificate_id is null)),
    -- never more than asked, in sum
    constraint ck_request_line_accepted check (accepted_base >= 0 and accepted_base <= base_quantity)
);
create index ix_request_line_talk on request_line (talk_id);
create index ix_request_line_product on request_line (product_id);

create sequence round_seq start with 50 increment by 50;
create table round (
    id            bigint primary key default nextval('round_seq'),
    version       bigint      not null default 0,
    code          char(10)    not null references public_code (code),
    talk_id       bigint      not null references talk (id),
    number        int,                                       -- given when it is sent
    side          text        not null,                      -- who offers
    state         text        not null,
    valid_until   date,                                      -- last day, in Việt Nam
    currency      char(3)     not null default 'VND',
    vat_state     text        not null default 'UNSTATED',
    vat_rate      numeric(5, 2),
    freight       text,                                      -- see inquiry.api.Freight
    freight_place text,
    freight_cost  numeric(18, 2),                            -- in whole; null: in the price, or the buyer's
    incoterm      text,
    payment       text,
    delivery      text,
    note          text,
    made_by       text        not null,
    made_at       timestamptz not null,
    approved_by   text,
    approved_at   timestamptz,
    sent_by       text,
    sent_at       timestamptz,
    ended_at      timestamptz,
    constraint uq_round_code unique (code),
    constraint uq_round_number unique (talk_id, number),
    constraint ck_round_side check (side in ('PRODUCER', 'BUYER')),
    constraint ck_round_state check (state in ('DRAFT', 'AWAITING_APPROVAL', 'LIVE', 'SUPERSEDED', 'LAPSED', 'WITHDRAWN')),
    constraint ck_round_sent check ((sent_at is null) = (number is null) and (number is null) = (sent_by is null)
        and (state in ('DRAFT', 'AWAITING_APPROVAL')) = (sent_at is null)
        and (sent_at is null or valid_until is not null)),
    constraint ck_round_vat check (vat_state in ('INCLUDED', 'EXCLUDED', 'NOT_SUBJECT', 'UNSTATED')
        and (vat_rate is null or vat_rate between 0 and 100)),
    constraint ck_round_freight check (freight_cost >= 0)
);
-- one stands at a time, and each side writes at most one
create unique index uq_round_live on round (talk_id) where state = 'LIVE';
create unique index uq_round_draft on round (talk_id, side) where state in ('DRAFT', 'AWAITING_APPROVAL');
create index ix_round_live_validity on round (valid_until) where state = 'LIVE';

create sequence round_line_seq start with 50 increment by 50;
create table round_line (
    id              bigint primary key default nextval('round_line_seq'),
    round_id        bigint not null references round (id) on delete cascade,
    request_line_id bigint not null references request_line (id),
    price           numeric(18, 2) not null,                 -- for one of the unit
    unit            text   not null,                         -- kernel.Unit, or PACK
    pack_label      text,
    pack_base       numeric(14, 6),
    amount          numeric(14, 3),                          -- what can be delivered, in the unit; null: all that was asked
    minimum         numeric(14, 3),                          -- the least that is sold at this price, in the unit
    lead_time_days  int,
    per_month       numeric(14, 3),                          -- what can be delivered in a month, in the unit
    note            text,
    constraint uq_round_line unique (round_id, request_line_id),
    constraint ck_round_line_price check (price > 0),
    constraint ck_round_line_amounts check (amount > 0 and minimum > 0 and per_month > 0 and lead_time_days >= 0),
    constraint ck_round_line_pack check ((unit = 'PACK') = (pack_base is not null) and (pack_base is null) = (pack_label is null)
        and (pack_base is null or pack_base > 0))
);
create index ix_round_line_request_line on round_line (request_line_id);

-- From so many of the unit on each costs this; steps neither overlap nor leave a gap.
create table round_line_tier (
    round_line_id bigint not null references round_line (id) on delete cascade,
    from_amount   numeric(14, 3) not null,
    price         numeric(18, 2) not null,
    primary key (round_line_id, from_amount),
    constraint ck_round_line_tier check (from_amount > 0 and price > 0)
);

-- In writing: the buyer takes a product although its certificate lapsed in mid-talk.
create table talk_waiver (
    talk_id    bigint      not null references talk (id),
    product_id bigint      not null references product (id),
    text       text        not null,
    waived_by  text        not null,
    waived_at  timestamptz not null,
    primary key (talk_id, product_id)
);

create sequence talk_message_seq start with 50 increment by 50;
create table talk_message (
    id      bigint primary key default nextval('talk_message_seq'),
    code    char(10)    not null references public_code (code),
    talk_id bigint      not null references talk (id),
    side    text        not null,
    author  text,                                            -- code of a person; null for a guest
    body    text        not null,
    said_at timestamptz not null,
    constraint uq_talk_message_code unique (code),
    constraint ck_talk_message_side check (side in ('PRODUCER', 'BUYER'))
);
create index ix_talk_message_talk on talk_message (talk_id, id);

-- How far each side has read.
create table talk_read (
    talk_id    bigint      not null references talk (id),
    side       text        not null,
    message_id bigint      not null,
    read_at    timestamptz not null,
    primary key (talk_id, side),
    constraint ck_talk_read_side check (side in ('PRODUCER', 'BUYER'))
);

create sequence deal_seq start with 50 increment by 50;
create table deal (
    id          bigint primary key default nextval('deal_seq'),
    code        char(10)    not null references public_code (code),
    request_id  bigint      not null references request (id),
    talk_id     bigint      not null references talk (id),
    round_id    bigint      not null references round (id),
    producer_id bigint      not null references organisation (id),
    buyer_id    bigint      not null references organisation (id),
    accepted_by text        not null,
    accepted_at timestamptz not null,
    accepted_on date        not null,                        -- in Việt Nam
    waived      boolean     not null,                        -- a product without certificate is among its lines
    canonical   text        not null,                        -- canonical JSON (RFC 8785)
    sha256      char(64)    not null,
    constraint uq_deal_code unique (code),
    constraint uq_deal_sha256 unique (sha256),
    constraint ck_deal_sha256 check (sha256 = encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))
);
create index ix_deal_producer on deal (producer_id, accepted_at desc);
create index ix_deal_buyer on deal (buyer_id, accepted_at desc);
create index ix_deal_talk on deal (talk_id);
create index ix_deal_request on deal (request_id);
create index ix_deal_round on deal (round_id);

create sequence acceptance_seq start with 50 increment by 50;
create table acceptance (
    id              bigint primary key default nextval('acceptance_seq'),
    deal_id         bigint not null references deal (id),
    request_line_id bigint not null references request_line (id),
    round_line_id   bigint not null references round_line (id),
    amount          numeric(14, 3) not null,                 -- in the round line's unit
    base_quantity   numeric(20, 6) not null,
    price           numeric(18, 2) not null,                 -- for one of the unit, of the tier that the amount reaches
    value           numeric(20, 2) not null,
    counts          boolean not null,                        -- a certificate was effective that day: the deal counts in K2
    constraint uq_acceptance_round_line unique (round_line_id),
    constraint ck_acceptance check (amount > 0 and base_quantity > 0 and price > 0 and value > 0)
);
create index ix_acceptance_request_line on acceptance (request_line_id);
create index ix_acceptance_deal on acceptance (deal_id);

-- What an organisation wants of its people.
create table inquiry_setting (
    organisation_id bigint primary key references organisation (id),
    version         bigint not null default 0,
    approve_above   numeric(18, 2),                          -- a round worth more waits for a manager; null: none does
    constraint ck_inquiry_setting check (approve_above >= 0)
);

-- Origin is set once.
create function keep_origin() returns trigger language plpgsql as $$
begin
    raise exception 'the origin of a request is set once' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger tg_request_origin before update of origin, origin_activity on request for each row
    when (old.origin is distinct from new.origin or old.origin_activity is distinct from new.origin_activity)
    execute function keep_origin();

-- What was asked for stays as it was sent; how much of it was accepted goes on, and a guest's note goes with the guest.
create function keep_asked() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(old) - 'accepted_base' - 'note' <> to_jsonb(new) - 'accepted_base' - 'note' then
        raise exception 'what was asked for is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger tg_request_line_sent before update or delete on request_line for each row when (old.talk_id is not null)
    execute function keep_asked();

-- What was offered stays as it was sent; only its state goes on.
create function keep_sent_round() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(old) - 'state' - 'version' - 'ended_at' <> to_jsonb(new) - 'state' - 'version' - 'ended_at' then
        raise exception 'a round that was sent is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger tg_round_sent before update or delete on round for each row when (old.sent_at is not null)
    execute function keep_sent_round();

create function keep_sent_line() returns trigger language plpgsql as $$
begin
    if exists (select from round where id in (old.round_id, new.round_id) and sent_at is not null) then
        raise exception 'a round that was sent is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end
$$;
create trigger tg_round_line_sent before insert or update or delete on round_line for each row execute function keep_sent_line();

create function keep_sent_tier() returns trigger language plpgsql as $$
begin
    if exists (select from round r join round_line l on l.round_id = r.id
                where l.id in (old.round_line_id, new.round_line_id) and r.sent_at is not null) then
        raise exception 'a round that was sent is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end
$$;
create trigger tg_round_line_tier_sent before insert or update or delete on round_line_tier for each row
    execute function keep_sent_tier();

-- An acceptance: of a round that is live and valid on the day, of a line of its own request, and never more than asked in sum.
create function accept_line() returns trigger language plpgsql as $$
begin
    -- the round first, so that whoever ends it waits for us, or we for them
    perform 1 from deal d join round r on r.id = d.round_id
      where d.id = new.deal_id and r.state = 'LIVE' and r.valid_until >= d.accepted_on
        for share of r;
    if not found then
        raise exception 'the round is not live' using errcode = 'integrity_constraint_violation', constraint = 'ck_acceptance_live';
    end if;
    if not exists (select from deal d join round_line o on o.round_id = d.round_id
                     join request_line w on w.id = o.request_line_id and w.request_id = d.request_id and w.talk_id = d.talk_id
                    where d.id = new.deal_id and o.id = new.round_line_id and w.id = new.request_line_id) then
        raise exception 'the line is of another round' using errcode = 'integrity_constraint_violation', constraint = 'ck_acceptance_line';
    end if;
    update request_line set accepted_base = accepted_base + new.base_quantity where id = new.request_line_id;
    return new;
end
$$;
create trigger tg_acceptance before insert on acceptance for each row execute function accept_line();

-- What was agreed on, said or waived is never changed nor removed.
create function keep_agreed() returns trigger language plpgsql as $$
begin
    raise exception 'what was agreed on is not changed' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger tg_acceptance_kept before update or delete on acceptance for each row execute function keep_agreed();
create trigger tg_deal_kept before update or delete on deal for each row execute function keep_agreed();
create trigger tg_talk_message_kept before update or delete on talk_message for each row execute function keep_agreed();
create trigger tg_talk_waiver_kept before update or delete on talk_waiver for each row execute function keep_agreed();
