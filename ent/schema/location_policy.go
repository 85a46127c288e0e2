//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Location: everybody reads, administrators change.
func (Location) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Organization,
		Create: rule.Admins,
		Update: rule.Administrators,
	}.Policy()
}
