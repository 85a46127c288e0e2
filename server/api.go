package main

import (
	"context"
	"net/url"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/graph"
	"github.com/tandem-hiring/tandem/graph/generated"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/auth"
	"github.com/tandem-hiring/tandem/server/config"
	"github.com/tandem-hiring/tandem/server/gqlhttp"
)

// api is the GraphQL API ready to be served.
type api struct {
	handler *gqlhttp.Handler
	sdl     string
}

// newAPI builds the schema over the resolvers. Call it before the feed runs.
func newAPI(c *config.Config, r *graph.Resolver, people *auth.Service) (*api, error) {
	public, err := url.Parse(c.PublicURL)
	if err != nil {
		return nil, err
	}
	r.PublicURL = public
	schema := generated.NewExecutableSchema(generated.Config{Resolvers: r, Complexity: graph.Costs()})
	live := graph.Live(schema, r)
	h := gqlhttp.NewHandler(live, gqlhttp.Options{
		MaxUpload:          int64(c.MaxUpload) << 20,
		AllowIntrospection: signedIn,
		AllowedOrigins:     append(append([]string{}, c.CORSOrigins...), c.PublicURL),
		ErrorPresenter:     graph.PresentError,
		RecoverFunc:        graph.Recover,
		Authenticate:       people.Authenticate,
		Around:             r.Loaders(),
		Guard:              requireViewer,
	})
	return &api{handler: h, sdl: graph.SDL(schema)}, nil
}

// signedIn reports whether a request belongs to somebody: the schema itself is
// public, but asking a server about it is for people who work with it.
func signedIn(ctx context.Context) bool {
	_, ok := viewer.FromContext(ctx)
	return ok
}

// requireViewer lets nobody in who isn't signed in; only the type's own name and
// what AllowIntrospection allows may be asked by anybody.
func requireViewer(ctx context.Context, op *ast.OperationDefinition) error {
	if signedIn(ctx) {
		return nil
	}
	for _, s := range op.SelectionSet {
		if f, ok := s.(*ast.Field); !ok || !strings.HasPrefix(f.Name, "__") {
			return hiring.Refuse(hiring.Unauthenticated, "Sign in first, or send a bearer token.")
		}
	}
	return nil
}
