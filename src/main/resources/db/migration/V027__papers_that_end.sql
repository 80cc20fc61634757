-- Who was told that a paper ends: each at 180, 90, 30 and 7 days, once. A renewed paper has another last day and begins anew.
create table paper_reminder (
    product_id bigint      not null references product (id),
    kind       text        not null,
    name       text        not null,                -- of a certificate its code, of a standard what it is called
    last_day   date        not null,
    days       int         not null,                -- before the last day
    told_at    timestamptz not null,
    primary key (product_id, kind, name, last_day, days),
    constraint ck_paper_reminder_kind check (kind in ('CERTIFICATE', 'STANDARD')),
    constraint ck_paper_reminder_days check (days in (180, 90, 30, 7))
);

-- What was revoked is never brought back, and nobody dates a certificate anew: only a new decision makes a new one.
create function keep_certificate() returns trigger language plpgsql as $$
begin
    if old.revoked_from is not null
       and (new.revoked_from, new.revocation_decision, new.revocation_reason)
           is distinct from (old.revoked_from, old.revocation_decision, old.revocation_reason)
       or (new.product_id, new.decision_id, new.stars, new.issued_on, new.validity_months)
           is distinct from (old.product_id, old.decision_id, old.stars, old.issued_on, old.validity_months) then
        raise exception 'certificate % stays as it was decided', old.code using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger tg_certificate_keep before update on certificate for each row execute function keep_certificate();
