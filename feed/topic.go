package feed

import (
	"slices"
	"sort"
	"sync"
	"time"
)

// Topic is the part of the feed that a reader follows: one job, one
// organization, or, when empty, everything.
type Topic struct{ OrganizationID, JobID string }

// topicsOf lists the topics that an entry belongs to.
func topicsOf(e *Entry) []Topic {
	all := []Topic{{}, {OrganizationID: e.OrganizationID}, {OrganizationID: e.OrganizationID, JobID: e.JobID}}
	if e.JobID == "" {
		return all[:2]
	}
	return all
}

// topic is the window's share of one topic, kept while somebody follows it, so
// that a change wakes nobody but the readers whom it concerns.
type topic struct {
	f *Feed

	mu      sync.RWMutex
	readers int
	entries []*Entry // all of the topic after floor, oldest first
	floor   int64
	crowds  []*crowd
	free    time.Time // when the crowds that are to be woken have been served
}

// crowd is as many readers of a topic as are woken together. Waking thousands
// at once would make everything else in the process queue behind them, so that
// crowds take turns, and a crowd whose turn comes late gets more at a time.
type crowd struct {
	t *topic

	// Guarded by the topic's lock.
	readers int
	shown   int   // how many of the topic's entries these readers may see already
	through int64 // what is shown is complete up to here
	more    chan struct{}
	batches map[int64]*Batch // what readers at the same cursor share, until more is shown
	queued  bool             // its turn is coming
}

// crowdSize makes serving a crowd take about ten milliseconds.
const crowdSize = 160

// joined returns a place among the readers of a topic.
func (f *Feed) joined(key Topic) *crowd {
	f.mu.Lock()
	defer f.mu.Unlock()
	t := f.topics[key]
	if t == nil {
		t = &topic{f: f, floor: f.floor}
		for _, e := range f.window {
			if slices.Contains(topicsOf(e), key) {
				t.entries = append(t.entries, e)
			}
		}
		f.topics[key] = t
	}
	f.subscribers.Add(1)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.readers++
	for _, c := range t.crowds {
		if c.readers < crowdSize {
			if c.readers == 0 && c.shown < len(t.entries) {
				c.show(f.Head()) // nobody was there to show it to
			}
			c.readers++
			return c
		}
	}
	c := &crowd{t: t, readers: 1, shown: len(t.entries), through: f.Head(), more: make(chan struct{}), batches: map[int64]*Batch{}}
	t.crowds = append(t.crowds, c)
	return c
}

// left undoes joined.
func (f *Feed) left(key Topic, c *crowd) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.subscribers.Add(-1)
	t := c.t
	t.mu.Lock()
	defer t.mu.Unlock()
	c.readers--
	if t.readers--; t.readers == 0 {
		delete(f.topics, key)
	}
}

// append adds entries to the window and shows them to the readers concerned.
func (f *Feed) append(entries []*Entry) {
	f.mu.Lock()
	if entries[0].Position != f.Head()+1 {
		// The tail was away for longer than the history is kept.
		f.forget(entries[0].Position - 1)
	}
	var touched []*topic
	for _, e := range entries {
		for _, key := range topicsOf(e) {
			t := f.topics[key]
			if t == nil {
				continue
			}
			t.add(e)
			if !slices.Contains(touched, t) {
				touched = append(touched, t)
			}
		}
	}
	f.window = append(f.window, entries...)
	if n := len(f.window) - f.windowSize; n > 0 {
		for _, e := range f.window[:n] {
			for _, key := range topicsOf(e) {
				if t := f.topics[key]; t != nil {
					t.drop(e)
				}
			}
		}
		f.floor = f.window[n-1].Position
		f.window = f.window[n:]
	}
	head := entries[len(entries)-1].Position
	f.headPosition.Store(head)
	f.mu.Unlock()
	for _, t := range touched {
		t.show()
	}
}

// forget empties the window up to a position.
func (f *Feed) forget(position int64) {
	f.window, f.floor = nil, position
	for _, t := range f.topics {
		t.mu.Lock()
		t.entries, t.floor = nil, position
		for _, c := range t.crowds {
			c.shown = 0
		}
		t.mu.Unlock()
	}
}

func (t *topic) add(e *Entry) {
	t.mu.Lock()
	t.entries = append(t.entries, e)
	t.mu.Unlock()
}

// drop forgets e, which has left the window. Slices of the entries that
// readers hold stay as they are.
func (t *topic) drop(e *Entry) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.entries) > 0 && t.entries[0] == e {
		t.entries, t.floor = t.entries[1:], e.Position
		for _, c := range t.crowds {
			c.shown = max(0, c.shown-1)
		}
	}
}

// show lets the readers see what was added: now, or when those who are before
// them have been served.
func (t *topic) show() {
	head := t.f.Head()
	t.mu.Lock()
	defer t.mu.Unlock()
	now := time.Now()
	for _, c := range t.crowds {
		if c.queued || c.readers == 0 || c.shown == len(t.entries) {
			continue
		}
		turn := now
		if t.free.After(now) {
			turn = t.free
		}
		t.free = turn.Add(time.Duration(c.readers) * t.f.pace)
		if wait := turn.Sub(now); wait >= time.Millisecond {
			c.queued = true
			time.AfterFunc(wait, c.due)
			continue
		}
		c.show(head)
	}
}

// due shows to the crowd what has been added until its turn came.
func (c *crowd) due() {
	head := c.t.f.Head()
	c.t.mu.Lock()
	defer c.t.mu.Unlock()
	c.queued = false
	if c.shown < len(c.t.entries) {
		c.show(head)
	}
}

// show needs the topic's lock, and a head that was read before it.
func (c *crowd) show(head int64) {
	c.shown = len(c.t.entries)
	c.through = max(head, c.t.entries[c.shown-1].Position)
	clear(c.batches)
	close(c.more)
	c.more = make(chan struct{})
}

// next returns what is shown after a position. When there is nothing, it
// returns the channel to wait on; behind means that the past has to be read
// from the database. through is how far the reader has come either way.
func (c *crowd) next(after int64, limit int) (b *Batch, more <-chan struct{}, through int64, behind bool) {
	c.t.mu.RLock()
	defer c.t.mu.RUnlock()
	if after < c.t.floor {
		return nil, nil, after, true
	}
	if b := c.batches[after]; b != nil {
		return b, nil, b.Cursor, false
	}
	shown := c.t.entries[:c.shown:c.shown]
	from := sort.Search(len(shown), func(i int) bool { return shown[i].Position > after })
	if from == len(shown) {
		return nil, c.more, max(after, c.through), false
	}
	b = &Batch{After: after, Entries: shown[from:], Cursor: c.through}
	if len(b.Entries) > limit {
		b.Entries = b.Entries[:limit:limit]
		b.Cursor = b.Entries[limit-1].Position
	}
	return b, c.more, b.Cursor, false
}

// share makes b the batch of every reader at its cursor, unless another was
// first or more has been shown since.
func (c *crowd) share(b *Batch, more <-chan struct{}) *Batch {
	c.t.mu.Lock()
	defer c.t.mu.Unlock()
	if c.more != more {
		return b
	}
	if first := c.batches[b.After]; first != nil {
		return first
	}
	c.batches[b.After] = b
	return b
}
