package tasks_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	_ "github.com/tandem-hiring/tandem/ent/runtime" // the defaults and rules of the schema
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/task"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring/background"
	"github.com/tandem-hiring/tandem/server/tasks"
)

// office is a database and a client through which work comes in.
type office struct {
	t      testing.TB
	db     *store.DB
	client *ent.Client
}

func each(t *testing.T, test func(o *office)) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) { test(&office{t, db, ent.NewClient(ent.Driver(db.Driver()))}) })
}

func (o *office) ctx() context.Context { return viewer.System(o.t.Context(), "org_1") }

// runner is a replica that has begun to run; stop stops it and waits.
func (o *office) runner(options tasks.Options, register func(*tasks.Runner)) (stop func()) {
	return start(o.t, o.db, ent.NewClient(ent.Driver(o.db.Driver())), options, register)
}

func start(t testing.TB, db *store.DB, client *ent.Client, options tasks.Options, register func(*tasks.Runner)) (stop func()) {
	options.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	if options.Poll == 0 {
		options.Poll = 20 * time.Millisecond
	}
	r := tasks.New(db, client, options)
	register(r)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); r.Run(ctx) }()
	stop = func() { cancel(); <-done }
	t.Cleanup(stop)
	return stop
}

func handle(kind string, h tasks.Handler) func(*tasks.Runner) {
	return func(r *tasks.Runner) { r.Handle(kind, h) }
}

// leave enqueues work in a transaction of its own.
func (o *office) leave(w background.Work) {
	o.t.Helper()
	tx, err := o.client.Tx(o.ctx())
	if err != nil {
		o.t.Fatal(err)
	}
	if err := background.Enqueue(o.ctx(), tx, w); err != nil {
		o.t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		o.t.Fatal(err)
	}
}

// only returns the one task there is.
func (o *office) only() *ent.Task {
	o.t.Helper()
	t, err := o.client.Task.Query().Only(viewer.System(o.t.Context(), ""))
	if err != nil {
		o.t.Fatal(err)
	}
	return t
}

func (o *office) eventually(what string, happened func() bool) {
	o.t.Helper()
	for deadline := time.Now().Add(15 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if happened() {
			return
		}
	}
	o.t.Fatalf("%s: it has not happened in 15 seconds", what)
}

func TestWorkIsDoneOnceItsChangeIsCommittedAndNeverOtherwise(t *testing.T) {
	each(t, func(o *office) {
		done := make(chan string, 10)
		start(t, o.db, o.client, tasks.Options{Poll: time.Hour}, handle("GREET", func(ctx context.Context, payload json.RawMessage) error {
			v, _ := viewer.FromContext(ctx)
			var name string
			if err := json.Unmarshal(payload, &name); err != nil || !v.System || v.OrganizationID != "org_1" {
				t.Errorf("%s for %+v: %v", payload, v, err)
			}
			done <- name
			return nil
		}))
		tx, err := o.client.Tx(o.ctx())
		if err != nil {
			t.Fatal(err)
		}
		if err := background.Enqueue(o.ctx(), tx, background.Work{Kind: "GREET", Payload: "nobody"}); err != nil {
			t.Fatal(err)
		}
		if err := tx.Rollback(); err != nil {
			t.Fatal(err)
		}
		o.leave(background.Work{Kind: "GREET", Payload: "Ada"}) // the poll is an hour away: the commit wakes the runner
		select {
		case name := <-done:
			if name != "Ada" {
				t.Errorf("greeted %s", name)
			}
		case <-time.After(10 * time.Second):
			t.Fatal("nothing was done")
		}
		o.eventually("finished", func() bool { return o.only().FinishedAt != nil })
		if got := o.only(); got.LeasedUntil != nil || got.Attempts != 1 || got.Dead {
			t.Errorf("left %+v", got)
		}
	})
}

func TestTwoReplicasDoEachTaskOnce(t *testing.T) {
	each(t, func(o *office) {
		const n = 200
		var mu sync.Mutex
		times := map[int]int{}
		by := map[int]int{}
		for replica := range 2 {
			o.runner(tasks.Options{}, handle("COUNT", func(_ context.Context, payload json.RawMessage) error {
				var i int
				if err := json.Unmarshal(payload, &i); err != nil {
					return err
				}
				mu.Lock()
				defer mu.Unlock()
				times[i]++
				by[replica]++
				return nil
			}))
		}
		for i := range n {
			o.leave(background.Work{Kind: "COUNT", Payload: i})
		}
		o.eventually("all done", func() bool {
			left, err := o.client.Task.Query().Where(task.FinishedAtIsNil()).Count(o.ctx())
			return err == nil && left == 0
		})
		mu.Lock()
		defer mu.Unlock()
		for i := range n {
			if times[i] != 1 {
				t.Errorf("task %d was done %d times", i, times[i])
			}
		}
		t.Logf("shared %v", by)
	})
}

