//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of ImportMapping: recruiters and administrators.
func (ImportMapping) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Recruiting,
		Create: rule.Recruiters,
		Update: rule.Recruiting,
		Delete: rule.Recruiting,
	}.Policy()
}
