package feed

import (
	"encoding/base64"
	"errors"
	"strconv"
	"strings"
)

var (
	// ErrCursor reports text that no feed gave out as a cursor.
	ErrCursor = errors.New("feed: this is not a cursor of the feed")
	// ErrPruned reports a cursor older than the kept history.
	ErrPruned = errors.New("feed: the cursor is older than the kept history")
	// ErrAhead reports a cursor that this database never gave out, for example
	// because it was restored from a backup.
	ErrAhead = errors.New("feed: the cursor is ahead of the feed")
)

// Now stands for the present instead of a position: only what happens from
// then on.
const Now int64 = -1

const cursorPrefix = "feed:"

// EncodeCursor returns the cursor of a position, opaque to clients. It is the
// same on every replica.
func EncodeCursor(position int64) string {
	return base64.RawURLEncoding.EncodeToString(strconv.AppendInt([]byte(cursorPrefix), position, 10))
}

// DecodeCursor returns the position of a cursor, or ErrCursor.
func DecodeCursor(cursor string) (position int64, err error) {
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return 0, ErrCursor
	}
	number, ok := strings.CutPrefix(string(raw), cursorPrefix)
	if !ok {
		return 0, ErrCursor
	}
	position, err = strconv.ParseInt(number, 10, 64)
	if err != nil || position < 0 || EncodeCursor(position) != cursor {
		return 0, ErrCursor
	}
	return position, nil
}
