package feed_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/feed"
)

// history fills the table with n sequenced events of 500 jobs.
func history(t testing.TB, db *store.DB, n int) {
	t.Helper()
	series := fmt.Sprintf(`generate_series(1, %d) as g(i)`, n)
	now, id := `now()`, `'app_' || i`
	if db.Dialect == dialect.SQLite {
		series = fmt.Sprintf(`(with recursive g(i) as (select 1 union all select i + 1 from g where i < %d) select i from g)`, n)
		now = `datetime('now')`
	}
	for _, q := range []string{
		`insert into events (position, organization_id, kind, audience, actor_id, entity_id, job_id, candidate_id, application_id, data, at)
select i, 'org_1', 'APPLICATION_MOVED', 'APPLICATION', 'usr_1', ` + id + `, 'job_' || i % 500, 'cnd_' || i % 50000, ` + id + `, '{"fromStepId":"stp_1","toStepId":"stp_2"}', ` + now + ` from ` + series,
		fmt.Sprintf(`update feed_head set position = %d where id = 1`, n),
		`analyze`,
	} {
		if _, err := db.SQL.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	if db.Dialect == dialect.Postgres {
		if _, err := db.SQL.Exec(`vacuum analyze events`); err != nil {
			t.Fatal(err)
		}
	}
}

func explain(t testing.TB, db *store.DB, q string) (plan []string) {
	t.Helper()
	r, err := db.SQL.Query(`explain ` + q)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for r.Next() {
		var line string
		if err := r.Scan(&line); err != nil {
			t.Fatal(err)
		}
		plan = append(plan, line)
	}
	return plan
}

func contains(s string) func(string) bool {
	return func(line string) bool { return strings.Contains(line, s) }
}

func each(b *testing.B, bench func(b *testing.B, db *store.DB)) {
	for _, dial := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(dial, func(b *testing.B) { bench(b, dbtest.New(b, dial)) })
	}
}

// historySize is the number of events that are there before a benchmark.
const historySize = 20_000

// BenchmarkRecord measures what recording adds to a transaction: the statement
// alone, with a million events there.
func BenchmarkRecord(b *testing.B) {
	each(b, func(b *testing.B, db *store.DB) {
		history(b, db, historySize)
		ctx := as(context.Background(), "org_1")
		tx, err := client(db).Tx(ctx)
		if err != nil {
			b.Fatal(err)
		}
		defer tx.Rollback()
		for b.Loop() {
			if err := feed.Record(ctx, tx, moved(jobA, "app_1")); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkSequence measures a round over one new event, and the tail's read
// of it, with a million events there.
func BenchmarkSequence(b *testing.B) {
	each(b, func(b *testing.B, db *store.DB) {
		history(b, db, historySize)
		f, err := feed.New(context.Background(), db)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			b.StopTimer()
			commit(b, db, moved(jobA, "app_1"))
			b.StartTimer()
			if err := feed.Tail(f); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkDeliver measures a change from its commit until the last of many
// readers of its job has it.
func BenchmarkDeliver(b *testing.B) {
	for _, readers := range []int{100, 1000, 5000} {
		b.Run(fmt.Sprintf("readers=%d", readers), func(b *testing.B) {
			each(b, func(b *testing.B, db *store.DB) {
				f := run(b, db)
				ctx, cancel := context.WithCancel(context.Background())
				var got, stopped sync.WaitGroup
				defer stopped.Wait()
				defer cancel()
				for range readers {
					s := subscribe(b, f, jobA, feed.Now)
					stopped.Go(func() {
						for {
							batch, err := s.Next(ctx)
							if err != nil {
								return
							}
							got.Add(-len(batch.Entries))
						}
					})
				}
				var worst time.Duration
				for b.Loop() {
					got.Add(readers)
					start := time.Now()
					commit(b, db, moved(jobA, "app_1"))
					got.Wait()
					worst = max(worst, time.Since(start))
				}
				b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
			})
		})
	}
}
