package graph

import (
	"context"
	"fmt"
	"strings"

	"github.com/vikstrous/dataloadgen"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/graph/connection"
	"github.com/tandem-hiring/tandem/graph/node"
	"github.com/tandem-hiring/tandem/hiring"
)

// Bounds of lists that a request gives.
const (
	maxNodes = 100
	maxJobs  = 100
)

// newestEvents orders the history: an event's id grows with time.
var newestEvents = connection.Number(event.FieldID, func(e *ent.Event) int64 { return e.ID }).In(connection.Desc)

// node finds an object's table by the prefix of its id: one statement.
func (r *Resolver) node(ctx context.Context, id string) (node.Node, error) {
	prefix, _, ok := strings.Cut(id, "_")
	if !ok {
		return nil, nil
	}
	switch prefix {
	case "org":
		return null(r.Data.Organization.Get(ctx, id))
	case "usr":
		return null(r.Data.User.Get(ctx, id))
	case "dep":
		return null(r.Data.Department.Get(ctx, id))
	case "loc":
		return null(r.Data.Location.Get(ctx, id))
	case "job":
		return null(r.Data.Job.Get(ctx, id))
	case "mem":
		return null(r.Data.JobMember.Get(ctx, id))
	case "stp":
		return null(r.Data.Step.Get(ctx, id))
	case "flw":
		return null(r.Data.FlowTemplate.Get(ctx, id))
	case "cnd":
		return null(r.Data.Candidate.Get(ctx, id))
	case "app":
		return null(r.Data.Application.Get(ctx, id))
	case "rsn":
		return null(r.Data.Reason.Get(ctx, id))
	case "nte":
		return null(r.Data.Note.Get(ctx, id))
	case "fil":
		return null(r.Data.File.Get(ctx, id))
	case "imp":
		return null(r.Data.ImportRun.Get(ctx, id))
	case "imm":
		return null(r.Data.ImportMapping.Get(ctx, id))
	case "col":
		c, err := r.column(ctx, id)
		if c == nil || err != nil {
			return nil, err
		}
		return c, nil
	}
	return nil, nil
}

// null makes a true nil of a row that isn't there.
func null[T any, N interface {
	*T
	node.Node
}](row N, err error) (node.Node, error) {
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return row, nil
}

func (r *Resolver) nodes(ctx context.Context, ids []string) ([]node.Node, error) {
	if len(ids) > maxNodes {
		return nil, &hiring.Error{Code: hiring.Limit, Field: "ids", Message: fmt.Sprintf("At most %d objects at once.", maxNodes)}
	}
	out := make([]node.Node, len(ids))
	for i, id := range ids {
		n, err := r.node(ctx, id)
		if err != nil {
			return nil, err
		}
		out[i] = n
	}
	return out, nil
}

// maybe loads a row that may not be named, or not be visible.
func maybe[N any](ctx context.Context, l *dataloadgen.Loader[string, *N], id string) (*N, error) {
	if id == "" {
		return nil, nil
	}
	return l.Load(ctx, id)
}

// many loads the visible ones of several rows.
func many[N any](ctx context.Context, l *dataloadgen.Loader[string, *N], ids []string) ([]*N, error) {
	rows, err := l.LoadAll(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make([]*N, 0, len(rows))
	for _, n := range rows {
		if n != nil {
			out = append(out, n)
		}
	}
	return out, nil
}
