//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Task: the system works on them; a command may add one.
func (Task) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Nobody,
		Create: rule.Anybody,
	}.Policy()
}
