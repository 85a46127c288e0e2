package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/lib/pq"

	"github.com/tandem-hiring/tandem/ent/store"
)

// postgres opens the test cluster with an option of the address set.
func postgres(t testing.TB, option, value string) *store.DB {
	t.Helper()
	address := os.Getenv("TEST_POSTGRES_URL")
	if address == "" {
		t.Skip("TEST_POSTGRES_URL is empty")
	}
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	if option != "" {
		q.Set(option, value)
	}
	u.RawQuery = q.Encode()
	db, err := store.Open(context.Background(), u.String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// alone takes one connection, so that temporary tables and statements stay.
func alone(t *testing.T, db *store.DB) *sql.Conn {
	t.Helper()
	c, err := db.SQL.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

func kept(t *testing.T, c *sql.Conn) (n int) {
	t.Helper()
	if err := c.QueryRowContext(t.Context(), "select count(*) from pg_prepared_statements where statement not like '%pg_prepared%'").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

type querier interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
	ExecContext(context.Context, string, ...any) (sql.Result, error)
}

func do(t *testing.T, q querier, text string, args ...any) {
	t.Helper()
	if _, err := q.ExecContext(t.Context(), text, args...); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
}

func one(t *testing.T, q querier, text string, args ...any) (v string) {
	t.Helper()
	if err := q.QueryRowContext(t.Context(), text, args...).Scan(&v); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return v
}

func TestAStatementThatComesAgainIsKeptPrepared(t *testing.T) {
	c := alone(t, postgres(t, "statement_cache", "3"))
	one(t, c, "select $1::text", "once")
	if n := kept(t, c); n != 0 {
		t.Errorf("%d statements are prepared after the first time", n)
	}
	for i := range 5 {
		if v := one(t, c, "select $1::text", fmt.Sprint(i)); v != fmt.Sprint(i) {
			t.Errorf("run %d answered %s", i, v)
		}
	}
	if n := kept(t, c); n != 1 {
		t.Errorf("%d statements are prepared, want 1", n)
	}
	long := "select $1::text /* " + strings.Repeat("long ", 2000) + "*/"
	for range 3 {
		one(t, c, long, "x")
		one(t, c, "select 'no parameter'")
		one(t, c, "select $1::text "+store.PlanAnew, "x")
	}
	if n := kept(t, c); n != 1 {
		t.Errorf("%d statements are prepared, want only the one from before", n)
	}
	for i := range 5 {
		for range 3 {
			do(t, c, fmt.Sprintf("select $1::text as c%d", i), "x")
		}
	}
	if n := kept(t, c); n > 3 {
		t.Errorf("%d statements are prepared, more than the 3 that may be", n)
	}
}

func TestStatementsAreNotKeptWhenAPoolerSharesTheConnections(t *testing.T) {
	db := postgres(t, "statement_cache", "0")
	if strings.Contains(db.URL, "statement_cache") {
		t.Errorf("the driver would send statement_cache to the server: %s", db.URL)
	}
	c := alone(t, db)
	for range 3 {
		one(t, c, "select $1::text", "x")
	}
	if n := kept(t, c); n != 0 {
		t.Errorf("%d statements are prepared", n)
	}
	for _, wrong := range []string{"-1", "no", "1000000"} {
		if _, err := store.Open(t.Context(), "postgres://me:hush@localhost/x?statement_cache="+wrong); err == nil ||
			!strings.Contains(err.Error(), "statement_cache") || strings.Contains(err.Error(), "hush") {
			t.Errorf("statement_cache=%s: %v", wrong, err)
		}
	}
}

func TestValuesArriveTheSamePreparedOrNot(t *testing.T) {
	at := time.Date(2026, 3, 29, 1, 30, 0, 123456000, time.UTC)
	answers := map[string][]string{}
	for _, size := range []string{"0", "9"} {
		c := alone(t, postgres(t, "statement_cache", size))
		do(t, c, `create temporary table kinds (t text, j jsonb, l text[], at timestamptz, n bigint, f float8, b bool, o text)`)
		for range 3 {
			do(t, c, "insert into kinds values ($1, $2, $3, $4, $5, $6, $7, $8)",
				`quo'te \ é`, []byte(`{"a": [1, "ü"]}`), pq.StringArray{"x", `y"z`}, at, int64(1)<<60, 0.1, true, nil)
			var s string
			var j []byte
			var l pq.StringArray
			var when time.Time
			var n int64
			var f float64
			var b bool
			var o sql.NullString
			if err := c.QueryRowContext(t.Context(), "select * from kinds where at = $1 and t = any($2) and j = $3 limit 1",
				at, pq.Array([]string{`quo'te \ é`}), `{"a":[1,"ü"]}`).Scan(&s, &j, &l, &when, &n, &f, &b, &o); err != nil {
				t.Fatal(err)
			}
			answers[size] = append(answers[size], fmt.Sprintf("%s %s %q %v %d %v %v %v", s, j, l, when, n, f, b, o.Valid))
		}
	}
	if got, want := strings.Join(answers["9"], "\n"), strings.Join(answers["0"], "\n"); got != want {
		t.Errorf("prepared:\n%s\nnot prepared:\n%s", got, want)
	}
}

func TestAKeptStatementSurvivesAChangeOfItsTable(t *testing.T) {
	c := alone(t, postgres(t, "", ""))
	do(t, c, "create temporary table things (a int)")
	do(t, c, "insert into things values (1)")
	read := func(q querier) (string, error) {
		var v string
		err := q.QueryRowContext(t.Context(), "select * from things where a > $1", 0).Scan(&v)
		return v, err
	}
	for range 3 {
		if _, err := read(c); err != nil {
			t.Fatal(err)
		}
	}
	do(t, c, "alter table things alter a type text using 'now text'")
	do(t, c, "alter table things alter a type int using 7")
	if v, err := read(c); err != nil || v != "7" {
		t.Errorf("the same columns again: %s, %v", v, err)
	}
	do(t, c, "alter table things alter a type bigint")
	if v, err := read(c); err != nil || v != "7" {
		t.Errorf("outside a transaction: %s, %v", v, err)
	}
	for range 2 {
		if _, err := read(c); err != nil {
			t.Error(err)
		}
	}
	do(t, c, "alter table things alter a type int")
	tx, err := c.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := read(tx); err == nil {
		t.Error("a transaction that was ended by PostgreSQL went on")
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if v, err := read(c); err != nil || v != "7" {
		t.Errorf("after the transaction: %s, %v", v, err)
	}
	do(t, c, "deallocate all")
	for range 3 {
		if v, err := read(c); err != nil || v != "7" {
			t.Errorf("after somebody deallocated it: %s, %v", v, err)
		}
	}
}

func TestAnErrorLeavesTheConnectionUsable(t *testing.T) {
	c := alone(t, postgres(t, "", ""))
	do(t, c, "create temporary table numbers (n int unique)")
	for i := range 4 {
		tx, err := c.BeginTx(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		do(t, tx, "insert into numbers values ($1)", i)
		if _, err := tx.ExecContext(t.Context(), "insert into numbers values ($1)", i); err == nil {
			t.Error("a number went in twice")
		} else if e, ok := errors.AsType[*pq.Error](err); !ok || e.Code != "23505" {
			t.Errorf("the error is %v, want PostgreSQL's own", err)
		}
		if _, err := tx.ExecContext(t.Context(), "select $1::int", 1); err == nil {
			t.Error("a failed transaction went on")
		}
		if err := tx.Rollback(); err != nil {
			t.Fatal(err)
		}
		var wrong int
		if err := c.QueryRowContext(t.Context(), "select 1 / $1::int", 0).Scan(&wrong); err == nil {
			t.Error("divided by zero")
		}
		if err := c.QueryRowContext(t.Context(), "select $1::int", "no number").Scan(&wrong); err == nil {
			t.Error("text became a number")
		}
		if v := one(t, c, "select $1::text", "fine"); v != "fine" {
			t.Error(v)
		}
	}
	if v := one(t, c, "select count(*) from numbers where n >= $1", 0); v != "0" {
		t.Errorf("%s numbers stayed after the rollback", v)
	}
}

func TestThePoolRecoversFromConnectionsThatAreCut(t *testing.T) {
	db := postgres(t, "application_name", "cut_"+strings.ReplaceAll(t.Name(), "/", "_")[:20])
	admin := postgres(t, "", "")
	name := one(t, db.SQL, "select current_setting('application_name') where $1", true)
	var wg sync.WaitGroup
	stop := make(chan struct{})
	for w := range 4 {
		wg.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
				}
				want := fmt.Sprintf("%d.%d", w, i)
				var got string
				// An error is all right while connections are cut, a wrong answer never.
				err := db.SQL.QueryRowContext(t.Context(), "select $1::text", want).Scan(&got)
				if err == nil && got != want {
					t.Errorf("asked for %s, got %s", want, got)
					return
				}
			}
		})
	}
	for range 10 {
		do(t, admin.SQL, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", name)
		time.Sleep(20 * time.Millisecond)
	}
	close(stop)
	wg.Wait()
	for range 30 {
		if err := db.SQL.PingContext(t.Context()); err == nil {
			break
		}
	}
	for i := range 30 {
		if v := one(t, db.SQL, "select $1::text", fmt.Sprint(i)); v != fmt.Sprint(i) {
			t.Errorf("asked for %d, got %s", i, v)
		}
	}
}

func TestACancelledStatementHitsNoOther(t *testing.T) {
	db := postgres(t, "", "")
	db.SQL.SetMaxOpenConns(4)
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for i := range 40 {
				if w%2 == 0 {
					ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i%5)*time.Millisecond)
					var v string
					err := db.SQL.QueryRowContext(ctx, "select pg_sleep($1)::text", 0.004).Scan(&v)
					cancel()
					_ = err // either is right
					continue
				}
				want := fmt.Sprintf("%d.%d", w, i)
				var got string
				if err := db.SQL.QueryRowContext(t.Context(), "select $1::text", want).Scan(&got); err != nil || got != want {
					t.Errorf("asked for %s, got %s, %v", want, got, err)
				}
				tx, err := db.SQL.BeginTx(t.Context(), nil)
				if err != nil {
					t.Error(err)
					return
				}
				if err := tx.QueryRowContext(t.Context(), "select $1::text", want).Scan(&got); err != nil || got != want {
					t.Errorf("in a transaction: asked for %s, got %s, %v", want, got, err)
				}
				if err := tx.Commit(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}

func TestRowsThatAreNotReadToTheEndLeaveTheConnectionUsable(t *testing.T) {
	c := alone(t, postgres(t, "", ""))
	for i := range 5 {
		rows, err := c.QueryContext(t.Context(), "select * from generate_series(1, $1)", 5000)
		if err != nil {
			t.Fatal(err)
		}
		rows.Next()
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
		if v := one(t, c, "select $1::text", fmt.Sprint(i)); v != fmt.Sprint(i) {
			t.Errorf("asked for %d, got %s", i, v)
		}
	}
}

func TestACopyStillWorksBesideKeptStatements(t *testing.T) {
	c := alone(t, postgres(t, "", ""))
	do(t, c, "create temporary table copied (n int)")
	for range 3 {
		one(t, c, "select count(*) from copied where n > $1", 0)
		tx, err := c.BeginTx(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		s, err := tx.PrepareContext(t.Context(), pq.CopyIn("copied", "n"))
		if err != nil {
			t.Fatal(err)
		}
		for i := range 10 {
			if _, err := s.ExecContext(t.Context(), i); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.ExecContext(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(s.Close(), tx.Commit()); err != nil {
			t.Fatal(err)
		}
	}
	if v := one(t, c, "select count(*) from copied where n >= $1", 0); v != "30" {
		t.Errorf("%s rows were copied, want 30", v)
	}
}

func BenchmarkStatement(b *testing.B) {
	for name, size := range map[string]string{"prepared": "256", "each time": "0"} {
		b.Run(name, func(b *testing.B) {
			db := postgres(b, "statement_cache", size)
			var v string
			for b.Loop() {
				if err := db.SQL.QueryRowContext(b.Context(), "select relname from pg_class where oid = $1", 1259).Scan(&v); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
