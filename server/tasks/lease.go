package tasks

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime/debug"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// taken is a task that this replica has leased.
type taken struct {
	id, organization, kind string
	payload                json.RawMessage
	attempts               int // this one included
	until                  time.Time
}

// lease is a task at work. Its context ends when the lease is lost.
type lease struct {
	taken
	ctx    context.Context
	lose   context.CancelCauseFunc
	expiry *time.Timer
}

// errLost is why the context of a task ended that others may have by now.
var errLost = errors.New("the lease was lost")

// take leases up to n tasks that are due, the oldest first. They are found by
// the partial index on run_at, whose rows are what is waiting or at work. Rows
// that another replica is taking are passed over, not waited for.
func (r *Runner) take(ctx context.Context, n int) ([]taken, error) {
	kinds := make([]string, 0, len(r.handlers))
	for kind := range r.handlers {
		kinds = append(kinds, kind)
	}
	list, err := json.Marshal(kinds)
	if err != nil {
		return nil, err
	}
	due := `select id from tasks
	where finished_at is null and not dead and run_at <= $1 and (leased_until is null or leased_until <= $1)
		and kind in (select value from json_each($2))
	order by run_at, id limit $3`
	among := `in (` + due + `)`
	if r.db.Dialect == dialect.Postgres {
		due = `select id from tasks
	where finished_at is null and not dead and run_at <= $1 and (leased_until is null or leased_until <= $1)
		and kind in (select json_array_elements_text($2::json))
	order by run_at, id limit $3 for update skip locked`
		// As an array it is certain to be read once. Joined, it may be read
		// again, and each time it would lock further rows.
		among = `= any (array(` + due + `))`
	}
	at := mixin.Now()
	if r.db.Dialect == dialect.SQLite {
		// Looking first keeps an idle runner from asking for the writer's lock.
		var any bool
		if err := r.db.SQL.QueryRowContext(ctx, `select exists (`+due+`)`, at, string(list), 1).Scan(&any); err != nil || !any {
			return nil, err
		}
	}
	until := at.Add(r.Lease)
	rows, err := r.db.SQL.QueryContext(ctx, `update tasks set attempts = attempts + 1, leased_until = $4, leased_by = $5
where id `+among+`
returning id, organization_id, kind, payload, attempts`, at, string(list), n, until, r.id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []taken
	for rows.Next() {
		t := taken{until: until}
		var payload []byte
		if err := rows.Scan(&t.id, &t.organization, &t.kind, &payload, &t.attempts); err != nil {
			return nil, err
		}
		t.payload = payload
		all = append(all, t)
	}
	return all, rows.Err()
}

// hold begins to keep the lease of a task.
func (r *Runner) hold(working context.Context, t taken) *lease {
	ctx, lose := context.WithCancelCause(viewer.System(working, t.organization))
	l := &lease{taken: t, ctx: ctx, lose: lose}
	// Should the database not answer, the work stops before others begin it.
	l.expiry = time.AfterFunc(time.Until(t.until), func() { lose(errLost) })
	r.mu.Lock()
	r.running[t.id] = l
	r.mu.Unlock()
	return l
}

// drop ends keeping it.
func (r *Runner) drop(l *lease) {
	l.expiry.Stop()
	l.lose(nil)
	r.mu.Lock()
	delete(r.running, l.id)
	r.mu.Unlock()
}

// keepLeases renews the leases of the tasks at work until ctx is done.
func (r *Runner) keepLeases(ctx context.Context) {
	beat := time.NewTicker(r.Lease / 3)
	defer beat.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-beat.C:
		}
		if err := r.renew(ctx); err != nil && ctx.Err() == nil {
			r.Log.Warn("the leases of tasks could not be renewed", "error", err)
		}
	}
}

