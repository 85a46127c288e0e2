//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of File: who sees the person sees the documents.
func (File) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.OfCandidate,
		Create: rule.Parent("candidates", "candidate_id", rule.CandidatesEditable),
		Delete: rule.FilesEditable,
	}.Policy()
}