func TestTheTaskOfAReplicaThatDiedIsTakenOverWhenItsLeaseHasRunOut(t *testing.T) {
	each(t, func(o *office) {
		const lease = 900 * time.Millisecond
		// The dying replica has a pool of its own, which is cut off.
		pool, err := store.Open(t.Context(), o.db.URL)
		if err != nil {
			t.Fatal(err)
		}
		defer pool.Close()
		began := make(chan struct{})
		gaveUp := make(chan time.Time, 1)
		start(t, pool, ent.NewClient(ent.Driver(pool.Driver())), tasks.Options{Lease: lease}, handle("SLOW", func(ctx context.Context, _ json.RawMessage) error {
			close(began)
			<-ctx.Done()
			gaveUp <- time.Now()
			return ctx.Err()
		}))
		o.leave(background.Work{Kind: "SLOW"})
		<-began
		taken := make(chan time.Time, 1)
		o.runner(tasks.Options{Lease: lease}, handle("SLOW", func(context.Context, json.RawMessage) error {
			taken <- time.Now()
			return nil
		}))
		select {
		case <-taken:
			t.Fatal("taken from a replica that lives")
		case <-time.After(2 * lease): // its lease is being renewed
		}
		_ = pool.Close()
		died := time.Now()
		select {
		case at := <-taken:
			if at.Sub(died) < lease/2 {
				t.Errorf("taken over after %v, before the lease had run out", at.Sub(died))
			}
			select {
			case stopped := <-gaveUp:
				if stopped.Sub(at) > 50*time.Millisecond {
					t.Errorf("the cut-off replica worked on for %v", stopped.Sub(at))
				}
			case <-time.After(time.Second):
				t.Error("the cut-off replica works on")
			}
		case <-time.After(5 * time.Second):
			t.Fatal("nobody has taken over")
		}
		o.eventually("finished", func() bool { return o.only().FinishedAt != nil })
		if n := o.only().Attempts; n != 2 {
			t.Errorf("begun %d times", n)
		}
	})
}

func TestAReplicaThatIsStoppedHandsItsWorkBack(t *testing.T) {
	each(t, func(o *office) {
		began := make(chan struct{})
		stop := o.runner(tasks.Options{Lease: time.Hour}, handle("SLOW", func(ctx context.Context, _ json.RawMessage) error {
			close(began)
			<-ctx.Done()
			return ctx.Err()
		}))
		o.leave(background.Work{Kind: "SLOW"})
		<-began
		stop()
		if got := o.only(); got.LeasedUntil != nil || got.Attempts != 0 || got.FinishedAt != nil {
			t.Errorf("left %+v", got)
		}
		done := make(chan struct{})
		o.runner(tasks.Options{}, handle("SLOW", func(context.Context, json.RawMessage) error { close(done); return nil }))
		select {
		case <-done:
		case <-time.After(5 * time.Second):
			t.Error("nobody goes on with it")
		}
	})
}

func TestStoppingWaitsForWorkThatEndsSoon(t *testing.T) {
	each(t, func(o *office) {
		began := make(chan struct{})
		stop := o.runner(tasks.Options{}, handle("SOON", func(context.Context, json.RawMessage) error {
			close(began)
			time.Sleep(100 * time.Millisecond)
			return nil
		}))
		o.leave(background.Work{Kind: "SOON"})
		<-began
		stop()
		if o.only().FinishedAt == nil {
			t.Error("the work was not finished")
		}
	})
}

