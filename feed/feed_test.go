package feed_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
)

var (
	jobA  = feed.Topic{OrganizationID: "org_1", JobID: "job_a"}
	jobB  = feed.Topic{OrganizationID: "org_1", JobID: "job_b"}
	other = feed.Topic{OrganizationID: "org_2"}
)

// as is a context of one person of one organization.
func as(ctx context.Context, org string) context.Context {
	return viewer.NewContext(ctx, viewer.Viewer{UserID: "usr_1", OrganizationID: org})
}

func moved(key feed.Topic, entity string) feed.Event {
	return feed.Event{Kind: feed.ApplicationMoved, Audience: event.AudienceAPPLICATION, OrganizationID: key.OrganizationID,
		JobID: key.JobID, EntityID: entity, ApplicationID: entity, Data: profile.EventData{FromStepID: "stp_1", ToStepID: "stp_2"}}
}

func client(db *store.DB) *ent.Client { return ent.NewClient(ent.Driver(db.Driver())) }

// commit records events in a transaction of their own.
func commit(t testing.TB, db *store.DB, events ...feed.Event) {
	t.Helper()
	ctx := as(context.Background(), "org_1")
	tx, err := client(db).Tx(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := feed.Record(ctx, tx, events...); err != nil {
		_ = tx.Rollback()
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
}

// window is how many entries the tests' replicas keep in memory.
const window = 500

// run starts a replica that lives as long as the test.
func run(t testing.TB, db *store.DB) *feed.Feed {
	t.Helper()
	f, err := feed.New(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	feed.Window(f, window)
	start(t, f)
	return f
}

func start(t testing.TB, f *feed.Feed) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); f.Run(ctx) }()
	t.Cleanup(func() { cancel(); <-done })
}

func subscribe(t testing.TB, f *feed.Feed, key feed.Topic, after int64) *feed.Subscription {
	t.Helper()
	s, err := f.Subscribe(t.Context(), key, after)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// take reads until n entries have come.
func take(t testing.TB, s *feed.Subscription, n int) []*feed.Entry {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	var all []*feed.Entry
	for len(all) < n {
		b, err := s.Next(ctx)
		if err != nil {
			t.Fatalf("after %d of %d entries: %v", len(all), n, err)
		}
		all = append(all, b.Entries...)
	}
	return all
}

// quiet fails when anything comes within a moment.
func quiet(t *testing.T, s *feed.Subscription) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if b, err := s.Next(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("expected silence, got %+v, %v", b, err)
	}
}

func entities(entries []*feed.Entry) []string {
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.EntityID)
	}
	return ids
}

func TestAnEventIsDeliveredAsItWasRecorded(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		f := run(t, db)
		s := subscribe(t, f, jobA, feed.Now)
		at := time.Date(2026, 3, 29, 1, 30, 0, 123456000, time.FixedZone("", 3600))
		want := feed.Event{
			Kind: feed.ApplicationRejected, Audience: event.AudienceAPPLICATION, EntityID: "app_1",
			JobID: "job_a", CandidateID: "cnd_1", ApplicationID: "app_1", At: at,
			Data: profile.EventData{From: `it's "quoted" \ and $1 'twice'`, To: "naïve\n✓", Readers: []string{"usr_7"}, Presented: true, Count: 3},
		}
		commit(t, db, want)
		got := take(t, s, 1)[0]
		if got.ActorID != "usr_1" || got.OrganizationID != "org_1" {
			t.Errorf("actor and organization are %s of %s, want the viewer's", got.ActorID, got.OrganizationID)
		}
		if !got.At.Equal(at) || got.At.Location() != time.UTC {
			t.Errorf("at is %v, want %v", got.At, at)
		}
		if got.Position != 1 || got.ID == 0 || f.Head() != 1 {
			t.Errorf("position %d, id %d, head %d", got.Position, got.ID, f.Head())
		}
		want.ActorID, want.OrganizationID, want.At = got.ActorID, got.OrganizationID, got.At
		if fmt.Sprintf("%+v", got.Event) != fmt.Sprintf("%+v", want) {
			t.Errorf("recorded  %+v\ndelivered %+v", want, got.Event)
		}
	})
}

