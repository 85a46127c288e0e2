package auth

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/organization"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/secret"
)

// welcome is what a browser learns when somebody has signed in.
type welcome struct {
	User         who    `json:"user"`
	Organization choice `json:"organization"`
}

type who struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// choice is an organization that an e-mail and password fit.
type choice struct {
	Slug string `json:"slug"`
	Name string `json:"name"`
}

// account is a person who could sign in, with their organization.
type account struct {
	user         *ent.User
	organization *ent.Organization
	outdated     bool
}

// mostAccounts bounds how many organizations one e-mail is tried in.
const mostAccounts = 8

// failure is how long a refused try takes at least, besides waiting for its
// turn. It is several times what a hash takes, so that nobody can tell an
// address without account from one with one or several.
const failure = 300 * time.Millisecond

func (s *Service) signIn(w http.ResponseWriter, r *http.Request) (any, error) {
	var in struct{ Email, Password, Organization string }
	if err := read(w, r, &in); err != nil {
		return nil, err
	}
	if strings.TrimSpace(in.Email) == "" {
		return nil, hiring.BadField("email", "Enter your e-mail address.")
	}
	if in.Password == "" {
		return nil, hiring.BadField("password", "Enter your password.")
	}
	ctx := r.Context()
	t := tried("sign-in", in.Email, s.peer(r))
	if err := s.beginTry(ctx, t); err != nil {
		return nil, err
	}
	began := time.Now()
	accounts, err := s.accounts(ctx, in.Email, in.Organization)
	if err != nil {
		return nil, err
	}
	fitting, waited, err := s.fitting(ctx, accounts, in.Password)
	if err != nil {
		return nil, err
	}
	if len(fitting) == 0 {
		if err := s.recordFailure(r, accounts); err != nil {
			return nil, err
		}
		pause(ctx, failure+waited-time.Since(began))
		if strings.TrimSpace(in.Organization) != "" {
			return nil, hiring.Refuse(hiring.Unauthenticated, "The e-mail, the password or the organization is wrong.")
		}
		return nil, hiring.Refuse(hiring.Unauthenticated, "The e-mail or the password is wrong.")
	}
	if err := s.forgive(ctx, t); err != nil {
		return nil, err
	}
	if len(fitting) > 1 {
		var choices []choice
		for _, a := range fitting {
			choices = append(choices, choice{a.organization.Slug, a.organization.Name})
		}
		return nil, &chooseError{choices}
	}
	a := fitting[0]
	var rehashed string
	if a.outdated {
		if rehashed, err = s.passwords.hash(ctx, in.Password); err != nil {
			return nil, err
		}
	}
	return s.admit(w, r, func(ctx context.Context, tx *ent.Tx) (*ent.User, error) {
		if rehashed != "" {
			// Unless it was changed meanwhile: the old password must not come back.
			if err := tx.User.Update().Where(user.ID(a.user.ID), user.PasswordHash(a.user.PasswordHash)).SetPasswordHash(rehashed).Exec(ctx); err != nil {
				return nil, err
			}
		}
		return a.user, record(ctx, tx, s.by(r, a.user, "SIGNED_IN"))
	})
}

// accounts returns the people who may sign in with an e-mail address. The
// organization, if given, is a short name or a name.
func (s *Service) accounts(ctx context.Context, email, where string) ([]account, error) {
	ctx = system(ctx)
	people, err := s.client.User.Query().
		Where(user.Email(normalEmail(email)), user.StatusEQ(user.StatusACTIVE), user.PasswordHashNEQ("")).
		Order(user.ByID()).Limit(mostAccounts * 8).All(ctx)
	if err != nil || len(people) == 0 {
		return nil, err
	}
	ids := make([]string, len(people))
	for i, u := range people {
		ids[i] = u.OrganizationID
	}
	query := s.client.Organization.Query().Where(organization.IDIn(ids...))
	if where = strings.TrimSpace(where); where != "" {
		query.Where(organization.Or(organization.Slug(strings.ToLower(where)), organization.NameEqualFold(where)))
	}
	owners, err := query.All(ctx)
	if err != nil {
		return nil, err
	}
	var accounts []account
	for _, u := range people {
		for _, o := range owners {
			if o.ID == u.OrganizationID && len(accounts) < mostAccounts {
				accounts = append(accounts, account{user: u, organization: o})
			}
		}
	}
	return accounts, nil
}

// fitting returns the accounts that the password belongs to, and how long it
// waited for its turn. At least one hash is computed whether or not there is an
// account.
func (s *Service) fitting(ctx context.Context, accounts []account, password string) (fitting []account, waited time.Duration, err error) {
	asked := time.Now()
	err = s.passwords.do(ctx, func() {
		waited = time.Since(asked)
		if len(accounts) == 0 {
			verifyPassword(password, dummy())
		}
		for _, a := range accounts {
			match, outdated := verifyPassword(password, a.user.PasswordHash)
			if match {
				a.outdated = outdated
				fitting = append(fitting, a)
			}
		}
	})
	return fitting, waited, err
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

func (s *Service) recordFailure(r *http.Request, accounts []account) error {
	if len(accounts) == 0 {
		return nil
	}
	return s.inTx(r.Context(), func(ctx context.Context, tx *ent.Tx) error {
		for _, a := range accounts {
			e := s.by(r, a.user, "SIGN_IN_FAILED")
			e.actor, e.about = "", a.user.ID // it may have been anybody
			if err := record(ctx, tx, e); err != nil {
				return err
			}
		}
		return nil
	})
}

// admit signs in the person whom enter returns: in its transaction it begins a
// session, which replaces the one that the browser came with.
func (s *Service) admit(w http.ResponseWriter, r *http.Request, enter func(context.Context, *ent.Tx) (*ent.User, error)) (any, error) {
	var (
		u     *ent.User
		o     *ent.Organization
		value string
	)
	err := s.inTx(r.Context(), func(ctx context.Context, tx *ent.Tx) (err error) {
		if u, err = enter(ctx, tx); err != nil {
			return err
		}
		if o, err = tx.Organization.Get(ctx, u.OrganizationID); err != nil {
			return err
		}
		if cookie, err := r.Cookie(CookieName); err == nil {
			if _, err := tx.Session.Delete().Where(session.TokenHash(secret.Hash(cookie.Value)), session.KindEQ(session.KindBROWSER)).Exec(ctx); err != nil {
				return err
			}
		}
		value, err = begin(ctx, tx, u, r.UserAgent())
		return err
	})
	if err != nil {
		return nil, err
	}
	s.setCookie(w, value)
	return welcome{who{u.ID, u.Name}, choice{o.Slug, o.Name}}, nil
}
