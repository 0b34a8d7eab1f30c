select a.item_id as src, b.item_id as dst,
  cast(sum(dw.w * lw.w * rw.w * (case when b.pos > a.pos then 2 else 1 end)) as bigint) as w,
  count(distinct a.customer_id) as k
from ev a
join ev b on a.session_id = b.session_id and a.item_id <> b.item_id
join (select session_id, count(*) as l from ev group by session_id) s on s.session_id = a.session_id
join dw on dw.d = abs(a.pos - b.pos)
join lw on lw.l = s.l
join rw on rw.age = a.age
group by a.item_id, b.item_id
