-- Drop index "jobmember_job_id_role" from table: "job_members"
DROP INDEX "jobmember_job_id_role";
-- Create index "jobmember_job_id_role" to table: "job_members"
CREATE UNIQUE INDEX "jobmember_job_id_role" ON "job_members" ("job_id", "role") WHERE ((role)::text = ANY ((ARRAY['HIRING_MANAGER'::character varying, 'LEAD_RECRUITER'::character varying])::text[]));