func TestTheSystemActsWithoutAnActor(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		ctx := viewer.System(t.Context(), "org_1")
		tx, err := client(db).Tx(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if err := feed.Record(ctx, tx, feed.Event{Kind: feed.ImportChanged, Audience: event.AudienceORGANIZATION, EntityID: "imp_1"}); err != nil {
			t.Fatal(err)
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		var nulls int
		if err := db.SQL.QueryRow(`select count(*) from events where actor_id is null and job_id is null and candidate_id is null`).Scan(&nulls); err != nil || nulls != 1 {
			t.Errorf("%d rows with nulls, %v", nulls, err)
		}
		e := take(t, subscribe(t, run(t, db), feed.Topic{}, 0), 1)[0]
		if e.ActorID != "" || e.OrganizationID != "org_1" || e.At.IsZero() {
			t.Errorf("got %+v", e.Event)
		}
	})
}

func TestAnEventThatNobodyCouldBeToldOfIsRefused(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		for name, e := range map[string]feed.Event{
			"no organization": {Kind: feed.JobUpdated, Audience: event.AudienceJOB, EntityID: "job_1", JobID: "job_1"},
			"no entity":       {Kind: feed.JobUpdated, Audience: event.AudienceJOB, OrganizationID: "org_1", JobID: "job_1"},
			"no kind":         {Audience: event.AudienceJOB, OrganizationID: "org_1", EntityID: "job_1", JobID: "job_1"},
			"no audience":     {Kind: feed.JobUpdated, OrganizationID: "org_1", EntityID: "job_1", JobID: "job_1"},
			"no job":          {Kind: feed.JobUpdated, Audience: event.AudienceJOB, OrganizationID: "org_1", EntityID: "job_1"},
		} {
			tx, err := client(db).Tx(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if err := feed.Record(t.Context(), tx, e); err == nil {
				t.Errorf("%s: recorded", name)
			}
			_ = tx.Rollback()
		}
	})
}

func TestAChangeThatWasRolledBackLeavesNeitherEventNorGap(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		s := subscribe(t, run(t, db), feed.Topic{}, feed.Now)
		commit(t, db, moved(jobA, "app_1"))
		tx, err := client(db).Tx(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := feed.Record(t.Context(), tx, moved(jobA, "app_2")); err != nil {
			t.Fatal(err)
		}
		if err := tx.Rollback(); err != nil {
			t.Fatal(err)
		}
		commit(t, db, moved(jobA, "app_3"))
		got := take(t, s, 2)
		if !slices.Equal(entities(got), []string{"app_1", "app_3"}) || got[1].Position != 2 {
			t.Errorf("got %v, the last at %d", entities(got), got[1].Position)
		}
	})
}

func TestMoreEventsThanOneStatementHoldsKeepTheirOrder(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		f := run(t, db)
		s := subscribe(t, f, jobA, feed.Now)
		events := make([]feed.Event, 2500) // more than a statement, a sequencer's round and the window
		for i := range events {
			events[i] = moved(jobA, fmt.Sprintf("app_%04d", i))
		}
		commit(t, db, events...)
		for i, e := range take(t, s, len(events)) {
			if e.EntityID != events[i].EntityID || e.Position != int64(i+1) {
				t.Fatalf("%s at %d, want %s at %d", e.EntityID, e.Position, events[i].EntityID, i+1)
			}
		}
	})
}

