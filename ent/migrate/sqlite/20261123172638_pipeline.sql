-- Create "applications" table
CREATE TABLE `applications` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `status` text NOT NULL DEFAULT ('ACTIVE'), `waiting_on` text NOT NULL DEFAULT ('RECRUITER'), `candidate_name` text NOT NULL, `candidate_headline` text NULL, `entered_step_at` datetime NOT NULL, `due_at` datetime NULL, `rank` text NOT NULL DEFAULT ('m'), `reason_comment` text NULL, `closed_at` datetime NULL, `presented_at` datetime NULL, `submitted_by_id` text NULL, `source` text NULL, `import_id` text NULL, `candidate_id` text NOT NULL, `job_id` text NOT NULL, `reason_id` text NULL, `step_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `applications_candidates_applications` FOREIGN KEY (`candidate_id`) REFERENCES `candidates` (`id`) ON DELETE NO ACTION, CONSTRAINT `applications_jobs_applications` FOREIGN KEY (`job_id`) REFERENCES `jobs` (`id`) ON DELETE NO ACTION, CONSTRAINT `applications_reasons_applications` FOREIGN KEY (`reason_id`) REFERENCES `reasons` (`id`) ON DELETE SET NULL, CONSTRAINT `applications_steps_applications` FOREIGN KEY (`step_id`) REFERENCES `steps` (`id`) ON DELETE NO ACTION, CONSTRAINT `status_known` CHECK (status IN ('ACTIVE', 'REJECTED', 'WITHDRAWN', 'HIRED')), CONSTRAINT `waiting_on_known` CHECK (waiting_on IN ('RECRUITER', 'MANAGER', 'EVALUATOR', 'APPROVER', 'SCHEDULER', 'CANDIDATE', 'NOBODY')));
-- Create index "application_job_id_candidate_id" to table: "applications"
CREATE UNIQUE INDEX `application_job_id_candidate_id` ON `applications` (`job_id`, `candidate_id`);
-- Create index "application_organization_id_candidate_id" to table: "applications"
CREATE INDEX `application_organization_id_candidate_id` ON `applications` (`organization_id`, `candidate_id`);
-- Create index "application_job_id_status_step_id_entered_step_at_id" to table: "applications"
CREATE INDEX `application_job_id_status_step_id_entered_step_at_id` ON `applications` (`job_id`, `status`, `step_id`, `entered_step_at`, `id`);
-- Create index "application_organization_id_job_id_status_updated_at_id" to table: "applications"
CREATE INDEX `application_organization_id_job_id_status_updated_at_id` ON `applications` (`organization_id`, `job_id`, `status`, `updated_at`, `id`);
-- Create index "application_import_id" to table: "applications"
CREATE INDEX `application_import_id` ON `applications` (`import_id`);
-- Create "audit_entries" table
CREATE TABLE `audit_entries` (`id` text NOT NULL, `organization_id` text NOT NULL, `actor_id` text NULL, `action` text NOT NULL, `entity_id` text NULL, `data` json NULL, `address` text NULL, `at` datetime NOT NULL, PRIMARY KEY (`id`));
-- Create index "auditentry_organization_id_at_id" to table: "audit_entries"
CREATE INDEX `auditentry_organization_id_at_id` ON `audit_entries` (`organization_id`, `at`, `id`);
-- Create index "auditentry_organization_id_entity_id" to table: "audit_entries"
CREATE INDEX `auditentry_organization_id_entity_id` ON `audit_entries` (`organization_id`, `entity_id`);
-- Create "candidates" table
CREATE TABLE `candidates` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `name` text NOT NULL, `headline` text NULL, `location` text NULL, `summary` text NULL, `primary_email` text NULL, `emails` json NULL, `phones` json NULL, `links` json NULL, `employers` json NULL, `education` json NULL, `skills` json NULL, `languages` json NULL, `tags` json NULL, `source` text NULL, `external_key` text NULL, `consent` text NOT NULL DEFAULT ('UNKNOWN'), `consent_at` datetime NULL, `submitted_by_id` text NULL, `user_id` text NULL, `import_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `consent_known` CHECK (consent IN ('UNKNOWN', 'GIVEN', 'WITHDRAWN')));
-- Create index "candidate_organization_id_primary_email" to table: "candidates"
CREATE INDEX `candidate_organization_id_primary_email` ON `candidates` (`organization_id`, `primary_email`);
-- Create index "candidate_organization_id_external_key" to table: "candidates"
CREATE INDEX `candidate_organization_id_external_key` ON `candidates` (`organization_id`, `external_key`);
-- Create index "candidate_organization_id_name_id" to table: "candidates"
CREATE INDEX `candidate_organization_id_name_id` ON `candidates` (`organization_id`, `name`, `id`);
-- Create index "candidate_organization_id_created_at_id" to table: "candidates"
CREATE INDEX `candidate_organization_id_created_at_id` ON `candidates` (`organization_id`, `created_at`, `id`);
-- Create index "candidate_user_id" to table: "candidates"
CREATE INDEX `candidate_user_id` ON `candidates` (`user_id`);
-- Create index "candidate_import_id" to table: "candidates"
CREATE INDEX `candidate_import_id` ON `candidates` (`import_id`);
-- Create index "candidate_submitted_by_id" to table: "candidates"
CREATE INDEX `candidate_submitted_by_id` ON `candidates` (`submitted_by_id`);
-- Create "departments" table
CREATE TABLE `departments` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `name` text NOT NULL, `archived` bool NOT NULL DEFAULT (false), PRIMARY KEY (`id`));
-- Create index "department_organization_id_name" to table: "departments"
CREATE UNIQUE INDEX `department_organization_id_name` ON `departments` (`organization_id`, `name`);
-- Create "events" table
CREATE TABLE `events` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `position` integer NULL, `organization_id` text NOT NULL, `kind` text NOT NULL, `audience` text NOT NULL, `actor_id` text NULL, `entity_id` text NOT NULL, `job_id` text NULL, `candidate_id` text NULL, `application_id` text NULL, `data` json NOT NULL, `at` datetime NOT NULL, CONSTRAINT `audience_known` CHECK (audience IN ('ORGANIZATION', 'JOB', 'APPLICATION', 'CANDIDATE', 'NAMED')));
-- Create index "event_position" to table: "events"
CREATE UNIQUE INDEX `event_position` ON `events` (`position`);
-- Create index "event_unsequenced" to table: "events"
CREATE INDEX `event_unsequenced` ON `events` (`id`) WHERE position IS NULL;
-- Create index "event_organization_id_id" to table: "events"
CREATE INDEX `event_organization_id_id` ON `events` (`organization_id`, `id`);
-- Create index "event_candidate_id_id" to table: "events"
CREATE INDEX `event_candidate_id_id` ON `events` (`candidate_id`, `id`);
-- Create index "event_job_id_id" to table: "events"
CREATE INDEX `event_job_id_id` ON `events` (`job_id`, `id`);
-- Create "feed_head" table
CREATE TABLE `feed_head` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `position` integer NOT NULL DEFAULT (0), `pruned` integer NOT NULL DEFAULT (0));
-- Create "files" table
CREATE TABLE `files` (`id` text NOT NULL, `organization_id` text NOT NULL, `kind` text NOT NULL DEFAULT ('OTHER'), `name` text NOT NULL, `content_type` text NOT NULL, `size` integer NOT NULL, `sha256` text NOT NULL, `blob_key` text NOT NULL, `text` text NULL, `uploaded_by_id` text NULL, `created_at` datetime NOT NULL, `candidate_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `files_candidates_files` FOREIGN KEY (`candidate_id`) REFERENCES `candidates` (`id`) ON DELETE NO ACTION, CONSTRAINT `kind_known` CHECK (kind IN ('CV', 'OTHER')));
-- Create index "file_candidate_id_created_at_id" to table: "files"
CREATE INDEX `file_candidate_id_created_at_id` ON `files` (`candidate_id`, `created_at`, `id`);
-- Create "flow_templates" table
CREATE TABLE `flow_templates` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `name` text NOT NULL, `steps` json NOT NULL, PRIMARY KEY (`id`));
-- Create index "flowtemplate_organization_id_name" to table: "flow_templates"
CREATE UNIQUE INDEX `flowtemplate_organization_id_name` ON `flow_templates` (`organization_id`, `name`);
-- Create "idempotency_keys" table
CREATE TABLE `idempotency_keys` (`id` text NOT NULL, `organization_id` text NOT NULL, `actor_id` text NOT NULL, `key` text NOT NULL, `request_hash` text NOT NULL, `result` json NOT NULL, `created_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- Create index "idempotencykey_actor_id_key" to table: "idempotency_keys"
CREATE UNIQUE INDEX `idempotencykey_actor_id_key` ON `idempotency_keys` (`actor_id`, `key`);
-- Create index "idempotencykey_created_at" to table: "idempotency_keys"
CREATE INDEX `idempotencykey_created_at` ON `idempotency_keys` (`created_at`);
-- Create "import_mappings" table
CREATE TABLE `import_mappings` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `format` text NOT NULL, `mapping` json NOT NULL, `created_by_id` text NOT NULL, PRIMARY KEY (`id`));
-- Create index "importmapping_organization_id_name" to table: "import_mappings"
CREATE UNIQUE INDEX `importmapping_organization_id_name` ON `import_mappings` (`organization_id`, `name`);
-- Create "import_rows" table
CREATE TABLE `import_rows` (`id` text NOT NULL, `organization_id` text NOT NULL, `import_id` text NOT NULL, `row` integer NOT NULL, `line` integer NOT NULL DEFAULT (0), `label` text NULL, `action` text NOT NULL, `message` text NULL, `column_name` text NULL, `fingerprint` text NULL, `candidate_id` text NULL, `application_id` text NULL, `before` json NULL, `version_after` integer NOT NULL DEFAULT (0), PRIMARY KEY (`id`), CONSTRAINT `action_known` CHECK (action IN ('CREATED', 'UPDATED', 'SKIPPED', 'FAILED', 'REVERTED', 'KEPT')));
-- Create index "importrow_import_id_row" to table: "import_rows"
CREATE UNIQUE INDEX `importrow_import_id_row` ON `import_rows` (`import_id`, `row`);
-- Create index "importrow_import_id_action_row" to table: "import_rows"
CREATE INDEX `importrow_import_id_action_row` ON `import_rows` (`import_id`, `action`, `row`);
-- Create "import_runs" table
CREATE TABLE `import_runs` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `job_id` text NULL, `created_by_id` text NOT NULL, `file_name` text NOT NULL, `blob_key` text NOT NULL, `size` integer NOT NULL, `sha256` text NOT NULL, `format` text NOT NULL, `mapping` json NULL, `status` text NOT NULL DEFAULT ('UPLOADED'), `total_rows` integer NOT NULL DEFAULT (0), `done_rows` integer NOT NULL DEFAULT (0), `created_rows` integer NOT NULL DEFAULT (0), `updated_rows` integer NOT NULL DEFAULT (0), `skipped_rows` integer NOT NULL DEFAULT (0), `failed_rows` integer NOT NULL DEFAULT (0), `failure` text NULL, `started_at` datetime NULL, `finished_at` datetime NULL, PRIMARY KEY (`id`), CONSTRAINT `status_known` CHECK (status IN ('UPLOADED', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'REVERTING', 'REVERTED')));
-- Create index "importrun_organization_id_created_at_id" to table: "import_runs"
CREATE INDEX `importrun_organization_id_created_at_id` ON `import_runs` (`organization_id`, `created_at`, `id`);
-- Create "jobs" table
CREATE TABLE `jobs` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `title` text NOT NULL, `employment_type` text NOT NULL DEFAULT ('FULL_TIME'), `description` text NULL, `status` text NOT NULL DEFAULT ('DRAFT'), `status_reason` text NULL, `openings` integer NOT NULL DEFAULT (1), `confidential` bool NOT NULL DEFAULT (false), `opened_at` datetime NULL, `closed_at` datetime NULL, `target_date` datetime NULL, `department_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `jobs_departments_jobs` FOREIGN KEY (`department_id`) REFERENCES `departments` (`id`) ON DELETE SET NULL, CONSTRAINT `employment_type_known` CHECK (employment_type IN ('FULL_TIME', 'PART_TIME', 'CONTRACT', 'TEMPORARY', 'INTERNSHIP')), CONSTRAINT `status_known` CHECK (status IN ('DRAFT', 'OPEN', 'ON_HOLD', 'FILLED', 'CANCELLED')));
-- Create index "job_organization_id_status_title_id" to table: "jobs"
CREATE INDEX `job_organization_id_status_title_id` ON `jobs` (`organization_id`, `status`, `title`, `id`);
-- Create index "job_organization_id_created_at_id" to table: "jobs"
CREATE INDEX `job_organization_id_created_at_id` ON `jobs` (`organization_id`, `created_at`, `id`);
-- Create "job_members" table
CREATE TABLE `job_members` (`id` text NOT NULL, `organization_id` text NOT NULL, `role` text NOT NULL, `created_at` datetime NOT NULL, `job_id` text NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `job_members_jobs_members` FOREIGN KEY (`job_id`) REFERENCES `jobs` (`id`) ON DELETE NO ACTION, CONSTRAINT `job_members_users_memberships` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `role_known` CHECK (role IN ('HIRING_MANAGER', 'LEAD_RECRUITER', 'CO_RECRUITER', 'COORDINATOR', 'INTERVIEWER', 'APPROVER', 'OBSERVER')));
-- Create index "jobmember_job_id_user_id" to table: "job_members"
CREATE UNIQUE INDEX `jobmember_job_id_user_id` ON `job_members` (`job_id`, `user_id`);
-- Create index "jobmember_user_id_job_id_role" to table: "job_members"
CREATE INDEX `jobmember_user_id_job_id_role` ON `job_members` (`user_id`, `job_id`, `role`);
-- Create "locations" table
CREATE TABLE `locations` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `name` text NOT NULL, `country` text NULL, `remote` bool NOT NULL DEFAULT (false), `archived` bool NOT NULL DEFAULT (false), PRIMARY KEY (`id`));
-- Create index "location_organization_id_name" to table: "locations"
CREATE UNIQUE INDEX `location_organization_id_name` ON `locations` (`organization_id`, `name`);
-- Create "notes" table
CREATE TABLE `notes` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `application_id` text NULL, `author_id` text NOT NULL, `body` text NOT NULL, `audience` text NOT NULL DEFAULT ('TEAM'), `mentions` json NULL, `candidate_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `notes_candidates_notes` FOREIGN KEY (`candidate_id`) REFERENCES `candidates` (`id`) ON DELETE CASCADE, CONSTRAINT `audience_known` CHECK (audience IN ('TEAM', 'NAMED')));
-- Create index "note_candidate_id_created_at_id" to table: "notes"
CREATE INDEX `note_candidate_id_created_at_id` ON `notes` (`candidate_id`, `created_at`, `id`);
-- Create index "note_application_id" to table: "notes"
CREATE INDEX `note_application_id` ON `notes` (`application_id`);
-- Create "note_readers" table
CREATE TABLE `note_readers` (`id` text NOT NULL, `organization_id` text NOT NULL, `user_id` text NOT NULL, `note_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `note_readers_notes_readers` FOREIGN KEY (`note_id`) REFERENCES `notes` (`id`) ON DELETE CASCADE);
-- Create index "notereader_note_id_user_id" to table: "note_readers"
CREATE UNIQUE INDEX `notereader_note_id_user_id` ON `note_readers` (`note_id`, `user_id`);
-- Create index "notereader_user_id_note_id" to table: "note_readers"
CREATE INDEX `notereader_user_id_note_id` ON `note_readers` (`user_id`, `note_id`);
-- Create "one_time_links" table
CREATE TABLE `one_time_links` (`id` text NOT NULL, `organization_id` text NOT NULL, `kind` text NOT NULL, `token_hash` text NOT NULL, `created_by` text NULL, `created_at` datetime NOT NULL, `expires_at` datetime NOT NULL, `used_at` datetime NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `one_time_links_users_links` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `kind_known` CHECK (kind IN ('INVITATION', 'PASSWORD_RESET')));
-- Create index "one_time_links_token_hash_key" to table: "one_time_links"
CREATE UNIQUE INDEX `one_time_links_token_hash_key` ON `one_time_links` (`token_hash`);
-- Create index "onetimelink_organization_id_user_id" to table: "one_time_links"
CREATE INDEX `onetimelink_organization_id_user_id` ON `one_time_links` (`organization_id`, `user_id`);
-- Create "organizations" table
CREATE TABLE `organizations` (`id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `name` text NOT NULL, `slug` text NOT NULL, `time_zone` text NOT NULL DEFAULT ('UTC'), `working_week` json NOT NULL, PRIMARY KEY (`id`));
-- Create index "organizations_slug_key" to table: "organizations"
CREATE UNIQUE INDEX `organizations_slug_key` ON `organizations` (`slug`);
-- Create "reasons" table
CREATE TABLE `reasons` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `kind` text NOT NULL, `name` text NOT NULL, `position` integer NOT NULL DEFAULT (0), `archived` bool NOT NULL DEFAULT (false), PRIMARY KEY (`id`), CONSTRAINT `kind_known` CHECK (kind IN ('REJECTION', 'WITHDRAWAL')));
-- Create index "reason_organization_id_kind_name" to table: "reasons"
CREATE UNIQUE INDEX `reason_organization_id_kind_name` ON `reasons` (`organization_id`, `kind`, `name`);
-- Create "sessions" table
CREATE TABLE `sessions` (`id` text NOT NULL, `organization_id` text NOT NULL, `kind` text NOT NULL, `token_hash` text NOT NULL, `previous_hash` text NULL, `label` text NULL, `created_at` datetime NOT NULL, `rotated_at` datetime NOT NULL, `last_used_at` datetime NOT NULL, `expires_at` datetime NOT NULL, `user_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `sessions_users_sessions` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION, CONSTRAINT `kind_known` CHECK (kind IN ('BROWSER', 'TOKEN')));
-- Create index "sessions_token_hash_key" to table: "sessions"
CREATE UNIQUE INDEX `sessions_token_hash_key` ON `sessions` (`token_hash`);
-- Create index "session_organization_id_user_id" to table: "sessions"
CREATE INDEX `session_organization_id_user_id` ON `sessions` (`organization_id`, `user_id`);
-- Create index "session_previous_hash" to table: "sessions"
CREATE INDEX `session_previous_hash` ON `sessions` (`previous_hash`);
-- Create index "session_expires_at" to table: "sessions"
CREATE INDEX `session_expires_at` ON `sessions` (`expires_at`);
-- Create "sign_in_throttles" table
CREATE TABLE `sign_in_throttles` (`id` text NOT NULL, `failures` integer NOT NULL DEFAULT (0), `window_started_at` datetime NOT NULL, `locked_until` datetime NULL, PRIMARY KEY (`id`));
-- Create "steps" table
CREATE TABLE `steps` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `name` text NOT NULL, `kind` text NOT NULL, `position` integer NOT NULL, `optional` bool NOT NULL DEFAULT (false), `response_hours` integer NOT NULL DEFAULT (16), `waiting_on` text NOT NULL DEFAULT ('RECRUITER'), `job_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `steps_jobs_steps` FOREIGN KEY (`job_id`) REFERENCES `jobs` (`id`) ON DELETE NO ACTION, CONSTRAINT `kind_known` CHECK (kind IN ('PRE_SCREENING', 'RECRUITMENT_INTERVIEW', 'HR_INTERVIEW', 'PROFESSIONAL_INTERVIEW', 'TEST_TASK', 'MANAGERIAL_INTERVIEW', 'REFERENCE_CHECK', 'OFFER', 'HIRED', 'CUSTOM')), CONSTRAINT `waiting_on_known` CHECK (waiting_on IN ('RECRUITER', 'MANAGER', 'EVALUATOR', 'APPROVER', 'SCHEDULER', 'CANDIDATE', 'NOBODY')));
-- Create index "step_job_id_position" to table: "steps"
CREATE INDEX `step_job_id_position` ON `steps` (`job_id`, `position`);
-- Create index "step_job_id_name" to table: "steps"
CREATE UNIQUE INDEX `step_job_id_name` ON `steps` (`job_id`, `name`);
-- Create "step_visits" table
CREATE TABLE `step_visits` (`id` text NOT NULL, `organization_id` text NOT NULL, `job_id` text NOT NULL, `step_id` text NOT NULL, `entered_at` datetime NOT NULL, `left_at` datetime NULL, `waiting_on` text NOT NULL, `outcome` text NOT NULL DEFAULT ('OPEN'), `moved_by_id` text NULL, `application_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `step_visits_applications_visits` FOREIGN KEY (`application_id`) REFERENCES `applications` (`id`) ON DELETE CASCADE, CONSTRAINT `outcome_known` CHECK (outcome IN ('OPEN', 'MOVED', 'REJECTED', 'WITHDRAWN', 'HIRED', 'UNDONE')), CONSTRAINT `waiting_on_known` CHECK (waiting_on IN ('RECRUITER', 'MANAGER', 'EVALUATOR', 'APPROVER', 'SCHEDULER', 'CANDIDATE', 'NOBODY')));
-- Create index "stepvisit_application_id_entered_at" to table: "step_visits"
CREATE INDEX `stepvisit_application_id_entered_at` ON `step_visits` (`application_id`, `entered_at`);
-- Create index "stepvisit_job_id_step_id_left_at" to table: "step_visits"
CREATE INDEX `stepvisit_job_id_step_id_left_at` ON `step_visits` (`job_id`, `step_id`, `left_at`);
-- Create "tasks" table
CREATE TABLE `tasks` (`id` text NOT NULL, `organization_id` text NOT NULL, `kind` text NOT NULL, `dedupe_key` text NULL, `payload` json NOT NULL, `run_at` datetime NOT NULL, `attempts` integer NOT NULL DEFAULT (0), `leased_until` datetime NULL, `leased_by` text NULL, `finished_at` datetime NULL, `dead` bool NOT NULL DEFAULT (false), `last_error` text NULL, `created_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- Create index "tasks_dedupe_key_key" to table: "tasks"
CREATE UNIQUE INDEX `tasks_dedupe_key_key` ON `tasks` (`dedupe_key`);
-- Create index "task_run_at_id" to table: "tasks"
CREATE INDEX `task_run_at_id` ON `tasks` (`run_at`, `id`) WHERE finished_at IS NULL AND NOT dead;
-- Create index "task_organization_id_kind_created_at" to table: "tasks"
CREATE INDEX `task_organization_id_kind_created_at` ON `tasks` (`organization_id`, `kind`, `created_at`);
-- Create "users" table
CREATE TABLE `users` (`id` text NOT NULL, `organization_id` text NOT NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `email` text NOT NULL, `name` text NOT NULL, `title` text NULL, `role` text NOT NULL DEFAULT ('MEMBER'), `external` bool NOT NULL DEFAULT (false), `status` text NOT NULL DEFAULT ('INVITED'), `password_hash` text NULL, `time_zone` text NOT NULL DEFAULT ('UTC'), `last_seen_at` datetime NULL, PRIMARY KEY (`id`), CONSTRAINT `role_known` CHECK (role IN ('ADMIN', 'RECRUITER', 'MEMBER')), CONSTRAINT `status_known` CHECK (status IN ('INVITED', 'ACTIVE', 'DISABLED')));
-- Create index "user_organization_id_email" to table: "users"
CREATE UNIQUE INDEX `user_organization_id_email` ON `users` (`organization_id`, `email`);
-- Create index "user_organization_id_name_id" to table: "users"
CREATE INDEX `user_organization_id_name_id` ON `users` (`organization_id`, `name`, `id`);
-- Create index "user_email" to table: "users"
CREATE INDEX `user_email` ON `users` (`email`);
-- Create "location_jobs" table
CREATE TABLE `location_jobs` (`location_id` text NOT NULL, `job_id` text NOT NULL, PRIMARY KEY (`location_id`, `job_id`), CONSTRAINT `location_jobs_location_id` FOREIGN KEY (`location_id`) REFERENCES `locations` (`id`) ON DELETE CASCADE, CONSTRAINT `location_jobs_job_id` FOREIGN KEY (`job_id`) REFERENCES `jobs` (`id`) ON DELETE CASCADE);
