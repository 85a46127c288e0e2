package auth_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/server/auth"
)

func TestAPersonSignsInAndOut(t *testing.T) {
	each(t, func(h *house) {
		b := h.browser()
		if a := b.get("/auth/state"); a.body.SignedIn || a.body.Setup {
			t.Errorf("before: %s", a.text)
		}
		in := b.post("/auth/sign-in", object{"email": " ADA@acme.test ", "password": password}).wants(http.StatusOK, "")
		if in.body.User.ID != h.ada.ID || !strings.Contains(string(in.body.Organization), `"acme"`) {
			t.Errorf("signed in as %s", in.text)
		}
		if a := b.get("/auth/state"); !a.body.SignedIn {
			t.Errorf("after: %s", a.text)
		}
		who := b.get("/whoami").body
		if who.UserID != h.ada.ID || who.OrganizationID != h.org.ID || who.Role != "RECRUITER" || who.External || who.SessionID == "" {
			t.Errorf("acts for %+v", who)
		}
		before := *b
		b.post("/auth/sign-out", object{}).wants(http.StatusOK, "")
		if b.cookie != "" {
			t.Error("the browser keeps its cookie")
		}
		if before.isSignedIn() {
			t.Error("the old cookie still works")
		}
		if in, out := h.audited("SIGNED_IN"), h.audited("SIGNED_OUT"); in != 1 || out != 1 {
			t.Errorf("audited %d in, %d out", in, out)
		}
	})
}

func TestAWrongPasswordAndAnUnknownPersonGetTheSameAnswerAfterTheSameTime(t *testing.T) {
	each(t, func(h *house) {
		h.person(h.org, "gone@acme.test", user.StatusDISABLED)
		h.person(h.org, "new@acme.test", user.StatusINVITED)
		h.person(h.organization("Umbra", "umbra"), "ada@acme.test", user.StatusACTIVE)
		var first string
		for i, c := range []struct{ email, password string }{
			{"nobody@acme.test", password},
			{"ada@acme.test", "not her password"}, // with two accounts
			{"gone@acme.test", password},
			{"new@acme.test", password},
		} {
			began := time.Now()
			a := h.browser().post("/auth/sign-in", object{"email": c.email, "password": c.password}).wants(http.StatusUnauthorized, "UNAUTHENTICATED")
			if took := time.Since(began); took < 300*time.Millisecond {
				t.Errorf("%s was refused after %v, which tells that nothing was checked", c.email, took)
			}
			if a.cookie != nil {
				t.Errorf("%s got a cookie", c.email)
			}
			if i == 0 {
				first = a.text
			} else if a.text != first {
				t.Errorf("%s: %s differs from %s", c.email, a.text, first)
			}
		}
		if n := h.audited("SIGN_IN_FAILED"); n != 2 {
			t.Errorf("audited %d failures, want one for each account of ada", n)
		}
	})
}

func TestManyTriesLockAnAddressWhoeverItBelongsTo(t *testing.T) {
	each(t, func(h *house) {
		for _, email := range []string{"ada@acme.test", "nobody@acme.test"} {
			// At once: tries that are counted only after they failed would all pass.
			var wg sync.WaitGroup
			var mu sync.Mutex
			count := map[int]int{}
			for i := range 12 {
				wg.Go(func() {
					b := h.browser()
					b.from = fmt.Sprintf("198.51.100.%d", i)
					a := b.post("/auth/sign-in", object{"email": email, "password": "wrong"})
					mu.Lock()
					defer mu.Unlock()
					count[a.status]++
					if a.status == http.StatusTooManyRequests && a.header.Get("Retry-After") == "" {
						t.Error("no Retry-After")
					}
				})
			}
			wg.Wait()
			// The first lock lasts a second: on a slow machine one more may pass.
			if count[401] < 6 || count[401] > 7 || count[401]+count[429] != 12 {
				t.Errorf("%s: %v, want 6 tries looked at and 6 refused unseen", email, count)
			}
			// Even with the right password, or the lock would slow nobody who guesses right.
			h.exec("update sign_in_throttles set locked_until = $1 where failures >= 6", time.Now().UTC().Add(time.Minute))
			h.browser().post("/auth/sign-in", object{"email": strings.ToUpper(email), "password": password}).wants(http.StatusTooManyRequests, "LIMIT")
		}
		h.exec("update sign_in_throttles set locked_until = $1", time.Now().UTC().Add(-time.Second))
		h.signedIn("ada@acme.test")
		var left int
		if err := h.db.SQL.QueryRow("select count(*) from sign_in_throttles where id like 'sign-in:e:%'").Scan(&left); err != nil || left != 1 {
			t.Errorf("%d e-mails are counted after ada has signed in, want only the other: %v", left, err)
		}
	})
}

