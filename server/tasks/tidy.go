package tasks

import (
	"context"
	"fmt"
	"time"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// stale says which rows of a table are of no use any more: those with a time
// in a column from before an age.
type stale struct {
	table, column string
	age           time.Duration
	and           string
}

var stales = []stale{
	// A finished task holds its dedupe key, see background.Work.
	{"tasks", "finished_at", 7 * 24 * time.Hour, ""},
	// One that was given up stays for a person to look at.
	{"tasks", "created_at", 90 * 24 * time.Hour, "dead"},
	{"idempotency_keys", "created_at", 24 * time.Hour, ""},
	{"sessions", "expires_at", 0, ""},
	{"one_time_links", "expires_at", 30 * 24 * time.Hour, ""},
	{"sign_in_throttles", "window_started_at", 24 * time.Hour, "(locked_until is null or locked_until < $1)"},
}

// Tidy deletes what is of no use any more, once an hour.
func (r *Runner) Tidy() {
	r.Every(time.Hour, "TIDY", func(ctx context.Context) error {
		for _, s := range stales {
			if err := r.tidy(ctx, s, mixin.Now().Add(-s.age)); err != nil {
				return fmt.Errorf("tidying %s: %w", s.table, err)
			}
		}
		return nil
	})
}

// tidy deletes in small portions, so that nobody waits long for a lock.
func (r *Runner) tidy(ctx context.Context, s stale, before time.Time) error {
	const portion = 1000
	where := s.column + ` < $1`
	if s.and != "" {
		where += ` and ` + s.and
	}
	for {
		result, err := r.db.SQL.ExecContext(ctx, fmt.Sprintf(`delete from %s where id in (select id from %s where %s limit %d)`, s.table, s.table, where, portion), before)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n < portion {
			return err
		}
	}
}
