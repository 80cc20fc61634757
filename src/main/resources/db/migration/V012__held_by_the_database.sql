-- What two people at once could break is held here, and lists of the newest are read from an index.

-- A certificate's official number is unique within issuer and year (law 3); the import and officers may write at the same time.
alter table certificate add issuer text, add year int;
update certificate c set issuer = d.issuer, year = d.year from decision d where d.id = c.decision_id;
alter table certificate alter issuer set not null, alter year set not null;
create unique index uq_certificate_number on certificate (issuer, year, upper(number));

create function take_issuer_of_decision() returns trigger language plpgsql as $$
begin
    select d.issuer, d.year into new.issuer, new.year from decision d where d.id = new.decision_id;
    return new;
end
$$;
create trigger tg_certificate_issuer before insert or update of decision_id on certificate
    for each row execute function take_issuer_of_decision();

-- A GTIN names one trade item.
drop index ix_pack_gtin;
create unique index uq_pack_gtin on pack (gtin) where gtin is not null;

-- Since when an organisation's products are out of public sight.
alter table organisation add suspended_at timestamptz;
update organisation o set suspended_at = (select max(a.happened_at) from audit_entry a
                                           where a.subject_code = o.code and a.action = 'organisation.suspended')
 where o.state = 'SUSPENDED';

-- Law 1 as before; with the day of issue and the stars, by which lists are put in order, and the certificate's last day.
drop function public_product(date);
create function public_product(day date)
returns table (product_id bigint, listing_id bigint, holder_id bigint, certificate_id bigint, issued_on date, stars int,
               last_day date)
language sql stable
as $$
    select p.id, l.id, o.id, c.id, c.issued_on, c.stars, upper(c.effective) - 1
      from product p
      join organisation o on o.id = p.holder_id and o.state = 'ACTIVE'
      join listing l on l.product_id = p.id and l.state = 'PUBLISHED'
      join certificate c on c.product_id = p.id and c.stars >= 3 and c.effective @> day
$$;
create index ix_certificate_newest on certificate (issued_on desc, stars desc, product_id);
create index ix_certificate_stars on certificate (stars desc, product_id);
drop index ix_product_set;
create index ix_product_set on product (set_id, province_id);

-- Lets an import tell the planner of what it wrote: until then a plan for thousands of rows is made for a handful.
grant maintain on product, listing, pack, certificate, decision, organisation, product_text, outbox to ${appRole};
