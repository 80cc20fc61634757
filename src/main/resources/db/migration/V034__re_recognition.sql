-- Each re-recognition of a product as an event of its own: up, equal or down. What is counted in a period stays as it was counted,
-- whatever becomes of the certificates later; a product that was certified for the first time has no row here.

create table re_recognition (
    certificate_id bigint not null primary key references certificate (id),  -- the newer one
    before_id      bigint not null references certificate (id),
    product_id     bigint not null references product (id),
    happened_on    date   not null,                  -- the day of the newer decision
    stars_before   int    not null,
    stars          int    not null,
    after_revoked  boolean not null,                 -- the older one had been taken back: certified anew, and no upgrade
    move           text   not null generated always as (case
                       when after_revoked then 'ANEW'
                       when stars > stars_before then 'UP'
                       when stars < stars_before then 'DOWN'
                       else 'EQUAL' end) stored,
    constraint uq_re_recognition_before unique (before_id)
);
create index ix_re_recognition_day on re_recognition (happened_on, move);

-- by the database, so that no way of writing passes by: officers one by one, files in bulk
create function note_re_recognition() returns trigger language plpgsql as $$
begin
    insert into re_recognition (certificate_id, before_id, product_id, happened_on, stars_before, stars, after_revoked)
    select n.id, new.id, new.product_id, n.issued_on, new.stars, n.stars,
           new.revoked_from is not null and new.revoked_from <= n.issued_on
      from certificate n where n.id = new.superseded_by_id;
    return null;
end
$$;
create trigger tg_re_recognition_insert after insert on certificate
    for each row when (new.superseded_by_id is not null) execute function note_re_recognition();
create trigger tg_re_recognition_update after update of superseded_by_id on certificate
    for each row when (old.superseded_by_id is null and new.superseded_by_id is not null) execute function note_re_recognition();

insert into re_recognition (certificate_id, before_id, product_id, happened_on, stars_before, stars, after_revoked)
select n.id, c.id, c.product_id, n.issued_on, c.stars, n.stars, c.revoked_from is not null and c.revoked_from <= n.issued_on
  from certificate c join certificate n on n.id = c.superseded_by_id;

-- an event is written once, and a successor is never exchanged
revoke update, delete, truncate on re_recognition from ${appRole};
create or replace function keep_certificate() returns trigger language plpgsql as $$
begin
    if old.revoked_from is not null
       and (new.revoked_from, new.revocation_decision, new.revocation_reason)
           is distinct from (old.revoked_from, old.revocation_decision, old.revocation_reason)
       or old.superseded_by_id is not null
       and (new.superseded_by_id, new.superseded_from) is distinct from (old.superseded_by_id, old.superseded_from)
       or (new.product_id, new.decision_id, new.stars, new.issued_on, new.validity_months)
           is distinct from (old.product_id, old.decision_id, old.stars, old.issued_on, old.validity_months) then
        raise exception 'certificate % stays as it was decided', old.code using errcode = 'check_violation';
    end if;
    return new;
end
$$;