func TestAFailureIsTriedAgainAfterAGrowingPauseAndGivenUpInTheEnd(t *testing.T) {
	each(t, func(o *office) {
		var mu sync.Mutex
		var at []time.Time
		o.runner(tasks.Options{FirstPause: 100 * time.Millisecond, MaxAttempts: 4}, handle("FAIL", func(context.Context, json.RawMessage) error {
			mu.Lock()
			defer mu.Unlock()
			at = append(at, time.Now())
			if len(at) == 2 {
				panic("no hands")
			}
			return errors.New("no luck")
		}))
		o.leave(background.Work{Kind: "FAIL"})
		o.eventually("given up", func() bool { return o.only().Dead })
		time.Sleep(100 * time.Millisecond)
		mu.Lock()
		defer mu.Unlock()
		if len(at) != 4 {
			t.Fatalf("tried %d times", len(at))
		}
		for i, least := range []time.Duration{50, 100, 200} {
			if pause := at[i+1].Sub(at[i]); pause < least*time.Millisecond {
				t.Errorf("pause %d was %v", i+1, pause)
			}
		}
		if got := o.only(); got.LastError != "no luck" || got.FinishedAt != nil || got.LeasedUntil != nil {
			t.Errorf("left %+v", got)
		}
	})
}

func TestAFailureThatPassesIsForgotten(t *testing.T) {
	each(t, func(o *office) {
		var n atomic.Int32
		o.runner(tasks.Options{FirstPause: time.Millisecond}, handle("FLAKY", func(context.Context, json.RawMessage) error {
			if n.Add(1) == 1 {
				return errors.New("not yet")
			}
			return nil
		}))
		o.leave(background.Work{Kind: "FLAKY"})
		o.eventually("finished", func() bool { return o.only().FinishedAt != nil })
		if got := o.only(); got.LastError != "" || got.Attempts != 2 {
			t.Errorf("left %+v", got)
		}
	})
}

func TestATaskThatKillsTheServerIsGivenUp(t *testing.T) {
	each(t, func(o *office) {
		o.leave(background.Work{Kind: "BOMB"})
		if _, err := o.db.SQL.Exec("update tasks set attempts = 12"); err != nil { // begun, and never ended
			t.Fatal(err)
		}
		o.runner(tasks.Options{}, handle("BOMB", func(context.Context, json.RawMessage) error {
			t.Error("begun once more")
			return nil
		}))
		o.eventually("given up", func() bool { return o.only().Dead })
	})
}

func TestTwoTasksWithOneKeyAreOne(t *testing.T) {
	each(t, func(o *office) {
		for range 3 {
			o.leave(background.Work{Kind: "NUDGE", DedupeKey: "NUDGE app_1 2026-11-23"})
		}
		o.leave(background.Work{Kind: "NUDGE", DedupeKey: "NUDGE app_1 2026-11-24"})
		o.leave(background.Work{Kind: "NUDGE"})
		o.leave(background.Work{Kind: "NUDGE"})
		if n := o.client.Task.Query().CountX(o.ctx()); n != 4 {
			t.Errorf("%d tasks, want two with keys and two without", n)
		}
	})
}

func TestWorkWaitsForItsTimeAndForSomebodyWhoKnowsIt(t *testing.T) {
	each(t, func(o *office) {
		o.leave(background.Work{Kind: "NEWER", Payload: "for a newer replica"})
		at := time.Now().Add(700 * time.Millisecond)
		o.leave(background.Work{Kind: "LATER", RunAt: at})
		done := make(chan time.Time, 1)
		o.runner(tasks.Options{}, handle("LATER", func(context.Context, json.RawMessage) error {
			done <- time.Now()
			return nil
		}))
		select {
		case when := <-done:
			if when.Before(at.Truncate(time.Microsecond)) {
				t.Errorf("done %v early", at.Sub(when))
			}
		case <-time.After(5 * time.Second):
			t.Error("not done")
		}
		left := o.client.Task.Query().Where(task.Kind("NEWER")).OnlyX(o.ctx())
		if left.Attempts != 0 || left.Dead {
			t.Errorf("an unknown kind was touched: %+v", left)
		}
	})
}

func TestTheClockAsksOnceHoweverManyReplicasThereAre(t *testing.T) {
	each(t, func(o *office) {
		var n atomic.Int32
		every := func(r *tasks.Runner) {
			r.Every(time.Hour, "HOURLY", func(ctx context.Context) error {
				if v, _ := viewer.FromContext(ctx); !v.System || v.OrganizationID != "" {
					t.Errorf("acts for %+v", v)
				}
				n.Add(1)
				return nil
			})
		}
		hour := time.Now().UTC().Truncate(time.Hour)
		for range 3 {
			o.runner(tasks.Options{}, every)
		}
		o.eventually("done", func() bool { return n.Load() > 0 })
		o.runner(tasks.Options{}, every) // one that starts later
		time.Sleep(300 * time.Millisecond)
		if got := n.Load(); got != 1 && time.Now().UTC().Truncate(time.Hour).Equal(hour) {
			t.Errorf("done %d times in an hour", got)
		}
	})
}

