create or replace table tactful.ev as
with sold as (
  select cast(o.id as string) as session,
    lower(coalesce(cast(o.customer_id as string), nullif(o.email, ''))) as customer,
    coalesce(nullif(l.sku, ''), cast(l.variant_id as string), cast(l.product_id as string)) as item_id,
    cast(o.created_at as date) as day, l.index as place
  from `your-project.shop.order` o
  join `your-project.shop.order_line` l on l.order_id = o.id
  where o.cancelled_at is null and coalesce(o.financial_status, '') not in ('refunded', 'voided')
    and coalesce(l.quantity, 1) > 0
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
