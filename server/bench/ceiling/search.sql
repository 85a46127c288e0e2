\set n random(1, 10)
select json_agg(json_build_object('candidateId', c.id, 'name', c.name, 'headline', c.headline, 'location', c.location)) from (
  select c.* from candidates c where c.id in (
    (select candidate_id from search_docs where names @@ to_tsquery('simple', (select q from bench_words where n = :n)) limit 80)
    union (select candidate_id from search_docs where document @@ to_tsquery('simple', (select q from bench_words where n = :n)) limit 80))
  order by c.name limit 10) c;
