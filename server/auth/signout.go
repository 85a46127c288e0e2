package auth

import (
	"context"
	"net/http"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// state tells a page which of its doors to show.
func (s *Service) state(_ http.ResponseWriter, r *http.Request) (any, error) {
	ready, err := s.ready(r.Context())
	if err != nil {
		return nil, err
	}
	_, err = signedIn(r)
	return struct {
		Setup    bool `json:"setup"`
		SignedIn bool `json:"signedIn"`
	}{!ready, err == nil}, nil
}

// signOut ends the session that the request came with. Without one there is
// nothing to end, which is what was asked for.
func (s *Service) signOut(w http.ResponseWriter, r *http.Request) (any, error) {
	var in nothing
	if err := read(w, r, &in); err != nil {
		return nil, err
	}
	if v, err := signedIn(r); err == nil {
		err := s.inTx(r.Context(), func(ctx context.Context, tx *ent.Tx) error {
			if _, err := tx.Session.Delete().Where(session.ID(v.SessionID)).Exec(ctx); err != nil {
				return err
			}
			return record(ctx, tx, s.did(r, v, "SIGNED_OUT", 1))
		})
		if err != nil {
			return nil, err
		}
	}
	s.clearCookie(w)
	return nothing{}, nil
}

// signOutEverywhere ends all sessions of the person, this one and the tokens
// too: whoever asks for it doesn't know what others hold.
func (s *Service) signOutEverywhere(w http.ResponseWriter, r *http.Request) (any, error) {
	var in nothing
	if err := read(w, r, &in); err != nil {
		return nil, err
	}
	v, err := signedIn(r)
	if err != nil {
		return nil, err
	}
	err = s.inTx(r.Context(), func(ctx context.Context, tx *ent.Tx) error {
		n, err := end(ctx, tx, v.UserID, "")
		if err != nil {
			return err
		}
		return record(ctx, tx, s.did(r, v, "SIGNED_OUT_EVERYWHERE", n))
	})
	if err != nil {
		return nil, err
	}
	s.clearCookie(w)
	return nothing{}, nil
}

// did is an entry of something that the viewer did in a request.
func (s *Service) did(r *http.Request, v viewer.Viewer, action string, count int) entry {
	return entry{organization: v.OrganizationID, actor: v.UserID, action: action, entity: v.SessionID, address: s.peer(r), count: count}
}
