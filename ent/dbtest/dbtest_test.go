package dbtest_test

import (
	"testing"

	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/ent/store"
)

func TestEveryTestGetsAMigratedDatabaseOfItsOwn(t *testing.T) {
	for range 2 { // the second must not meet the table of the first
		dbtest.Each(t, func(t *testing.T, db *store.DB) {
			report, err := migration.Status(t.Context(), db)
			if err != nil || !report.Current() {
				t.Fatalf("not migrated: %+v, %v", report, err)
			}
			if _, err := db.SQL.Exec("create table mine (id text)"); err != nil {
				t.Error(err)
			}
		})
	}
}

func BenchmarkFreshDatabase(b *testing.B) {
	for _, dial := range []string{"sqlite3", "postgres"} {
		b.Run(dial, func(b *testing.B) {
			for b.Loop() {
				_ = dbtest.New(b, dial).Close()
			}
		})
	}
}
