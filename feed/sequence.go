package feed

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect"
)

// sequenceLimit bounds the rows that one round of the sequencer stamps, and so
// the time that it holds the head's lock.
const sequenceLimit = 2000

// sequenceSQL gives a dense position to committed events that have none.
//
// It is one message of two statements and therefore one transaction and one
// round trip. Whoever holds the row lock on feed_head is the only sequencer;
// the second statement takes its snapshot after the lock was gained and sees
// all that the previous holder stamped. Two changes of one row are ordered by
// the row's own lock: the second can take its id only after the first
// committed, so the order of ids is right wherever order means anything. Rows
// without a position are found through the partial index event_unsequenced.
var sequenceSQL = fmt.Sprintf(`select from feed_head where id = 1 for update;
with fresh as (
  select id, row_number() over (order by id) as n
  from (select id from events where position is null order by id limit %d) as oldest
), stamped as (
  update events set position = feed_head.position + fresh.n
  from fresh, feed_head where events.id = fresh.id and feed_head.id = 1
  returning 1
), total as (select count(*) as n from stamped)
update feed_head set position = position + total.n from total where id = 1 and total.n > 0`, sequenceLimit)

// sequence stamps what has committed and returns how many rows it stamped. On
// SQLite the writer has done it.
func (f *Feed) sequence(ctx context.Context) error {
	if f.db.Dialect == dialect.SQLite {
		return nil
	}
	_, err := f.db.SQL.ExecContext(ctx, sequenceSQL)
	return err
}

// unsequenced reports whether there is work for the sequencer, without taking
// its lock.
func (f *Feed) unsequenced(ctx context.Context) (waiting bool, err error) {
	if f.db.Dialect == dialect.SQLite {
		return false, nil
	}
	err = f.db.SQL.QueryRowContext(ctx, `select exists (select from events where position is null)`).Scan(&waiting)
	return waiting, err
}
