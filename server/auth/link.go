package auth

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/onetimelink"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/secret"
)

// openLink returns a link that still works, with its person.
func (s *Service) openLink(ctx context.Context, token string) (*ent.OneTimeLink, error) {
	if token == "" {
		return nil, errLink
	}
	link, err := s.client.OneTimeLink.Query().
		Where(onetimelink.TokenHash(secret.Hash(token)), onetimelink.UsedAtIsNil(), onetimelink.ExpiresAtGT(now())).
		WithUser().Only(system(ctx))
	if ent.IsNotFound(err) {
		return nil, errLink
	}
	if err != nil {
		return nil, err
	}
	if link.Edges.User == nil || link.Edges.User.Status == user.StatusDISABLED {
		return nil, errLink
	}
	return link, nil
}

// showLink tells the page whom a link lets in, and to what.
func (s *Service) showLink(_ http.ResponseWriter, r *http.Request) (any, error) {
	link, err := s.openLink(r.Context(), r.URL.Query().Get("token"))
	if err != nil {
		return nil, err
	}
	o, err := s.client.Organization.Get(system(r.Context()), link.OrganizationID)
	if err != nil {
		return nil, err
	}
	return struct {
		Kind         string `json:"kind"`
		Email        string `json:"email"`
		Name         string `json:"name"`
		Organization string `json:"organization"`
	}{link.Kind.String(), link.Edges.User.Email, link.Edges.User.Name, o.Name}, nil
}

// useLink takes the password that the person chose and signs them in. All
// other links and sessions of the person end.
func (s *Service) useLink(w http.ResponseWriter, r *http.Request) (any, error) {
	var in struct{ Token, Name, Password string }
	if err := read(w, r, &in); err != nil {
		return nil, err
	}
	link, err := s.openLink(r.Context(), in.Token)
	if err != nil {
		return nil, err
	}
	person := link.Edges.User
	if in.Name = strings.TrimSpace(in.Name); in.Name != "" {
		if err := checkText("name", in.Name); err != nil {
			return nil, err
		}
	}
	if err := CheckPassword(in.Password, person.Email); err != nil {
		return nil, err
	}
	hash, err := s.passwords.hash(r.Context(), in.Password)
	if err != nil {
		return nil, err
	}
	return s.admit(w, r, func(ctx context.Context, tx *ent.Tx) (*ent.User, error) {
		// Of two requests at once one changes the row, the other finds it used.
		n, err := tx.OneTimeLink.Update().
			Where(onetimelink.ID(link.ID), onetimelink.UsedAtIsNil(), onetimelink.ExpiresAtGT(now())).
			SetUsedAt(now()).Save(ctx)
		if err != nil {
			return nil, err
		}
		if n == 0 {
			return nil, errLink
		}
		if err := tx.OneTimeLink.Update().Where(onetimelink.UserID(person.ID), onetimelink.UsedAtIsNil()).SetUsedAt(now()).Exec(ctx); err != nil {
			return nil, err
		}
		change := tx.User.UpdateOneID(person.ID).Where(user.StatusNEQ(user.StatusDISABLED)).
			SetPasswordHash(hash).SetStatus(user.StatusACTIVE).AddVersion(1)
		if in.Name != "" && link.Kind == onetimelink.KindINVITATION {
			change.SetName(in.Name)
		}
		u, err := change.Save(ctx)
		if ent.IsNotFound(err) { // disabled since the link was looked up
			return nil, errLink
		}
		if err != nil {
			return nil, err
		}
		if _, err := end(ctx, tx, u.ID, ""); err != nil {
			return nil, err
		}
		e := s.by(r, u, "LINK_USED")
		e.entity = link.ID
		if err := record(ctx, tx, e); err != nil {
			return nil, err
		}
		if err := record(ctx, tx, s.by(r, u, "PASSWORD_CHANGED")); err != nil {
			return nil, err
		}
		if u.Status == person.Status && u.Name == person.Name {
			return u, nil
		}
		return u, feed.Record(ctx, tx, feed.Event{
			Kind: feed.UserUpdated, Audience: event.AudienceORGANIZATION,
			OrganizationID: u.OrganizationID, ActorID: u.ID, EntityID: u.ID,
			Data: profile.EventData{UserID: u.ID, From: string(person.Status), To: string(u.Status)},
		})
	})
}

