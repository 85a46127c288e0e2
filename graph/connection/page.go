package connection

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/tandem-hiring/tandem/hiring"
)

// Sizes of a page.
const (
	DefaultSize = 50
	MaxSize     = 200
)

// Direction of an order.
type Direction string

// The directions.
const (
	Asc  Direction = "ASC"
	Desc Direction = "DESC"
)

// MarshalGQL writes the value as GraphQL does.
func (d Direction) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(d))) }

// UnmarshalGQL reads the value and refuses an unknown one.
func (d *Direction) UnmarshalGQL(v any) error {
	switch v {
	case "ASC", "DESC":
		*d = Direction(v.(string))
		return nil
	}
	return fmt.Errorf("%v is not a direction", v)
}

// Args are the paging arguments of a list.
type Args struct {
	First, Last   *int
	After, Before *string
}

// Term is one column of an order. NULLs come last, whatever the direction.
type Term[N any] struct {
	column   string
	kind     kind
	nullable bool
	desc     bool
	value    func(N) any
}

// kind is the type that a column compares with.
type kind int

const (
	text kind = iota
	number
	moment
)

// Text is a term on a text column.
func Text[N any](column string, value func(N) string) Term[N] {
	return Term[N]{column: column, kind: text, value: func(n N) any { return value(n) }}
}

// Number is a term on an integer column.
func Number[N any](column string, value func(N) int64) Term[N] {
	return Term[N]{column: column, kind: number, value: func(n N) any { return value(n) }}
}

// Moment is a term on a time column.
func Moment[N any](column string, value func(N) time.Time) Term[N] {
	return Term[N]{column: column, kind: moment, value: func(n N) any { return value(n) }}
}

// MaybeMoment is a term on a time column that may be NULL.
func MaybeMoment[N any](column string, value func(N) *time.Time) Term[N] {
	return Term[N]{column: column, kind: moment, nullable: true, value: func(n N) any {
		if t := value(n); t != nil {
			return *t
		}
		return nil
	}}
}

// In turns the term into the direction.
func (t Term[N]) In(d Direction) Term[N] {
	t.desc = d == Desc
	return t
}

// query is what all generated query builders have in common.
type query[Q any, P, O ~func(*sql.Selector), N any] interface {
	Clone() Q
	Where(...P) Q
	Order(...O) Q
	Limit(int) Q
	All(context.Context) ([]N, error)
	Count(context.Context) (int, error)
}