func TestAReaderHearsOnlyOfItsTopic(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		f := run(t, db)
		a, b := subscribe(t, f, jobA, feed.Now), subscribe(t, f, jobB, feed.Now)
		org, foreign, all := subscribe(t, f, feed.Topic{OrganizationID: "org_1"}, feed.Now), subscribe(t, f, other, feed.Now), subscribe(t, f, feed.Topic{}, feed.Now)
		theirs := moved(feed.Topic{OrganizationID: "org_2", JobID: "job_a"}, "app_9")
		commit(t, db, moved(jobA, "app_1"), moved(jobB, "app_2"), theirs)
		for _, tc := range []struct {
			s    *feed.Subscription
			want []string
		}{
			{a, []string{"app_1"}}, {b, []string{"app_2"}}, {org, []string{"app_1", "app_2"}}, {foreign, []string{"app_9"}}, {all, []string{"app_1", "app_2", "app_9"}},
		} {
			if got := entities(take(t, tc.s, len(tc.want))); !slices.Equal(got, tc.want) {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		}
		quiet(t, a)
		// The same from the database, for one who comes later.
		if f.Stats().DatabaseReads != 0 {
			t.Errorf("%d database reads for readers who were there", f.Stats().DatabaseReads)
		}
		late := run(t, db)
		commit(t, db, slices.Repeat([]feed.Event{theirs}, 2*window)...) // pushes the others out
		waitFor(t, late, 3+2*window)
		s := subscribe(t, late, jobA, 0)
		if got := entities(take(t, s, 1)); !slices.Equal(got, []string{"app_1"}) {
			t.Errorf("late: got %v", got)
		}
		if s.Cursor() != 3+2*window || late.Stats().DatabaseReads != 1 {
			t.Errorf("after one read the cursor is %d with %d reads, want it at the head", s.Cursor(), late.Stats().DatabaseReads)
		}
	})
}

// waitFor waits until a replica has come to a position.
func waitFor(t *testing.T, f *feed.Feed, position int64) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); f.Head() < position; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("the replica stands at %d, not at %d", f.Head(), position)
		}
	}
}

func TestASlowReaderMissesNothing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		f := run(t, db)
		s := subscribe(t, f, jobA, feed.Now)
		const n = 4 * window
		for i := 0; i < n; i += window {
			events := make([]feed.Event, window)
			for j := range events {
				events[j] = moved(jobA, fmt.Sprint(i+j))
			}
			commit(t, db, events...)
		}
		waitFor(t, f, n)
		for i, e := range take(t, s, n) {
			if e.EntityID != fmt.Sprint(i) {
				t.Fatalf("entry %d is %s", i, e.EntityID)
			}
		}
		if f.Stats().DatabaseReads == 0 {
			t.Error("the past should have come from the database")
		}
		quiet(t, s)
	})
}

func TestAReaderWhoComesBackToAnEmptyPlaceIsShownWhatHappenedMeanwhile(t *testing.T) {
	db := dbtest.New(t, dialect.SQLite)
	f := run(t, db)
	var stay []*feed.Subscription // fills the first crowd, so that the topic remains
	for range feed.CrowdSize {
		stay = append(stay, subscribe(t, f, jobA, feed.Now))
	}
	gone, err := f.Subscribe(t.Context(), jobA, feed.Now)
	if err != nil {
		t.Fatal(err)
	}
	gone.Close()
	commit(t, db, moved(jobA, "app_1"))
	take(t, stay[0], 1)
	back := subscribe(t, f, jobA, 0)
	if got := entities(take(t, back, 1)); !slices.Equal(got, []string{"app_1"}) {
		t.Errorf("got %v", got)
	}
}

func TestEveryReaderOfACrowdedTopicIsServed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		const readers, changes = 1200, 60
		f := run(t, db)
		var wg sync.WaitGroup
		for range readers {
			s := subscribe(t, f, jobA, feed.Now)
			wg.Go(func() {
				for i, e := range take(t, s, changes) {
					if e.Position != int64(i+1) {
						t.Errorf("position %d in place %d", e.Position, i+1)
						return
					}
				}
			})
		}
		for range changes {
			commit(t, db, moved(jobA, "app_1"))
		}
		wg.Wait()
	})
}

