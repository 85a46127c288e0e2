//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of ImportRow: who sees the import.
func (ImportRow) Policy() ent.Policy {
	return rule.Access{
		Read: rule.OfImport,
	}.Policy()
}
