//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Note: its author, its named readers, or the team.
func (Note) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Notes,
		Create: rule.Parent("candidates", "candidate_id", rule.Candidates),
		Update: rule.NotesEditable,
		Delete: rule.NotesEditable,
	}.Policy()
}
