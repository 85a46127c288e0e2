//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of FeedHead: only the system.
func (FeedHead) Policy() ent.Policy {
	return rule.Access{
		Read: rule.Installation,
	}.Policy()
}
