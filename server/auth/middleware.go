package auth

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// Middleware finds out whom a request acts for and puts the viewer into its
// context. A request without a session, or with one that is over, goes on as
// nobody's: what it may see is decided where it asks. When the database doesn't
// answer, it is refused with 503.
func (s *Service) Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, err := s.identify(w, r)
		if err != nil {
			s.log.Error("a session could not be looked up", "error", err)
			unavailable(w)
			return
		}
		if f != nil {
			r = r.WithContext(newContext(r.Context(), f))
		}
		next.ServeHTTP(w, r)
	})
}

type foundKey struct{}

func newContext(ctx context.Context, f *found) context.Context {
	return viewer.NewContext(context.WithValue(ctx, foundKey{}, f), f.viewer)
}

// identify returns the session of a request, or nil for none.
func (s *Service) identify(w http.ResponseWriter, r *http.Request) (*found, error) {
	if token, ok := bearer(r); ok {
		return s.open(r.Context(), token)
	}
	cookie, err := r.Cookie(CookieName)
	if err != nil || cookie.Value == "" {
		return nil, nil
	}
	f, err := s.find(r.Context(), cookie.Value, session.KindBROWSER)
	if f == nil || err != nil {
		return nil, err
	}
	at := now()
	switch judge(f, at) {
	case refused:
		return nil, nil
	case replayed:
		return nil, s.endReplayed(r, f)
	case aged:
		s.renew(w, r, f, cookie.Value)
	}
	s.touch(f, at)
	return f, nil
}

// open returns the session of a bearer token, or nil when it is not valid.
func (s *Service) open(ctx context.Context, token string) (*found, error) {
	f, err := s.find(ctx, token, session.KindTOKEN)
	if f == nil || err != nil {
		return nil, err
	}
	at := now()
	if judge(f, at) != accepted {
		return nil, nil
	}
	s.touch(f, at)
	return f, nil
}

// renew replaces the secret of an old session. Nothing is lost when it fails:
// the next request tries again.
func (s *Service) renew(w http.ResponseWriter, r *http.Request, f *found, old string) {
	if r.Header.Get("Upgrade") != "" {
		return // not every client keeps a cookie of a WebSocket's handshake
	}
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	value, err := s.rotate(ctx, f.viewer.SessionID, old)
	if err != nil {
		s.log.Warn("the secret of a session could not be replaced", "error", err)
		return
	}
	if value != "" {
		s.setCookie(w, value)
	}
}

// endReplayed ends a session whose replaced secret has come back: either its
// owner or a thief has the new one, and nobody can tell who.
func (s *Service) endReplayed(r *http.Request, f *found) error {
	return s.inTx(r.Context(), func(ctx context.Context, tx *ent.Tx) error {
		n, err := tx.Session.Delete().Where(session.ID(f.viewer.SessionID)).Exec(ctx)
		if err != nil || n == 0 {
			return err
		}
		return record(ctx, tx, entry{
			organization: f.viewer.OrganizationID, action: "SESSION_REPLAYED",
			entity: f.viewer.SessionID, about: f.viewer.UserID, address: s.peer(r),
		})
	})
}

// bearer returns the token of the Authorization header. A header of another
// scheme is not for us.
func bearer(r *http.Request) (string, bool) {
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	return strings.TrimSpace(token), strings.EqualFold(scheme, "Bearer")
}
