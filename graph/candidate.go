package graph

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/rule"
	"github.com/tandem-hiring/tandem/graph/connection"
	"github.com/tandem-hiring/tandem/graph/model"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/search"
)

// Bounds of what is counted and offered of the pool: exact numbers over a
// million people help nobody and cost a scan.
const (
	maxCounted = 10_000
	maxFacets  = 200
	maxHits    = 50
	maxWords   = 200
)

// candidates reads a page of the pool.
func (r *Resolver) candidates(ctx context.Context, f *model.CandidateFilter, order *model.CandidateOrder, args connection.Args) (*connection.Candidates, error) {
	q := r.Data.Candidate.Query()
	if f != nil {
		if f.Text != nil {
			if len([]rune(*f.Text)) > maxWords {
				return nil, &hiring.Error{Code: hiring.Limit, Field: "filter.text", Message: "At most 200 characters."}
			}
			q.Where(search.Matching(*f.Text))
		}
		if len(f.Sources) > 0 {
			q.Where(candidate.SourceIn(f.Sources...))
		}
		for _, tag := range f.Tags {
			q.Where(func(s *sql.Selector) { s.Where(sqljson.ValueContains(s.C(candidate.FieldTags), tag)) })
		}
		if len(f.Consents) > 0 {
			q.Where(candidate.ConsentIn(f.Consents...))
		}
		if f.Active != nil {
			active := candidate.HasApplicationsWith(application.StatusEQ(application.StatusACTIVE), func(s *sql.Selector) {
				rule.Applications(who(ctx))(s)
			})
			if !*f.Active {
				active = candidate.Not(active)
			}
			q.Where(active)
		}
	}
	by := connection.Moment(candidate.FieldCreatedAt, func(c *ent.Candidate) time.Time { return c.CreatedAt }).In(connection.Desc)
	id := connection.Text(candidate.FieldID, func(c *ent.Candidate) string { return c.ID }).In(connection.Desc)
	if order != nil {
		switch order.Field {
		case model.CandidateOrderFieldName:
			by = connection.Text(candidate.FieldName, func(c *ent.Candidate) string { return c.Name })
		case model.CandidateOrderFieldUpdatedAt:
			by = connection.Moment(candidate.FieldUpdatedAt, func(c *ent.Candidate) time.Time { return c.UpdatedAt })
		}
		by, id = by.In(order.Direction), id.In(order.Direction)
	}
	page, err := connection.Page(ctx, q, args, by, id)
	if err != nil {
		return nil, err
	}
	return page.Counted(func(ctx context.Context) (int, error) {
		ids, err := q.Clone().Limit(maxCounted).IDs(ctx)
		return len(ids), err
	}), nil
}

// search finds people while somebody types.
func (r *Resolver) search(ctx context.Context, text string, first *int) ([]*search.Hit, error) {
	n := 10
	if first != nil {
		n = *first
	}
	switch {
	case n < 1 || n > maxHits:
		return nil, &hiring.Error{Code: hiring.Limit, Field: "first", Message: fmt.Sprintf("Between 1 and %d hits.", maxHits)}
	case len([]rune(text)) > maxWords:
		return nil, &hiring.Error{Code: hiring.Limit, Field: "text", Message: fmt.Sprintf("At most %d characters.", maxWords)}
	}
	hits, err := search.Find(ctx, r.Data, text, n)
	if err != nil {
		return nil, err
	}
	out := make([]*search.Hit, len(hits))
	for i := range hits {
		out[i] = &hits[i]
	}
	return out, nil
}

// facets are the sources and tags in use, as far as the viewer sees the people.
func (r *Resolver) facets(ctx context.Context) (*model.CandidateFacets, error) {
	sources, err := r.Data.Candidate.Query().Where(candidate.SourceNEQ("")).Unique(true).
		Order(ent.Asc(candidate.FieldSource)).Limit(maxFacets).Select(candidate.FieldSource).Strings(ctx)
	if err != nil {
		return nil, err
	}
	c := sql.Table(candidate.Table)
	s := sql.Dialect(r.Data.Dialect()).Select(c.C(candidate.FieldTags)).From(c)
	rule.Candidates(who(ctx))(s)
	seen, args := s.Query()
	list := "SELECT DISTINCT tag.value FROM (" + seen + ") t, json_each(t.tags) tag ORDER BY 1"
	if r.Data.Dialect() == dialect.Postgres {
		list = "SELECT DISTINCT jsonb_array_elements_text(t.tags) AS tag FROM (" + seen + ") t WHERE jsonb_typeof(t.tags) = 'array' ORDER BY 1"
	}
	rows, err := r.Data.QueryContext(ctx, fmt.Sprintf("%s LIMIT %d", list, maxFacets), args...)
	if err != nil {
		return nil, fmt.Errorf("tags: %w", err)
	}
	defer rows.Close()
	tags := []string{}
	if err := sql.ScanSlice(rows, &tags); err != nil {
		return nil, fmt.Errorf("tags: %w", err)
	}
	return &model.CandidateFacets{Sources: sources, Tags: tags}, nil
}

// canEditCandidate asks the data layer whether the viewer may edit the profile.
func (r *Resolver) canEditCandidate(ctx context.Context, c *ent.Candidate) hiring.Permission {
	can, err := r.Data.Candidate.Query().Where(candidate.ID(c.ID), rule.CandidatesEditable(who(ctx))).Exist(ctx)
	if err != nil || !can {
		return hiring.Deny("You may see this person, but not edit the profile. Ask a recruiter of the job.")
	}
	return hiring.Allow()
}
