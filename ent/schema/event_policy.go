//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Event: by audience; written by the feed alone.
func (Event) Policy() ent.Policy {
	return rule.Access{
		Read: rule.Events,
	}.Policy()
}
