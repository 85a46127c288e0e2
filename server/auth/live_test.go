package auth_test

import (
	"context"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/auth"
)

func TestAConnectionEndsWithinASecondOfItsSession(t *testing.T) {
	for what, undo := range map[string]func(h *house){
		"the session is revoked":      func(h *house) { h.client.Session.Delete().Where(session.UserID(h.ada.ID)).ExecX(h.ctx()) },
		"the session expires":         func(h *house) { h.exec("update sessions set expires_at = $1", ago(time.Second)) },
		"the person is disabled":      func(h *house) { h.ada.Update().SetStatus(user.StatusDISABLED).ExecX(h.ctx()) },
		"the person's role changes":   func(h *house) { h.ada.Update().SetRole(user.RoleMEMBER).ExecX(h.ctx()) },
		"the person becomes external": func(h *house) { h.ada.Update().SetExternal(true).ExecX(h.ctx()) },
		"the person becomes applicant": func(h *house) {
			h.client.Candidate.Create().SetOrganizationID(h.org.ID).SetName("Ada").SetUserID(h.ada.ID).ExecX(h.ctx())
		},
	} {
		t.Run(what, func(t *testing.T) {
			each(t, func(h *house) {
				other, _ := start(t, h.db, h.client, auth.Options{}) // another replica
				ctx, cancel := context.WithCancel(t.Context())
				defer cancel()
				token, err := auth.NewToken(ctx, h.client, h.ada, "", time.Hour)
				if err != nil {
					t.Fatal(err)
				}
				connected, deadline, ended, err := other.Authenticate(ctx, token)
				if err != nil {
					t.Fatal(err)
				}
				if v, _ := viewer.FromContext(connected); v.UserID != h.ada.ID {
					t.Errorf("acts for %+v", v)
				}
				if left := time.Until(deadline); left < 59*time.Minute || left > time.Hour {
					t.Errorf("ends by itself in %v", left)
				}
				bob := h.person(h.org, "bob@acme.test", user.StatusACTIVE)
				bobs, err := auth.NewToken(ctx, h.client, bob, "", time.Hour)
				if err != nil {
					t.Fatal(err)
				}
				h.exec("update sessions set expires_at = $1 where user_id = $2", ago(-time.Hour), bob.ID)
				_, _, goesOn, err := other.Authenticate(ctx, bobs)
				if err != nil {
					t.Fatal(err)
				}
				time.Sleep(600 * time.Millisecond)
				select {
				case <-ended:
					t.Fatal("ended for nothing")
				default:
				}
				h.ada.Update().SetName("Ada Lovelace").ExecX(h.ctx()) // no reason to end
				undo(h)
				if what == "the session expires" {
					return // all of them do; the other cases show that bob's goes on
				}
				select {
				case <-ended:
				case <-time.After(time.Second):
					t.Error("the connection goes on")
				}
				select {
				case <-goesOn:
					t.Error("another person's connection ended too")
				default:
				}
			})
		})
	}
}

func TestOnlySomebodySignedInGetsAConnection(t *testing.T) {
	each(t, func(h *house) {
		for _, token := range []string{"", "tdm_wrong"} {
			if _, _, _, err := h.service.Authenticate(t.Context(), token); hiring.CodeOf(err) != hiring.Unauthenticated {
				t.Errorf("%q: %v", token, err)
			}
		}
	})
}

func benchToken(b *testing.B, db *store.DB, client *ent.Client) (*auth.Service, string) {
	b.Helper()
	ctx := viewer.System(b.Context(), "")
	service, err := auth.New(ctx, db, client, auth.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = service.Close() })
	o := client.Organization.Create().SetName("Acme").SetSlug("acme").SaveX(ctx)
	u := client.User.Create().SetOrganizationID(o.ID).SetEmail("ada@acme.test").SetName("Ada").SetStatus(user.StatusACTIVE).SaveX(ctx)
	token, err := auth.NewToken(ctx, client, u, "", time.Hour)
	if err != nil {
		b.Fatal(err)
	}
	return service, token
}
