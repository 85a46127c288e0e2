//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of OneTimeLink: administrators make them; only the system reads them.
func (OneTimeLink) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Nobody,
		Create: rule.Admins,
		Update: rule.Administrators,
	}.Policy()
}
