package store

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"entgo.io/ent/dialect"
	_ "modernc.org/sqlite" // registers "sqlite"
)

func openSQLite(rawURL string, o options) (*DB, error) {
	path := strings.TrimPrefix(rawURL, "sqlite:")
	path = strings.TrimPrefix(path, "//") // sqlite:///var/lib/x.db is a habit from other tools
	switch {
	case path == "":
		return nil, fmt.Errorf("the database address %q names no file: write sqlite:PATH", rawURL)
	case strings.Contains(path, ":memory:"):
		return nil, fmt.Errorf("the database address %q keeps nothing: each connection would see a database of its own; name a file", rawURL)
	case strings.HasSuffix(path, "/"):
		return nil, fmt.Errorf("the database address %q names a folder: write sqlite:PATH with a file name", rawURL)
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, fmt.Errorf("the database address %q names a folder: write sqlite:PATH with a file name", rawURL)
	}
	// Only the account that runs Tandem may look at candidates' data.
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("the folder of the database %q can't be made: %w", rawURL, err)
	}
	pool, err := sql.Open("sqlite", sqliteDSN(path))
	if err != nil {
		return nil, fmt.Errorf("the database address %q is not valid: %w", rawURL, err)
	}
	// SQLite has one writer; the other connections read beside it.
	n := max(4, runtime.GOMAXPROCS(0))
	if o.maxConns > 0 {
		n = o.maxConns
	}
	pool.SetMaxOpenConns(n)
	pool.SetMaxIdleConns(n) // a new connection runs the pragmas and reads the schema again
	return &DB{SQL: pool, Dialect: dialect.SQLite, URL: rawURL}, nil
}

// sqliteDSN builds the address for modernc.org/sqlite. Pragmas belong to a
// connection, so they travel in the address and reach all of the pool.
func sqliteDSN(path string) string {
	q := url.Values{}
	for _, pragma := range []string{
		"busy_timeout(10000)",  // first: switching to WAL itself needs the lock
		"journal_mode(WAL)",    // readers don't wait for the writer
		"synchronous(NORMAL)",  // in WAL a crash of the process loses nothing
		"foreign_keys(1)",      // off by default
		"temp_store(memory)",   // sorts of personal data stay off the disk
		"cache_size(-8192)",    // 8 MB for each connection, in kibibytes
		"mmap_size(268435456)", // reads without a copy, up to 256 MB
	} {
		q.Add("_pragma", pragma)
	}
	// A transaction that reads first and writes later would otherwise fail
	// with SQLITE_BUSY instead of waiting for its turn.
	q.Set("_txlock", "immediate")
	// Without these, times are stored as Go's String() in the local zone: they
	// can't be read back and compare wrongly.
	q.Set("_time_format", "sqlite")
	q.Set("_timezone", "UTC")
	return "file:" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path) + "?" + q.Encode()
}
