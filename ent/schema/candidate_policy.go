//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of Candidate: the pool for recruiters, else those behind a visible application.
func (Candidate) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.Candidates,
		Create: rule.Either(rule.Recruiters, rule.OnAnyTeam),
		Update: rule.CandidatesEditable,
	}.Policy()
}
