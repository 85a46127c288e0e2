// Package auth signs people in and out and finds out whom a request acts for.
//
// Everything about a session lives in the database, so that any replica can
// serve any request and a session that ends is over on all of them. The reads
// and writes here happen before a viewer is known, so those that go through ent
// act for the system.
package auth

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/schema/mixin"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// Options are what a Service can be told. The zero value is a good local set-up.
type Options struct {
	// SecureCookies keeps the cookie from ever being sent in the clear.
	SecureCookies bool
	// ClientAddress says which network address a request came from. The
	// default is peerAddress.
	ClientAddress func(*http.Request) string
	// Log receives what people can't be told. The default is slog.Default().
	Log *slog.Logger
}

// Service signs people in and knows who is signed in.
type Service struct {
	db     *store.DB
	client *ent.Client
	secure bool
	peer   func(*http.Request) string
	log    *slog.Logger

	byCookie, byToken *sql.Stmt
	passwords         *hasher
	isSetUp           atomic.Bool // once true, it stays true

	mu      sync.Mutex
	live    map[string]map[*connection]struct{} // by session id
	touched map[string]string                   // user id by session id
}

// New returns a service on the database that client uses too. Run must be
// running for connections to end and for sessions to remember their last use.
func New(ctx context.Context, db *store.DB, client *ent.Client, o Options) (*Service, error) {
	s := &Service{
		db:        db,
		client:    client,
		secure:    o.SecureCookies,
		peer:      o.ClientAddress,
		log:       o.Log,
		passwords: newHasher(),
		live:      map[string]map[*connection]struct{}{},
		touched:   map[string]string{},
	}
	dummy() // made now: the first person to mistype must not wait longer for it
	if s.peer == nil {
		s.peer = peerAddress
	}
	if s.log == nil {
		s.log = slog.Default()
	}
	// Every request begins with one of these two, so they are prepared once.
	var err error
	if s.byCookie, err = db.SQL.PrepareContext(ctx, sessionSQL(db.Dialect)+` where s.token_hash = $1 or s.previous_hash = $1`); err != nil {
		return nil, fmt.Errorf("preparing the look-up of sessions: %w", err)
	}
	if s.byToken, err = db.SQL.PrepareContext(ctx, sessionSQL(db.Dialect)+` where s.token_hash = $1`); err != nil {
		_ = s.byCookie.Close()
		return nil, fmt.Errorf("preparing the look-up of tokens: %w", err)
	}
	return s, nil
}

// Close gives the prepared statements back.
func (s *Service) Close() error {
	_ = s.byCookie.Close()
	return s.byToken.Close()
}

// watchEvery is how often the sessions behind open connections are looked at:
// twice in the second within which a connection must end.
const watchEvery = 500 * time.Millisecond

// Run looks after sessions until ctx is done: it ends the connections of those
// that are over and writes down when the others were last used.
func (s *Service) Run(ctx context.Context) {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := s.watch(ctx); err != nil && ctx.Err() == nil {
			s.log.Warn("the sessions of open connections could not be checked", "error", err)
		}
		if err := s.writeLastUse(ctx); err != nil && ctx.Err() == nil {
			s.log.Warn("the last use of sessions could not be written", "error", err)
		}
	}
}

// system is the context for statements that run before anybody is known.
func system(ctx context.Context) context.Context { return viewer.System(ctx, "") }

// now is the time as both databases store it.
func now() time.Time { return mixin.Now() }

// peerAddress is where a request came from. Behind a proxy that is what the
// proxy says, or everybody would share one limit; it is believed only when it
// is on this machine or a private network, and only about its own peer.
func peerAddress(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	peer, err := netip.ParseAddr(host)
	if err != nil || !(peer.Unmap().IsLoopback() || peer.Unmap().IsPrivate()) {
		return host
	}
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	if client, err := netip.ParseAddr(strings.TrimSpace(hops[len(hops)-1])); err == nil {
		return client.Unmap().String()
	}
	return host
}

// inTx runs f in one transaction, which a panic or an error undoes.
func (s *Service) inTx(ctx context.Context, f func(ctx context.Context, tx *ent.Tx) error) error {
	return inTx(ctx, s.client, f)
}

func inTx(ctx context.Context, client *ent.Client, f func(ctx context.Context, tx *ent.Tx) error) error {
	ctx = system(ctx)
	tx, err := client.Tx(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit
	if err := f(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}
