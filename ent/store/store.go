// Package store opens the database that everything is kept in: a SQLite file
// for a small company, PostgreSQL for agencies and for several replicas.
package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
)

// DB is an opened database and what is needed to talk to it.
type DB struct {
	// SQL is the connection pool.
	SQL *sql.DB
	// Dialect is dialect.SQLite or dialect.Postgres.
	Dialect string
	// URL is the address that the pool connects to, with the defaults filled
	// in. It may hold a password: log it only through Redact.
	URL string
}

// Driver returns an ent driver over the pool.
func (db *DB) Driver() dialect.Driver { return entsql.OpenDB(db.Dialect, db.SQL) }

// Close closes the pool after the running statements have ended.
func (db *DB) Close() error { return db.SQL.Close() }

// Option changes how Open sets up the pool.
type Option func(*options)

type options struct{ maxConns int }

// MaxConns bounds the connections that are open at once. Zero keeps the
// default of the database.
func MaxConns(n int) Option { return func(o *options) { o.maxConns = n } }

// Open connects to rawURL, which is "sqlite:PATH" or "postgres://...", and
// makes sure that the database answers. Its errors are sentences for the person
// who wrote the address and never repeat the password in it.
func Open(ctx context.Context, rawURL string, opts ...Option) (*DB, error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	var (
		db  *DB
		err error
	)
	switch scheme, _, _ := strings.Cut(rawURL, ":"); scheme {
	case "postgres", "postgresql":
		db, err = openPostgres(rawURL, o)
	case "sqlite":
		db, err = openSQLite(rawURL, o)
	case "":
		return nil, fmt.Errorf("the database address is empty: write sqlite:PATH or postgres://USER@HOST/NAME")
	default:
		return nil, fmt.Errorf("the database address %q is not known: write sqlite:PATH or postgres://USER@HOST/NAME", Redact(rawURL))
	}
	if err != nil {
		return nil, err
	}
	if err := db.SQL.PingContext(ctx); err != nil {
		_ = db.SQL.Close()
		return nil, fmt.Errorf("the database %s can't be opened: %w", Redact(rawURL), err)
	}
	return db, nil
}
