package auth

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"net/netip"
	"strings"
	"time"
)

// limit says how many tries are free in a window, and how long the wait after
// further ones may grow.
type limit struct {
	free    int
	window  time.Duration
	longest time.Duration
}

var (
	// perEmail stops guessing one person's password.
	perEmail = limit{free: 5, window: 24 * time.Hour, longest: 15 * time.Minute}
	// perAddress slows trying one password on many people. Offices share an
	// address, so it allows more and never makes anybody wait long.
	perAddress = limit{free: 50, window: time.Hour, longest: time.Minute}
)

// wait is the pause after the n-th try of a window: none for the free ones,
// then a second, doubled each time.
func (l limit) wait(n int) time.Duration {
	over := n - l.free
	if over <= 0 {
		return 0
	}
	if over > 20 { // the shift must not overflow
		return l.longest
	}
	return min(time.Second<<(over-1), l.longest)
}

// try is what is counted, for one purpose: signing in or asking for a link.
type try struct{ email, address string }

// tried names the counters of a try. They hold hashes, and an IPv6 address
// stands for its network, because one customer has all of it.
func tried(purpose, email, address string) try {
	if ip, err := netip.ParseAddr(address); err == nil && ip.Unmap().Is6() {
		if network, err := ip.Prefix(64); err == nil {
			address = network.String()
		}
	}
	return try{
		email:   purpose + ":e:" + sum("e-mail", normalEmail(email)),
		address: purpose + ":a:" + sum("address", address),
	}
}

// sum is a shortened SHA-256: enough bits that counters of different people don't meet.
func sum(kind, value string) string {
	h := sha256.Sum256([]byte("tandem throttle\x00" + kind + "\x00" + value))
	return hex.EncodeToString(h[:16])
}

// countSQL counts a try, unless the counter is locked: then it returns no row.
const countSQL = `insert into sign_in_throttles (id, failures, window_started_at) values ($1, 1, $2)
on conflict (id) do update set
	failures = case when sign_in_throttles.window_started_at < $3 then 1 else sign_in_throttles.failures + 1 end,
	window_started_at = case when sign_in_throttles.window_started_at < $3 then $2 else sign_in_throttles.window_started_at end
where sign_in_throttles.locked_until is null or sign_in_throttles.locked_until <= $2
returning failures`

// begin counts a try before it is known to have failed, so that a hundred
// tries at once count as a hundred. It returns a LIMIT error when the try
// comes too early; forgive must follow when it succeeds.
func (s *Service) beginTry(ctx context.Context, t try) error {
	tx, err := s.db.SQL.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit
	// Always in this order: two tries never wait for each other in a circle.
	for _, counter := range []struct {
		id string
		limit
	}{{t.email, perEmail}, {t.address, perAddress}} {
		at := now()
		var n int
		err := tx.QueryRowContext(ctx, countSQL, counter.id, at, at.Add(-counter.window)).Scan(&n)
		if errors.Is(err, sql.ErrNoRows) {
			var until time.Time
			if err := tx.QueryRowContext(ctx, `select locked_until from sign_in_throttles where id = $1`, counter.id).Scan(&until); err != nil {
				return err
			}
			return early(until.Sub(at))
		}
		if err != nil {
			return err
		}
		if wait := counter.wait(n); wait > 0 {
			if _, err := tx.ExecContext(ctx, `update sign_in_throttles set locked_until = $1 where id = $2`, at.Add(wait), counter.id); err != nil {
				return err
			}
		}
	}
	return tx.Commit()
}

// forgive takes back what beginTry counted. The e-mail starts afresh; the
// address doesn't, or somebody with one account could guess at all others.
func (s *Service) forgive(ctx context.Context, t try) error {
	tx, err := s.db.SQL.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit
	if _, err := tx.ExecContext(ctx, `delete from sign_in_throttles where id = $1`, t.email); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `update sign_in_throttles set failures = failures - 1, locked_until = null where id = $1 and failures > 0`, t.address); err != nil {
		return err
	}
	return tx.Commit()
}

// normalEmail is an address as it is stored and compared.
func normalEmail(email string) string { return strings.ToLower(strings.TrimSpace(email)) }
