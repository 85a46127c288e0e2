package store_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/store"
)

func TestAWrongAddressIsExplainedWithoutItsPassword(t *testing.T) {
	for _, tc := range []struct{ url, want string }{
		{"", "is empty"},
		{"mysql://root:hush@localhost/x", "not known"},
		{"sqlite:", "names no file"},
		{"sqlite::memory:", "keeps nothing"},
		{"sqlite:" + t.TempDir(), "names a folder"},
		{"postgres:///tandem", "names no host"},
		{"postgres://me:hush@localhost", "names no database"},
		{"postgres://me:hu%sh@localhost/tandem", "not followed by two hexadecimal digits"},
		{"postgres://me:hush@localhost:port/tandem", "is not valid"},
		{"postgres://me:hush@127.0.0.1:1/tandem", "can't be opened"},
		{"postgres://me@127.0.0.1:1/tandem?password=hush", "can't be opened"},
	} {
		db, err := store.Open(context.Background(), tc.url)
		if err == nil {
			_ = db.Close()
			t.Errorf("%q was opened", tc.url)
			continue
		}
		if !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%q: got %q, want a sentence with %q", tc.url, err, tc.want)
		}
		if strings.Contains(err.Error(), "hush") {
			t.Errorf("%q: the error repeats the password: %s", tc.url, err)
		}
	}
}

func TestASQLiteFileMayHaveAnyNameAndIsPrivate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new folder")
	path := filepath.Join(dir, "100% #1?.db")
	db := open(t, "sqlite:"+path)
	if db.Dialect != dialect.SQLite {
		t.Errorf("dialect is %q", db.Dialect)
	}
	if _, err := db.SQL.Exec("create table x (id integer)"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o700 {
		t.Errorf("the folder's mode is %v", info.Mode().Perm())
	}
}

func TestEverySQLiteConnectionEnforcesForeignKeys(t *testing.T) {
	db := open(t, "sqlite:"+filepath.Join(t.TempDir(), "x.db"))
	for range 3 {
		c, err := db.SQL.Conn(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close() // held, so that the next is another connection
		var on int
		var mode string
		if err := c.QueryRowContext(t.Context(), "pragma foreign_keys").Scan(&on); err != nil || on != 1 {
			t.Errorf("foreign_keys = %d, %v", on, err)
		}
		if err := c.QueryRowContext(t.Context(), "pragma journal_mode").Scan(&mode); err != nil || mode != "wal" {
			t.Errorf("journal_mode = %s, %v", mode, err)
		}
	}
}

func TestTimesComeBackAsTheSameInstantInUTC(t *testing.T) {
	at := time.Date(2026, 3, 29, 1, 30, 0, 123456000, time.FixedZone("", 3*3600))
	each(t, func(t *testing.T, db *store.DB) {
		kind := map[string]string{dialect.SQLite: "datetime", dialect.Postgres: "timestamptz"}[db.Dialect]
		c, err := db.SQL.Conn(t.Context()) // a temporary table belongs to one connection
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		if _, err := c.ExecContext(t.Context(), "create temporary table moments (at "+kind+")"); err != nil {
			t.Fatal(err)
		}
		if _, err := c.ExecContext(t.Context(), "insert into moments values ($1)", at); err != nil {
			t.Fatal(err)
		}
		var got time.Time
		if err := c.QueryRowContext(t.Context(), "select at from moments").Scan(&got); err != nil {
			t.Fatal(err)
		}
		if _, offset := got.Zone(); !got.Equal(at) || offset != 0 {
			t.Errorf("stored %v, read %v", at, got)
		}
		var n int
		if err := c.QueryRowContext(t.Context(), "select count(*) from moments where at < $1", at.UTC().Add(time.Second)).Scan(&n); err != nil || n != 1 {
			t.Errorf("the moment does not compare as earlier: n = %d, %v", n, err)
		}
	})
}

func TestWritersWaitForEachOther(t *testing.T) {
	db := open(t, "sqlite:"+filepath.Join(t.TempDir(), "x.db"))
	if _, err := db.SQL.Exec("create table counter (n integer); insert into counter values (0)"); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				tx, err := db.SQL.Begin()
				if err != nil {
					t.Error(err)
					return
				}
				var n int
				if err := tx.QueryRow("select n from counter").Scan(&n); err != nil {
					t.Error(err)
				}
				if _, err := tx.Exec("update counter set n = $1", n+1); err != nil {
					t.Error(err)
				}
				if err := tx.Commit(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	var n int
	if err := db.SQL.QueryRow("select n from counter").Scan(&n); err != nil || n != 160 {
		t.Errorf("160 increments gave %d, %v", n, err)
	}
}

func TestThePoolIsAsLargeAsAsked(t *testing.T) {
	db, err := store.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "x.db"), store.MaxConns(2))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if n := db.SQL.Stats().MaxOpenConnections; n != 2 {
		t.Errorf("asked for 2 connections, the pool allows %d", n)
	}
}

// modernc.org/sqlite is C translated to Go against one version of its libc;
// another pairing compiles and then corrupts memory. An update of an unrelated
// module can raise libc, so the pairing is pinned by this test.
func TestTheSQLiteDriverRunsOnTheLibcItWasTestedWith(t *testing.T) {
	wants := goList(t, "-f", "{{.GoMod}}", "modernc.org/sqlite")
	mod, err := os.ReadFile(wants)
	if err != nil {
		t.Fatal(err)
	}
	got := goList(t, "-f", "{{.Version}}", "modernc.org/libc")
	if !strings.Contains(string(mod), "modernc.org/libc "+got+"\n") {
		t.Errorf("libc is %s; modernc.org/sqlite asks for another version in %s: pin that one in go.mod", got, wants)
	}
}

// Versions 1.12.0 to 1.12.3 of lib/pq can hand a connection back to the pool
// in the middle of a protocol exchange (lib/pq issue 1450). A library that asks
// for one of them would raise the version without a word.
func TestThePostgreSQLDriverIsNotOneThatPoisonsItsPool(t *testing.T) {
	switch v := goList(t, "-f", "{{.Version}}", "github.com/lib/pq"); v {
	case "v1.12.0", "v1.12.1", "v1.12.2", "v1.12.3":
		t.Errorf("lib/pq is %s: find the module that asks for it and use an older version of that one", v)
	}
}

func goList(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list", "-m"}, args...)...).Output()
	if err != nil {
		t.Fatalf("go list %v: %v", args, err)
	}
	return strings.TrimSpace(string(out))
}

func open(t *testing.T, url string) *store.DB {
	t.Helper()
	db, err := store.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// each doesn't use package dbtest, which is built on this one.
func each(t *testing.T, test func(*testing.T, *store.DB)) {
	t.Run("sqlite", func(t *testing.T) { test(t, open(t, "sqlite:"+filepath.Join(t.TempDir(), "x.db"))) })
	t.Run("postgres", func(t *testing.T) {
		url := os.Getenv("TEST_POSTGRES_URL")
		if url == "" {
			if os.Getenv("TANDEM_REQUIRE_POSTGRES") == "1" {
				t.Fatal("TEST_POSTGRES_URL is empty")
			}
			t.Skip("TEST_POSTGRES_URL is empty")
		}
		test(t, open(t, url))
	})
}
