package feed_test

import (
	"encoding/base64"
	"errors"
	"math"
	"testing"

	"github.com/tandem-hiring/tandem/feed"
)

func TestACursorReturnsToItsPosition(t *testing.T) {
	for _, position := range []int64{0, 1, 7, 999_999, math.MaxInt64} {
		got, err := feed.DecodeCursor(feed.EncodeCursor(position))
		if err != nil || got != position {
			t.Errorf("%d became %d, %v", position, got, err)
		}
	}
}

func TestTextThatIsNoCursorIsRefused(t *testing.T) {
	encode := base64.RawURLEncoding.EncodeToString
	for _, s := range []string{"", "17", "feed:17", "~", encode([]byte("feed:")), encode([]byte("feed:-1")), encode([]byte("feed:+1")),
		encode([]byte("feed:01")), encode([]byte("list:1")), encode([]byte("feed:9223372036854775808")), feed.EncodeCursor(3) + "="} {
		if position, err := feed.DecodeCursor(s); !errors.Is(err, feed.ErrCursor) {
			t.Errorf("%q: %d, %v", s, position, err)
		}
	}
}

func FuzzDecodeCursor(f *testing.F) {
	f.Add(feed.EncodeCursor(42))
	f.Add("ZmVlZDo0Mg")
	f.Fuzz(func(t *testing.T, s string) {
		if position, err := feed.DecodeCursor(s); err == nil && feed.EncodeCursor(position) != s {
			t.Errorf("%q is not the cursor of %d", s, position)
		}
	})
}
