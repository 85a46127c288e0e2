package store

import (
	"cmp"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"github.com/lib/pq"
)

// postgresConns is the default pool: enough to keep a few cores of the
// database busy, and three replicas stay below PostgreSQL's own default of 100.
const postgresConns = 25

func openPostgres(rawURL string, o options) (*DB, error) {
	rest, statements, err := statementCache(rawURL)
	if err != nil {
		return nil, err
	}
	full, err := postgresURL(rest)
	if err != nil {
		return nil, err
	}
	var connector driver.Connector
	if connector, err = pq.NewConnector(full); err != nil {
		return nil, fmt.Errorf("the database address %s is not valid: %w", Redact(rawURL), err)
	}
	if statements > 0 {
		connector = preparing{connector, statements}
	}
	pool := sql.OpenDB(connector)
	n := postgresConns
	if o.maxConns > 0 {
		n = o.maxConns
	}
	pool.SetMaxOpenConns(n)
	// Opening a connection costs a process on the server, so they are kept; the
	// idle time lets a database that moved behind its name be found again.
	pool.SetMaxIdleConns(n)
	pool.SetConnMaxIdleTime(5 * time.Minute)
	return &DB{SQL: pool, Dialect: dialect.Postgres, URL: full}, nil
}

// postgresURL fills in what lib/pq would otherwise guess.
func postgresURL(rawURL string) (string, error) {
	u, err := url.Parse(rawURL)
	if err != nil {
		return "", fmt.Errorf("the database address %s is not valid (%s): write postgres://USER:PASSWORD@HOST:PORT/NAME, with special characters of the password percent-encoded", Redact(rawURL), parseReason(err))
	}
	q, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return "", fmt.Errorf("the options after ? in the database address %s are not valid: %w", u.Redacted(), err)
	}
	if u.Opaque != "" || (u.Host == "" && q.Get("host") == "") {
		return "", fmt.Errorf("the database address %s names no host: write postgres://USER@HOST/NAME", u.Redacted())
	}
	if strings.Trim(u.Path, "/") == "" && q.Get("dbname") == "" {
		return "", fmt.Errorf("the database address %s names no database: write postgres://USER@HOST/NAME", u.Redacted())
	}
	if !q.Has("sslmode") && os.Getenv("PGSSLMODE") == "" {
		// A server on this machine usually has no certificate and nothing
		// leaves the machine; anywhere else candidates' data must not travel in
		// the clear, and refusing is better than falling back silently.
		mode := "require"
		if isLocal(cmp.Or(q.Get("host"), u.Hostname())) {
			mode = "disable"
		}
		q.Set("sslmode", mode)
	}
	setDefault(q, "connect_timeout", "10")
	setDefault(q, "application_name", "tandem")
	// Times are UTC everywhere; a session in another zone would return the
	// same instants as different text.
	setDefault(q, "timezone", "UTC")
	u.RawQuery = q.Encode()
	return u.String(), nil
}

func setDefault(q url.Values, key, value string) {
	if !q.Has(key) {
		q.Set(key, value)
	}
}

// isLocal reports whether host is a Unix socket or this machine.
func isLocal(host string) bool {
	if host == "localhost" || strings.HasPrefix(host, "/") || strings.HasPrefix(host, "@") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// Redact returns a database address without its password.
func Redact(rawURL string) string {
	if u, err := url.Parse(rawURL); err == nil && (u.Opaque == "" || u.Scheme == "sqlite") {
		q := u.Query()
		if q.Has("password") {
			q.Set("password", "xxxxx")
			u.RawQuery = q.Encode()
		}
		return u.Redacted()
	}
	// What can't be parsed may hold the password anywhere before the host.
	scheme, rest, ok := strings.Cut(rawURL, ":")
	if !ok {
		return rawURL
	}
	if at := strings.LastIndexByte(rest, '@'); at >= 0 {
		return scheme + "://xxxxx" + rest[at:]
	}
	return scheme + ":…"
}

// parseReason is why url.Parse failed without the address itself.
func parseReason(err error) string {
	var e *url.Error
	if !errors.As(err, &e) {
		return "it can't be read"
	}
	var host url.InvalidHostError
	var escape url.EscapeError
	switch {
	case errors.As(e.Err, &host):
		return "the host holds a character that is not allowed"
	case errors.As(e.Err, &escape):
		return "a % is not followed by two hexadecimal digits"
	}
	return "it can't be read"
}
