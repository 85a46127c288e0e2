// Package graph is the API: the schema in *.graphql, a thin resolver beside each
// file, and what they share. It holds no rule: reads go through the data layer
// as the viewer, changes through hiring's commands.
package graph

//go:generate go tool gqlgen

import (
	"context"
	"io"
	"net/url"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/audience"
)

// Resolver answers every field that is not a plain value.
type Resolver struct {
	// Data is the data layer.
	Data *ent.Client
	// Commands change things.
	Commands *hiring.Commands
	// Feed brings committed changes.
	Feed *feed.Feed
	// Documents keeps the bytes of files.
	Documents Documents
	// Imports imports files of people.
	Imports Imports
	// PublicURL is where people reach this installation.
	PublicURL *url.URL

	audience *audience.Decider // set by Live
}

// Documents keeps the bytes of uploaded files.
type Documents interface {
	// Keep stores a document. Errors: INVALID for a type or size that isn't taken.
	Keep(ctx context.Context, name string, r io.Reader) (hiring.Stored, error)
	// Remove deletes the bytes under a key.
	Remove(ctx context.Context, key string) error
}

// who is the viewer of a request; nobody's request has none of the rights.
func who(ctx context.Context) viewer.Viewer {
	v, _ := viewer.FromContext(ctx)
	return v
}

// found turns "there is no such row for you" into null.
func found[T any](row *T, err error) (*T, error) {
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// p points to a permission, as the generated code wants it.
func p(permission hiring.Permission) (*hiring.Permission, error) { return &permission, nil }
