package auth

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/viewer"
)

// connection is a WebSocket or event stream that outlives its first request.
type connection struct {
	viewer viewer.Viewer
	ended  chan struct{}
}

// Authenticate says whom a long-lived connection acts for: the bearer token if
// there is one, else whoever the HTTP request belongs to. The connection must
// end at the deadline, and when ended is closed: the session was revoked, the
// person disabled, or their rights changed, so that the viewer in the context
// is no longer true. The connection is forgotten when ctx is done.
// It returns an UNAUTHENTICATED error for nobody.
func (s *Service) Authenticate(ctx context.Context, bearer string) (_ context.Context, deadline time.Time, ended <-chan struct{}, err error) {
	f, _ := ctx.Value(foundKey{}).(*found)
	if bearer != "" {
		if f, err = s.open(ctx, bearer); err != nil {
			return nil, time.Time{}, nil, err
		}
		if f == nil {
			return nil, time.Time{}, nil, errEnded
		}
	}
	if f == nil {
		return nil, time.Time{}, nil, errUnauthenticated
	}
	return newContext(ctx, f), f.expiresAt, s.follow(ctx, f.viewer), nil
}

// follow registers a connection until ctx is done.
func (s *Service) follow(ctx context.Context, v viewer.Viewer) <-chan struct{} {
	c := &connection{v, make(chan struct{})}
	s.mu.Lock()
	if s.live[v.SessionID] == nil {
		s.live[v.SessionID] = map[*connection]struct{}{}
	}
	s.live[v.SessionID][c] = struct{}{}
	s.mu.Unlock()
	context.AfterFunc(ctx, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.forget(c)
	})
	return c.ended
}

// forget needs the lock.
func (s *Service) forget(c *connection) {
	id := c.viewer.SessionID
	delete(s.live[id], c)
	if len(s.live[id]) == 0 {
		delete(s.live, id)
	}
}

// mostWatched is how many sessions one statement looks at.
const mostWatched = 1000

// watch looks once at all sessions that have connections and ends those whose
// session is over or whose viewer is not the same any more. Looking at the rows
// themselves, rather than waiting to be told, also notices what another replica
// or a person at the database did.
func (s *Service) watch(ctx context.Context) error {
	s.mu.Lock()
	ids := make([]string, 0, len(s.live))
	for id := range s.live {
		ids = append(ids, id)
	}
	s.mu.Unlock()
	for chunk := range slices.Chunk(ids, mostWatched) {
		good, err := s.good(ctx, chunk)
		if err != nil {
			return err
		}
		s.mu.Lock()
		for _, id := range chunk {
			for c := range s.live[id] {
				if v, ok := good[id]; !ok || !sameRights(v, c.viewer) {
					close(c.ended)
					s.forget(c)
				}
			}
		}
		s.mu.Unlock()
	}
	return nil
}

// good returns the present viewers of those sessions that are not over.
func (s *Service) good(ctx context.Context, ids []string) (map[string]viewer.Viewer, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	where := ` where s.id in (select value from json_each($1))`
	if s.db.Dialect == dialect.Postgres {
		where = ` where s.id in (select json_array_elements_text($1::json))`
	}
	rows, err := s.db.SQL.QueryContext(ctx, sessionSQL(s.db.Dialect)+where, string(list))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	at := now()
	good := make(map[string]viewer.Viewer, len(ids))
	for rows.Next() {
		f, err := scan(rows, "")
		if err != nil {
			return nil, err
		}
		// An open page is in use, so it doesn't become idle.
		if f.active && at.Before(f.expiresAt) {
			good[f.viewer.SessionID] = f.viewer
		}
	}
	return good, rows.Err()
}

// sameRights reports whether two viewers of one session may see and do the same.
func sameRights(a, b viewer.Viewer) bool {
	return a.UserID == b.UserID && a.Role == b.Role && a.External == b.External && slices.Equal(a.Self, b.Self)
}
