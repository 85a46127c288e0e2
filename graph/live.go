package graph

import (
	"context"
	"errors"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/audience"
)

// Live makes a schema serve subscriptions to the feed at the cost of a hub: one
// answer is encoded once for all subscribers who ask for the same and may see
// the same. gqlgen alone would resolve and encode it for every subscriber. Call
// it before the feed runs.
func Live(schema graphql.ExecutableSchema, r *Resolver) graphql.ExecutableSchema {
	r.audience = audience.NewDecider(r.Data)
	r.Feed.Observe(r.audience.Observe)
	r.Feed.Load(r.loadSnapshots)
	return live{shareBoards(schema, r)}
}

type live struct{ graphql.ExecutableSchema }

// stream is what one subscription follows.
type stream interface {
	// next waits for the next thing to show. An error is the last.
	next(ctx context.Context) (*frame, error)
	close()
}

// frame is one answer of a stream before it is encoded.
type frame struct {
	// value is what the resolver's channel would bring.
	value func() any
	// as is the viewer with the rights of the moment.
	as viewer.Viewer
	// batch holds the encoding for other subscribers; nil when there is none.
	batch *feed.Batch
	// key is equal for subscribers to whom value and rights are the same; nil
	// for nobody else.
	key any
}

// Exec runs an operation; a subscription's resolver is called twice: once it
// opens the stream, and then, for every answer that nobody has encoded yet, it
// passes a frame of the stream through the generated code.
func (s live) Exec(ctx context.Context) graphql.ResponseHandler {
	oc := graphql.GetOperationContext(ctx)
	if oc.Operation.Operation != ast.Subscription {
		return s.ExecutableSchema.Exec(ctx)
	}
	o := new(opening)
	itself := s.ExecutableSchema.Exec(context.WithValue(ctx, liveKey{}, o))
	if o.stream == nil {
		return itself // refused, or no matter of the feed
	}
	context.AfterFunc(ctx, o.stream.close)
	ended := false
	return func(ctx context.Context) *graphql.Response {
		if ended {
			return nil
		}
		f, err := o.stream.next(ctx)
		if err != nil {
			ended = true
			o.stream.close()
			if ctx.Err() != nil {
				return nil
			}
			graphql.AddError(ctx, wordStreamError(err))
			return &graphql.Response{}
		}
		return s.answer(ctx, oc.Operation, f)
	}
}

// encodingKey names one encoding of a batch.
type encodingKey struct {
	operation *ast.OperationDefinition
	alike     any
}

// answer encodes a frame, or takes what another subscriber has encoded.
func (s live) answer(ctx context.Context, operation *ast.OperationDefinition, f *frame) *graphql.Response {
	encode := func() (any, error) {
		inner := viewer.NewContext(context.WithValue(ctx, liveKey{}, f), f.as)
		inner = graphql.WithResponseContext(inner, graphql.DefaultErrorPresenter, graphql.DefaultRecover)
		resp := s.ExecutableSchema.Exec(inner)(inner)
		if resp == nil {
			resp = &graphql.Response{}
		}
		if resp.Errors = graphql.GetErrors(inner); len(resp.Errors) > 0 {
			return nil, &faulty{resp} // somebody else may have more luck
		}
		return resp, nil
	}
	var (
		v   any
		err error
	)
	if f.batch != nil && f.key != nil {
		v, err = f.batch.Shared(encodingKey{operation, f.key}, encode)
	} else {
		v, err = encode()
	}
	if fault, ok := errors.AsType[*faulty](err); ok {
		for _, e := range fault.Errors {
			graphql.AddError(ctx, e)
		}
		return &graphql.Response{Data: fault.Data}
	}
	return &graphql.Response{Data: v.(*graphql.Response).Data}
}

// faulty is an answer in which fields failed.
type faulty struct{ *graphql.Response }

func (*faulty) Error() string { return "fields of the answer failed" }

type liveKey struct{}

// opening takes the stream from the resolver to Exec.
type opening struct{ stream stream }

