package feed_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
)

// rows makes a table of rows that the tests change under the eyes of the feed.
func rows(t testing.TB, db *store.DB, n int) {
	t.Helper()
	if _, err := db.SQL.Exec(`create table work (id integer primary key, value integer not null)`); err != nil {
		t.Fatal(err)
	}
	for id := range n {
		if _, err := db.SQL.Exec(`insert into work values ($1, 0)`, id); err != nil {
			t.Fatal(err)
		}
	}
}

// increment changes a row and records it, as a command does. Some changes take
// their time and some are given up.
func increment(ctx context.Context, db *store.DB, id int) error {
	tx, err := client(db).Tx(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	raw, err := tx.SQLTx()
	if err != nil {
		return err
	}
	var value int
	if err := raw.QueryRowContext(ctx, `update work set value = value + 1 where id = $1 returning value`, id).Scan(&value); err != nil {
		return err
	}
	key := jobA
	if id%2 == 1 {
		key = jobB
	}
	e := moved(key, fmt.Sprint(id))
	e.Data.Count = value
	if err := feed.Record(ctx, tx, e); err != nil {
		return err
	}
	if rand.IntN(20) == 0 {
		time.Sleep(time.Duration(rand.IntN(5)) * time.Millisecond)
	}
	if rand.IntN(10) == 0 {
		return nil // rolled back
	}
	return tx.Commit()
}

// follow collects from a subscription until stop is closed and all changes of
// the topic's rows have come, and checks on the way that no position and no
// change is missing, doubled or out of order.
func follow(t *testing.T, name string, s *feed.Subscription, want func() map[string]int) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	last, values := s.Cursor(), map[string]int{}
	for {
		if w := want(); w != nil && same(w, values) {
			return
		}
		wait, stop := context.WithTimeout(ctx, 50*time.Millisecond)
		b, err := s.Next(wait)
		stop()
		if ctx.Err() != nil {
			t.Errorf("%s: gave up with %v, want %v", name, values, want())
			return
		}
		if err != nil {
			continue
		}
		for _, e := range b.Entries {
			if e.Position <= last {
				t.Errorf("%s: position %d after %d", name, e.Position, last)
			}
			last = e.Position
			if e.Data.Count != values[e.EntityID]+1 {
				t.Errorf("%s: change %d of row %s after change %d", name, e.Data.Count, e.EntityID, values[e.EntityID])
			}
			values[e.EntityID] = e.Data.Count
		}
		if b.Cursor < last {
			t.Errorf("%s: cursor %d is before the batch's last position %d", name, b.Cursor, last)
		}
	}
}

func same(want, got map[string]int) bool {
	for id, n := range want {
		if got[id] != n {
			return false
		}
	}
	return true
}

// dense checks the table itself: positions 1 to n, every row of work told
// exactly as often as it changed, and nothing without a place.
func dense(t *testing.T, db *store.DB) {
	t.Helper()
	var n, distinct, last, waiting, head int64
	err := db.SQL.QueryRow(`select count(position), count(distinct position), coalesce(max(position), 0), count(*) - count(position),
(select position from feed_head where id = 1) from events`).Scan(&n, &distinct, &last, &waiting, &head)
	if err != nil {
		t.Fatal(err)
	}
	if n != distinct || n != last || waiting != 0 || head != last {
		t.Errorf("%d positions, %d different, the last is %d, the head %d, %d events wait", n, distinct, last, head, waiting)
	}
	r, err := db.SQL.Query(`select w.id, w.value, count(e.id) from work w left join events e on e.entity_id = cast(w.id as text) group by w.id, w.value`)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for r.Next() {
		var id, value, told int
		if err := r.Scan(&id, &value, &told); err != nil {
			t.Fatal(err)
		}
		if value != told {
			t.Errorf("row %d changed %d times and was told of %d times", id, value, told)
		}
	}
}

func values(t *testing.T, db *store.DB, keep func(id int) bool) map[string]int {
	t.Helper()
	r, err := db.SQL.Query(`select id, value from work`)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	all := map[string]int{}
	for r.Next() {
		var id, value int
		if err := r.Scan(&id, &value); err != nil {
			t.Fatal(err)
		}
		if keep(id) {
			all[fmt.Sprint(id)] = value
		}
	}
	return all
}

