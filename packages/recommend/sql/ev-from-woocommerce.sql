create or replace table tactful.ev as
with sold as (
  select cast(l.order_id as string) as session, cast(nullif(l.customer_id, 0) as string) as customer,
    coalesce(nullif(p.sku, ''), cast(coalesce(nullif(l.variation_id, 0), nullif(l.product_id, 0)) as string)) as item_id,
    cast(o.date_created_gmt as date) as day, l.order_item_id as place
  from `your-project.shop.wp_wc_order_product_lookup` l
  join `your-project.shop.wp_wc_order_stats` o on o.order_id = l.order_id
  left join `your-project.shop.wp_wc_product_meta_lookup` p on p.product_id = coalesce(nullif(l.variation_id, 0), l.product_id)
  where o.status not in ('wc-cancelled', 'wc-refunded', 'wc-failed', 'wc-pending', 'wc-checkout-draft', 'trash')
    and l.product_qty > 0
), chosen as (
  select session, customer, item_id, day, place from sold where item_id is not null
), sessions as (
  select session, min(customer) as customer, min(day) as day from chosen group by session
), firsts as (
  select session, item_id, min(place) as place from chosen group by session, item_id
), placed as (
  select session, item_id, row_number() over (partition by session order by place, item_id) as pos from firsts
)
select farm_fingerprint(s.session) as session_id, farm_fingerprint(s.customer) as customer_id, p.item_id as item_id, p.pos as pos,
  least(1500, date_diff(newest.day, s.day, day)) as age
from placed p
join sessions s on s.session = p.session
cross join (select max(day) as day from chosen) newest
where p.pos <= 50;
