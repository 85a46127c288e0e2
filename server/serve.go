package main

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"sync"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/urfave/cli/v3"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/frontend"
	"github.com/tandem-hiring/tandem/server/auth"
	"github.com/tandem-hiring/tandem/server/config"
	"github.com/tandem-hiring/tandem/server/files"
	"github.com/tandem-hiring/tandem/server/web"
)

func serveCommand() *cli.Command {
	var c config.Config
	return &cli.Command{
		Name:  "serve",
		Usage: "serve the page and the API",
		Flags: config.Flags(&c),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			return serve(ctx, &c, func(address string) {
				fmt.Fprintf(cmd.Root().Writer, "Tandem is ready at %s\n", address)
			})
		},
	}
}

// serve runs the server until ctx is done. It calls ready once it answers.
func serve(ctx context.Context, c *config.Config, ready func(address string)) error {
	if err := c.Check(); err != nil {
		return err
	}
	db, err := openDatabase(ctx, c)
	if err != nil {
		return err
	}
	defer db.Close()
	if n, err := migration.Up(ctx, db); err != nil {
		return err
	} else if n > 0 {
		slog.Info("database upgraded", "migrations", n)
	}
	store, err := files.Open(ctx, c.BlobURL)
	if err != nil {
		return err
	}
	defer store.Close()

	client := ent.NewClient(ent.Driver(db.Driver()))
	people, err := auth.New(ctx, db, client, auth.Options{SecureCookies: c.CookiesAreSecure()})
	if err != nil {
		return err
	}
	defer people.Close()
	background, stop := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer func() { stop(); running.Wait() }()
	running.Go(func() { people.Run(background) })

	page, err := fs.Sub(frontend.Dist, "dist")
	if err != nil {
		return err
	}
	if err := web.Built(page); err != nil {
		slog.Warn("only the API is served", "reason", err)
	}
	h, err := web.New(web.Options{
		Page:         page,
		Routes:       map[string]http.Handler{"/auth/": people.Handler()},
		Authenticate: people.Middleware,
		SignedIn:     auth.SignedIn,
		PublicURL:    c.PublicURL,
		CORSOrigins:  c.CORSOrigins,
		Ready:        web.Ready(db),
		Pool:         db.SQL,
		Metrics:      prometheus.NewRegistry(),
		Log:          slog.Default(),
	})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return fmt.Errorf("TANDEM_LISTEN (--listen) is %q, which can't be used: %w", c.Listen, err)
	}
	ready(c.PublicURL)
	return web.Serve(ctx, l, h, slog.Default())
}
