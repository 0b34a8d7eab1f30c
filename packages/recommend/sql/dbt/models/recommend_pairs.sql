select src, dst, w, k
from (
  select src, dst, w, k, row_number() over (partition by src order by w desc, dst) as place
  from (
    select src, dst, cast(sum(w) as bigint) as w, cast(sum(k) as bigint) as k
    from {{ ref('pairs_part') }} pairs_part
    group by src, dst
  ) sums
  where k >= {{ var('min_customers') }}
) placed
where place <= 60
order by src, place