func TestWhatIsOfNoUseAnyMoreIsDeleted(t *testing.T) {
	each(t, func(o *office) {
		now := time.Now().UTC().Truncate(time.Microsecond)
		ctx := viewer.System(t.Context(), "")
		acme := o.client.Organization.Create().SetName("Acme").SetSlug("acme").SaveX(ctx)
		ada := o.client.User.Create().SetOrganizationID(acme.ID).SetEmail("a@acme.test").SetName("Ada").SaveX(ctx)
		for name, ends := range map[string]time.Time{"over": now.Add(-time.Minute), "good": now.Add(time.Hour)} {
			o.client.Session.Create().SetOrganizationID(acme.ID).SetUserID(ada.ID).SetKind(session.KindTOKEN).SetTokenHash(name).SetExpiresAt(ends).ExecX(ctx)
		}
		for name, made := range map[string]time.Time{"old": now.Add(-25 * time.Hour), "new": now.Add(-23 * time.Hour)} {
			o.client.IdempotencyKey.Create().SetOrganizationID(acme.ID).SetActorID(ada.ID).SetKey(name).SetRequestHash("x").SetResult([]string{}).SetCreatedAt(made).ExecX(ctx)
		}
		for _, k := range []struct {
			id     string
			began  time.Time
			locked *time.Time
		}{{"old", now.Add(-25 * time.Hour), nil}, {"locked", now.Add(-25 * time.Hour), &now}, {"new", now, nil}} {
			o.client.SignInThrottle.Create().SetID(k.id).SetWindowStartedAt(k.began).SetNillableLockedUntil(k.locked).ExecX(ctx)
		}
		o.leave(background.Work{Kind: "WAITS", RunAt: now.Add(time.Hour)})
		o.leave(background.Work{Kind: "DONE"})
		if _, err := o.db.SQL.Exec("update tasks set finished_at = $1 where kind = 'DONE'", now.Add(-8*24*time.Hour)); err != nil {
			t.Fatal(err)
		}
		o.runner(tasks.Options{}, func(r *tasks.Runner) { r.Tidy() })
		o.eventually("tidied", func() bool {
			n, err := o.client.Task.Query().Where(task.Kind("TIDY"), task.FinishedAtNotNil()).Count(ctx)
			return err == nil && n == 1
		})
		kinds := o.client.Task.Query().Order(task.ByKind()).Select(task.FieldKind).StringsX(ctx)
		if !slices.Equal(kinds, []string{"TIDY", "WAITS"}) {
			t.Errorf("tasks left: %v", kinds)
		}
		if left := o.client.Session.Query().OnlyX(ctx).TokenHash; left != "good" {
			t.Errorf("the session %s is left", left)
		}
		if left := o.client.IdempotencyKey.Query().OnlyX(ctx).Key; left != "new" {
			t.Errorf("the key %s is left", left)
		}
		if n := o.client.SignInThrottle.Query().CountX(ctx); n != 2 {
			t.Errorf("%d counters are left, want the new and the locked one", n)
		}
	})
}

// BenchmarkPickUp is the time from a commit to the beginning of the work.
func BenchmarkPickUp(b *testing.B) {
	for _, dial := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(dial, func(b *testing.B) {
			db := dbtest.New(b, dial)
			o := &office{b, db, ent.NewClient(ent.Driver(db.Driver()))}
			began := make(chan time.Time, 1)
			start(b, db, o.client, tasks.Options{Poll: time.Second}, handle("WORK", func(context.Context, json.RawMessage) error {
				began <- time.Now()
				return nil
			}))
			var waits []time.Duration
			for b.Loop() {
				o.leave(background.Work{Kind: "WORK"})
				committed := time.Now()
				waits = append(waits, (<-began).Sub(committed))
			}
			slices.Sort(waits)
			b.ReportMetric(float64(waits[len(waits)/2].Microseconds()), "p50-µs")
			b.ReportMetric(float64(waits[len(waits)*99/100].Microseconds()), "p99-µs")
		})
	}
}
