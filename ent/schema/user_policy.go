//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of User: colleagues see each other; administrators invite, people change themselves.
func (User) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Users,
		Create: rule.Admins,
		Update: rule.UsersEditable,
	}.Policy()
}
