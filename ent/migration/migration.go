// Package migration brings a database up to the schema that this binary was
// built for, and refuses one that this binary can't serve safely.
package migration

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/migrate"
	"github.com/tandem-hiring/tandem/ent/store"
)

// Up applies the pending migrations of this binary in order and reports how
// many it applied. Replicas that start together take turns: one applies, the
// others find the work done. It returns UnknownVersionError for a database that
// a newer binary upgraded, and ChangedError when an applied file was edited.
func Up(ctx context.Context, db *store.DB) (applied int, err error) {
	return Runner{migrate.Files}.Up(ctx, db)
}

// Status tells which migrations of this binary the database has. It only reads.
func Status(ctx context.Context, db *store.DB) (Report, error) {
	return Runner{migrate.Files}.Status(ctx, db)
}

// Checksum identifies the migrations of this binary for one dialect.
func Checksum(dial string) (string, error) {
	files, err := Runner{migrate.Files}.load(dial)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintln(h, f.version, f.checksum)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// Runner applies the migrations of Files, which holds one folder per database:
// postgres and sqlite.
type Runner struct{ Files fs.FS }

// Report compares a database with the migrations of a binary.
type Report struct {
	// Applied are the known migrations that the database has, oldest first.
	Applied []Applied
	// Pending are the known migrations that the database lacks, in the order
	// in which Up would apply them.
	Pending []string
	// Unknown are applied migrations that the binary doesn't have.
	Unknown []string
}

// Applied is a migration that ran.
type Applied struct {
	Version string
	At      time.Time
}

// Current reports whether the database has everything that the binary needs.
// A database that is ahead is current too: during a rolling upgrade the old
// replicas keep serving until they are stopped.
func (r Report) Current() bool { return len(r.Pending) == 0 }

// UnknownVersionError says that a newer binary has upgraded the database.
type UnknownVersionError struct{ Versions []string }

func (e *UnknownVersionError) Error() string {
	return fmt.Sprintf("the database was upgraded by a newer version of Tandem (migration %s is not known here): start that version or a later one, or restore the backup made before the upgrade",
		strings.Join(e.Versions, ", "))
}

// ChangedError says that a migration file differs from what was applied.
type ChangedError struct{ Version string }

func (e *ChangedError) Error() string {
	return fmt.Sprintf("migration %s was changed after it had been applied to this database: put the file back as it was released and make the change in a new migration", e.Version)
}

// Up is the package's Up for these files.
func (r Runner) Up(ctx context.Context, db *store.DB) (applied int, err error) {
	files, err := r.load(db.Dialect)
	if err != nil {
		return 0, err
	}
	// One connection, because SQLite's pragma belongs to it.
	c, err := db.SQL.Conn(ctx)
	if err != nil {
		return 0, err
	}
	defer c.Close()
	if db.Dialect == dialect.SQLite {
		// A table is rebuilt by dropping it, and dropping it under enforced
		// foreign keys deletes the rows that refer to it. The pragma does
		// nothing inside a transaction, hence here and not in the files.
		if _, err := c.ExecContext(ctx, `pragma foreign_keys = off`); err != nil {
			return 0, err
		}
		// The connection is thrown away: it must never serve the pool without
		// foreign keys, not even when switching them on again would fail.
		defer func() { _ = c.Raw(func(any) error { return driver.ErrBadConn }) }()
	}
	for {
		more, err := step(ctx, c, db.Dialect, files)
		if err != nil || !more {
			return applied, err
		}
		applied++
	}
}

// lockKey is the PostgreSQL advisory lock that replicas starting together
// contend for: "tandem" in hexadecimal. It is held by a transaction and not by
// a session, so that it also works behind a connection pooler.
const lockKey = 0x74616e64656d

// step applies the first pending file, in one transaction with its entry in
// schema_migrations, and reports whether there was one. It looks again at what
// is applied in each transaction, because another replica may have been faster.
func step(ctx context.Context, c *sql.Conn, dial string, files []file) (more bool, err error) {
	tx, err := c.BeginTx(ctx, nil) // "begin immediate" on SQLite, see package store
	if err != nil {
		return false, err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit
	if dial == dialect.Postgres {
		if _, err := tx.ExecContext(ctx, `select pg_advisory_xact_lock($1)`, lockKey); err != nil {
			return false, err
		}
	}
	if _, err := tx.ExecContext(ctx, `create table if not exists schema_migrations (version varchar(200) primary key, checksum varchar(64) not null, applied_at timestamp not null default current_timestamp)`); err != nil {
		return false, err
	}
	done, err := history(ctx, tx)
	if err != nil {
		return false, err
	}
	next, err := pending(files, done)
	if err != nil {
		return false, err
	}
	if len(next) == 0 {
		return false, tx.Commit()
	}
	f := next[0]
	if err := apply(ctx, tx, dial, f); err != nil {
		return false, fmt.Errorf("migration %s: %w", f.version, err)
	}
	return true, tx.Commit()
}

func apply(ctx context.Context, tx *sql.Tx, dial string, f file) error {
	if _, err := tx.ExecContext(ctx, f.sql); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `insert into schema_migrations (version, checksum) values ($1, $2)`, f.version, f.checksum); err != nil {
		return err
	}
	if dial != dialect.SQLite {
		return nil
	}
	// Foreign keys were off, so the references are checked here.
	var (
		table, parent string
		rowid, fk     any
	)
	err := tx.QueryRowContext(ctx, `pragma foreign_key_check`).Scan(&table, &rowid, &parent, &fk)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	return fmt.Errorf("a row of %s refers to a missing row of %s", table, parent)
}

// pending is the decision: which files are still to be applied, in order.
func pending(files []file, done []entry) ([]file, error) {
	known := map[string]file{}
	for _, f := range files {
		known[f.version] = f
	}
	var unknown []string
	for _, e := range done {
		f, ok := known[e.version]
		switch {
		case !ok:
			unknown = append(unknown, e.version)
		case f.checksum != e.checksum:
			return nil, &ChangedError{e.version}
		}
		delete(known, e.version)
	}
	if unknown != nil {
		return nil, &UnknownVersionError{unknown}
	}
	return slices.DeleteFunc(slices.Clone(files), func(f file) bool {
		_, ok := known[f.version]
		return !ok
	}), nil
}

// Status is the package's Status for these files.
func (r Runner) Status(ctx context.Context, db *store.DB) (Report, error) {
	files, err := r.load(db.Dialect)
	if err != nil {
		return Report{}, err
	}
	exists := `select exists (select 1 from sqlite_master where type = 'table' and name = 'schema_migrations')`
	if db.Dialect == dialect.Postgres {
		exists = `select to_regclass('schema_migrations') is not null`
	}
	var ok bool
	if err := db.SQL.QueryRowContext(ctx, exists).Scan(&ok); err != nil {
		return Report{}, err
	}
	var done []entry
	if ok {
		if done, err = history(ctx, db.SQL); err != nil {
			return Report{}, err
		}
	}
	var report Report
	for _, e := range done {
		if slices.ContainsFunc(files, func(f file) bool { return f.version == e.version }) {
			report.Applied = append(report.Applied, Applied{e.version, e.at})
		} else {
			report.Unknown = append(report.Unknown, e.version)
		}
	}
	for _, f := range files {
		if !slices.ContainsFunc(done, func(e entry) bool { return f.version == e.version }) {
			report.Pending = append(report.Pending, f.version)
		}
	}
	return report, nil
}

// entry is a row of schema_migrations.
type entry struct {
	version, checksum string
	at                time.Time
}

type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func history(ctx context.Context, q querier) (done []entry, err error) {
	rows, err := q.QueryContext(ctx, `select version, checksum, applied_at from schema_migrations order by version`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var e entry
		if err := rows.Scan(&e.version, &e.checksum, &e.at); err != nil {
			return nil, err
		}
		done = append(done, e)
	}
	return done, rows.Err()
}

// folder is where the migrations of a dialect are kept; ent calls SQLite "sqlite3".
func folder(dial string) string {
	if dial == dialect.SQLite {
		return "sqlite"
	}
	return dial
}

// file is one migration.
type file struct{ version, sql, checksum string }

func (r Runner) load(dial string) ([]file, error) {
	names, err := fs.Glob(r.Files, folder(dial)+"/*.sql") // sorted by name, which begins with the time
	if err != nil {
		return nil, err
	}
	files := make([]file, 0, len(names))
	for _, name := range names {
		body, err := fs.ReadFile(r.Files, name)
		if err != nil {
			return nil, err
		}
		// A checkout may rewrite line ends; that is not a change of the SQL.
		text := strings.ReplaceAll(string(body), "\r\n", "\n")
		sum := sha256.Sum256([]byte(text))
		files = append(files, file{strings.TrimSuffix(path.Base(name), ".sql"), text, hex.EncodeToString(sum[:])})
	}
	return files, nil
}
