package gqlhttp_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// sdl is just enough of a schema to reach every path of the transports.
const sdl = `
type Query {
  hello(name: String): String!
  long: String!
  whoami: String!
  page(first: Int!): [Query!]!
  self: Query!
  explode: String
}
scalar Upload
type Mutation {
  attach(file: Upload!): String!
  attachAll(files: [Upload!]!): String!
}
type Subscription {
  count(to: Int!): Int!
  forever: Int!
  explodeLater: Int!
}`

// schema executes sdl by hand.
type schema struct{ parsed *ast.Schema }

func newSchema() schema {
	return schema{gqlparser.MustLoadSchema(&ast.Source{Input: sdl})}
}

func (s schema) Schema() *ast.Schema { return s.parsed }

func (s schema) Complexity(_ context.Context, _, field string, child int, args map[string]any) (int, bool) {
	if field == "page" {
		n, _ := args["first"].(json.Number)
		first, _ := n.Int64()
		if i, ok := args["first"].(int64); ok {
			first = i
		}
		return int(first) * (child + 1), true
	}
	return 0, false
}

type userKey struct{}

func (s schema) Exec(ctx context.Context) graphql.ResponseHandler {
	oc := graphql.GetOperationContext(ctx)
	if oc.Operation.Operation == ast.Subscription {
		return s.subscribe(ctx, oc)
	}
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		root := map[ast.Operation]string{ast.Query: "Query", ast.Mutation: "Mutation"}[oc.Operation.Operation]
		var b bytes.Buffer
		b.WriteByte('{')
		for i, f := range graphql.CollectFields(oc, oc.Operation.SelectionSet, []string{root}) {
			if i > 0 {
				b.WriteByte(',')
			}
			value, _ := json.Marshal(s.resolve(ctx, oc, root, f))
			fmt.Fprintf(&b, "%q:%s", f.Alias, value)
		}
		b.WriteByte('}')
		return &graphql.Response{Data: b.Bytes()}
	}
}

func (s schema) resolve(ctx context.Context, oc *graphql.OperationContext, root string, f graphql.CollectedField) any {
	args := f.ArgumentMap(oc.Variables)
	switch f.Name {
	case "__typename":
		return root
	case "__schema", "__type":
		if oc.DisableIntrospection {
			graphql.AddError(ctx, gqlerror.Errorf("introspection disabled"))
			return nil
		}
		return map[string]any{}
	case "hello":
		return fmt.Sprintf("hello %v", args["name"])
	case "long":
		return strings.Repeat("tandem ", 1000)
	case "whoami":
		return ctx.Value(userKey{})
	case "explode":
		panic("a driver's secret")
	case "attach":
		return describe(args["file"])
	case "attachAll":
		var all []string
		for _, file := range args["files"].([]any) {
			all = append(all, describe(file))
		}
		return strings.Join(all, ", ")
	}
	return nil
}

func describe(v any) string {
	u := v.(graphql.Upload)
	n, err := io.Copy(io.Discard, u.File)
	return fmt.Sprintf("%s %d %d %v", u.Filename, u.Size, n, err)
}

func (s schema) subscribe(ctx context.Context, oc *graphql.OperationContext) graphql.ResponseHandler {
	f := graphql.CollectFields(oc, oc.Operation.SelectionSet, []string{"Subscription"})[0]
	to := int64(1 << 40)
	if v, ok := f.ArgumentMap(oc.Variables)["to"]; ok {
		fmt.Sscan(fmt.Sprint(v), &to)
	}
	n := int64(0)
	return func(context.Context) *graphql.Response {
		switch {
		case f.Name == "forever" && n == 1:
			<-ctx.Done()
			return nil
		case f.Name == "explodeLater" && n == 1:
			panic("a driver's secret")
		case n == to || ctx.Err() != nil:
			return nil
		}
		n++
		return &graphql.Response{Data: fmt.Appendf(nil, `{%q:%d}`, f.Alias, n)}
	}
}
