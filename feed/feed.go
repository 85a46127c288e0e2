// Package feed is the log of everything that changed (G2). A command records
// events in its own transaction, a sequencer gives them dense positions, every
// replica tails them into memory, and readers pull from their own cursor: they
// miss nothing, see nothing twice, and can go on at any replica.
package feed

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/tandem-hiring/tandem/ent/store"
)

// Entry is an event at its place in the feed. Readers share it and must not
// change it.
type Entry struct {
	Event
	// ID is the row's own number.
	ID int64
	// Position is the place in the feed: 1, 2, 3, without a gap.
	Position int64

	snapshot atomic.Pointer[any]
}

// Snapshot returns what the loader attached to the entry, nil if nothing.
func (e *Entry) Snapshot() any {
	if p := e.snapshot.Load(); p != nil {
		return *p
	}
	return nil
}

// SetSnapshot attaches what readers are shown beside the entry.
func (e *Entry) SetSnapshot(v any) { e.snapshot.Store(&v) }

// Loader attaches a snapshot to every entry, in as few statements as possible.
// It runs once per entry and replica, and not at all for an entry that nobody
// follows.
type Loader func(ctx context.Context, entries []*Entry) error

// Feed tails the event table of one database into memory.
type Feed struct {
	db      *store.DB
	replica string // tells this replica's notifications from the others'

	wake, remote, dirty chan struct{}

	headPosition  atomic.Int64
	databaseReads atomic.Int64
	subscribers   atomic.Int64

	mu        sync.RWMutex
	loader    Loader
	observers []func([]*Entry)
	window    []*Entry // consecutive positions, oldest first
	floor     int64    // the position before the window
	topics    map[Topic]*topic

	windowSize int
	pace       time.Duration
	failing    bool // of the tail, so that an outage is logged once
}

const (
	// windowSize is how many entries stay in memory: at 50 changes a second a
	// reader may be 80 seconds behind before it costs the database anything.
	windowSize = 4096
	// preload is how many are there from the start, for the clients that
	// reconnect when a replica was restarted.
	preload = 1024
	// pollEvery finds what no notification told of.
	pollEvery = time.Second
	// paceOfReader is about what a delivery to one reader costs, its client
	// included: the readers of a busy topic are woken no faster than they can be
	// served, so that batches grow and not a queue.
	paceOfReader = 60 * time.Microsecond
)

// New prepares a feed that begins at the present. It does nothing until Run.
func New(ctx context.Context, db *store.DB) (*Feed, error) {
	id := make([]byte, 8)
	_, _ = rand.Read(id)
	f := &Feed{
		db:         db,
		replica:    hex.EncodeToString(id),
		wake:       make(chan struct{}, 1),
		remote:     make(chan struct{}, 1),
		dirty:      make(chan struct{}, 1),
		topics:     map[Topic]*topic{},
		windowSize: windowSize,
		pace:       paceOfReader,
	}
	if _, err := db.SQL.ExecContext(ctx, `insert into feed_head (id, position, pruned) values (1, 0, 0) on conflict do nothing`); err != nil {
		return nil, fmt.Errorf("feed: %w", err)
	}
	head, _, err := f.head(ctx)
	if err != nil {
		return nil, fmt.Errorf("feed: %w", err)
	}
	f.headPosition.Store(head)
	f.floor = head
	recent, err := f.read(ctx, Topic{}, max(0, head-preload), preload)
	if err != nil {
		return nil, err
	}
	if n := len(recent); n > 0 && recent[n-1].Position-recent[0].Position == int64(n-1) {
		f.window, f.floor = recent, recent[0].Position-1
		f.headPosition.Store(recent[n-1].Position)
	}
	return f, nil
}

// Head returns the position of the newest entry that this replica knows.
func (f *Feed) Head() int64 { return f.headPosition.Load() }

// Changed tells this replica, and through it soon the others, that something
// was committed. Record does it by itself.
func (f *Feed) Changed() { poke(f.wake) }

// Observe calls see with every entry before any reader gets it, in order and
// one call at a time. What is cached about rights is invalidated here. Call it
// before Run.
func (f *Feed) Observe(see func([]*Entry)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.observers = append(f.observers, see)
}

// Load sets what attaches the snapshots. Call it before Run.
func (f *Feed) Load(l Loader) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.loader = l
}

// Stats are the feed's numbers for monitoring.
type Stats struct {
	// Head is the newest known position.
	Head int64
	// Subscribers is the number of open subscriptions.
	Subscribers int64
	// DatabaseReads counts batches that were too old for the window.
	DatabaseReads int64
}

// Stats returns the numbers of this replica.
func (f *Feed) Stats() Stats {
	return Stats{Head: f.Head(), Subscribers: f.subscribers.Load(), DatabaseReads: f.databaseReads.Load()}
}

func poke(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// running are the feeds of this process: one, but for tests.
var running struct {
	sync.RWMutex
	feeds map[*Feed]struct{}
}

func changed() {
	running.RLock()
	defer running.RUnlock()
	for f := range running.feeds {
		f.Changed()
	}
}

// Run sequences and tails until ctx is done. It outlives a database that goes
// away: it goes on where it was when the database is back.
func (f *Feed) Run(ctx context.Context) {
	running.Lock()
	if running.feeds == nil {
		running.feeds = map[*Feed]struct{}{}
	}
	running.feeds[f] = struct{}{}
	running.Unlock()
	defer func() {
		running.Lock()
		delete(running.feeds, f)
		running.Unlock()
	}()

	var wg sync.WaitGroup
	defer wg.Wait()
	wg.Go(func() { f.listen(ctx) })
	wg.Go(func() { f.notify(ctx) })

	poll := time.NewTicker(pollEvery)
	defer poll.Stop()
	local := true // what was committed before the start may still be waiting
	for {
		start := time.Now()
		f.report(ctx, f.tail(ctx, local))
		// Changes that come in a stream share a round: the tail takes at most a
		// quarter of the time, and an idle one answers at once.
		if !pause(ctx, min(4*time.Since(start), 10*time.Millisecond)-time.Since(start)) {
			return
		}
		local = false
		select {
		case <-ctx.Done():
			return
		case <-f.wake:
			local = true
		case <-f.remote:
		case <-poll.C:
			waiting, err := f.unsequenced(ctx)
			f.report(ctx, err)
			local = waiting
		}
	}
}

// tail moves everything that has been committed into the window. With
// sequencing it first gives places to what has none.
func (f *Feed) tail(ctx context.Context, sequencing bool) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for {
		if sequencing {
			if err := f.sequence(ctx); err != nil {
				return err
			}
		}
		entries, err := f.read(ctx, Topic{}, f.Head(), sequenceLimit)
		if err != nil || len(entries) == 0 {
			return err
		}
		f.deliver(ctx, entries)
		if sequencing {
			poke(f.dirty)
		}
		if len(entries) < sequenceLimit {
			return nil
		}
	}
}

// report logs when the tail loses the database and when it has it back.
func (f *Feed) report(ctx context.Context, err error) {
	switch {
	case ctx.Err() != nil:
	case err != nil && !f.failing:
		f.failing = true
		slog.WarnContext(ctx, "the change feed stands still", "err", err)
	case err == nil && f.failing:
		f.failing = false
		slog.InfoContext(ctx, "the change feed goes on")
	}
}

// pause waits and reports whether ctx is still alive.
func pause(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return ctx.Err() == nil
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}
