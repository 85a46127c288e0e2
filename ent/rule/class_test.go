package rule_test

import (
	"strings"
	"testing"

	"github.com/tandem-hiring/tandem/ent/migrate"
)

// classes says for every column which class of data it holds (PERMISSIONS.md),
// and so who may see it where the row itself is visible. All of today's classes
// follow the row. A new column fails the test until somebody decides; a column
// of pay, evaluation or diversity can't follow the row and needs a rule first.
//
//	team        whoever sees the row
//	identity    whoever sees the row; hidden in anonymous steps once these exist
//	secret      nobody, through any channel
//	technical   whoever sees the row; means nothing to people
var classes = map[string]map[string]string{
	"organizations": {"team": "name slug time_zone working_week"},
	"users":         {"team": "email name title role external status time_zone last_seen_at", "secret": "password_hash"},
	"sessions": {
		"team":   "kind label created_at rotated_at last_used_at expires_at user_id",
		"secret": "token_hash previous_hash",
	},
	"one_time_links":    {"team": "kind created_by expires_at used_at user_id", "secret": "token_hash"},
	"sign_in_throttles": {"technical": "failures window_started_at locked_until"},
	"departments":       {"team": "name archived"},
	"locations":         {"team": "name country remote archived"},
	"reasons":           {"team": "kind name position archived"},
	"flow_templates":    {"team": "name steps"},
	"jobs": {
		"team": "title department_id employment_type description status status_reason openings confidential opened_at closed_at target_date",
	},
	"job_members": {"team": "job_id user_id role"},
	"steps":       {"team": "job_id name kind position optional response_hours waiting_on"},
	"candidates": {
		"identity":  "name headline location summary primary_email emails phones links employers education skills languages",
		"team":      "tags source consent consent_at submitted_by_id",
		"technical": "external_key user_id import_id",
	},
	"applications": {
		"identity":  "candidate_name candidate_headline",
		"team":      "job_id candidate_id step_id status waiting_on entered_step_at due_at rank reason_id reason_comment closed_at presented_at submitted_by_id source",
		"technical": "import_id",
	},
	"step_visits":      {"team": "application_id job_id step_id entered_at left_at waiting_on outcome moved_by_id"},
	"notes":            {"team": "candidate_id application_id author_id body audience mentions"},
	"note_readers":     {"team": "note_id user_id"},
	"files":            {"identity": "name text", "team": "candidate_id kind content_type size uploaded_by_id", "technical": "sha256 blob_key"},
	"import_runs":      {"team": "job_id created_by_id file_name size format mapping status total_rows done_rows created_rows updated_rows skipped_rows failed_rows failure started_at finished_at", "technical": "blob_key sha256"},
	"import_rows":      {"team": "import_id row line label action message column_name candidate_id application_id before", "technical": "fingerprint version_after"},
	"import_mappings":  {"team": "name format mapping created_by_id"},
	"tasks":            {"technical": "kind dedupe_key payload run_at attempts leased_until leased_by finished_at dead last_error"},
	"events":           {"team": "kind actor_id entity_id job_id candidate_id application_id data at", "technical": "position audience"},
	"audit_entries":    {"team": "actor_id action entity_id data address at"},
	"idempotency_keys": {"technical": "actor_id key request_hash result"},
}

func TestEveryColumnHasAClass(t *testing.T) {
	everywhere := map[string]bool{"id": true, "organization_id": true, "created_at": true, "updated_at": true, "version": true}
	for _, table := range migrate.Tables {
		if _, excused := outside[table.Name]; excused {
			continue
		}
		class := map[string]string{}
		for c, columns := range classes[table.Name] {
			for _, column := range strings.Fields(columns) {
				if class[column] != "" {
					t.Errorf("%s.%s has two classes", table.Name, column)
				}
				class[column] = c
			}
		}
		for _, column := range table.Columns {
			if class[column.Name] == "" && !everywhere[column.Name] {
				t.Errorf("%s.%s: say which class of data it is", table.Name, column.Name)
			}
			delete(class, column.Name)
		}
		for column := range class {
			t.Errorf("%s.%s has a class but isn't in the schema", table.Name, column)
		}
	}
}
