select json_agg(json_build_object('id', j.id, 'title', j.title, 'status', j.status, 'pipeline', (
  select json_agg(json_build_object('id', s.id, 'name', s.name, 'count', coalesce(n.count, 0)) order by s.position)
  from steps s left join (select step_id, count(*) from applications a where a.job_id = j.id and a.status = 'ACTIVE' and a.presented_at is not null group by 1) n on n.step_id = s.id
  where s.job_id = j.id)))
from (select j.* from jobs j join job_members m on m.job_id = j.id where m.user_id = :manager order by j.title, j.id limit 50) j;
