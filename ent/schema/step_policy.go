//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Step: who sees the job sees its flow; who runs it changes it.
func (Step) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.OfJob,
		Create: rule.Parent("jobs", "job_id", rule.JobsEditable),
		Update: rule.OfEditableJob,
		Delete: rule.OfEditableJob,
	}.Policy()
}
