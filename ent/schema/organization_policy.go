//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Organization: its people read it, administrators change it.
func (Organization) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Itself,
		Update: rule.AdminsOf(rule.Itself),
	}.Policy()
}
