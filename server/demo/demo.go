// Package demo fills an empty database with an organization to look at: jobs in
// all states, people, candidates with their CVs, and half a year of history. It
// is the same every time, and believable: conversions, response times and the
// hours in which things happen are those of a company that hires.
package demo

import (
	"context"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/organization"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/server/auth"
	"github.com/tandem-hiring/tandem/server/files"
)

// What a demo holds when nothing else is asked for.
const (
	DefaultCandidates   = 3000
	DefaultApplications = 1800
	DefaultBusiest      = 120
	DefaultPassword     = "tandem-demo-2026"
)

// Options say how large a demo is.
type Options struct {
	// Candidates in the pool.
	Candidates int
	// Applications over all jobs. A large demo has more jobs.
	Applications int
	// Events that the feed has at least; the history itself is never cut.
	Events int
	// Busiest is the number of active applications of the busiest job.
	Busiest int
	// Password of everybody who can sign in.
	Password string
	// Now is the present of the demo, to which all dates are relative.
	Now time.Time
}

// SignIn is a person whom one can sign in as to see Tandem from their side.
type SignIn struct{ Email, Name, Role string }

// Summary is what was loaded.
type Summary struct {
	OrganizationID                         string
	Jobs, People, Candidates, Applications int
	Events                                 int
	SignIns                                []SignIn
}

// ErrNotEmpty refuses a database that somebody uses.
var ErrNotEmpty = errors.New("this database has an organization already, and the demo only fills an empty one: name another with DATABASE_URL (or --database), or delete this one first")

// Load fills the database in one transaction. It returns ErrNotEmpty when there
// is an organization, and an error for options that don't go together.
func Load(ctx context.Context, db *store.DB, blobs *files.Store, o Options) (s Summary, err error) {
	if err := auth.CheckPassword(o.Password, "admin@"+domain); err != nil {
		return s, fmt.Errorf("the password can't be used: %w", err)
	}
	o.Now = o.Now.UTC().Truncate(time.Microsecond)
	hash, err := auth.HashPassword(o.Password)
	if err != nil {
		return s, err
	}
	tx, err := ent.NewClient(ent.Driver(db.Driver())).Tx(ctx)
	if err != nil {
		return s, err
	}
	l := &load{blobs: blobs, tx: tx, hash: hash}
	defer func() {
		if err != nil {
			_ = tx.Rollback()
			l.forgetBlobs(context.WithoutCancel(ctx))
		}
	}()
	raw, err := tx.SQLTx()
	if err != nil {
		return s, err
	}
	if db.Dialect == dialect.Postgres {
		// The set-up of a first organization takes the same lock.
		if _, err := raw.ExecContext(ctx, `select pg_advisory_xact_lock(hashtext('tandem set-up'))`); err != nil {
			return s, err
		}
	}
	var exists bool
	if err := raw.QueryRowContext(ctx, `select exists (select 1 from `+organization.Table+`)`).Scan(&exists); err != nil {
		return s, err
	}
	if exists {
		return s, ErrNotEmpty
	}
	if l.plan, err = newPlan(o); err != nil {
		return s, err
	}
	l.writer = &writer{ctx: ctx, tx: raw, dialect: db.Dialect}
	if err := l.all(); err != nil {
		return s, err
	}
	if err := tx.Commit(); err != nil {
		return s, err
	}
	if db.Dialect == dialect.Postgres {
		// Without it the first queries are planned for empty tables.
		if _, err := db.SQL.ExecContext(ctx, `analyze`); err != nil {
			return s, err
		}
	}
	return l.summary(), nil
}

func (l *load) summary() Summary {
	s := Summary{
		OrganizationID: l.organizationID(), Jobs: len(l.searches), People: len(l.staff),
		Candidates: len(l.candidates), Applications: len(l.applications), Events: len(l.happenings),
	}
	for _, e := range l.staff[:signIns] {
		s.SignIns = append(s.SignIns, SignIn{Email: e.email(), Name: e.name, Role: e.purpose})
	}
	return s
}
