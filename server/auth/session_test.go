package auth_test

import (
	"net/http"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/hiring/secret"
	"github.com/tandem-hiring/tandem/server/auth"
)

func TestTheCookieIsForThisSiteOnly(t *testing.T) {
	for name, secure := range map[string]bool{"http": false, "https": true} {
		t.Run(name, func(t *testing.T) {
			db := dbtest.New(t, dialect.SQLite)
			h := empty(t, db)
			h.ada = h.person(h.organization("Acme", "acme"), "ada@acme.test", user.StatusACTIVE)
			_, server := start(t, db, h.client, auth.Options{SecureCookies: secure})
			b := h.browser()
			b.url = server.URL
			c := b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": password}).cookie
			if c == nil || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" || c.MaxAge <= 0 {
				t.Errorf("the cookie is %v", c)
			}
			if c.Secure != secure {
				t.Errorf("secure is %v", c.Secure)
			}
			if out := b.post("/auth/sign-out", object{}).cookie; out == nil || out.MaxAge >= 0 || out.Secure != c.Secure {
				t.Errorf("the cookie is taken away by %v", out)
			}
		})
	}
}

func TestOnlyTheHashOfASecretIsStored(t *testing.T) {
	each(t, func(h *house) {
		b := h.signedIn("ada@acme.test")
		s := h.client.Session.Query().OnlyX(h.ctx())
		if s.TokenHash != secret.Hash(b.cookie) || s.TokenHash == b.cookie || len(b.cookie) < 43 {
			t.Errorf("the secret %q is stored as %q", b.cookie, s.TokenHash)
		}
	})
}

func TestAnOldSecretIsReplacedOnceAndParallelRequestsSurviveIt(t *testing.T) {
	each(t, func(h *house) {
		b := h.signedIn("ada@acme.test")
		old := b.cookie
		h.exec("update sessions set rotated_at = $1", ago(13*time.Hour))
		var wg sync.WaitGroup
		var mu sync.Mutex
		var fresh []string
		for range 8 {
			wg.Go(func() {
				mine := *b
				a := mine.get("/whoami")
				if a.body.UserID != h.ada.ID {
					t.Error("a parallel request was thrown out")
				}
				if a.cookie != nil {
					mu.Lock()
					fresh = append(fresh, a.cookie.Value)
					mu.Unlock()
				}
			})
		}
		wg.Wait()
		if len(fresh) != 1 || fresh[0] == old {
			t.Fatalf("%d new secrets were given", len(fresh))
		}
		b.cookie = fresh[0]
		if !b.isSignedIn() {
			t.Error("the new secret doesn't work")
		}
	})
}

func TestAReplacedSecretThatComesBackLateEndsTheSession(t *testing.T) {
	each(t, func(h *house) {
		b := h.signedIn("ada@acme.test")
		thief := *b
		h.exec("update sessions set rotated_at = $1", ago(13*time.Hour))
		b.get("/whoami")
		h.exec("update sessions set rotated_at = $1", ago(2*time.Minute))
		if !b.isSignedIn() {
			t.Fatal("the owner was thrown out")
		}
		if thief.isSignedIn() {
			t.Error("the replaced secret still works")
		}
		if b.isSignedIn() {
			t.Error("a session whose secret was seen elsewhere goes on")
		}
		if n := h.audited("SESSION_REPLAYED"); n != 1 {
			t.Errorf("audited %d times", n)
		}
	})
}

