select 0 as d, 1000 as w union all
select 1, 1000 union all
select 2, 700 union all
select 3, 490 union all
select 4, 343 union all
select 5, 240 union all
select 6, 168 union all
select 7, 118 union all
select 8, 82 union all
select 9, 58 union all
select 10, 40
