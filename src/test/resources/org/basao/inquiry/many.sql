-- What 1,000 days of asking leave: many.requests requests of 2,000 buyers with talks, rounds, messages and deals, in the order of time,
-- written set by set through every constraint and trigger. One in 49 is of the first buyer, one in 47 asks the first producer. Ids
-- begin where no sequence comes to. Runs in one session, in a database that is given up afterwards.

-- A number times a prime, in the alphabet of public codes, with its check character: never the same twice.
create function many_code(n bigint) returns char(10) language plpgsql immutable parallel safe as $$
declare
    letters constant text := '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    rest bigint := n * 600000000061 % 26439622160671;
    code text := '';
    sum int := 0;
begin
    for place in 2..10 loop
        code := code || substr(letters, (rest % 31)::int + 1, 1);
        sum := sum + place * (rest % 31)::int;
        rest := rest / 31;
    end loop;
    return code || substr(letters, sum % 31 + 1, 1);
end
$$;

create temporary table new_product as
select row_number() over (order by p.id) - 1 as place, p.id, p.holder_id, c.id as certificate_id
  from product p
  join lateral (select id from certificate where product_id = p.id order by issued_on desc, id desc limit 1) c on true;
create unique index on new_product (place);
analyze new_product;

create temporary table new_buyer as
select n, 1000000000 + n as id, many_code(n) as code from generate_series(1, 2000) n;
insert into public_code (code, kind) select code, 'ORGANISATION' from new_buyer;
insert into organisation (id, code, kind, name, name_key, tax_code_kind, province_id, state, created_at)
select b.id, b.code, 'BUYER', 'Siêu thị ' || b.n, 'sieu thi ' || b.n, 'NONE', p.id, 'ACTIVE', timestamptz '2023-01-01 00:00Z'
  from new_buyer b
  join (select id, row_number() over (order by code) - 1 as place, count(*) over () as all_of_them
          from place where level = 'PROVINCE' and valid_to is null) p on p.place = b.n % p.all_of_them;

-- those of the last two weeks are open; one in twenty is a draft
create temporary table new_request as
select n, 1000000000 + n as id, many_code(1000000 + n) as code, day,
       1000000000 + case when n % 49 = 0 then 1 else 1 + n % 2000 end as buyer_id,
       case when n % 20 = 0 then 'DRAFT' when day > timestamptz '2026-11-01 03:00Z' then 'OPEN' when n % 20 <= 9 then 'EXPIRED'
            when n % 20 <= 17 then 'CLOSED' else 'WITHDRAWN' end as state
  from (select n, timestamptz '2026-11-15 03:00Z' - interval '1000 days' * (1 - n / requests::float8) as day
          from (select current_setting('many.requests')::bigint as requests) r cross join generate_series(1, requests) n) made;
insert into public_code (code, kind) select code, 'REQUEST' from new_request;
insert into request (id, code, buyer_id, asked_by, state, origin, made_at, changed_at, sent_at, ended_at, answer_by, open_until, note)
select id, code, buyer_id, 'somebody', state, case when n % 3 = 0 then 'SEARCH' else 'DIRECT' end, day, day,
       case when state <> 'DRAFT' then day end,
       case when state in ('EXPIRED', 'CLOSED', 'WITHDRAWN') then day + interval '14 days' end,
       day::date + 14, day::date + 21, 'Giao trước Tết, hàng mới trong tháng'
  from new_request;

-- three in ten ask two producers, one in ten three
create temporary table new_talk as
select n, 1000000000 + n as id, many_code(2000000 + n) as code, request_id, request_state, day, holder_id, product_id, certificate_id, k,
       coalesce(unanswered, 'ANSWERED') as state
  from (select row_number() over (order by request_id, k) as n, one.*
          from (select distinct on (r.n, p.holder_id) r.id as request_id, r.state as request_state, r.day, p.holder_id, p.id as product_id,
                       p.certificate_id, k, (array['INVITED', 'SEEN', 'DECLINED'])[1 + (r.n / 20 + k) % 10] as unanswered
                  from new_request r
                 cross join lateral generate_series(0, case when r.n % 10 = 3 then 2 when r.n % 10 < 3 then 1 else 0 end) k
                  join new_product p on p.place = case when r.n % 47 = 7 and k = 0 then 0
                                             else (r.n * 7919 + k * 104729) % (select count(*) from new_product) end
                 where r.state <> 'DRAFT') one) made;
insert into public_code (code, kind) select code, 'TALK' from new_talk;
insert into talk (id, code, request_id, producer_id, state, opened_at, seen_at, answered_at, declined_at, decline_reason, changed_at)
select id, code, request_id, holder_id, state, day, case when state <> 'INVITED' then day end, case when state = 'ANSWERED' then day end,
       case when state = 'DECLINED' then day end, case when state = 'DECLINED' then 'OUT_OF_STOCK' end, day
  from new_talk;

