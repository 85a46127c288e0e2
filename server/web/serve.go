package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/ent/store"
)

// grace is how long running requests may take to end when the server stops.
const grace = 15 * time.Second

// Serve answers on l until ctx is done, and then stops gracefully: it calls the
// stopping functions, which end the streams, takes no new connections, and lets
// running requests finish.
func Serve(ctx context.Context, l net.Listener, h http.Handler, log *slog.Logger, stopping ...func(context.Context) error) error {
	srv := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug), // TLS probes and broken clients
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	log.Info("stopping")
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	var problems []error
	for _, stop := range stopping {
		problems = append(problems, stop(ctx))
	}
	if err := srv.Shutdown(ctx); err != nil {
		problems = append(problems, err, srv.Close())
	}
	return errors.Join(problems...)
}

// Ready returns the check behind /readyz: the database answers and has the
// schema that this binary needs.
func Ready(db *store.DB) func(context.Context) error {
	var current atomic.Bool // a schema never goes back
	return func(ctx context.Context) error {
		if current.Load() {
			return db.SQL.PingContext(ctx)
		}
		report, err := migration.Status(ctx, db)
		if err != nil {
			return err
		}
		if !report.Current() {
			return errors.New("the database lacks migrations")
		}
		current.Store(true)
		return nil
	}
}
