// Package tasks does the background work that commands leave behind, and what
// the clock asks for. Replicas share the work through the tasks table: a task
// is leased to one of them, which renews the lease while it works; the task of
// a replica that died is taken over when the lease has run out.
package tasks

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/hook"
	"github.com/tandem-hiring/tandem/ent/schema/mixin"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring/background"
)

// Handler does one kind of work. It acts for the system in the task's
// organization. Its context ends when the server stops or the lease is lost:
// then it should return soon, and the task is done again, here or elsewhere. An
// error is retried after a growing pause. Because of both, doing the same task
// twice must lead to the same result as doing it once.
type Handler func(ctx context.Context, payload json.RawMessage) error

// Options are what a Runner can be told; zero values are the defaults.
type Options struct {
	// Workers is how many tasks run at once in this process. Default 4.
	Workers int
	// Poll is how often the table is looked at without being poked. Default 1 s.
	Poll time.Duration
	// Lease is how long a replica that died keeps its tasks. Default 30 s.
	// The clocks of the replicas may differ by less than half of it.
	Lease time.Duration
	// FirstPause is the pause after the first failure; it doubles with each
	// further one, up to an hour. Default 2 s.
	FirstPause time.Duration
	// MaxAttempts is how often a task is begun before it is given up. Default 12.
	MaxAttempts int
	// Grace is how long stopping waits for the running tasks. Default 10 s.
	Grace time.Duration
	// Log receives failures. Default slog.Default().
	Log *slog.Logger
}

// Runner does tasks. Register what it can do by Handle and Every, then Run.
type Runner struct {
	Options
	db       *store.DB
	client   *ent.Client
	id       string // of this process, in leased_by
	handlers map[string]Handler
	clocks   []*clock

	poke     chan struct{}
	finished chan struct{}

	mu      sync.Mutex
	running map[string]*lease // by task id
}

// New returns a runner on the database that client uses too. Tasks that are
// created through client from now on wake the runner when they are committed,
// so New belongs before the client's first use.
func New(db *store.DB, client *ent.Client, o Options) *Runner {
	def(&o.Workers, 4)
	def(&o.Poll, time.Second)
	def(&o.Lease, 30*time.Second)
	def(&o.FirstPause, 2*time.Second)
	def(&o.MaxAttempts, 12)
	def(&o.Grace, 10*time.Second)
	if o.Log == nil {
		o.Log = slog.Default()
	}
	host, _ := os.Hostname()
	r := &Runner{
		Options:  o,
		db:       db,
		client:   client,
		id:       fmt.Sprintf("%.40s/%d/%.8s", host, os.Getpid(), rand.Text()),
		handlers: map[string]Handler{},
		poke:     make(chan struct{}, 1),
		finished: make(chan struct{}, 1),
		running:  map[string]*lease{},
	}
	client.Task.Use(r.wakeAfterCommit)
	return r
}

func def[T comparable](v *T, to T) {
	var zero T
	if *v == zero {
		*v = to
	}
}

// Handle names who does a kind of work. It panics for a kind that has a
// handler. Tasks of kinds without one are left to other replicas: during an
// upgrade they may be newer.
func (r *Runner) Handle(kind string, h Handler) {
	if _, ok := r.handlers[kind]; ok {
		panic("tasks: " + kind + " has a handler")
	}
	r.handlers[kind] = h
}

// clock is work that comes round.
type clock struct {
	kind   string
	every  time.Duration
	latest time.Time // the last occasion that this replica has enqueued
}

// Every has work done once in each interval, of a day at most, by whichever
// replica comes first. Intervals count from midnight UTC. What was missed while nothing ran is done
// once. It acts for the system in the whole installation.
func (r *Runner) Every(interval time.Duration, kind string, do func(context.Context) error) {
	r.Handle(kind, func(ctx context.Context, _ json.RawMessage) error { return do(ctx) })
	r.clocks = append(r.clocks, &clock{kind: kind, every: interval})
}

// Wake makes the runner look at the table now.
func (r *Runner) Wake() { signal(r.poke) }

func signal(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default: // somebody else has signalled and it is not seen yet
	}
}

// wakeAfterCommit is the hook by which new tasks are begun at once.
func (r *Runner) wakeAfterCommit(next ent.Mutator) ent.Mutator {
	return hook.TaskFunc(func(ctx context.Context, m *ent.TaskMutation) (ent.Value, error) {
		made, err := next.Mutate(ctx, m)
		if err != nil || !m.Op().Is(ent.OpCreate) {
			return made, err
		}
		tx, err := m.Tx()
		if err != nil { // not in a transaction: committed already
			r.Wake()
			return made, nil
		}
		tx.OnCommit(func(next ent.Committer) ent.Committer {
			return ent.CommitFunc(func(ctx context.Context, tx *ent.Tx) error {
				err := next.Commit(ctx, tx)
				if err == nil {
					r.Wake()
				}
				return err
			})
		})
		return made, nil
	})
}

// Run does tasks until ctx is done. Then it asks the running ones to return and
// hands back those that did not finish, so that another replica goes on at once.
func (r *Runner) Run(ctx context.Context) {
	working, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	var workers sync.WaitGroup
	// Apart from taking tasks, which may have to wait for the database.
	go r.keepLeases(working)
	tick := time.NewTicker(r.Poll)
	defer tick.Stop()
	for ctx.Err() == nil {
		if err := r.begin(ctx, working, &workers); err != nil && ctx.Err() == nil {
			r.Log.Warn("tasks could not be taken", "error", err)
		}
		select {
		case <-ctx.Done():
		case <-r.poke:
		case <-r.finished:
		case <-tick.C:
		}
	}
	cancel()
	done := make(chan struct{})
	go func() { workers.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(r.Grace):
		r.Log.Warn("tasks did not return in time; others go on with them when the lease has run out")
	}
}

// begin enqueues what is due by the clock, and takes as many tasks as there
// are free workers.
func (r *Runner) begin(ctx, working context.Context, workers *sync.WaitGroup) error {
	if err := r.enqueueClocks(ctx); err != nil {
		return err
	}
	r.mu.Lock()
	free := r.Workers - len(r.running)
	r.mu.Unlock()
	if free <= 0 || len(r.handlers) == 0 {
		return nil
	}
	ctx, stop := context.WithTimeout(ctx, r.Lease/2) // what was taken late is not worth having
	defer stop()
	taken, err := r.take(ctx, free)
	if err != nil {
		return err
	}
	for _, t := range taken {
		l := r.hold(working, t)
		workers.Go(func() {
			defer signal(r.finished)
			r.work(l)
		})
	}
	return nil
}

// enqueueClocks writes down the present occasion of all clocks. The key makes
// it one task for all replicas.
func (r *Runner) enqueueClocks(ctx context.Context) error {
	at := mixin.Now()
	for _, c := range r.clocks {
		occasion := at.Truncate(c.every)
		if occasion.Equal(c.latest) {
			continue
		}
		ctx := viewer.System(ctx, "")
		tx, err := r.client.Tx(ctx)
		if err != nil {
			return err
		}
		err = background.Enqueue(ctx, tx, background.Work{Kind: c.kind, DedupeKey: c.kind + " " + occasion.Format(time.RFC3339)})
		if err != nil {
			return errors.Join(err, tx.Rollback())
		}
		if err := tx.Commit(); err != nil {
			return err
		}
		c.latest = occasion
	}
	return nil
}
