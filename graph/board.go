package graph

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/step"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/graph/connection"
	"github.com/tandem-hiring/tandem/graph/model"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/board"
)

// inStep orders a column's cards: the longest in the step first.
var inStep = []connection.Term[*ent.Application]{
	connection.Moment(application.FieldEnteredStepAt, func(a *ent.Application) time.Time { return a.EnteredStepAt }),
	connection.Text(application.FieldID, func(a *ent.Application) string { return a.ID }),
}

// board reads a job's board, with as much of it as the request asks for.
func (r *Resolver) board(ctx context.Context, j *ent.Job, filter *board.Filter) (*board.Board, error) {
	// Before anything is read: a change that comes between is delivered again,
	// never missed.
	cursor := feed.EncodeCursor(r.Feed.Head())
	ask, err := asked(ctx, filter)
	if err != nil {
		return nil, err
	}
	p := board.Place{Job: j}
	l := r.load(ctx)
	if p.Steps, err = l.flows.Load(ctx, j.ID); err != nil {
		return nil, err
	}
	if p.Role, err = r.roleOn(ctx, j.ID); err != nil {
		return nil, err
	}
	b, err := board.Read(ctx, r.Data, p, ask)
	if err != nil {
		return nil, err
	}
	b.Cursor = cursor
	return b, nil
}

// asked looks ahead at what is selected below a board.
func asked(ctx context.Context, filter *board.Filter) (board.Ask, error) {
	ask := board.Ask{Filter: filter}
	op := graphql.GetOperationContext(ctx)
	for _, column := range graphql.CollectFieldsCtx(ctx, nil) {
		if column.Name != "columns" {
			continue
		}
		for _, f := range graphql.CollectFields(op, column.Selections, nil) {
			switch f.Name {
			case "lateCount":
				ask.Late = true
			case "cards":
				if a, ok := f.ArgumentMap(op.Variables)["after"]; ok && a != nil {
					continue
				}
				first, err := connection.Size("first", number(f, op))
				if err != nil {
					return ask, err
				}
				ask.Cards = max(ask.Cards, first)
			}
		}
	}
	return ask, nil
}

// number reads the argument "first" of a field that lies ahead.
func number(f graphql.CollectedField, op *graphql.OperationContext) *int {
	arg := f.Arguments.ForName("first")
	if arg == nil || arg.Value.Kind == ast.NullValue {
		return nil
	}
	v, err := arg.Value.Value(op.Variables)
	if err != nil {
		return nil
	}
	n, err := graphql.UnmarshalInt(v)
	if err != nil {
		return nil
	}
	return &n
}

// cards is a page of a column: the first one was read with the board.
func (r *Resolver) cards(ctx context.Context, c *board.Column, filter *board.Filter, first *int, after *string) (*connection.Applications, error) {
	size, err := connection.Size("first", first)
	if err != nil {
		return nil, err
	}
	party := ""
	if filter != nil && filter.NeedsMe != nil && *filter.NeedsMe {
		role, err := r.roleOn(ctx, c.Step.JobID)
		if err != nil {
			return nil, err
		}
		party = hiring.PartyOf(who(ctx), role)
	}
	page := r.Data.Application.Query().Where(application.JobID(c.Step.JobID), application.StatusEQ(application.StatusACTIVE),
		application.StepID(c.Step.ID), board.Where(filter, party))
	if after == nil && c.Cards != nil && filter.Equal(c.Filter) && c.Cards.First >= size {
		rows, more := c.Cards.Rows, c.Cards.More
		if len(rows) > size {
			rows, more = rows[:size], true
		}
		return connection.Of(rows, more, inStep...).Counted(page.Count), nil
	}
	return connection.Page(ctx, page, connection.Args{First: &size, After: after}, inStep...)
}

// column is a board's column by its own id; nil when its step isn't visible.
func (r *Resolver) column(ctx context.Context, id string) (*board.Column, error) {
	s, err := found(r.Data.Step.Query().Where(step.ID(board.StepID(id))).WithJob().Only(ctx))
	if s == nil || err != nil {
		return nil, err
	}
	role, err := r.roleOn(ctx, s.JobID)
	if err != nil {
		return nil, err
	}
	b, err := board.Read(ctx, r.Data, board.Place{Job: s.Edges.Job, Steps: []*ent.Step{s}, Role: role}, board.Ask{Late: true})
	if err != nil {
		return nil, err
	}
	return b.Columns[0], nil
}

// bulk is the answer to a change of several applications.
func bulk(done *hiring.BulkResult) *model.BulkApplicationsPayload {
	refused := make([]*hiring.BulkRefusal, len(done.Refused))
	for i := range done.Refused {
		refused[i] = &done.Refused[i]
	}
	return &model.BulkApplicationsPayload{Applications: done.Applications, Refused: refused}
}
