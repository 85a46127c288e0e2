select json_build_object('id', j.id, 'title', j.title, 'columns', (
  select json_agg(json_build_object('step', json_build_object('id', s.id, 'name', s.name), 'count', n.count,
    'cards', coalesce(c.cards, '[]')) order by s.position)
  from steps s
  cross join lateral (select count(*) from applications a where a.job_id = j.id and a.status = 'ACTIVE' and a.step_id = s.id) n
  cross join lateral (select json_agg(json_build_object('id', c.id, 'candidateName', c.candidate_name, 'candidateHeadline', c.candidate_headline,
      'daysInStep', extract(day from now() - c.entered_step_at)::int, 'waitingOn', c.waiting_on)) as cards
    from (select * from applications a where a.job_id = j.id and a.status = 'ACTIVE' and a.step_id = s.id
      order by a.entered_step_at, a.id limit 50) c) c
  where s.job_id = j.id)) from jobs j where j.id = :job;
