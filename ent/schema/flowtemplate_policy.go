//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of FlowTemplate: everybody reads, recruiters and administrators change.
func (FlowTemplate) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Organization,
		Create: rule.Recruiters,
		Update: rule.Recruiting,
		Delete: rule.Recruiting,
	}.Policy()
}