func TestOnePasswordTriedOnManyPeopleIsSlowedByTheAddressItComesFrom(t *testing.T) {
	each(t, func(h *house) {
		h.exec("insert into sign_in_throttles (id, failures, window_started_at) select id, 0, $1 from users where 1 = 0", time.Now().UTC())
		b := h.browser()
		b.from = "2001:db8:1:2::1"
		b.post("/auth/sign-in", object{"email": "p@acme.test", "password": "x"}).wants(http.StatusUnauthorized, "UNAUTHENTICATED")
		h.exec("update sign_in_throttles set failures = 50 where id like 'sign-in:a:%'")
		b.from = "2001:db8:1:2::ffff" // the same network
		b.post("/auth/sign-in", object{"email": "q@acme.test", "password": "x"}).wants(http.StatusUnauthorized, "UNAUTHENTICATED")
		b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": password}).wants(http.StatusTooManyRequests, "LIMIT")
		b.from = "2001:db8:1:3::1"
		b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": password}).wants(http.StatusOK, "")
	})
}

func TestTwoReplicasCountTogether(t *testing.T) {
	each(t, func(h *house) {
		_, second := start(t, h.db, h.client, auth.Options{})
		for i := range 6 {
			b := h.browser()
			if i%2 == 1 {
				b.url = second.URL
			}
			b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": "wrong"}).wants(http.StatusUnauthorized, "UNAUTHENTICATED")
		}
		for _, url := range []string{h.url, second.URL} {
			b := h.browser()
			b.url = url
			b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": password}).wants(http.StatusTooManyRequests, "LIMIT")
		}
	})
}

func TestAPersonOfSeveralOrganizationsIsAskedWhichOneOnlyWithThePassword(t *testing.T) {
	each(t, func(h *house) {
		umbra := h.organization("Umbra Ltd", "umbra")
		other := h.person(umbra, "ada@acme.test", user.StatusACTIVE)
		b := h.browser()
		b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": "wrong"}).wants(http.StatusUnauthorized, "UNAUTHENTICATED")
		a := b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": password}).wants(http.StatusConflict, "CHOOSE_ORGANIZATION")
		if len(a.body.Error.Organizations) != 2 || a.body.Error.Field != "organization" || a.cookie != nil {
			t.Errorf("asked %s", a.text)
		}
		for _, where := range []string{"umbra", "umbra ltd", "Umbra Ltd"} {
			b := h.browser()
			b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": password, "organization": where}).wants(http.StatusOK, "")
			if got := b.get("/whoami").body.OrganizationID; got != other.OrganizationID {
				t.Errorf("%q led to %s", where, got)
			}
		}
		b.post("/auth/sign-in", object{"email": "ada@acme.test", "password": password, "organization": "nowhere"}).wants(http.StatusUnauthorized, "UNAUTHENTICATED")
	})
}

func TestAPasswordHashedAtAnotherCostIsHashedAnew(t *testing.T) {
	each(t, func(h *house) {
		weak := weakHash(t, password)
		if err := h.ada.Update().SetPasswordHash(weak).Exec(h.ctx()); err != nil {
			t.Fatal(err)
		}
		h.signedIn("ada@acme.test")
		after := h.client.User.GetX(h.ctx(), h.ada.ID).PasswordHash
		if after == weak || !strings.HasPrefix(after, "$argon2id$v=19$m=64,t=1,p=1$") {
			t.Errorf("the hash is still %s", after)
		}
		h.signedIn("ada@acme.test")
		if again := h.client.User.GetX(h.ctx(), h.ada.ID).PasswordHash; again != after {
			t.Error("a hash of the present cost was made anew")
		}
	})
}

func TestAHashCostsWhatIsRecommended(t *testing.T) {
	if c := auth.RealCost; c.Memory < 19*1024 || c.Iterations < 2 || c.SaltLength < 16 || c.KeyLength < 32 {
		t.Errorf("the cost is %+v", c)
	}
}

func TestOnlyJSONOfTheExpectedShapeIsTaken(t *testing.T) {
	each(t, func(h *house) {
		good := `{"email":"ada@acme.test","password":"` + password + `"}`
		for _, c := range []struct{ kind, body string }{
			{"", good},
			{"text/plain", good},
			{"application/x-www-form-urlencoded", "email=ada@acme.test"},
			{"application/json", ``},
			{"application/json", `null x`},
			{"application/json", `[]`},
			{"application/json", good + good},
			{"application/json", `{"email":"ada@acme.test","admin":true}`},
			{"application/json", `{"email":7}`},
			{"application/json", `{"email":"","password":"x"}`},
			{"application/json", `{"email":"ada@acme.test"}`},
			{"application/json", `{"email":"` + strings.Repeat("a", 20<<10) + `"}`},
		} {
			h.browser().send(http.MethodPost, "/auth/sign-in", c.kind, []byte(c.body)).wants(http.StatusBadRequest, "INVALID")
		}
		h.browser().send(http.MethodGet, "/auth/sign-in", "", nil).wants(http.StatusNotFound, "NOT_FOUND")
		h.browser().get("/auth/nothing").wants(http.StatusNotFound, "NOT_FOUND")
	})
}
