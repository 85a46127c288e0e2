package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/lib/pq"
)

// lib/pq parses and plans a statement with parameters each time, in two round
// trips. Tandem asks the same few hundred statements over and over, so each
// connection keeps them prepared: one round trip and, after a few times, no
// planning. What that is worth shows in make bench and .ci/bench.

// PlanAnew in the text of a statement keeps it from being prepared: its best plan
// depends on the values, as that of a search depends on how common the word is.
const PlanAnew = "/* plan anew */"

const (
	// keptStatements is how many a connection keeps when the address says nothing.
	keptStatements = 256
	// longestKept leaves out bulk statements, whose texts hardly come twice.
	longestKept = 8 << 10
)

// statementCache takes the option statement_cache out of an address: how many
// prepared statements a connection keeps, 0 for a pooler that gives each
// transaction another connection.
func statementCache(rawURL string) (rest string, n int, err error) {
	u, err := url.Parse(rawURL)
	if err != nil {
		return rawURL, keptStatements, nil // postgresURL words the error
	}
	q, err := url.ParseQuery(u.RawQuery)
	if err != nil || !q.Has("statement_cache") {
		return rawURL, keptStatements, nil
	}
	n, err = strconv.Atoi(q.Get("statement_cache"))
	if err != nil || n < 0 || n > 10_000 {
		return "", 0, fmt.Errorf("statement_cache in the database address %s is %q: write a number from 0, which switches it off, to 10000", Redact(rawURL), q.Get("statement_cache"))
	}
	q.Del("statement_cache")
	u.RawQuery = q.Encode()
	return u.String(), n, nil
}

// preparing opens connections that keep their statements prepared.
type preparing struct {
	driver.Connector
	size int
}

// Connect opens a connection.
func (p preparing) Connect(ctx context.Context) (driver.Conn, error) {
	opened, err := p.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	inner, ok := opened.(postgresConn)
	if !ok {
		_ = opened.Close()
		return nil, fmt.Errorf("the PostgreSQL driver's %T lacks something that is relied upon", opened)
	}
	c := &conn{postgresConn: inner}
	c.known, err = simplelru.NewLRU(p.size, func(_ string, s driver.Stmt) {
		if s != nil {
			_ = s.Close() // one that fails marks its connection as broken
		}
	})
	return c, err
}

// postgresConn is what lib/pq's connection can do and database/sql asks for.
type postgresConn interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.NamedValueChecker
	driver.Pinger
	driver.QueryerContext
	driver.SessionResetter
	driver.Validator
}

// conn is a connection with its statements. As any of database/sql's, it is
// used by one goroutine at a time.
type conn struct {
	postgresConn
	// known are the texts that came lately: a text is prepared when it comes
	// again, and stands with nil until then.
	known *simplelru.LRU[string, driver.Stmt]
	inTx  bool
	last  context.Context // of the last statement, until its end is known
}

// QueryContext runs a statement that returns rows.
func (c *conn) QueryContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Rows, error) {
	c.last = ctx
	for {
		s, err := c.prepared(ctx, text, args)
		if err != nil {
			return nil, err
		}
		if s == nil {
			return c.postgresConn.QueryContext(ctx, text, args)
		}
		rows, err := s.(driver.StmtQueryContext).QueryContext(ctx, args)
		if err == nil || !c.again(text, err) {
			return rows, err
		}
	}
}

// ExecContext runs a statement that returns none.
func (c *conn) ExecContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Result, error) {
	c.last = ctx
	for {
		s, err := c.prepared(ctx, text, args)
		if err != nil {
			return nil, err
		}
		if s == nil {
			return c.postgresConn.ExecContext(ctx, text, args)
		}
		result, err := s.(driver.StmtExecContext).ExecContext(ctx, args)
		if err == nil || !c.again(text, err) {
			return result, err
		}
	}
}

// prepared returns the prepared statement of a text, or nil when the text is to
// be run by itself: the first time, when it is long or asks for it, and without
// parameters, where lib/pq needs one round trip and takes several statements.
func (c *conn) prepared(ctx context.Context, text string, args []driver.NamedValue) (driver.Stmt, error) {
	if len(args) == 0 || len(text) > longestKept {
		return nil, nil
	}
	s, came := c.known.Get(text)
	if s != nil {
		return s, nil
	}
	if !came {
		c.known.Add(text, nil)
		return nil, nil
	}
	if strings.Contains(text, PlanAnew) {
		return nil, nil
	}
	s, err := c.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	c.known.Add(text, s)
	return s, nil
}

// again forgets a statement that PostgreSQL won't run any more, because a table
// has changed or somebody deallocated it, and reports whether the text may be
// run anew: such an error comes before anything has happened, but it ends a
// transaction.
func (c *conn) again(text string, err error) bool {
	e, ok := errors.AsType[*pq.Error](err)
	if !ok || e.Code != "26000" && (e.Code != "0A000" || e.Message != "cached plan must not change result type") {
		return false
	}
	c.known.Remove(text)
	return !c.inTx
}

// BeginTx begins a transaction.
func (c *conn) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	inner, err := c.postgresConn.BeginTx(ctx, o)
	if err != nil {
		return nil, err
	}
	c.inTx = true
	return tx{inner, c}, nil
}

// IsValid reports whether the connection may go back to the pool. One whose
// last statement was cancelled may not: the cancellation travels on a
// connection of its own, and must not hit the next statement.
func (c *conn) IsValid() bool {
	cancelled := c.last != nil && c.last.Err() != nil
	c.last = nil
	return !cancelled && c.postgresConn.IsValid()
}

// tx is a transaction of a connection.
type tx struct {
	driver.Tx
	c *conn
}

// Commit commits; what it answers ends every statement before it.
func (t tx) Commit() error {
	t.c.inTx, t.c.last = false, nil
	return t.Tx.Commit()
}

// Rollback takes everything back.
func (t tx) Rollback() error {
	t.c.inTx = false
	return t.Tx.Rollback()
}
