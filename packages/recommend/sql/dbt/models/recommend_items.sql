select item_id, cast(sum(n) as bigint) as n, cast(sum(k) as bigint) as k, cast(sum(r) as bigint) as r
from {{ ref('items_part') }} items_part
group by item_id
order by item_id
