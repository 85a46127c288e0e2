package migration_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/migrate"
	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/ent/store"
)

// rows are put into a database as soon as their table exists, and must be there
// after every upgrade. A release that changes these tables adds its own.
var rows = []string{
	`insert into organizations (id, created_at, updated_at, version, name, slug, time_zone, working_week) values ('org_1', current_timestamp, current_timestamp, 1, 'Acme', 'acme', 'UTC', '{"days":[1],"from":540,"to":1020}')`,
	`insert into jobs (id, organization_id, created_at, updated_at, version, title, employment_type, status, openings, confidential) values ('job_1', 'org_1', current_timestamp, current_timestamp, 1, 'Engineer', 'FULL_TIME', 'OPEN', 1, false)`,
	`insert into candidates (id, organization_id, created_at, updated_at, version, name, consent) values ('cnd_1', 'org_1', current_timestamp, current_timestamp, 1, 'Ann', 'UNKNOWN')`,
}

// A database at every earlier version, with rows in it, comes to the present one
// and keeps them.
func TestEveryEarlierVersionIsUpgradedWithItsRows(t *testing.T) {
	each(t, func(t *testing.T, db *store.DB) {
		names, err := fs.Glob(migrate.Files, map[string]string{dialect.SQLite: "sqlite", dialect.Postgres: "postgres"}[db.Dialect]+"/*.sql")
		if err != nil || len(names) == 0 {
			t.Fatal(names, err)
		}
		earlier := fstest.MapFS{}
		for i, name := range names {
			body, err := fs.ReadFile(migrate.Files, name)
			if err != nil {
				t.Fatal(err)
			}
			earlier[name] = &fstest.MapFile{Data: body}
			if n, err := (migration.Runner{Files: earlier}).Up(t.Context(), db); n != 1 || err != nil {
				t.Fatalf("%s: applied %d, %v", name, n, err)
			}
			if i == 0 {
				for _, row := range rows {
					if _, err := db.SQL.Exec(row); err != nil {
						t.Fatalf("%s: %v", row, err)
					}
				}
			}
		}
		if n, err := migration.Up(t.Context(), db); n != 0 || err != nil {
			t.Errorf("applied %d more, %v", n, err)
		}
		for _, row := range rows {
			table := strings.Fields(row)[2]
			var n int
			if err := db.SQL.QueryRow("select count(*) from " + table).Scan(&n); err != nil || n != 1 {
				t.Errorf("%s: %d rows, %v", table, n, err)
			}
		}
	})
}
