-- Public products of the same set, those of the same province first; out of some, not out of thousands. Planned once for all products:
-- planning took twenty times as long as looking.

create function similar_product(of_code text, on_day date, near int, far int, most int) returns setof bigint
language plpgsql stable rows 8
set plan_cache_mode = force_generic_plan
as $$
declare
    this product;
begin
    select * into this from product where code = of_code::bpchar;
    return query
        select near_by.id
          from ((select x.id, true as here from product x
                  where x.set_id = this.set_id and x.province_id = this.province_id and x.id <> this.id limit near)
                union all
                (select x.id, false from product x
                  where x.set_id = this.set_id and x.province_id <> this.province_id
                  order by x.set_id, x.province_id limit far)) near_by
         cross join lateral (select c.stars from public_product(on_day) pp join certificate c on c.id = pp.certificate_id
                              where pp.product_id = near_by.id offset 0) public -- one by one: few are looked at
         order by near_by.here desc, public.stars desc, near_by.id
         limit most;
end
$$;