// follow is the body of a resolver of a subscription to the feed.
func follow[T any](ctx context.Context, open func() (stream, error)) (<-chan T, error) {
	c := make(chan T, 1)
	switch l := ctx.Value(liveKey{}).(type) {
	case *opening:
		s, err := open()
		l.stream = s
		return c, err
	case *frame:
		c <- l.value().(T)
		return c, nil
	}
	return nil, errors.New("graph: the schema was not made by Live")
}

// reader is a subscription of the feed, closed once.
type reader struct {
	*feed.Subscription
	once sync.Once
}

func (r *reader) close() { r.once.Do(r.Subscription.Close) }

// read begins to follow a topic after a client's cursor.
func (r *Resolver) read(ctx context.Context, key feed.Topic, after *string) (*reader, error) {
	position := feed.Now
	if after != nil {
		var err error
		if position, err = feed.DecodeCursor(*after); err != nil {
			return nil, hiring.BadField("after", "This isn't a cursor of a subscription.")
		}
	}
	s, err := r.Feed.Subscribe(ctx, key, position)
	if err != nil {
		return nil, wordStreamError(err)
	}
	return &reader{Subscription: s}, nil
}

// wordStreamError turns what ends a stream into an error for its client, as far
// as PresentError doesn't.
func wordStreamError(err error) error {
	switch {
	case errors.Is(err, feed.ErrAhead):
		return hiring.Refuse(hiring.Precondition, "The cursor is from a history that isn't there any more. Fetch everything again, then subscribe without a cursor.")
	case errors.Is(err, audience.ErrEnded):
		return hiring.Refuse(hiring.Unauthenticated, "You can't sign in any more.")
	}
	return err
}

// shareable is how far an operation's answers can be shared.
type shareable int

const (
	// alone: variables decide what is shown.
	alone shareable = iota
	// samePerson: what is shown depends on the viewer's rights in ways that only
	// the data layer knows.
	samePerson
	// sameClass: everything shown is decided by the class of rights.
	sameClass
)

// classified are the fields whose value is the same for all of a class of
// viewers. A field that isn't named is only shared among one person's clients.
var classified = fields(map[string][]string{
	"PipelineBatch":  {"cursor", "changes"},
	"PipelineChange": {"cursor", "kind", "at", "actorId", "applicationId", "fromStepId", "toStepId", "application"},
	"Application": {
		"id", "jobId", "candidateId", "stepId", "status", "waitingOn", "candidateName", "candidateHeadline",
		"enteredStepAt", "daysInStep", "dueAt", "late", "reasonComment", "closedAt", "presentedAt", "source",
		"createdAt", "updatedAt", "version",
	},
})

func fields(of map[string][]string) map[string]bool {
	all := map[string]bool{}
	for object, names := range of {
		for _, name := range names {
			all[object+"."+name] = true
		}
	}
	return all
}

// sharing decides how far the answers of the running operation can be shared.
func sharing(ctx context.Context) shareable {
	oc := graphql.GetOperationContext(ctx)
	least := sameClass
	for _, root := range graphql.CollectFields(oc, oc.Operation.SelectionSet, []string{"Subscription"}) {
		least = min(least, sharingOf(root.Selections))
	}
	return least
}

func sharingOf(set ast.SelectionSet) shareable {
	least := sameClass
	for _, sel := range set {
		switch sel := sel.(type) {
		case *ast.Field:
			if len(sel.Directives) > 0 || len(sel.Arguments) > 0 {
				return alone
			}
			if sel.Name != "__typename" && !classified[sel.ObjectDefinition.Name+"."+sel.Name] {
				least = min(least, samePerson)
			}
			least = min(least, sharingOf(sel.SelectionSet))
		case *ast.InlineFragment:
			if len(sel.Directives) > 0 {
				return alone
			}
			least = min(least, sharingOf(sel.SelectionSet))
		case *ast.FragmentSpread:
			if len(sel.Directives) > 0 {
				return alone
			}
			least = min(least, sharingOf(sel.Definition.SelectionSet))
		}
	}
	return least
}