func TestACursorGoesOnAtAnotherReplica(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		commit(t, db, moved(jobA, "app_1"), moved(jobA, "app_2"))
		first := subscribe(t, run(t, db), jobA, 0)
		cursor := feed.EncodeCursor(take(t, first, 1)[0].Position)
		commit(t, db, moved(jobA, "app_3"))
		position, err := feed.DecodeCursor(cursor)
		if err != nil {
			t.Fatal(err)
		}
		second := subscribe(t, run(t, db), jobA, position)
		if got := entities(take(t, second, 2)); !slices.Equal(got, []string{"app_2", "app_3"}) {
			t.Errorf("got %v", got)
		}
	})
}

func TestACursorAheadOfThisReplicaWaitsAndOneAheadOfTheFeedIsRefused(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		behind, err := feed.New(t.Context(), db) // not running: it knows nothing
		if err != nil {
			t.Fatal(err)
		}
		commit(t, db, moved(jobA, "app_1"), moved(jobA, "app_2"))
		run(t, db)
		for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
			var n int64
			if err := db.SQL.QueryRow(`select position from feed_head`).Scan(&n); err != nil || n == 2 {
				break
			}
		}
		if _, err := behind.Subscribe(t.Context(), jobA, 3); !errors.Is(err, feed.ErrAhead) {
			t.Errorf("a position that was never given: %v", err)
		}
		s := subscribe(t, behind, jobA, 1)
		start(t, behind)
		if got := entities(take(t, s, 1)); !slices.Equal(got, []string{"app_2"}) {
			t.Errorf("got %v", got)
		}
		quiet(t, s)
	})
}

func TestAPrunedCursorIsAnErrorAndALaterOneIsNot(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		now := time.Now()
		for i := range 5 {
			e := moved(jobA, fmt.Sprintf("app_%d", i))
			e.At = now.Add(time.Duration(i-3) * time.Hour)
			commit(t, db, e)
		}
		f := run(t, db)
		waitFor(t, f, 5)
		slow := subscribe(t, f, jobA, 0)
		n, err := f.Prune(t.Context(), now.Add(-90*time.Minute)) // 0 and 1 are older
		if err != nil || n != 2 {
			t.Fatalf("pruned %d, %v", n, err)
		}
		if n, err := f.Prune(t.Context(), now.Add(-90*time.Minute)); err != nil || n != 0 {
			t.Errorf("pruned again %d, %v", n, err)
		}
		// What is in memory can still be read.
		take(t, slow, 5)
		fresh := run(t, db)
		for after, want := range map[int64]error{0: feed.ErrPruned, 1: feed.ErrPruned, 2: nil} {
			s, err := fresh.Subscribe(t.Context(), jobA, after)
			if !errors.Is(err, want) {
				t.Errorf("after %d: %v, want %v", after, err, want)
			}
			if err == nil {
				if got := entities(take(t, s, 3)); !slices.Equal(got, []string{"app_2", "app_3", "app_4"}) {
					t.Errorf("after %d: %v", after, got)
				}
				s.Close()
			}
		}
	})
}

func TestAReaderThatFellOutOfTheHistoryIsTold(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		f := run(t, db)
		s := subscribe(t, f, jobA, feed.Now)
		old := moved(jobA, "app_1")
		old.At = time.Now().Add(-time.Hour)
		commit(t, db, slices.Repeat([]feed.Event{old}, 2*window)...)
		waitFor(t, f, 2*window)
		if _, err := f.Prune(t.Context(), time.Now().Add(-time.Minute)); err != nil {
			t.Fatal(err)
		}
		if b, err := s.Next(t.Context()); !errors.Is(err, feed.ErrPruned) {
			t.Errorf("got %+v, %v", b, err)
		}
	})
}

