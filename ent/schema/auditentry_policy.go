//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of AuditEntry: administrators read; it is only ever added to.
func (AuditEntry) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Administrators,
		Create: rule.Anybody,
	}.Policy()
}