-- a line in each talk, and in every third a second one
insert into request_line (id, request_id, talk_id, position, product_id, certificate_id, amount, unit, dimension, base_quantity,
                          target_price)
select 1000000000 + 2 * n + l, request_id, id, 1 + 2 * k + l, product_id, certificate_id, 50 + n % 400, 'KILOGRAM', 'MASS',
       50 + n % 400, 120000
  from new_talk cross join generate_series(0, case when n % 3 = 0 then 1 else 0 end) l;
analyze new_talk, request, talk, request_line;

-- an offer in every answered talk; in every third talk a counter-offer and another offer follow
do $$
begin
    for turn in 1..3 loop
        create temporary table new_round on commit drop as
        select n, 1000000000 + turn * 1000000 + n as id, many_code(3000000 + (turn - 1) * 700000 + n) as code, talk_id, day, side, state
          from (select row_number() over (order by t.n) as n, t.id as talk_id, t.day,
                       case when turn = 2 then 'BUYER' else 'PRODUCER' end as side,
                       case when turn < 3 and t.n % 3 = 1 then 'SUPERSEDED' else 'LIVE' end as state
                  from new_talk t where t.state = 'ANSWERED' and (turn = 1 or t.n % 3 = 1)) made;
        insert into public_code (code, kind) select code, 'ROUND' from new_round;
        insert into round (id, code, talk_id, side, state, freight, payment, made_by, made_at)
        select id, code, talk_id, side, 'DRAFT', 'TO_STORE', 'Chuyển khoản khi giao', 'somebody', day from new_round;
        insert into round_line (id, round_id, request_line_id, price, unit, minimum, lead_time_days)
        select w.id * 4 + turn, r.id, w.id, 118000 + r.n % 9000, 'KILOGRAM', 20, 7
          from new_round r join request_line w on w.talk_id = r.talk_id;
        insert into round_line_tier (round_line_id, from_amount, price)
        select w.id * 4 + turn, s.step, 118000 + r.n % 9000 - 20 * s.step
          from new_round r join request_line w on w.talk_id = r.talk_id cross join (values (100), (200)) s (step)
         where r.n % 5 = 0;
        update round set state = n.state, number = turn, sent_by = 'somebody', sent_at = n.day, valid_until = n.day::date + 21,
               ended_at = case when n.state = 'SUPERSEDED' then n.day end
          from new_round n where round.id = n.id;
        drop table new_round;
    end loop;
end
$$;
analyze round, round_line;

create temporary table new_message as
select n, many_code(5100000 + n) as code, talk_id, day, side
  from (select row_number() over (order by t.n, s.side) as n, t.id as talk_id, t.day, s.side
          from new_talk t cross join (values ('PRODUCER'), ('BUYER')) s (side) where t.n % 2 = 0 and t.state <> 'INVITED') made;
insert into public_code (code, kind) select code, 'TALK_MESSAGE' from new_message;
insert into talk_message (id, code, talk_id, side, author, body, said_at)
select 1000000000 + n, code, talk_id, side, 'somebody', 'Hàng còn đủ, giao trong tuần được không?', day from new_message;
insert into talk_read (talk_id, side, message_id, read_at) select talk_id, 'BUYER', max(1000000000 + n), max(day) from new_message group by talk_id;

-- of the requests that were closed with an offer, six in ten led to a deal
create temporary table new_deal as
select n, many_code(6200000 + n) as code, round_id, talk_id, request_id, holder_id, buyer_id, day
  from (select row_number() over (order by t.n) as n, r.id as round_id, t.id as talk_id, t.request_id, t.holder_id, q.buyer_id, t.day
          from new_talk t join request q on q.id = t.request_id join round r on r.talk_id = t.id and r.state = 'LIVE'
         where t.request_state = 'CLOSED' and t.n % 10 < 6) made;
insert into public_code (code, kind) select code, 'DEAL' from new_deal;
insert into deal (id, code, request_id, talk_id, round_id, producer_id, buyer_id, accepted_by, accepted_at, accepted_on, waived,
                  canonical, sha256)
select 1000000000 + n, code, request_id, talk_id, round_id, holder_id, buyer_id, 'somebody', day, day::date, false,
       '{"deal":"' || code || '"}', encode(sha256(convert_to('{"deal":"' || code || '"}', 'UTF8')), 'hex')
  from new_deal;
insert into acceptance (deal_id, request_line_id, round_line_id, amount, base_quantity, price, value, counts)
select 1000000000 + d.n, w.id, o.id, w.amount, w.base_quantity, o.price, w.amount * o.price, true
  from new_deal d join round_line o on o.round_id = d.round_id join request_line w on w.id = o.request_line_id;

-- what had its last day lapsed
update round set state = 'LAPSED', ended_at = timestamptz '2026-11-14 17:00Z' where state = 'LIVE' and valid_until < date '2026-11-15';
