// Package scalar writes and reads the scalars of the API.
package scalar

import (
	"fmt"
	"io"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

const layout = `"2006-01-02T15:04:05.000000Z"`

// MarshalTime writes a moment in UTC with microseconds.
func MarshalTime(t time.Time) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		var b [len(layout)]byte
		_, _ = w.Write(t.UTC().AppendFormat(b[:0], layout))
	})
}

// UnmarshalTime reads RFC 3339 and cuts to what both databases keep.
func UnmarshalTime(v any) (time.Time, error) {
	s, ok := v.(string)
	if !ok {
		return time.Time{}, fmt.Errorf("a Time is a string in RFC 3339, not %T", v)
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is not a Time in RFC 3339, such as 2026-11-23T09:30:00Z", s)
	}
	if y := t.Year(); y < 1 || y > 9999 {
		return time.Time{}, fmt.Errorf("%q is out of range", s)
	}
	return t.UTC().Truncate(time.Microsecond), nil
}
