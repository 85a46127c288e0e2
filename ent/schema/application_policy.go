//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Application: by the viewer's role on the job and the moment.
func (Application) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Applications,
		Create: rule.All(rule.Parent("jobs", "job_id", rule.Jobs), rule.Parent("candidates", "candidate_id", rule.Candidates)),
		Update: rule.ApplicationsEditable,
	}.Policy()
}
