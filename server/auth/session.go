package auth

import (
	"context"
	"database/sql"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring/secret"
)

// CookieName is the cookie that carries a browser's session.
const CookieName = "tandem_session"

const (
	// lifetime is how long a browser stays signed in at most.
	lifetime = 60 * 24 * time.Hour
	// idle is how long a browser stays signed in without being used. Tokens
	// wait for as long as they last: a partner's tool may run once a quarter.
	idle = 14 * 24 * time.Hour
	// rotateAfter is how old a browser's secret gets before it is replaced.
	rotateAfter = 12 * time.Hour
	// grace is how long the secret before is still accepted, because a page
	// sends several requests at once and only one answer carries the new one.
	grace = time.Minute
)

// found is a session as a request finds it, with the person behind it.
type found struct {
	viewer     viewer.Viewer
	kind       session.Kind
	current    bool // presented by its secret, not by the one before
	rotatedAt  time.Time
	lastUsedAt time.Time
	expiresAt  time.Time
	active     bool
}

// sessionSQL selects sessions with all that a viewer is made of, in one
// statement, because every request begins with it. Sessions are found by unique
// or indexed hashes, the rest by primary keys and candidates_user_id.
func sessionSQL(dial string) string {
	ids := `group_concat(c.id, ',')`
	if dial == dialect.Postgres {
		ids = `string_agg(c.id, ',')`
	}
	return `select s.id, s.kind, s.token_hash, s.rotated_at, s.last_used_at, s.expires_at,
	u.id, u.organization_id, u.name, u.role, u.external, u.status,
	coalesce((select ` + ids + ` from candidates c where c.user_id = u.id and c.organization_id = u.organization_id), '')
from sessions s join users u on u.id = s.user_id and u.organization_id = s.organization_id`
}

// scan reads one row of sessionSQL. The hash is the one presented, if any.
func scan(row interface{ Scan(...any) error }, hash string) (*found, error) {
	var (
		f                   found
		tokenHash, own      string
		kind, status, role_ string
	)
	err := row.Scan(&f.viewer.SessionID, &kind, &tokenHash, &f.rotatedAt, &f.lastUsedAt, &f.expiresAt,
		&f.viewer.UserID, &f.viewer.OrganizationID, &f.viewer.Name, &role_, &f.viewer.External, &status, &own)
	if err != nil {
		return nil, err
	}
	f.kind = session.Kind(kind)
	f.current = tokenHash == hash
	f.viewer.Role = viewer.Role(role_)
	f.active = status == "ACTIVE"
	if own != "" {
		f.viewer.Self = strings.Split(own, ",")
		slices.Sort(f.viewer.Self)
	}
	return &f, nil
}

// verdict is what a session that was found is worth.
type verdict int

const (
	refused  verdict = iota // over
	accepted                // good
	aged                    // good, and its secret should be replaced
	replayed                // presented by a secret that was replaced long ago
)

// judge decides whether a request may act for the session.
func judge(f *found, at time.Time) verdict {
	switch {
	case !f.active, !at.Before(f.expiresAt):
		return refused
	case f.kind == session.KindTOKEN:
		return accepted
	case at.Sub(f.lastUsedAt) > idle:
		return refused
	case !f.current && at.Sub(f.rotatedAt) > grace:
		return replayed
	case f.current && at.Sub(f.rotatedAt) > rotateAfter:
		return aged
	}
	return accepted
}

// find returns the session that a secret opens, or nil for none.
func (s *Service) find(ctx context.Context, value string, kind session.Kind) (*found, error) {
	stmt := s.byCookie
	if kind == session.KindTOKEN {
		stmt = s.byToken
	}
	hash := secret.Hash(value)
	f, err := scan(stmt.QueryRowContext(ctx, hash), hash)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, nil
	case err != nil:
		return nil, err
	case f.kind != kind: // a cookie is no bearer token, nor the other way round
		return nil, nil
	}
	return f, nil
}

// rotate replaces the secret of a session and returns the new one, or "" when
// another request was faster.
func (s *Service) rotate(ctx context.Context, id, old string) (string, error) {
	value := secret.New("")
	n, err := s.client.Session.Update().
		Where(session.ID(id), session.TokenHash(secret.Hash(old))).
		SetTokenHash(secret.Hash(value)).
		SetPreviousHash(secret.Hash(old)).
		SetRotatedAt(now()).
		Save(system(ctx))
	if err != nil || n == 0 {
		return "", err
	}
	return value, nil
}

