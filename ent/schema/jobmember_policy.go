//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of JobMember: who sees the job sees its team; who runs it changes it.
func (JobMember) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.OfJob,
		Create: rule.Either(rule.Founding, rule.Parent("jobs", "job_id", rule.JobsEditable)),
		Update: rule.OfEditableJob,
		Delete: rule.OfEditableJob,
	}.Policy()
}
