// Package connection pages through lists by key: a cursor holds the values that
// a row is ordered by, so that a page is one index range, rows that come or go
// meanwhile neither shift nor repeat others, and zeros and NULLs are places like
// any other.
package connection

import (
	"context"

	"github.com/tandem-hiring/tandem/ent"
)

// PageInfo says how a page lies in its list.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

// Edge is a row with its place.
type Edge[N any] struct {
	Cursor string
	Node   N
}

// Connection is a page of a list.
type Connection[N any] struct {
	Edges    []Edge[N]
	PageInfo PageInfo

	count func(context.Context) (int, error)
}

// TotalCount counts the whole list, when somebody asks.
func (c *Connection[N]) TotalCount(ctx context.Context) (int, error) {
	if c.count == nil {
		return len(c.Edges), nil
	}
	return c.count(ctx)
}

// The connections of the API.
type (
	Applications    = Connection[*ent.Application]
	ApplicationEdge = Edge[*ent.Application]
	Candidates      = Connection[*ent.Candidate]
	CandidateEdge   = Edge[*ent.Candidate]
	Jobs            = Connection[*ent.Job]
	JobEdge         = Edge[*ent.Job]
	Users           = Connection[*ent.User]
	UserEdge        = Edge[*ent.User]
	Events          = Connection[*ent.Event]
	EventEdge       = Edge[*ent.Event]
	ImportRuns      = Connection[*ent.ImportRun]
	ImportRunEdge   = Edge[*ent.ImportRun]
)