// begin makes a browser's session for the person and returns its secret.
func begin(ctx context.Context, tx *ent.Tx, u *ent.User, label string) (string, error) {
	value := secret.New("")
	at := now()
	err := tx.Session.Create().
		SetOrganizationID(u.OrganizationID).
		SetUserID(u.ID).
		SetKind(session.KindBROWSER).
		SetTokenHash(secret.Hash(value)).
		SetLabel(clip(label, 200)).
		SetCreatedAt(at).SetRotatedAt(at).SetLastUsedAt(at.Truncate(time.Minute)).
		SetExpiresAt(at.Add(lifetime)).
		Exec(ctx)
	return value, err
}

// end ends the sessions of a person, except the named one if any, and reports
// how many there were. Their connections follow within a second, see watch.
func end(ctx context.Context, tx *ent.Tx, userID, except string) (int, error) {
	return tx.Session.Delete().Where(session.UserID(userID), session.IDNEQ(except)).Exec(ctx)
}

// NewToken makes a bearer token that acts for the person and returns it; it
// can't be shown again.
func NewToken(ctx context.Context, client *ent.Client, u *ent.User, label string, lasts time.Duration) (string, error) {
	value := secret.New(secret.TokenPrefix)
	err := inTx(ctx, client, func(ctx context.Context, tx *ent.Tx) error {
		at := now()
		made, err := tx.Session.Create().
			SetOrganizationID(u.OrganizationID).
			SetUserID(u.ID).
			SetKind(session.KindTOKEN).
			SetTokenHash(secret.Hash(value)).
			SetLabel(clip(label, 200)).
			SetCreatedAt(at).SetRotatedAt(at).SetLastUsedAt(at.Truncate(time.Minute)).
			SetExpiresAt(at.Add(lasts)).
			Save(ctx)
		if err != nil {
			return err
		}
		return record(ctx, tx, entry{organization: u.OrganizationID, action: "TOKEN_MADE", entity: made.ID, about: u.ID})
	})
	if err != nil {
		return "", err
	}
	return value, nil
}

// touch remembers that a session was used; writeLastUse writes it down.
func (s *Service) touch(f *found, at time.Time) {
	if !f.lastUsedAt.Before(at.Truncate(time.Minute)) {
		return
	}
	s.mu.Lock()
	s.touched[f.viewer.SessionID] = f.viewer.UserID
	s.mu.Unlock()
}

// writeLastUse writes the last use of sessions and people to the minute. It is
// apart from the requests, which must not wait for a writer, and one row at a
// time, so that replicas never hold rows that the other waits for.
func (s *Service) writeLastUse(ctx context.Context) error {
	s.mu.Lock()
	touched := s.touched
	s.touched = map[string]string{}
	s.mu.Unlock()
	minute := now().Truncate(time.Minute)
	seen := map[string]bool{}
	for sessionID, userID := range touched {
		if _, err := s.db.SQL.ExecContext(ctx, `update sessions set last_used_at = $1 where id = $2 and last_used_at < $1`, minute, sessionID); err != nil {
			return err
		}
		if seen[userID] {
			continue
		}
		seen[userID] = true
		if _, err := s.db.SQL.ExecContext(ctx, `update users set last_seen_at = $1 where id = $2 and (last_seen_at is null or last_seen_at < $1)`, minute, userID); err != nil {
			return err
		}
	}
	return nil
}

// setCookie gives the browser its secret.
func (s *Service) setCookie(w http.ResponseWriter, value string) {
	s.cookie(w, value, int(lifetime/time.Second))
}

// clearCookie takes it away.
func (s *Service) clearCookie(w http.ResponseWriter) { s.cookie(w, "", -1) }

func (s *Service) cookie(w http.ResponseWriter, value string, maxAge int) {
	http.SetCookie(w, &http.Cookie{
		Name: CookieName, Value: value, Path: "/", MaxAge: maxAge,
		HttpOnly: true, Secure: s.secure, SameSite: http.SameSiteLaxMode,
	})
}

// clip cuts a text to n bytes without cutting a character.
func clip(text string, n int) string {
	if len(text) > n {
		text = text[:n]
	}
	return strings.ToValidUTF8(text, "")
}
