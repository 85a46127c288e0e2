//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of SignInThrottle: only the system.
func (SignInThrottle) Policy() ent.Policy {
	return rule.Access{
		Read: rule.Installation,
	}.Policy()
}