// forgot notes for the administrators that a person can't get in; they make a
// link on the people page. The answer is the same whether or not the address
// belongs to anybody, and so is the time that it takes.
func (s *Service) forgot(w http.ResponseWriter, r *http.Request) (any, error) {
	var in struct{ Email string }
	if err := read(w, r, &in); err != nil {
		return nil, err
	}
	in.Email = normalEmail(in.Email)
	if err := CheckEmail(in.Email); err != nil {
		return nil, err
	}
	ctx := r.Context()
	if err := s.beginTry(ctx, tried("forgot", in.Email, s.peer(r))); err != nil {
		return nil, err
	}
	began := time.Now()
	err := s.inTx(ctx, func(ctx context.Context, tx *ent.Tx) error {
		people, err := tx.User.Query().Where(user.Email(in.Email), user.StatusNEQ(user.StatusDISABLED)).Limit(mostAccounts).All(ctx)
		if err != nil {
			return err
		}
		for _, u := range people {
			e := s.by(r, u, "PASSWORD_FORGOTTEN")
			e.actor, e.about = "", u.ID // it may have been anybody
			if err := record(ctx, tx, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	pause(ctx, failure-time.Since(began))
	return struct {
		Message string `json:"message"`
	}{"If this address belongs to an account, ask an administrator of your organization for a link to choose a new password. They make it on the people page."}, nil
}

// changePassword replaces the password of the signed-in person, who proves to
// know the old one. Their other sessions end, and this one gets a new secret.
func (s *Service) changePassword(w http.ResponseWriter, r *http.Request) (any, error) {
	var in struct{ Current, Password string }
	if err := read(w, r, &in); err != nil {
		return nil, err
	}
	v, err := signedIn(r)
	if err != nil {
		return nil, err
	}
	ctx := r.Context()
	u, err := s.client.User.Get(system(ctx), v.UserID)
	if err != nil {
		return nil, err
	}
	// Counted with the sign-ins: a stolen session must not be a way to guess.
	t := tried("sign-in", u.Email, s.peer(r))
	if err := s.beginTry(ctx, t); err != nil {
		return nil, err
	}
	fitting, _, err := s.fitting(ctx, []account{{user: u}}, in.Current)
	if err != nil {
		return nil, err
	}
	if len(fitting) == 0 {
		return nil, hiring.BadField("current", "This is not your present password.")
	}
	if err := s.forgive(ctx, t); err != nil {
		return nil, err
	}
	if err := CheckPassword(in.Password, u.Email); err != nil {
		return nil, err
	}
	hash, err := s.passwords.hash(ctx, in.Password)
	if err != nil {
		return nil, err
	}
	return s.admit(w, r, func(ctx context.Context, tx *ent.Tx) (*ent.User, error) {
		if err := setPassword(ctx, tx, u.ID, hash); err != nil {
			return nil, err
		}
		return u, record(ctx, tx, s.by(r, u, "PASSWORD_CHANGED"))
	})
}

// setPassword replaces a password and ends what was opened with the old one.
func setPassword(ctx context.Context, tx *ent.Tx, userID, hash string) error {
	if err := tx.User.UpdateOneID(userID).SetPasswordHash(hash).Exec(ctx); err != nil {
		return err
	}
	if err := tx.OneTimeLink.Update().Where(onetimelink.UserID(userID), onetimelink.UsedAtIsNil()).SetUsedAt(now()).Exec(ctx); err != nil {
		return err
	}
	_, err := end(ctx, tx, userID, "")
	return err
}

// ChangePassword gives a person a new password from the shell and ends all
// their sessions. An invited person becomes active by it.
func ChangePassword(ctx context.Context, client *ent.Client, u *ent.User, password string) error {
	if err := CheckPassword(password, u.Email); err != nil {
		return err
	}
	hash, err := HashPassword(password)
	if err != nil {
		return err
	}
	return inTx(ctx, client, func(ctx context.Context, tx *ent.Tx) error {
		if err := setPassword(ctx, tx, u.ID, hash); err != nil {
			return err
		}
		if err := tx.User.Update().Where(user.ID(u.ID), user.StatusEQ(user.StatusINVITED)).SetStatus(user.StatusACTIVE).AddVersion(1).Exec(ctx); err != nil {
			return err
		}
		return record(ctx, tx, entry{organization: u.OrganizationID, action: "PASSWORD_CHANGED", entity: u.ID, about: u.ID})
	})
}
