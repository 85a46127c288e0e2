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
	pace time.Duration

	mu      sync.RWMutex
	readers int
	entries []*Entry // all of the topic after floor, oldest first
	floor   int64
	shown   int   // how many of the entries readers may see already
	through int64 // what is shown is complete up to here
	more    chan struct{}
	batches map[int64]*Batch // what readers at the same cursor share, until more is shown
	last    time.Time        // when more was last shown
	timer   *time.Timer      // set while showing is put off
}

// joined returns the topic's part of the window, for one more reader.
func (f *Feed) joined(key Topic) *topic {
	f.mu.Lock()
	defer f.mu.Unlock()
	t := f.topics[key]
	if t == nil {
		t = &topic{pace: f.pace, floor: f.floor, through: f.Head(), more: make(chan struct{}), batches: map[int64]*Batch{}}
		for _, e := range f.window {
			if slices.Contains(topicsOf(e), key) {
				t.entries = append(t.entries, e)
			}
		}
		t.shown = len(t.entries)
		f.topics[key] = t
	}
	t.mu.Lock()
	t.readers++
	t.mu.Unlock()
	f.subscribers.Add(1)
	return t
}

// left undoes joined.
func (f *Feed) left(key Topic, t *topic) {
	f.mu.Lock()
	defer f.mu.Unlock()
	t.mu.Lock()
	defer t.mu.Unlock()
	f.subscribers.Add(-1)
	if t.readers--; t.readers == 0 {
		delete(f.topics, key)
		if t.timer != nil {
			t.timer.Stop()
		}
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
		t.show(f, false)
	}
}

// forget empties the window up to a position.
func (f *Feed) forget(position int64) {
	f.window, f.floor = nil, position
	for _, t := range f.topics {
		t.mu.Lock()
		t.entries, t.shown, t.floor = nil, 0, position
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
		t.entries, t.shown, t.floor = t.entries[1:], max(0, t.shown-1), e.Position
	}
}

// show lets the readers see what was added, now or, when they are many and
// were just woken, a little later.
func (t *topic) show(f *Feed, due bool) {
	head := f.Head()
	t.mu.Lock()
	defer t.mu.Unlock()
	if due {
		t.timer = nil
	}
	if t.timer != nil || t.shown == len(t.entries) {
		return
	}
	if wait := t.interval() - time.Since(t.last); !due && wait > 0 {
		t.timer = time.AfterFunc(wait, func() { t.show(f, true) })
		return
	}
	t.last = time.Now()
	t.shown = len(t.entries)
	t.through = max(head, t.entries[t.shown-1].Position)
	clear(t.batches)
	close(t.more)
	t.more = make(chan struct{})
}

// interval is the least time between two deliveries of the topic.
func (t *topic) interval() time.Duration {
	d := time.Duration(t.readers) * t.pace
	if d < time.Millisecond {
		return 0
	}
	return d
}

// next returns what is shown after a position. When there is nothing, it
// returns the channel to wait on; behind means that the past has to be read
// from the database. through is how far the reader has come either way.
func (t *topic) next(after int64, limit int) (b *Batch, more <-chan struct{}, through int64, behind bool) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	if after < t.floor {
		return nil, nil, after, true
	}
	if b := t.batches[after]; b != nil {
		return b, nil, b.Cursor, false
	}
	shown := t.entries[:t.shown:t.shown]
	from := sort.Search(len(shown), func(i int) bool { return shown[i].Position > after })
	if from == len(shown) {
		return nil, t.more, max(after, t.through), false
	}
	b = &Batch{After: after, Entries: shown[from:], Cursor: t.through}
	if len(b.Entries) > limit {
		b.Entries = b.Entries[:limit:limit]
		b.Cursor = b.Entries[limit-1].Position
	}
	return b, t.more, b.Cursor, false
}

// share makes b the batch of every reader at its cursor, unless another was
// first or more has been shown since.
func (t *topic) share(b *Batch, more <-chan struct{}) *Batch {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.more != more {
		return b
	}
	if first := t.batches[b.After]; first != nil {
		return first
	}
	t.batches[b.After] = b
	return b
}
