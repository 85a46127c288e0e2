\set n random(1, 400)
with a as (
  update applications set step_id = case when step_id = :one then :two else :one end, entered_step_at = now(), updated_at = now(),
    version = version + 1, due_at = now() + interval '2 days'
  where id = (select id from bench_cards where n = :n) returning *),
v as (update step_visits v set left_at = now(), outcome = 'MOVED' from a where v.application_id = a.id and v.left_at is null returning v.id),
w as (insert into step_visits (id, organization_id, application_id, job_id, step_id, entered_at, waiting_on, outcome)
  select 'vis_' || gen_random_uuid(), organization_id, id, job_id, step_id, now(), waiting_on, 'OPEN' from a),
e as (insert into events (organization_id, kind, audience, actor_id, entity_id, job_id, candidate_id, application_id, data, at)
  select organization_id, 'APPLICATION_MOVED', 'APPLICATION', '', id, job_id, candidate_id, id, json_build_object('toStepId', step_id), now() from a)
select json_build_object('id', id, 'version', version, 'stepId', step_id) from a;
