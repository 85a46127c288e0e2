//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of IdempotencyKey: everybody's own.
func (IdempotencyKey) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.OwnKeys,
		Create: rule.Anybody,
	}.Policy()
}