func TestSnapshotsAreLoadedOncePerEntryAndOnlyWhenFollowed(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		f, err := feed.New(t.Context(), db)
		if err != nil {
			t.Fatal(err)
		}
		var mu sync.Mutex
		loads := map[string]int{}
		f.Load(func(_ context.Context, entries []*feed.Entry) error {
			mu.Lock()
			defer mu.Unlock()
			for _, e := range entries {
				loads[e.EntityID]++
				e.SetSnapshot("snapshot of " + e.EntityID)
			}
			return nil
		})
		start(t, f)
		var wg sync.WaitGroup
		for range 50 {
			s := subscribe(t, f, jobA, feed.Now)
			wg.Go(func() {
				for _, e := range take(t, s, 3) {
					if e.Snapshot() != "snapshot of "+e.EntityID {
						t.Errorf("snapshot is %v", e.Snapshot())
					}
				}
			})
		}
		for i := range 3 {
			commit(t, db, moved(jobA, fmt.Sprintf("app_%d", i)), moved(jobB, "unfollowed"))
		}
		wg.Wait()
		mu.Lock()
		defer mu.Unlock()
		for _, id := range []string{"app_0", "app_1", "app_2"} {
			if loads[id] != 1 {
				t.Errorf("%s was loaded %d times", id, loads[id])
			}
		}
		if loads["unfollowed"] != 0 {
			t.Error("an entry that nobody follows was loaded")
		}
	})
}

func TestALoaderThatFailedIsTriedAgainByTheReader(t *testing.T) {
	db := dbtest.New(t, dialect.SQLite)
	f, err := feed.New(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	var calls atomic.Int32
	f.Load(func(_ context.Context, entries []*feed.Entry) error {
		if calls.Add(1) == 1 {
			return sql.ErrConnDone
		}
		for _, e := range entries {
			e.SetSnapshot(1)
		}
		return nil
	})
	start(t, f)
	s := subscribe(t, f, jobA, feed.Now)
	commit(t, db, moved(jobA, "app_1"))
	if e := take(t, s, 1)[0]; e.Snapshot() != 1 {
		t.Errorf("snapshot is %v", e.Snapshot())
	}
}

func TestReadersAtOneCursorShareWhatTheyCompute(t *testing.T) {
	db := dbtest.New(t, dialect.SQLite)
	f := run(t, db)
	var made atomic.Int32
	var wg sync.WaitGroup
	for range 20 {
		s := subscribe(t, f, jobA, feed.Now)
		wg.Go(func() {
			b, err := s.Next(t.Context())
			if err != nil {
				t.Error(err)
				return
			}
			v, err := b.Shared("class", func() (any, error) { made.Add(1); return "payload", nil })
			if v != "payload" || err != nil {
				t.Errorf("got %v, %v", v, err)
			}
		})
	}
	commit(t, db, moved(jobA, "app_1"))
	wg.Wait()
	if made.Load() != 1 {
		t.Errorf("computed %d times", made.Load())
	}
}

func TestObserversSeeAnEntryBeforeAnyReader(t *testing.T) {
	db := dbtest.New(t, dialect.SQLite)
	f, err := feed.New(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	var seen atomic.Int64
	f.Observe(func(entries []*feed.Entry) {
		time.Sleep(time.Millisecond)
		seen.Store(entries[len(entries)-1].Position)
	})
	start(t, f)
	s := subscribe(t, f, jobA, feed.Now)
	for i := range 20 {
		commit(t, db, moved(jobA, fmt.Sprint(i)))
		e := take(t, s, 1)[0]
		if e.Position > seen.Load() {
			t.Fatalf("%d was delivered when %d had been observed", e.Position, seen.Load())
		}
	}
}

func TestAReaderThatGivesUpIsLetGo(t *testing.T) {
	db := dbtest.New(t, dialect.SQLite)
	f := run(t, db)
	ctx, cancel := context.WithCancel(t.Context())
	s, err := f.Subscribe(ctx, jobA, feed.Now)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := s.Next(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	s.Close()
	if n := f.Stats().Subscribers; n != 0 {
		t.Errorf("%d subscribers remain", n)
	}
}

// another opens a second pool on the same database, as another replica does.
func another(t testing.TB, db *store.DB) *store.DB {
	t.Helper()
	again, err := store.Open(t.Context(), db.URL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Close() })
	return again
}
