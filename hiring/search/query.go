package search

import (
	"context"
	"slices"
	"strings"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/predicate"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// Hit is a person found while typing.
type Hit struct {
	CandidateID, Name, Headline, Location string
}

// Matching narrows candidates to those whose profile or documents hold every
// word of text, the last one as the beginning of a word. No word matches nobody.
func Matching(text string) predicate.Candidate {
	words := terms(text)
	return func(s *sql.Selector) {
		if len(words) == 0 {
			s.Where(sql.False())
			return
		}
		s.Where(sql.P(func(b *sql.Builder) {
			b.WriteString(s.C("id"))
			if s.Dialect() == dialect.Postgres {
				b.WriteString(" IN (SELECT candidate_id FROM search_docs WHERE document @@ to_tsquery('simple', ").Arg(tsquery(words)).WriteString("))")
				return
			}
			b.WriteString(" IN (SELECT candidate_id FROM search_docs WHERE id IN (SELECT rowid FROM search_docs_fts WHERE search_docs_fts MATCH ").
				Arg(match("", words)).WriteString("))")
		}))
	}
}

// candidatesPerHit is how many matches are looked at for each hit that is
// shown: rights may hide some, and names are sorted among them.
const candidatesPerHit = 8

// Find returns the first hits for text: people whose name matches, by name, then
// people whose profile or documents do. It is one statement, and each half of it
// stops after a few index entries, so that it costs the same in a large pool.
func Find(ctx context.Context, data *ent.Client, text string, first int) ([]Hit, error) {
	words := terms(text)
	if len(words) == 0 {
		return nil, nil
	}
	who, _ := viewer.FromContext(ctx)
	rows, err := data.Candidate.Query().Modify(func(s *sql.Selector) {
		s.Select(s.C(candidate.FieldID), s.C(candidate.FieldName), s.C(candidate.FieldHeadline), s.C(candidate.FieldLocation))
		limit := first * candidatesPerHit
		if !who.SeesAllJobs() {
			limit = 5000 // rights hide most of the pool, so look further
		}
		s.Where(sql.P(func(b *sql.Builder) {
			b.WriteString(s.C(candidate.FieldID)).WriteString(" IN (" + store.PlanAnew)
			half(b, who.OrganizationID, words, "names", limit)
			b.WriteString(" UNION ")
			half(b, who.OrganizationID, words, "document", limit)
			b.WriteString(")")
		}))
		s.Limit(limit)
	}).All(ctx)
	if err != nil {
		return nil, err
	}
	hits := make([]Hit, len(rows))
	named := make(map[string]bool, len(rows))
	for i, c := range rows {
		hits[i] = Hit{CandidateID: c.ID, Name: c.Name, Headline: c.Headline, Location: c.Location}
		named[c.ID] = inName(c.Name, words)
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		if x, y := named[a.CandidateID], named[b.CandidateID]; x != y {
			if x {
				return -1
			}
			return 1
		}
		if c := strings.Compare(a.Name, b.Name); c != 0 {
			return c
		}
		return strings.Compare(a.CandidateID, b.CandidateID)
	})
	return hits[:min(len(hits), first)], nil
}

// half writes the statement for one of the two indexes.
func half(b *sql.Builder, organizationID string, words []string, index string, limit int) {
	if b.Dialect() == dialect.Postgres {
		b.WriteString("(SELECT candidate_id FROM search_docs WHERE " + index + " @@ to_tsquery('simple', ").Arg(tsquery(words)).
			WriteString(") AND organization_id = ").Arg(organizationID).WriteString(" LIMIT ").Arg(limit).WriteString(")")
		return
	}
	column := ""
	if index == "names" {
		column = "name"
	}
	b.WriteString("SELECT candidate_id FROM (SELECT d.candidate_id FROM search_docs_fts f JOIN search_docs d ON d.id = f.rowid WHERE f.search_docs_fts MATCH ").
		Arg(match(column, words)).WriteString(" AND d.organization_id = ").Arg(organizationID).WriteString(" LIMIT ").Arg(limit).WriteString(")")
}

// inName reports whether every word begins or is a word of the name, as the
// index of names has it.
func inName(name string, words []string) bool {
	have := strings.Fields(Fold(name))
	for i, w := range words {
		if !slices.ContainsFunc(have, func(h string) bool {
			return h == w || i == len(words)-1 && strings.HasPrefix(h, w)
		}) {
			return false
		}
	}
	return true
}
