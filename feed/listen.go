package feed

import (
	"context"
	"log/slog"
	"time"

	"entgo.io/ent/dialect"
	"github.com/lib/pq"
)

// channel is what replicas over one PostgreSQL call each other on.
const channel = "tandem_feed"

// listen wakes the tail when another replica has sequenced something. A lost
// connection is only a delay: the listener reconnects, and until then the poll
// finds what happened.
func (f *Feed) listen(ctx context.Context) {
	if f.db.Dialect != dialect.Postgres {
		return
	}
	l := pq.NewListener(f.db.URL, 50*time.Millisecond, 5*time.Second, func(event pq.ListenerEventType, err error) {
		switch event {
		case pq.ListenerEventDisconnected:
			slog.WarnContext(ctx, "the change feed lost its listening connection", "err", err)
		case pq.ListenerEventReconnected:
			slog.InfoContext(ctx, "the change feed listens again")
		}
	})
	defer l.Close()
	// Waits for the first connection, hence beside the loop.
	go func() { _ = l.Listen(channel) }()
	ping := time.NewTicker(30 * time.Second)
	defer ping.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case n := <-l.Notify: // nil after a reconnection: something may have been missed
			if n == nil || n.Extra != f.replica {
				poke(f.remote)
			}
		case <-ping.C: // a dead connection is noticed only by using it
			go func() { _ = l.Ping() }()
		}
	}
}

// notify tells the other replicas, after the commit and once for all that came
// together. A notification inside the changes' transactions would make their
// commits queue for one lock.
func (f *Feed) notify(ctx context.Context) {
	if f.db.Dialect != dialect.Postgres {
		return
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-f.dirty:
			// An error is the poll's to make good.
			_, _ = f.db.SQL.ExecContext(ctx, `select pg_notify('`+channel+`', '`+f.replica+`')`)
		}
		if !pause(ctx, 2*time.Millisecond) {
			return
		}
	}
}
