//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Session: everybody sees and ends their own.
func (Session) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Own,
		Delete: rule.Own,
	}.Policy()
}
