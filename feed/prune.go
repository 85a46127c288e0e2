package feed

import (
	"context"
	"fmt"
	"time"
)

// pruneLimit bounds the rows of one transaction, so that no writer waits long.
const pruneLimit = 5000

// Prune deletes the events from before a time and returns how many. It stops
// at the first that is younger, so that what remains has no gap. Readers with a
// cursor in the deleted part get ErrPruned.
func (f *Feed) Prune(ctx context.Context, before time.Time) (deleted int64, err error) {
	for {
		n, err := f.pruneSome(ctx, before)
		deleted += n
		if err != nil {
			return deleted, fmt.Errorf("feed: prune: %w", err)
		}
		if n < pruneLimit {
			return deleted, nil
		}
	}
}

func (f *Feed) pruneSome(ctx context.Context, before time.Time) (int64, error) {
	_, pruned, err := f.head(ctx)
	if err != nil {
		return 0, err
	}
	old, err := f.read(ctx, Topic{}, pruned, pruneLimit)
	if err != nil {
		return 0, err
	}
	last := pruned
	for _, e := range old {
		if !e.At.Before(before) {
			break
		}
		last = e.Position
	}
	if last == pruned {
		return 0, nil
	}
	tx, err := f.db.SQL.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit
	res, err := tx.ExecContext(ctx, fmt.Sprintf(`delete from events where position <= %d`, last))
	if err != nil {
		return 0, err
	}
	// Last, because the sequencer waits for this lock.
	if _, err := tx.ExecContext(ctx, fmt.Sprintf(`update feed_head set pruned = %d where id = 1 and pruned < %d`, last, last)); err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return 0, err
	}
	return n, tx.Commit()
}
