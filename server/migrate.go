package main

import (
	"context"
	"fmt"
	"time"

	"github.com/urfave/cli/v3"

	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/server/config"
)

func migrateCommand() *cli.Command {
	var (
		c    config.Config
		only bool
	)
	return &cli.Command{
		Name:  "migrate",
		Usage: "bring the database up to the schema of this version",
		Description: "serve does this by itself when it starts. Use migrate to do it ahead of a rolling upgrade,\n" +
			"or with --status to see what would be done.",
		Flags: append(config.DatabaseFlags(&c),
			&cli.BoolFlag{Name: "status", Usage: "only list the migrations", Destination: &only}),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			db, err := openDatabase(ctx, &c)
			if err != nil {
				return err
			}
			defer db.Close()
			out := cmd.Root().Writer
			if only {
				report, err := migration.Status(ctx, db)
				if err != nil {
					return err
				}
				for _, m := range report.Applied {
					fmt.Fprintf(out, "applied  %s  %s\n", m.At.UTC().Format(time.DateTime), m.Version)
				}
				for _, version := range report.Pending {
					fmt.Fprintf(out, "pending  %19s  %s\n", "", version)
				}
				if report.Unknown != nil {
					return &migration.UnknownVersionError{Versions: report.Unknown}
				}
				return nil
			}
			n, err := migration.Up(ctx, db)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(out, "%d migrations applied; the database is current\n", n)
			return err
		},
	}
}

// openDatabase is the beginning of every command that works on the database.
func openDatabase(ctx context.Context, c *config.Config) (*store.DB, error) {
	if err := c.CheckDatabase(); err != nil {
		return nil, err
	}
	setLog(c)
	return store.Open(ctx, c.DatabaseURL, store.MaxConns(c.DatabaseConnections))
}
