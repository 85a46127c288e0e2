//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of StepVisit: who sees the application sees its stays.
func (StepVisit) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.OfApplication,
		Create: rule.Anybody,
		Update: rule.OfApplication,
	}.Policy()
}
