// Package dbtest gives a test a fresh, migrated database of each kind.
//
// PostgreSQL tests use the cluster that TEST_POSTGRES_URL names. Without it
// they are skipped, or fail when TANDEM_REQUIRE_POSTGRES is 1, so that a
// build server can't pass by not testing.
package dbtest

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/ent/store"
)

// Each runs test as a subtest on SQLite and as one on PostgreSQL.
func Each(t *testing.T, test func(t *testing.T, db *store.DB)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, New(t, dialect.SQLite)) })
	t.Run("postgres", func(t *testing.T) { test(t, New(t, dialect.Postgres)) })
}

// New returns a migrated and otherwise empty database of the dialect that
// nobody else uses. It is gone when the test ends.
func New(t testing.TB, dial string) *store.DB {
	t.Helper()
	var address string
	switch dial {
	case dialect.SQLite:
		address = newSQLite(t)
	case dialect.Postgres:
		address = newPostgres(t)
	default:
		t.Fatalf("dbtest: unknown dialect %q", dial)
	}
	db, err := store.Open(context.Background(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// template is a migrated SQLite file: copying it is far cheaper than migrating.
var template = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "tandem-dbtest-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "template.db")
	if err := migrated("sqlite:" + path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

func newSQLite(t testing.TB) string {
	t.Helper()
	image, err := template()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "tandem.db")
	if err := os.WriteFile(path, image, 0o600); err != nil {
		t.Fatal(err)
	}
	return "sqlite:" + path
}

// migrated brings the database at address up to date and closes it.
func migrated(address string) error {
	ctx := context.Background()
	db, err := store.Open(ctx, address)
	if err != nil {
		return err
	}
	if _, err := migration.Up(ctx, db); err != nil {
		_ = db.Close()
		return err
	}
	return db.Close()
}

// cluster is the PostgreSQL server of this process and the name of its template.
var cluster = sync.OnceValues(func() (*postgres, error) { return openPostgres(os.Getenv("TEST_POSTGRES_URL")) })

var number atomic.Int64

func newPostgres(t testing.TB) string {
	t.Helper()
	if os.Getenv("TEST_POSTGRES_URL") == "" {
		if os.Getenv("TANDEM_REQUIRE_POSTGRES") == "1" {
			t.Fatal("TEST_POSTGRES_URL is empty and TANDEM_REQUIRE_POSTGRES is 1: name a PostgreSQL cluster where databases may be created")
		}
		t.Skip("TEST_POSTGRES_URL is empty")
	}
	pg, err := cluster()
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("tandem_test_%d_%d", os.Getpid(), number.Add(1))
	if err := pg.clone(name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := pg.drop(name); err != nil {
			t.Error(err)
		}
	})
	return pg.address(name)
}

// postgres is a cluster in which test databases are cloned from a template.
type postgres struct {
	db       *store.DB
	base     url.URL
	template string
}

// openPostgres finds or makes the template. It is named for the migrations and
// kept, so that the test processes of all packages, and the next run, share it.
func openPostgres(address string) (*postgres, error) {
	ctx := context.Background()
	db, err := store.Open(ctx, address, store.MaxConns(4))
	if err != nil {
		return nil, err
	}
	base, err := url.Parse(db.URL)
	if err != nil {
		return nil, err
	}
	sum, err := migration.Checksum(dialect.Postgres)
	if err != nil {
		return nil, err
	}
	pg := &postgres{db, *base, "tandem_template_" + sum[:16]}

	// Creating a database can't run in a transaction, so the lock that keeps
	// parallel test processes apart belongs to a session.
	c, err := db.SQL.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	const lock = `hashtext('tandem dbtest')`
	if _, err := c.ExecContext(ctx, `select pg_advisory_lock(`+lock+`)`); err != nil {
		return nil, err
	}
	defer func() { _, _ = c.ExecContext(ctx, `select pg_advisory_unlock(`+lock+`)`) }()
	var exists bool
	if err := c.QueryRowContext(ctx, `select exists (select 1 from pg_database where datname = $1)`, pg.template).Scan(&exists); err != nil || exists {
		return pg, err
	}
	// The name is given last: a template that has it is complete.
	unfinished := pg.template + "_new"
	if err := pg.drop(unfinished); err != nil {
		return nil, err
	}
	if _, err := c.ExecContext(ctx, `create database `+unfinished); err != nil {
		return nil, err
	}
	if err := migrated(pg.address(unfinished)); err != nil {
		return nil, err
	}
	_, err = c.ExecContext(ctx, `alter database `+unfinished+` rename to `+pg.template)
	return pg, err
}

func (pg *postgres) address(name string) string {
	u := pg.base
	u.Path = "/" + name
	return u.String()
}

func (pg *postgres) clone(name string) error {
	// A process that was killed may have left a database of this name.
	if err := pg.drop(name); err != nil {
		return err
	}
	_, err := pg.db.SQL.Exec(`create database ` + name + ` template ` + pg.template)
	return err
}

func (pg *postgres) drop(name string) error {
	_, err := pg.db.SQL.Exec(`drop database if exists ` + name + ` with (force)`)
	return err
}
