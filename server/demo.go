package main

import (
	"context"
	"fmt"
	"runtime/debug"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v3"

	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/server/config"
	"github.com/tandem-hiring/tandem/server/demo"
	"github.com/tandem-hiring/tandem/server/files"
)

func demoCommand() *cli.Command {
	var (
		c config.Config
		o demo.Options
	)
	return &cli.Command{
		Name:  "demo",
		Usage: "fill an empty database with an organization to look at",
		Description: "The demo has jobs in all states, people to sign in as, candidates with CVs and half a year\n" +
			"of history. Larger numbers make a database to measure with.",
		Flags: append(config.Flags(&c),
			&cli.IntFlag{Name: "candidates", Value: demo.DefaultCandidates, Usage: "people in the talent pool", Destination: &o.Candidates},
			&cli.IntFlag{Name: "applications", Value: demo.DefaultApplications, Usage: "applications over all jobs; many make more jobs", Destination: &o.Applications},
			&cli.IntFlag{Name: "events", Usage: "events in the feed at least; the history itself is never cut", DefaultText: "what the history gives", Destination: &o.Events},
			&cli.IntFlag{Name: "busiest", Value: demo.DefaultBusiest, Usage: "active applications of the busiest job", Destination: &o.Busiest},
			&cli.StringFlag{Name: "password", Value: demo.DefaultPassword, Usage: "password of everybody in the demo", Destination: &o.Password},
		),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			if err := c.Check(); err != nil {
				return err
			}
			db, err := openDatabase(ctx, &c)
			if err != nil {
				return err
			}
			defer db.Close()
			if _, err := migration.Up(ctx, db); err != nil {
				return err
			}
			store, err := files.Open(ctx, c.BlobURL)
			if err != nil {
				return err
			}
			defer store.Close()
			// The plan of a large demo stays alive throughout; the room that a
			// server leaves for garbage would be four times as much.
			debug.SetGCPercent(50)
			o.Now = time.Now()
			loaded, err := demo.Load(ctx, db, store, o)
			if err != nil {
				return err
			}
			out := tabwriter.NewWriter(cmd.Root().Writer, 0, 0, 2, ' ', 0)
			fmt.Fprintf(out, "The demo organization has %d jobs, %d people, %d candidates, %d applications and %d events (loaded in %.1f s).\n\n",
				loaded.Jobs, loaded.People, loaded.Candidates, loaded.Applications, loaded.Events, time.Since(o.Now).Seconds())
			fmt.Fprintf(out, "Sign in at %s with the password %s as one of:\n\n", c.PublicURL, o.Password)
			for _, s := range loaded.SignIns {
				fmt.Fprintf(out, "  %s\t%s\t%s\n", s.Email, s.Name, s.Role)
			}
			return out.Flush()
		},
	}
}
