package gqlhttp

import (
	"bytes"
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// run executes an operation and hands out its responses one by one: the next is
// only computed when the last was taken, so that a slow client makes its source
// wait instead of filling memory. The channel closes at the end of the
// operation, or soon after ctx is done.
func (o Options) run(ctx context.Context, exec graphql.GraphExecutor, oc *graphql.OperationContext) <-chan *graphql.Response {
	out := make(chan *graphql.Response)
	go func() {
		defer close(out)
		o.each(ctx, exec, oc, func(r *graphql.Response) bool {
			// The source may use the same bytes for its next response, which it
			// begins as soon as this one was taken.
			own := *r
			own.Data = bytes.Clone(r.Data)
			select {
			case out <- &own:
				return true
			case <-ctx.Done():
				return false
			}
		})
	}()
	return out
}

// each calls yield with every response of an operation until it returns false.
// A panic becomes the last response.
func (o Options) each(ctx context.Context, exec graphql.GraphExecutor, oc *graphql.OperationContext, yield func(*graphql.Response) bool) {
	ctx = graphql.WithOperationContext(ctx, oc)
	defer func() {
		if p := recover(); p != nil {
			yield(&graphql.Response{Errors: gqlerror.List{o.ErrorPresenter(ctx, oc.Recover(ctx, p))}})
		}
	}()
	next, ctx := exec.DispatchOperation(ctx, oc)
	for {
		r := next(ctx)
		if r == nil {
			break
		}
		if !yield(r) || oc.Operation.Operation != ast.Subscription {
			return
		}
	}
	if oc.Operation.Operation != ast.Subscription || ctx.Err() != nil {
		return
	}
	if err := o.EndReason(ctx); err != nil {
		yield(&graphql.Response{Errors: gqlerror.List{o.ErrorPresenter(ctx, err)}})
	}
}
