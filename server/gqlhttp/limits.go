package gqlhttp

import (
	"context"
	"fmt"

	"github.com/99designs/gqlgen/complexity"
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
)

// codeLimit marks in extensions.code that a request asked for too much.
const codeLimit = "LIMIT"

func limitError(format string, args ...any) *gqlerror.Error {
	return &gqlerror.Error{Message: fmt.Sprintf(format, args...), Extensions: map[string]any{"code": codeLimit}}
}

// tokenLimit refuses long documents before they are parsed. gqlgen's own limit
// answers with a syntax error, which a client can't tell from a typing mistake.
type tokenLimit struct {
	max   int
	known graphql.Cache[*ast.QueryDocument]
}

func (tokenLimit) ExtensionName() string                   { return "TokenLimit" }
func (tokenLimit) Validate(graphql.ExecutableSchema) error { return nil }
func (l tokenLimit) tooLong(ctx context.Context, query string) bool {
	if len(query) <= l.max { // a token takes a character at least
		return false
	}
	if _, ok := l.known.Get(ctx, query); ok {
		return false
	}
	lex := lexer.New(&ast.Source{Input: query})
	for n := 0; n <= l.max; n++ {
		token, err := lex.ReadToken()
		if err != nil || token.Kind == lexer.EOF {
			return false // the parser words the syntax error
		}
	}
	return true
}

func (l tokenLimit) MutateOperationParameters(ctx context.Context, p *graphql.RawParams) *gqlerror.Error {
	if l.tooLong(ctx, p.Query) {
		return limitError("the document is longer than %d tokens: split it into several requests", l.max)
	}
	return nil
}

// shapeLimit refuses operations that nest too deep or cost too much.
type shapeLimit struct {
	maxDepth, maxComplexity int
	schema                  graphql.ExecutableSchema
}

func (*shapeLimit) ExtensionName() string { return "ShapeLimit" }

func (l *shapeLimit) Validate(schema graphql.ExecutableSchema) error {
	l.schema = schema
	return nil
}

func (l *shapeLimit) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	depth, fields := measure(oc.Operation.SelectionSet, map[string]shape{})
	if depth > l.maxDepth {
		return limitError("the operation nests fields %d deep, at most %d are allowed: ask for the inner objects in a second request", depth, l.maxDepth)
	}
	// Counted before the complexity, which walks a fragment once for each use:
	// thirty fragments that spread the next one twice are a billion fields.
	if fields > l.maxComplexity {
		return limitError("the operation asks for %d fields with its fragments spread, at most %d are allowed", fields, l.maxComplexity)
	}
	if cost := complexity.Calculate(ctx, l.schema, oc.Operation, oc.Variables); cost > l.maxComplexity || cost < 0 {
		return limitError("the operation costs %d, at most %d is allowed: ask for smaller pages or fewer nested lists", cost, l.maxComplexity)
	}
	return nil
}

type shape struct{ depth, fields int }

// measure returns how deep a selection nests and how many fields it has with
// all fragments spread. Validation has refused fragments that contain themselves.
func measure(set ast.SelectionSet, seen map[string]shape) (depth, fields int) {
	for _, sel := range set {
		var d, f int
		switch sel := sel.(type) {
		case *ast.Field:
			d, f = measure(sel.SelectionSet, seen)
			d, f = d+1, f+1
		case *ast.InlineFragment:
			d, f = measure(sel.SelectionSet, seen)
		case *ast.FragmentSpread:
			s, ok := seen[sel.Name]
			if !ok {
				s.depth, s.fields = measure(sel.Definition.SelectionSet, seen)
				seen[sel.Name] = s
			}
			d, f = s.depth, s.fields
		}
		depth = max(depth, d)
		fields = min(fields+f, 1<<40) // doubling fragments would overflow
	}
	return depth, fields
}

// introspection lets those look at the schema who may.
type introspection struct{ allow func(context.Context) bool }

func (introspection) ExtensionName() string                   { return "Introspection" }
func (introspection) Validate(graphql.ExecutableSchema) error { return nil }

func (i introspection) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	oc.DisableIntrospection = i.allow == nil || !i.allow(ctx)
	return nil
}
