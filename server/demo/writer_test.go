package demo

import (
	"database/sql"
	"slices"
	"testing"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/department"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/store"
)

func TestRowsOfManyStatementsAllArrive(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		tx, err := db.SQL.Begin()
		if err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		w := &writer{ctx: t.Context(), tx: tx, dialect: db.Dialect}
		rows := w.table(department.Table, department.FieldID, department.FieldOrganizationID, department.FieldCreatedAt,
			department.FieldUpdatedAt, department.FieldName)
		p := plan{calendar: newCalendar(someMoment)}
		for n := range buffered + perStatement + 7 {
			if err := rows.add(p.departmentID(n), "org", someMoment, someMoment, p.departmentID(n)); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.flush(); err != nil {
			t.Fatal(err)
		}
		var n int
		if err := tx.QueryRow(`select count(*) from departments where not archived`).Scan(&n); err != nil || n != buffered+perStatement+7 {
			t.Errorf("%d rows, %v", n, err)
		}
		if rows.add("too few values") == nil {
			t.Error("a row with too few values was taken")
		}
	})
}

func TestIndexesAreMadeAgainAsTheyWere(t *testing.T) {
	db := dbtest.New(t, dialect.Postgres)
	tx, err := db.SQL.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	before := indexes(t, tx)
	w := &writer{ctx: t.Context(), tx: tx, dialect: db.Dialect}
	rebuild, err := w.dropIndexes(application.Table, event.Table, "search_docs")
	if err != nil {
		t.Fatal(err)
	}
	if len(indexes(t, tx)) >= len(before) {
		t.Error("nothing was dropped")
	}
	if err := rebuild(); err != nil {
		t.Fatal(err)
	}
	if after := indexes(t, tx); !slices.Equal(after, before) {
		t.Errorf("before %v, after %v", before, after)
	}
}

func indexes(t *testing.T, tx *sql.Tx) (all []string) {
	t.Helper()
	rows, err := tx.Query(`select indexdef from pg_indexes where schemaname = 'public' order by 1`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}
