// Package search keeps the full-text index of the talent pool in both databases
// and asks it (T2). The index is written in the candidate's own transaction, so
// a search never finds what a profile no longer says.
package search

import (
	"context"
	"fmt"
	"strings"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
)

// maxBody bounds what is indexed of one person's documents, in bytes: PostgreSQL
// takes no vector over a megabyte.
const maxBody = 200_000

// Doc is what the index knows of one person. Index folds the texts.
type Doc struct {
	CandidateID, OrganizationID string
	Name, Headline              string
	// Profile holds employers, schools, skills, tags and addresses.
	Profile string
	// Body holds the words of the documents.
	Body string
}

// DocOf describes a candidate with the texts of their documents.
func DocOf(c *ent.Candidate, documents ...string) Doc {
	var p strings.Builder
	add := func(words ...string) {
		for _, w := range words {
			if w != "" {
				p.WriteString(w)
				p.WriteByte('\n')
			}
		}
	}
	add(c.Location, c.Summary, c.Source)
	add(c.Emails...)
	add(c.Phones...)
	add(c.Languages...)
	add(c.Tags...)
	for _, e := range c.Employers {
		add(e.Company, e.Title, e.Summary)
	}
	for _, e := range c.Education {
		add(e.School, e.Degree, e.Field)
	}
	for _, s := range c.Skills {
		add(s.Name)
	}
	for _, l := range c.Links {
		add(l.URL)
	}
	return Doc{
		CandidateID: c.ID, OrganizationID: c.OrganizationID,
		Name: c.Name, Headline: c.Headline, Profile: p.String(), Body: strings.Join(documents, "\n"),
	}
}

// rowsPerStatement keeps a statement under SQLite's limit of parameters.
const rowsPerStatement = 200

// Index writes documents, new ones and changed ones, inside a transaction.
func Index(ctx context.Context, tx *ent.Tx, docs ...Doc) error {
	for len(docs) > 0 {
		n := min(len(docs), rowsPerStatement)
		query, args := statement(tx.Dialect(), docs[:n])
		if _, err := tx.ExecContext(ctx, query, args...); err != nil {
			return fmt.Errorf("search: index: %w", err)
		}
		docs = docs[n:]
	}
	return nil
}

func statement(dial string, docs []Doc) (string, []any) {
	var b strings.Builder
	var args []any
	arg := func(v string) string {
		args = append(args, v)
		return fmt.Sprintf("$%d", len(args))
	}
	if dial == dialect.Postgres {
		b.WriteString(`INSERT INTO search_docs (candidate_id, organization_id, names, document) VALUES `)
	} else {
		b.WriteString(`INSERT INTO search_docs (candidate_id, organization_id, name, headline, profile, body) VALUES `)
	}
	for i, d := range docs {
		if i > 0 {
			b.WriteString(", ")
		}
		name, headline, profile, body := Fold(d.Name), Fold(d.Headline), Fold(d.Profile), Fold(d.Body)
		if len(body) > maxBody {
			body = strings.ToValidUTF8(body[:maxBody], "")
		}
		if dial == dialect.Postgres {
			n := arg(name)
			fmt.Fprintf(&b, `(%s, %s, to_tsvector('simple', %s), to_tsvector('simple', %s || ' ' || %s))`,
				arg(d.CandidateID), arg(d.OrganizationID), n, n, arg(headline+" "+profile+" "+body))
			continue
		}
		fmt.Fprintf(&b, `(%s, %s, %s, %s, %s, %s)`, arg(d.CandidateID), arg(d.OrganizationID), arg(name), arg(headline), arg(profile), arg(body))
	}
	if dial == dialect.Postgres {
		b.WriteString(` ON CONFLICT (candidate_id) DO UPDATE SET names = excluded.names, document = excluded.document`)
	} else {
		b.WriteString(` ON CONFLICT (candidate_id) DO UPDATE SET name = excluded.name, headline = excluded.headline, profile = excluded.profile, body = excluded.body`)
	}
	return b.String(), args
}