// Page reads one page of q in the order of the terms, the last of which must be
// unique. Errors: INVALID for arguments that don't go together or a cursor that
// isn't one of this list, LIMIT for too large a page.
func Page[Q query[Q, P, O, N], P, O ~func(*sql.Selector), N any](ctx context.Context, q Q, args Args, terms ...Term[N]) (*Connection[N], error) {
	size, back, err := args.size()
	if err != nil {
		return nil, err
	}
	all := q.Clone()
	page := q.Clone()
	for _, bound := range []struct {
		field  string
		cursor *string
		before bool
	}{{"after", args.After, false}, {"before", args.Before, true}} {
		if bound.cursor == nil {
			continue
		}
		values, err := decode(*bound.cursor, terms)
		if err != nil {
			return nil, hiring.BadField(bound.field, "This cursor doesn't belong to this list: take it from an answer of the same query and order.")
		}
		page = page.Where(P(beyond(terms, values, bound.before)))
	}
	rows, err := page.Order(O(ordered(terms, back))).Limit(size + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	more := len(rows) > size
	if more {
		rows = rows[:size]
	}
	if back {
		slices.Reverse(rows)
	}
	c := &Connection[N]{Edges: make([]Edge[N], len(rows)), count: all.Count}
	for i, n := range rows {
		c.Edges[i] = Edge[N]{Cursor: Encode(n, terms...), Node: n}
	}
	if back {
		c.PageInfo.HasPreviousPage, c.PageInfo.HasNextPage = more, args.Before != nil
	} else {
		c.PageInfo.HasNextPage, c.PageInfo.HasPreviousPage = more, args.After != nil
	}
	if len(rows) > 0 {
		c.PageInfo.StartCursor, c.PageInfo.EndCursor = &c.Edges[0].Cursor, &c.Edges[len(rows)-1].Cursor
	}
	return c, nil
}

// Of makes a connection of rows that were read otherwise; more tells whether
// there are further ones.
func Of[N any](rows []N, more bool, terms ...Term[N]) *Connection[N] {
	c := &Connection[N]{Edges: make([]Edge[N], len(rows))}
	for i, n := range rows {
		c.Edges[i] = Edge[N]{Cursor: Encode(n, terms...), Node: n}
	}
	c.PageInfo.HasNextPage = more
	if len(rows) > 0 {
		c.PageInfo.StartCursor, c.PageInfo.EndCursor = &c.Edges[0].Cursor, &c.Edges[len(rows)-1].Cursor
	}
	return c
}

// Counted returns the connection with another way to count its list.
func (c *Connection[N]) Counted(count func(context.Context) (int, error)) *Connection[N] {
	c.count = count
	return c
}

func (a Args) size() (n int, back bool, err error) {
	switch {
	case a.First != nil && a.Last != nil:
		return 0, false, hiring.BadField("last", "Give first or last, not both.")
	case a.First != nil:
		n, err = Size("first", a.First)
		return n, false, err
	case a.Last != nil:
		n, err = Size("last", a.Last)
		return n, true, err
	}
	return DefaultSize, false, nil
}

// Size checks a page size; null means the default.
func Size(field string, n *int) (int, error) {
	switch {
	case n == nil:
		return DefaultSize, nil
	case *n < 1:
		return 0, hiring.BadField(field, "A page has at least 1 row.")
	case *n > MaxSize:
		return 0, &hiring.Error{Code: hiring.Limit, Field: field, Message: fmt.Sprintf("A page has at most %d rows.", MaxSize)}
	}
	return *n, nil
}

// ordered sorts by the terms, or against them.
func ordered[N any](terms []Term[N], back bool) func(*sql.Selector) {
	return func(s *sql.Selector) {
		for _, t := range terms {
			column, nullsUp, up := s.C(t.column), "", ""
			if back {
				nullsUp = " DESC"
			}
			if t.desc != back {
				up = " DESC"
			}
			if t.nullable {
				s.OrderExpr(sql.Raw("(" + column + " IS NULL)" + nullsUp))
			}
			s.OrderExpr(sql.Raw(column + up))
		}
	}
}

// beyond holds for rows that come after the values in the order of the terms,
// or before them.
func beyond[N any](terms []Term[N], values []any, before bool) func(*sql.Selector) {
	return func(s *sql.Selector) {
		var cases []*sql.Predicate
		for i, t := range terms {
			further := past(s.C(t.column), t.desc != before, before, t.nullable, values[i])
			if further == nil {
				continue
			}
			same := make([]*sql.Predicate, 0, i+1)
			for j := range i {
				same = append(same, equal(s.C(terms[j].column), values[j]))
			}
			cases = append(cases, sql.And(append(same, further)...))
		}
		if len(cases) == 0 {
			s.Where(sql.False())
			return
		}
		s.Where(sql.Or(cases...))
	}
}

func equal(column string, value any) *sql.Predicate {
	if value == nil {
		return sql.IsNull(column)
	}
	return sql.EQ(column, value)
}

// past holds for values strictly beyond value in one column; nil when there can
// be none. NULLs are the last of all.
func past(column string, down, before, nullable bool, value any) *sql.Predicate {
	if value == nil {
		if before {
			return sql.NotNull(column)
		}
		return nil
	}
	p := sql.GT(column, value)
	if down {
		p = sql.LT(column, value)
	}
	if nullable && !before {
		p = sql.Or(p, sql.IsNull(column))
	}
	return p
}

// Encode makes the cursor of a row.
func Encode[N any](n N, terms ...Term[N]) string {
	values := make([]any, 0, 1+len(terms))
	values = append(values, list(terms))
	for _, t := range terms {
		v := t.value(n)
		if at, ok := v.(time.Time); ok {
			v = at.UnixMicro()
		}
		values = append(values, v)
	}
	b, err := json.Marshal(values)
	if err != nil {
		panic(fmt.Sprintf("connection: a value can't be in a cursor: %v", err))
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

func decode[N any](cursor string, terms []Term[N]) ([]any, error) {
	b, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return nil, err
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		return nil, err
	}
	if len(raw) != 1+len(terms) {
		return nil, fmt.Errorf("%d values for %d terms", len(raw)-1, len(terms))
	}
	var of uint32
	if err := json.Unmarshal(raw[0], &of); err != nil || of != list(terms) {
		return nil, errors.New("a cursor of another list")
	}
	values := make([]any, len(terms))
	for i, t := range terms {
		if values[i], err = t.read(raw[1+i]); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// list tells lists and their orders apart, so that a cursor of one is no place
// in another.
func list[N any](terms []Term[N]) uint32 {
	h := fnv.New32a()
	_, _ = io.WriteString(h, reflect.TypeFor[N]().String())
	for _, t := range terms {
		_, _ = io.WriteString(h, " "+t.column)
		if t.desc {
			_, _ = io.WriteString(h, "-")
		}
	}
	return h.Sum32()
}

// read turns a cursor's value back into the type that the column compares with.
func (t Term[N]) read(raw json.RawMessage) (any, error) {
	if string(raw) == "null" {
		if !t.nullable {
			return nil, fmt.Errorf("%s is never null", t.column)
		}
		return nil, nil
	}
	if t.kind == text {
		var s string
		err := json.Unmarshal(raw, &s)
		if err == nil && strings.ContainsRune(s, 0) {
			err = fmt.Errorf("%s has no such text", t.column)
		}
		return s, err
	}
	var n int64
	if err := json.Unmarshal(raw, &n); err != nil {
		return nil, err
	}
	if t.kind == moment {
		return time.UnixMicro(n).UTC(), nil
	}
	return n, nil
}