func TestASessionEndsWhenItIsIdleAndAtItsEnd(t *testing.T) {
	each(t, func(h *house) {
		idle, old := h.signedIn("ada@acme.test"), h.signedIn("ada@acme.test")
		h.exec("update sessions set last_used_at = $1 where token_hash = $2", ago(15*24*time.Hour), secret.Hash(idle.cookie))
		h.exec("update sessions set expires_at = $1 where token_hash = $2", ago(time.Second), secret.Hash(old.cookie))
		if idle.isSignedIn() {
			t.Error("two weeks without use don't end a session")
		}
		if old.isSignedIn() {
			t.Error("a session outlives its end")
		}
		// A token waits.
		token, err := auth.NewToken(t.Context(), h.client, h.ada, "nightly export", 90*24*time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		h.exec("update sessions set last_used_at = $1, rotated_at = $1 where kind = 'TOKEN'", ago(60*24*time.Hour))
		b := h.browser()
		b.bearer = token
		if a := b.get("/whoami"); a.body.UserID != h.ada.ID || a.cookie != nil {
			t.Errorf("the token acts for %s", a.text)
		}
		h.exec("update sessions set expires_at = $1 where kind = 'TOKEN'", ago(time.Second))
		if b.isSignedIn() {
			t.Error("a token outlives its end")
		}
	})
}

func TestATokenActsForItsPersonInItsOrganizationOnly(t *testing.T) {
	each(t, func(h *house) {
		umbra := h.organization("Umbra", "umbra")
		other := h.person(umbra, "ada@acme.test", user.StatusACTIVE)
		token, err := auth.NewToken(t.Context(), h.client, other, "", time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		b := h.signedIn2("ada@acme.test", "acme")
		cookie := b.cookie
		b.bearer = token // both: the header was set on purpose, a cookie comes by itself
		if who := b.get("/whoami").body; who.UserID != other.ID || who.OrganizationID != umbra.ID {
			t.Errorf("acts for %+v", who)
		}
		b.bearer = "tdm_wrong"
		if b.isSignedIn() {
			t.Error("a wrong token falls back to the cookie")
		}
		b.bearer = cookie
		if b.isSignedIn() {
			t.Error("a cookie works as a token")
		}
		b.bearer, b.cookie = "", token
		if b.isSignedIn() {
			t.Error("a token works as a cookie")
		}
		if n := h.audited("TOKEN_MADE"); n != 1 {
			t.Errorf("audited %d tokens", n)
		}
		// A session whose organization isn't the person's is nobody's.
		h.exec("update sessions set organization_id = $1 where kind = 'TOKEN'", h.org.ID)
		b.bearer, b.cookie = token, ""
		if b.isSignedIn() {
			t.Error("a token of another organization works")
		}
	})
}

func TestADisabledPersonIsOutAtOnce(t *testing.T) {
	each(t, func(h *house) {
		b := h.signedIn("ada@acme.test")
		if err := h.ada.Update().SetStatus(user.StatusDISABLED).Exec(h.ctx()); err != nil {
			t.Fatal(err)
		}
		if b.isSignedIn() {
			t.Error("still signed in")
		}
	})
}

func TestSigningOutEverywhereEndsAllOtherSessionsAndTokens(t *testing.T) {
	each(t, func(h *house) {
		bob := h.person(h.org, "bob@acme.test", user.StatusACTIVE)
		here, there, bobs := h.signedIn("ada@acme.test"), h.signedIn("ada@acme.test"), h.signedIn("bob@acme.test")
		token, err := auth.NewToken(t.Context(), h.client, h.ada, "", time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		here.post("/auth/sign-out-everywhere", object{}).wants(http.StatusOK, "")
		tool := h.browser()
		tool.bearer = token
		if here.isSignedIn() || there.isSignedIn() || tool.isSignedIn() || h.sessions(h.ada) != 0 {
			t.Error("a session of ada goes on")
		}
		if !bobs.isSignedIn() || h.sessions(bob) != 1 {
			t.Error("bob was signed out")
		}
		h.browser().post("/auth/sign-out-everywhere", object{}).wants(http.StatusUnauthorized, "UNAUTHENTICATED")
	})
}

func TestSigningInAgainReplacesTheSessionOfTheBrowser(t *testing.T) {
	each(t, func(h *house) {
		b := h.signedIn("ada@acme.test")
		before := *b
		b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": password}).wants(http.StatusOK, "")
		if before.isSignedIn() || !b.isSignedIn() || h.sessions(h.ada) != 1 {
			t.Error("the session before goes on")
		}
	})
}

func TestLastUseIsWrittenToTheMinute(t *testing.T) {
	each(t, func(h *house) {
		b := h.signedIn("ada@acme.test")
		h.exec("update sessions set last_used_at = $1", ago(time.Hour))
		b.get("/whoami")
		eventually(t, func() bool {
			s := h.client.Session.Query().OnlyX(h.ctx())
			u := h.client.User.GetX(h.ctx(), h.ada.ID)
			recent := time.Now().Add(-2 * time.Minute)
			return s.LastUsedAt.After(recent) && s.LastUsedAt.Equal(s.LastUsedAt.Truncate(time.Minute)) && u.LastSeenAt != nil && u.LastSeenAt.After(recent)
		})
	})
}

func TestAViewerKnowsTheirOwnCandidateRecords(t *testing.T) {
	each(t, func(h *house) {
		mine := h.client.Candidate.Create().SetOrganizationID(h.org.ID).SetName("Ada").SetUserID(h.ada.ID).SaveX(h.ctx())
		also := h.client.Candidate.Create().SetOrganizationID(h.org.ID).SetName("A. Byron").SetUserID(h.ada.ID).SaveX(h.ctx())
		h.client.Candidate.Create().SetOrganizationID(h.org.ID).SetName("Bob").SaveX(h.ctx())
		self := h.signedIn("ada@acme.test").get("/whoami").body.Self
		if len(self) != 2 || self[0] != min(mine.ID, also.ID) || self[1] != max(mine.ID, also.ID) {
			t.Errorf("self is %v", self)
		}
	})
}

// signedIn2 is a browser in which a person of several organizations has signed in to one.
func (h *house) signedIn2(email, organization string) *browser {
	h.t.Helper()
	b := h.browser()
	b.post("/auth/sign-in", object{"email": email, "password": password, "organization": organization}).wants(http.StatusOK, "")
	return b
}

func ago(d time.Duration) time.Time { return time.Now().UTC().Add(-d).Truncate(time.Microsecond) }

// eventually waits for something that happens in the background.
func eventually(t *testing.T, happened func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if happened() {
			return
		}
	}
	t.Error("it has not happened in ten seconds")
}

// BenchmarkRequest is what every request pays before it begins.
func BenchmarkRequest(b *testing.B) {
	for _, dial := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(dial, func(b *testing.B) {
			db := dbtest.New(b, dial)
			client := ent.NewClient(ent.Driver(db.Driver()))
			service, token := benchToken(b, db, client)
			next := service.Middleware(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
			for b.Loop() {
				r, _ := http.NewRequestWithContext(b.Context(), http.MethodGet, "/", nil)
				r.Header.Set("Authorization", "Bearer "+token)
				next.ServeHTTP(nil, r)
			}
		})
	}
}