func TestManyWritersAndSeveralReplicasKeepOneDenseOrder(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		const writers, changes, ids = 8, 60, 6
		rows(t, db, ids)
		replicas := []*feed.Feed{run(t, db), run(t, another(t, db)), run(t, another(t, db))}
		var done sync.WaitGroup
		var finished sync.Map
		wanted := func(keep func(int) bool, name string) func() map[string]int {
			return func() map[string]int {
				if _, ok := finished.Load("writers"); !ok {
					return nil
				}
				w, ok := finished.Load(name)
				if !ok {
					w = values(t, db, keep)
					finished.Store(name, w)
				}
				return w.(map[string]int)
			}
		}
		for i, f := range replicas {
			for name, topic := range map[string]struct {
				key  feed.Topic
				keep func(int) bool
			}{
				"all":   {feed.Topic{}, func(int) bool { return true }},
				"job a": {jobA, func(id int) bool { return id%2 == 0 }},
				"job b": {jobB, func(id int) bool { return id%2 == 1 }},
			} {
				s := subscribe(t, f, topic.key, feed.Now)
				done.Go(func() {
					follow(t, fmt.Sprintf("replica %d, %s", i, name), s, wanted(topic.keep, fmt.Sprint(i, name)))
				})
			}
		}
		var writing sync.WaitGroup
		for range writers {
			writing.Go(func() {
				for range changes {
					if err := increment(t.Context(), db, rand.IntN(ids)); err != nil {
						t.Error(err)
						return
					}
				}
			})
		}
		writing.Wait()
		finished.Store("writers", true)
		done.Wait()
		dense(t, db)
	})
}

// TestMain lets the test binary be started again as a process to be killed.
func TestMain(m *testing.M) {
	if url := os.Getenv("FEED_TEST_WRITE_TO"); url != "" {
		writeUntilKilled(url)
	}
	os.Exit(m.Run())
}

func writeUntilKilled(url string) {
	ctx := context.Background()
	db, err := store.Open(ctx, url)
	if err != nil {
		panic(err)
	}
	f, err := feed.New(ctx, db)
	if err != nil {
		panic(err)
	}
	go f.Run(ctx)
	fmt.Println("writing")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for {
				if err := increment(ctx, db, rand.IntN(4)); err != nil {
					fmt.Println(err)
				}
			}
		})
	}
	wg.Wait()
}

func TestAProcessKilledWhileWritingLeavesNoHalfChangeAndNoGap(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		rows(t, db, 4)
		for range 4 {
			before := changed(t, db, 0)
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), "FEED_TEST_WRITE_TO="+db.URL)
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if _, err := out.Read(make([]byte, 1)); err != nil {
				t.Fatal(err)
			}
			changed(t, db, before+20)
			time.Sleep(time.Duration(rand.IntN(20_000)) * time.Microsecond) // at any moment
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait()
		}
		if db.Dialect == dialect.Postgres {
			settle(t, db)
		}
		f := run(t, db)
		s := subscribe(t, f, feed.Topic{}, 0)
		want := values(t, db, func(int) bool { return true })
		follow(t, "after the restart", s, func() map[string]int { return want })
		dense(t, db)
	})
}

// changed waits until at least n changes were made and returns how many.
func changed(t *testing.T, db *store.DB, n int) (made int) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(time.Millisecond) {
		if err := db.SQL.QueryRow(`select sum(value) from work`).Scan(&made); err != nil {
			t.Fatal(err)
		}
		if made >= n {
			return made
		}
		if time.Now().After(end) {
			t.Fatalf("only %d changes were made, not %d", made, n)
		}
	}
}

