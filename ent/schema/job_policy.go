//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Job: its team and the organization's recruiters, unless confidential.
func (Job) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Jobs,
		Create: rule.Insiders,
		Update: rule.JobsEditable,
	}.Policy()
}
