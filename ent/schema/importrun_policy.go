//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of ImportRun: who imports, and administrators.
func (ImportRun) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Imports,
		Create: rule.Recruiters,
		Update: rule.Imports,
	}.Policy()
}
