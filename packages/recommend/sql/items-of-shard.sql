select ev.item_id as item_id, count(*) as n, count(distinct ev.customer_id) as k,
  cast(sum(rw.w) as bigint) as r
from ev
join rw on rw.age = ev.age
group by ev.item_id
