package demo

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"entgo.io/ent/dialect"
	"github.com/lib/pq"
)

// writer writes many rows fast: by COPY on PostgreSQL, by prepared statements
// of many rows on SQLite. It holds a few thousand rows at a time.
type writer struct {
	ctx     context.Context
	tx      *sql.Tx
	dialect string
	tables  []*table // parents before their children
}

// table is the rows of one table that wait to be written.
type table struct {
	*writer
	name    string
	columns []string
	rows    [][]any
	many    *sql.Stmt // inserts perStatement rows
}

const (
	// buffered bounds the rows of a table that wait.
	buffered = 4000
	// perStatement keeps a statement under SQLite's limit of 32,766 parameters.
	perStatement = 100
)

// table adds a table after those that it refers to.
func (w *writer) table(name string, columns ...string) *table {
	t := &table{writer: w, name: name, columns: columns}
	w.tables = append(w.tables, t)
	return t
}

// add takes a row, with its values in the order of the columns.
func (t *table) add(values ...any) error {
	if len(values) != len(t.columns) {
		return fmt.Errorf("demo: %d values for the %d columns of %s", len(values), len(t.columns), t.name)
	}
	t.rows = append(t.rows, values)
	if len(t.rows) < buffered {
		return nil
	}
	return t.flush()
}

// flush writes what waits, parents first, so that no row refers to one that is
// not there yet.
func (w *writer) flush() error {
	for _, t := range w.tables {
		if len(t.rows) == 0 {
			continue
		}
		write := t.insert
		if w.dialect == dialect.Postgres {
			write = t.copy
		}
		if err := write(); err != nil {
			return fmt.Errorf("demo: %s: %w", t.name, err)
		}
		clear(t.rows)
		t.rows = t.rows[:0]
	}
	return nil
}

func (t *table) copy() error {
	stmt, err := t.tx.PrepareContext(t.ctx, pq.CopyIn(t.name, t.columns...))
	if err != nil {
		return err
	}
	for _, row := range t.rows {
		if _, err := stmt.ExecContext(t.ctx, row...); err != nil {
			_ = stmt.Close()
			return err
		}
	}
	if _, err := stmt.ExecContext(t.ctx); err != nil {
		_ = stmt.Close()
		return err
	}
	return stmt.Close()
}

func (t *table) insert() (err error) {
	if len(t.rows) >= perStatement && t.many == nil {
		// The transaction closes it at its end.
		if t.many, err = t.tx.PrepareContext(t.ctx, t.statement(perStatement)); err != nil {
			return err
		}
	}
	args := make([]any, 0, perStatement*len(t.columns))
	for rest := t.rows; len(rest) > 0; {
		n := min(len(rest), perStatement)
		args = args[:0]
		for _, row := range rest[:n] {
			args = append(args, row...)
		}
		if n == perStatement {
			_, err = t.many.ExecContext(t.ctx, args...)
		} else {
			_, err = t.tx.ExecContext(t.ctx, t.statement(n), args...)
		}
		if err != nil {
			return err
		}
		rest = rest[n:]
	}
	return nil
}

func (t *table) statement(rows int) string {
	var b strings.Builder
	b.WriteString("INSERT INTO " + t.name + " (" + strings.Join(t.columns, ", ") + ") VALUES ")
	n := 0
	for i := range rows {
		if i > 0 {
			b.WriteString(", ")
		}
		for j := range t.columns {
			n++
			b.WriteString(map[bool]string{true: "(", false: ", "}[j == 0] + "$" + strconv.Itoa(n))
		}
		b.WriteByte(')')
	}
	return b.String()
}

// dropIndexes drops the indexes of PostgreSQL tables that only serve reading,
// and returns how to make them again: built at the end, by sorting, they cost a
// fraction of keeping them current row by row. Until the transaction ends nobody
// else reads the tables.
func (w *writer) dropIndexes(tables ...string) (rebuild func() error, err error) {
	const indexes = `select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
from pg_index i join pg_class t on t.oid = i.indrelid
where t.relnamespace = current_schema()::regnamespace and t.relname = any($1) and not i.indisunique`
	rows, err := w.tx.QueryContext(w.ctx, indexes, pq.Array(tables))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var drops, creates []string
	for rows.Next() {
		var name, definition string
		if err := rows.Scan(&name, &definition); err != nil {
			return nil, err
		}
		drops, creates = append(drops, name), append(creates, definition)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	run := func(statements ...string) error {
		for _, s := range statements {
			if _, err := w.tx.ExecContext(w.ctx, s); err != nil {
				return fmt.Errorf("demo: %s: %w", s, err)
			}
		}
		return nil
	}
	if len(drops) > 0 {
		err = run("drop index " + strings.Join(drops, ", "))
	}
	return func() error {
		return run(append([]string{"set local maintenance_work_mem = '256MB'"}, creates...)...)
	}, err
}
