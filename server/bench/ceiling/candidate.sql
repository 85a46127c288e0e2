\set n random(1, 200)
select json_build_object('id', c.id, 'name', c.name, 'headline', c.headline, 'location', c.location, 'emails', c.emails,
  'applications', (select json_agg(json_build_object('id', a.id, 'status', a.status, 'step', s.name, 'job', json_build_object('id', j.id, 'title', j.title), 'enteredStepAt', a.entered_step_at) order by a.updated_at desc)
    from applications a join steps s on s.id = a.step_id join jobs j on j.id = a.job_id where a.candidate_id = c.id and a.organization_id = c.organization_id),
  'timeline', (select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'at', e.at, 'actor', u.name, 'fromStep', f.name, 'toStep', t.name) order by e.id desc)
    from (select * from events e where e.candidate_id = c.id order by id desc limit 20) e
    left join users u on u.id = e.actor_id left join steps f on f.id = e.data->>'fromStepId' left join steps t on t.id = e.data->>'toStepId'),
  'notes', (select json_agg(json_build_object('id', n.id, 'body', n.body, 'author', u.name, 'createdAt', n.created_at) order by n.created_at desc)
    from notes n join users u on u.id = n.author_id where n.candidate_id = c.id))
from candidates c where c.id = (select id from bench_candidates where n = :n);