// renew extends the leases of all tasks at work here, and stops the work on
// those that another replica has taken.
func (r *Runner) renew(ctx context.Context) error {
	r.mu.Lock()
	held := make([]*lease, 0, len(r.running))
	for _, l := range r.running {
		held = append(held, l)
	}
	r.mu.Unlock()
	for _, l := range held {
		ctx, cancel := context.WithTimeout(ctx, r.Lease/3)
		until := mixin.Now().Add(r.Lease)
		result, err := r.db.SQL.ExecContext(ctx, `update tasks set leased_until = $1 where id = $2 and leased_by = $3 and finished_at is null`, until, l.id, r.id)
		cancel()
		if err != nil {
			return err
		}
		n, err := result.RowsAffected()
		switch {
		case err != nil:
			return err
		case n == 1:
			l.expiry.Reset(time.Until(until))
			continue
		}
		r.mu.Lock()
		_, running := r.running[l.id]
		r.mu.Unlock()
		if running { // and not just finished
			l.lose(errLost)
		}
	}
	return nil
}

// work does one task and writes down how it went.
func (r *Runner) work(l *lease) {
	defer r.drop(l)
	err := r.do(l)
	// The end is written even while the server stops.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(l.ctx), 5*time.Second)
	defer cancel()
	if err := r.conclude(ctx, l, err); err != nil {
		r.Log.Error("the end of a task could not be written; it will be done again", "task", l.id, "kind", l.kind, "error", err)
	}
}

// do calls the handler; a panic is an error like another.
func (r *Runner) do(l *lease) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
			r.Log.Error("a task panicked", "task", l.id, "kind", l.kind, "panic", p, "stack", string(debug.Stack()))
		}
	}()
	if l.attempts > r.MaxAttempts {
		return errors.New("the server stopped each time that it was begun")
	}
	return r.handlers[l.kind](l.ctx, l.payload)
}

// conclude writes the end of an attempt, unless the lease is somebody else's.
func (r *Runner) conclude(ctx context.Context, l *lease, failure error) error {
	const held = ` where id = $1 and leased_by = $2 and finished_at is null`
	at := mixin.Now()
	var err error
	switch {
	case failure == nil:
		_, err = r.db.SQL.ExecContext(ctx, `update tasks set finished_at = $3, leased_until = null, leased_by = null, last_error = null`+held, l.id, r.id, at)
	case errors.Is(context.Cause(l.ctx), errLost):
		r.Log.Warn("a task was taken over by another replica", "task", l.id, "kind", l.kind)
	case l.ctx.Err() != nil: // the server stops: hand it back as it was
		_, err = r.db.SQL.ExecContext(ctx, `update tasks set attempts = attempts - 1, leased_until = null, leased_by = null`+held, l.id, r.id)
	case l.attempts >= r.MaxAttempts:
		r.Log.Error("a task was given up", "task", l.id, "kind", l.kind, "attempts", l.attempts, "error", failure)
		_, err = r.db.SQL.ExecContext(ctx, `update tasks set dead = true, leased_until = null, leased_by = null, last_error = $3`+held, l.id, r.id, clip(failure.Error()))
	default:
		pause := r.pause(l.attempts)
		r.Log.Warn("a task failed and will be tried again", "task", l.id, "kind", l.kind, "attempts", l.attempts, "in", pause, "error", failure)
		_, err = r.db.SQL.ExecContext(ctx, `update tasks set run_at = $3, leased_until = null, leased_by = null, last_error = $4`+held, l.id, r.id, at.Add(pause), clip(failure.Error()))
	}
	return err
}

// longestPause bounds the wait between two attempts.
const longestPause = time.Hour

// pause is the wait after the n-th attempt. It doubles, and it is not the same
// for tasks that failed together, for example because a mail server was away.
func (r *Runner) pause(n int) time.Duration {
	d := longestPause
	if n <= 20 { // the shift must not overflow
		d = min(r.FirstPause<<(n-1), longestPause)
	}
	return d/2 + rand.N(d/2+1)
}

// clip bounds a text to what last_error holds.
func clip(text string) string {
	if len(text) > 2000 {
		text = text[:2000]
	}
	return string([]rune(text))
}
