create or replace table tactful.ev as
with logged as (
  select coalesce(nullif(nullif(trim(e.ecommerce.transaction_id), '(not set)'), ''), e.user_pseudo_id || '.' || cast(e.event_timestamp as string)) as session,
    coalesce(nullif(nullif(trim(e.user_id), '(not set)'), ''), e.user_pseudo_id) as customer,
    nullif(nullif(trim(i.item_id), '(not set)'), '') as item_id, e.event_timestamp as moment, place
  from `your-project.analytics_123456789.events_*` e, unnest(e.items) as i with offset as place
  where e.event_name = 'purchase' and coalesce(i.quantity, 1) > 0
    and _table_suffix between '20260101' and '20261231'
), chosen as (
  select session, customer, item_id, moment, place, cast(floor(moment / 86400000000) as bigint) as day
  from logged
  where session is not null and item_id is not null
), sessions as (
  select session, min(customer) as customer, min(day) as day from chosen group by session
), firsts as (
  select session, item_id, min(moment) as moment, min(place) as place from chosen group by session, item_id
), placed as (
  select session, item_id, row_number() over (partition by session order by moment, place, item_id) as pos
  from firsts
)
select farm_fingerprint(s.session) as session_id, farm_fingerprint(s.customer) as customer_id, p.item_id as item_id, p.pos as pos,
  least(1500, newest.day - s.day) as age
from placed p
join sessions s on s.session = p.session
cross join (select max(day) as day from chosen) newest
where p.pos <= 50;
