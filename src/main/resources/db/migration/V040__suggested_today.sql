-- Which of some products and producers the public may see on a day, for suggestions: asked at every key that is pressed, so planned
-- once (planning took four times as long as looking), and one by one, because few are asked for among many.

create function suggested_today(on_day date, products text[], producers text[]) returns setof text
language plpgsql stable rows 10
set plan_cache_mode = force_generic_plan
as $$
begin
    return query
        select p.code::text from product p
         where p.code = any(products::bpchar[])
           and (select true from public_product(on_day) pp where pp.product_id = p.id limit 1)
        union all
        select o.code::text from organisation o
         where o.code = any(producers::bpchar[])
           and (select true from public_product(on_day) pp where pp.holder_id = o.id limit 1);
end
$$;