// settle waits until the server has ended the killed process's sessions, which
// may still have been committing.
func settle(t *testing.T, db *store.DB) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		var n int
		if err := db.SQL.QueryRow(`select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			return
		}
	}
	t.Fatal("sessions of the killed process remain")
}

// raw commits an event without the process's feeds hearing of it, as another
// process does.
func raw(t *testing.T, db *store.DB, entity string) {
	t.Helper()
	_, err := db.SQL.Exec(`insert into events (organization_id, kind, audience, entity_id, job_id, data, at)
values ('org_1', 'JOB_UPDATED', 'JOB', $1, 'job_a', '{}', now())`, entity)
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnotherReplicaHearsByNotificationAlsoAfterItsListenerWasCut(t *testing.T) {
	db := dbtest.New(t, dialect.Postgres)
	a, b := run(t, db), run(t, another(t, db))
	s := subscribe(t, b, jobA, feed.Now)
	// delay is how long b takes to hear of what a was told of.
	delay := func(entity string) time.Duration {
		raw(t, db, entity)
		start := time.Now()
		a.Changed()
		if got := take(t, s, 1)[0]; got.EntityID != entity {
			t.Fatalf("got %s, want %s", got.EntityID, entity)
		}
		return time.Since(start)
	}
	quick := func(name string) {
		t.Helper()
		best := time.Hour
		for i := range 10 {
			best = min(best, delay(fmt.Sprint(name, i)))
		}
		if best > 50*time.Millisecond {
			t.Errorf("%s: the best of ten took %v: found by the poll, not by a notification", name, best)
		}
	}
	listeners(t, db, 2)
	quick("at first")

	cut := listeners(t, db, 2)
	for _, pid := range cut {
		if _, err := db.SQL.Exec(`select pg_terminate_backend($1)`, pid); err != nil {
			t.Fatal(err)
		}
	}
	delay("meanwhile") // by the poll, or by the listener if it is back already
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		now := listeners(t, db, 2)
		if !slices.ContainsFunc(now, func(pid int) bool { return slices.Contains(cut, pid) }) {
			break
		}
		if time.Now().After(end) {
			t.Fatal("the listeners were not replaced")
		}
	}
	quick("reconnected")
}

// listeners waits for n sessions that listen and returns their process ids.
func listeners(t *testing.T, db *store.DB, n int) []int {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		r, err := db.SQL.Query(`select pid from pg_stat_activity where datname = current_database() and query like 'LISTEN%' and state = 'idle'`)
		if err != nil {
			t.Fatal(err)
		}
		var pids []int
		for r.Next() {
			var pid int
			if err := r.Scan(&pid); err != nil {
				t.Fatal(err)
			}
			pids = append(pids, pid)
		}
		r.Close()
		if len(pids) == n {
			return pids
		}
		if time.Now().After(end) {
			t.Fatalf("%d sessions listen, want %d", len(pids), n)
		}
	}
}

func TestWhatNobodyTellsOfIsFoundByThePoll(t *testing.T) {
	db := dbtest.New(t, dialect.Postgres)
	s := subscribe(t, run(t, db), jobA, feed.Now)
	raw(t, db, "job_a")
	take(t, s, 1)
}

func TestTheFeedGoesOnWhenTheDatabaseIsBack(t *testing.T) {
	db := dbtest.New(t, dialect.Postgres)
	s := subscribe(t, run(t, db), feed.Topic{}, feed.Now)
	rows(t, db, 1)
	outside := another(t, db)
	for round := range 3 {
		// As a restart does: every session ends, whatever it was doing.
		if _, err := outside.SQL.Exec(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`); err != nil {
			t.Fatal(err)
		}
		raw(t, outside, fmt.Sprint(round))
		if got := take(t, s, 1)[0]; got.EntityID != fmt.Sprint(round) || got.Position != int64(round+1) {
			t.Errorf("got %s at %d", got.EntityID, got.Position)
		}
	}
}

// TestALateCommitIsNotPassedOver holds the trap of cursors over row ids: a
// transaction that took its id early commits after others were delivered.
func TestALateCommitIsNotPassedOver(t *testing.T) {
	db := dbtest.New(t, dialect.Postgres)
	f := run(t, db)
	s := subscribe(t, f, jobA, feed.Now)
	ctx := viewer.System(t.Context(), "org_1")
	late, err := client(db).Tx(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := feed.Record(ctx, late, moved(jobA, "late")); err != nil {
		t.Fatal(err)
	}
	commit(t, db, moved(jobA, "early"))
	if got := entities(take(t, s, 1)); !slices.Equal(got, []string{"early"}) {
		t.Errorf("got %v", got)
	}
	if err := late.Commit(); err != nil {
		t.Fatal(err)
	}
	got := take(t, s, 1)[0]
	if got.EntityID != "late" || got.Position != 2 {
		t.Errorf("got %s at %d", got.EntityID, got.Position)
	}
}

// TestTheSequencerFindsItsRowsByTheirIndex guards the plan with a history.
func TestTheSequencerFindsItsRowsByTheirIndex(t *testing.T) {
	db := dbtest.New(t, dialect.Postgres)
	history(t, db, 20_000)
	for _, q := range []string{
		`select id from events where position is null order by id limit 1000`,
		`select exists (select from events where position is null)`,
	} {
		if plan := explain(t, db, q); !slices.ContainsFunc(plan, contains("event_unsequenced")) {
			t.Errorf("%s:\n%v", q, plan)
		}
	}
	if plan := explain(t, db, `select id from events where position > 19990 order by position limit 500`); !slices.ContainsFunc(plan, contains("event_position")) {
		t.Errorf("tail:\n%v", plan)
	}
}
