package feed

import (
	"context"
	"sync"
)

// batchLimit bounds the entries of one batch.
const batchLimit = 256

// Batch is a run of entries, all of a topic between two positions.
type Batch struct {
	// After is the position that the batch goes on from.
	After int64
	// Entries are in the order of the feed; at least one.
	Entries []*Entry
	// Cursor is the position that everything of the topic is delivered up to:
	// the next batch goes on after it.
	Cursor int64

	mu     sync.Mutex
	loaded bool
	shared map[any]any
}

// Shared returns the value for key that the first reader of this batch made.
// Readers at the same cursor hold the same batch, so what they would all
// compute alike, such as its encoding for one class of rights, is made once.
func (b *Batch) Shared(key any, make func() (any, error)) (any, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if v, ok := b.shared[key]; ok {
		return v, nil
	}
	v, err := make()
	if err != nil {
		return nil, err
	}
	if b.shared == nil {
		b.shared = map[any]any{}
	}
	b.shared[key] = v
	return v, nil
}

// Subscription is one reader's place in a topic. It belongs to one goroutine.
type Subscription struct {
	f     *Feed
	key   Topic
	crowd *crowd
	after int64
}

// Subscribe begins to follow a topic after a position, or from Now. It returns
// ErrPruned for a position before the kept history and ErrAhead for one that
// the feed has not reached. Close the subscription.
func (f *Feed) Subscribe(ctx context.Context, key Topic, after int64) (*Subscription, error) {
	if after == Now {
		after = f.Head()
	}
	f.mu.RLock()
	floor := f.floor
	f.mu.RUnlock()
	if after < floor || after > f.Head() {
		position, pruned, err := f.head(ctx)
		switch {
		case err != nil:
			return nil, err
		case after < pruned:
			return nil, ErrPruned
		case after > position: // not just ahead of this replica
			return nil, ErrAhead
		}
	}
	return &Subscription{f: f, key: key, crowd: f.joined(key), after: after}, nil
}

// Cursor returns the position up to which everything was delivered.
func (s *Subscription) Cursor() int64 { return s.after }

// Next waits for something after the last batch and returns it. A reader that
// takes its time gets larger batches, and one that falls out of memory reads
// from the database: nothing is ever dropped. It returns ErrPruned when the
// reader fell out of the kept history too, and ctx's error when ctx is done.
func (s *Subscription) Next(ctx context.Context) (*Batch, error) {
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		b, more, through, behind := s.crowd.next(s.after, batchLimit)
		switch {
		case behind:
			entries, through, err := s.f.catchUp(ctx, s.key, s.after, batchLimit)
			if err != nil {
				return nil, err
			}
			if len(entries) == 0 {
				s.after = through
				continue
			}
			b = &Batch{After: s.after, Entries: entries, Cursor: through}
		case b == nil:
			s.after = through
			select {
			case <-ctx.Done():
			case <-more:
			}
			continue
		case more != nil:
			b = s.crowd.share(b, more)
		}
		if err := s.f.load(ctx, b); err != nil {
			return nil, err
		}
		s.after = b.Cursor
		return b, nil
	}
}

// Close ends the subscription.
func (s *Subscription) Close() { s.f.left(s.key, s.crowd) }

// load makes sure that the entries of b have their snapshots.
func (f *Feed) load(ctx context.Context, b *Batch) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.loaded {
		return nil
	}
	if err := f.attach(ctx, b.Entries); err != nil {
		return err
	}
	b.loaded = true
	return nil
}

// attach runs the loader for the entries that have no snapshot yet.
func (f *Feed) attach(ctx context.Context, entries []*Entry) error {
	f.mu.RLock()
	loader := f.loader
	f.mu.RUnlock()
	if loader == nil {
		return nil
	}
	var missing []*Entry
	for _, e := range entries {
		if e.snapshot.Load() == nil {
			missing = append(missing, e)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return loader(ctx, missing)
}

// deliver passes new entries to the observers, loads what subscribers will be
// shown, and adds them to the window.
func (f *Feed) deliver(ctx context.Context, entries []*Entry) {
	f.mu.RLock()
	observers := f.observers
	var followed []*Entry
	for _, e := range entries {
		for _, key := range topicsOf(e)[1:] { // who follows everything loads what it needs
			if f.topics[key] != nil {
				followed = append(followed, e)
				break
			}
		}
	}
	f.mu.RUnlock()
	for _, see := range observers {
		see(entries)
	}
	// When this fails, the readers try again and say so.
	_ = f.attach(ctx, followed)
	f.append(entries)
}
