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
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/frontend"
	"github.com/tandem-hiring/tandem/graph"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/auth"
	"github.com/tandem-hiring/tandem/server/config"
	"github.com/tandem-hiring/tandem/server/document"
	"github.com/tandem-hiring/tandem/server/files"
	"github.com/tandem-hiring/tandem/server/importer"
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
	changes, err := feed.New(ctx, db)
	if err != nil {
		return err
	}
	commands := hiring.NewCommands(client)
	imports := &importer.Service{Client: client, Commands: commands, Files: store, MaxUpload: int64(c.MaxUpload) << 20}
	work := newWork(db, client, imports)

	// Tasks are handed back as soon as the server is asked to stop; the feed and
	// the sessions go on for as long as there are requests and streams.
	background, stop := context.WithCancel(context.WithoutCancel(ctx))
	working, rest := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer func() { stop(); rest(); running.Wait() }()
	running.Go(func() { people.Run(background) })

	documents := &document.Store{Files: store, Data: client, MaxSize: int64(c.MaxUpload) << 20}
	resolver := &graph.Resolver{Data: client, Commands: commands, Feed: changes, Documents: documents, Imports: imports}
	api, err := newAPI(c, resolver, people)
	if err != nil {
		return err
	}
	running.Go(func() { changes.Run(background) })
	running.Go(func() { work.Run(working) })

	page, err := fs.Sub(frontend.Dist, "dist")
	if err != nil {
		return err
	}
	if err := web.Built(page); err != nil {
		slog.Warn("only the API is served", "reason", err)
	}
	h, err := web.New(web.Options{
		Page:   page,
		Schema: api.sdl,
		Routes: map[string]http.Handler{
			"/auth/":      people.Handler(),
			"/graphql":    api.handler,
			"/files/{id}": documents,

			"/imports/{id}/report.csv": http.HandlerFunc(imports.ServeReport),
		},
		Authenticate: people.Middleware,
		SignedIn:     auth.SignedIn,
		PublicURL:    c.PublicURL,
		CORSOrigins:  c.CORSOrigins,
		Ready:        web.Ready(db),
		Pool:         db.SQL,
		Metrics:      feedMetrics(changes),
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
	return web.Serve(ctx, l, h, slog.Default(), api.handler.Shutdown)
}

// feedMetrics begins the registry with the feed's numbers.
func feedMetrics(changes *feed.Feed) *prometheus.Registry {
	r := prometheus.NewRegistry()
	for name, of := range map[string]struct {
		help string
		read func(feed.Stats) int64
	}{
		"tandem_feed_position":       {"Position of the newest change that this replica knows.", func(s feed.Stats) int64 { return s.Head }},
		"tandem_feed_subscribers":    {"Open subscriptions to the feed.", func(s feed.Stats) int64 { return s.Subscribers }},
		"tandem_feed_database_reads": {"Batches that were read from the database because the reader was far behind.", func(s feed.Stats) int64 { return s.DatabaseReads }},
	} {
		r.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: of.help}, func() float64 {
			return float64(of.read(changes.Stats()))
		}))
	}
	return r
}
