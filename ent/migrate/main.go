//go:build ignore

// Command main writes the next migration of both databases from ent/schema:
//
//	DEV_POSTGRES_URL=postgres://... go run ent/migrate/main.go NAME
//
// DEV_POSTGRES_URL names an empty scratch database: the existing migrations are
// replayed in it to find out what is missing. SQLite's is kept in memory.
package main

import (
	"context"
	"database/sql"
	"log"
	"os"
	"slices"
	"strings"

	"ariga.io/atlas/sql/migrate"
	atlas "ariga.io/atlas/sql/schema"
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql/schema"
	_ "github.com/lib/pq"
	"modernc.org/sqlite"

	entmigrate "github.com/tandem-hiring/tandem/ent/migrate"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ent/migrate/main.go NAME")
	}
	if os.Getenv("DEV_POSTGRES_URL") == "" {
		log.Fatal("DEV_POSTGRES_URL is empty: it must name an empty PostgreSQL database for scratch work")
	}
	// Atlas opens SQLite under the name "sqlite3".
	sql.Register("sqlite3", &sqlite.Driver{})
	for _, d := range []struct{ dialect, dir, url string }{
		{dialect.Postgres, "ent/migrate/postgres", os.Getenv("DEV_POSTGRES_URL")},
		{dialect.SQLite, "ent/migrate/sqlite", "sqlite://dev?mode=memory&cache=shared&_pragma=foreign_keys(1)"},
	} {
		dir, err := migrate.NewLocalDir(d.dir)
		if err != nil {
			log.Fatal(err)
		}
		// Hand-written migrations, such as the full-text index, enter the sum here.
		sum, err := dir.Checksum()
		if err != nil {
			log.Fatal(err)
		}
		if err := migrate.WriteSumFile(dir, sum); err != nil {
			log.Fatal(err)
		}
		err = entmigrate.NamedDiff(context.Background(), d.url, os.Args[1],
			schema.WithDir(dir),
			schema.WithMigrationMode(schema.ModeReplay),
			schema.WithDialect(d.dialect),
			schema.WithFormatter(migrate.DefaultFormatter),
			schema.WithDropColumn(true),
			schema.WithDropIndex(true),
			schema.WithDiffHook(keepHandWritten),
		)
		if err != nil {
			log.Fatalf("%s: %v", d.dialect, err)
		}
	}
}

// keepHandWritten leaves alone what hand-written migrations own and ent does
// not know: columns and indexes named "search" or ending in "_search", "_trgm" or "_hand".
func keepHandWritten(next schema.Differ) schema.Differ {
	own := func(name string) bool {
		return name == "search" || strings.HasSuffix(name, "_search") || strings.HasSuffix(name, "_trgm") || strings.HasSuffix(name, "_hand")
	}
	return schema.DiffFunc(func(current, desired *atlas.Schema) ([]atlas.Change, error) {
		changes, err := next.Diff(current, desired)
		if err != nil {
			return nil, err
		}
		for _, c := range changes {
			if m, ok := c.(*atlas.ModifyTable); ok {
				m.Changes = slices.DeleteFunc(m.Changes, func(c atlas.Change) bool {
					switch c := c.(type) {
					case *atlas.DropColumn:
						return own(c.C.Name)
					case *atlas.DropIndex:
						return own(c.I.Name)
					}
					return false
				})
			}
		}
		return slices.DeleteFunc(changes, func(c atlas.Change) bool {
			m, ok := c.(*atlas.ModifyTable)
			return ok && len(m.Changes) == 0
		}), nil
	})
}
