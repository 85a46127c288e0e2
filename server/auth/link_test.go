package auth_test

import (
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/alexedwards/argon2id"

	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/onetimelink"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/server/auth"
)

func TestTheFirstRunMakesTheOrganizationAndItsAdministrator(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		h := empty(t, db)
		b := h.browser()
		if a := b.get("/auth/state"); !a.body.Setup || a.body.SignedIn {
			t.Errorf("before: %s", a.text)
		}
		in := func(change object) object {
			all := object{"organization": "Åcme & Söhne", "name": "Ada", "email": "Ada@Acme.test", "password": password, "timeZone": "Europe/Berlin"}
			for k, v := range change {
				all[k] = v
			}
			return all
		}
		for field, wrong := range map[string]any{"organization": " ", "name": "", "email": "ada", "password": "short", "timeZone": "Mars/Olympus"} {
			if a := b.post("/auth/setup", in(object{field: wrong})).wants(http.StatusBadRequest, "INVALID"); a.body.Error.Field != field {
				t.Errorf("%s: %s", field, a.text)
			}
		}
		var wg sync.WaitGroup
		var mu sync.Mutex
		count := map[int]int{}
		for range 3 { // three people press the button at once
			wg.Go(func() {
				a := h.browser().post("/auth/setup", in(nil))
				mu.Lock()
				defer mu.Unlock()
				count[a.status]++
			})
		}
		wg.Wait()
		if count[200] != 1 || count[409] != 2 {
			t.Fatalf("answers %v", count)
		}
		o := h.client.Organization.Query().OnlyX(h.ctx())
		u := h.client.User.Query().OnlyX(h.ctx())
		if o.Slug != "acme-sohne" || o.TimeZone != "Europe/Berlin" || u.Role != user.RoleADMIN || u.Status != user.StatusACTIVE || u.OrganizationID != o.ID || u.Email != "ada@acme.test" {
			t.Errorf("made %v and %v", o, u)
		}
		flows := h.client.FlowTemplate.Query().AllX(h.ctx())
		if len(flows) != 2 || len(flows[0].Steps) == 0 || h.client.Reason.Query().CountX(h.ctx()) == 0 {
			t.Errorf("furnished with %v", flows)
		}
		if a := h.signedIn("ada@acme.test").get("/auth/state"); a.body.Setup || !a.body.SignedIn {
			t.Errorf("after: %s", a.text)
		}
		b.post("/auth/setup", in(nil)).wants(http.StatusConflict, "CONFLICT")
	})
}

func TestAnInvitationWorksOnce(t *testing.T) {
	each(t, func(h *house) {
		bob := h.person(h.org, "bob@acme.test", user.StatusINVITED)
		token := h.link(bob, onetimelink.KindINVITATION, time.Now().Add(time.Hour))
		spare := h.link(bob, onetimelink.KindINVITATION, time.Now().Add(time.Hour))
		shown := h.browser().get("/auth/link?token="+token).wants(http.StatusOK, "")
		if shown.body.Kind != "INVITATION" || shown.body.Email != "bob@acme.test" || string(shown.body.Organization) != `"Acme"` {
			t.Errorf("shown %s", shown.text)
		}
		if a := h.browser().post("/auth/link", object{"token": token, "password": "bob@acme.test"}).wants(http.StatusBadRequest, "INVALID"); a.body.Error.Field != "password" {
			t.Errorf("a poor password: %s", a.text)
		}
		var wg sync.WaitGroup
		var mu sync.Mutex
		count := map[int]int{}
		for range 4 { // a double click, several times
			wg.Go(func() {
				a := h.browser().post("/auth/link", object{"token": token, "name": " Bob Noyce ", "password": "nine purple doors"})
				mu.Lock()
				defer mu.Unlock()
				count[a.status]++
			})
		}
		wg.Wait()
		if count[200] != 1 || count[400] != 3 {
			t.Errorf("answers %v", count)
		}
		u := h.client.User.GetX(h.ctx(), bob.ID)
		if u.Status != user.StatusACTIVE || u.Name != "Bob Noyce" {
			t.Errorf("bob is %v", u)
		}
		if e := h.client.Event.Query().OnlyX(h.ctx()); e.Kind != feed.UserUpdated || e.ActorID != bob.ID || e.OrganizationID != h.org.ID || e.Data.To != "ACTIVE" {
			t.Errorf("the feed says %v", e)
		}
		for _, t := range []string{token, spare} {
			h.browser().get("/auth/link?token="+t).wants(http.StatusBadRequest, "INVALID")
		}
		h.browser().post("/auth/sign-in", object{"email": "bob@acme.test", "password": "nine purple doors"}).wants(http.StatusOK, "")
	})
}

func TestAResetEndsAllOtherSessions(t *testing.T) {
	each(t, func(h *house) {
		there := h.signedIn("ada@acme.test")
		token := h.link(h.ada, onetimelink.KindPASSWORD_RESET, time.Now().Add(time.Hour))
		b := h.browser()
		b.post("/auth/link", object{"token": token, "password": "nine purple doors"}).wants(http.StatusOK, "")
		if !b.isSignedIn() || there.isSignedIn() {
			t.Error("want only the new session")
		}
		h.browser().post("/auth/sign-in", object{"email": "ada@acme.test", "password": password}).wants(http.StatusUnauthorized, "UNAUTHENTICATED")
		if n := h.audited("PASSWORD_CHANGED"); n != 1 {
			t.Errorf("audited %d changes", n)
		}
	})
}

func TestALinkThatShouldNotWorkDoesNot(t *testing.T) {
	each(t, func(h *house) {
		gone := h.person(h.org, "gone@acme.test", user.StatusDISABLED)
		for what, token := range map[string]string{
			"none":     "",
			"unknown":  "abc",
			"expired":  h.link(h.ada, onetimelink.KindPASSWORD_RESET, time.Now().Add(-time.Second)),
			"disabled": h.link(gone, onetimelink.KindPASSWORD_RESET, time.Now().Add(time.Hour)),
		} {
			b := h.browser()
			if a := b.get("/auth/link?token=" + token); a.status != http.StatusBadRequest || a.body.Error.Field != "token" {
				t.Errorf("%s: %s", what, a.text)
			}
			if a := b.post("/auth/link", object{"token": token, "password": "nine purple doors"}); a.status != http.StatusBadRequest || a.cookie != nil {
				t.Errorf("%s: %s", what, a.text)
			}
		}
	})
}

func TestAskingForALinkTellsNothing(t *testing.T) {
	each(t, func(h *house) {
		known := h.browser().post("/auth/forgot", object{"email": "ada@acme.test"}).wants(http.StatusOK, "")
		began := time.Now()
		unknown := h.browser().post("/auth/forgot", object{"email": "nobody@acme.test"}).wants(http.StatusOK, "")
		if known.text != unknown.text || time.Since(began) < 300*time.Millisecond {
			t.Errorf("%s and %s after %v", known.text, unknown.text, time.Since(began))
		}
		if n := h.audited("PASSWORD_FORGOTTEN"); n != 1 {
			t.Errorf("audited %d times", n)
		}
		h.exec("update sign_in_throttles set failures = 6")
		b := h.browser()
		b.post("/auth/forgot", object{"email": "nobody@acme.test"}).wants(http.StatusOK, "")
		b.post("/auth/forgot", object{"email": "nobody@acme.test"}).wants(http.StatusTooManyRequests, "LIMIT")
		h.signedIn("ada@acme.test") // asking for links doesn't lock anybody out
	})
}

func TestAPersonChangesTheirPasswordByKnowingTheOldOne(t *testing.T) {
	each(t, func(h *house) {
		b, there := h.signedIn("ada@acme.test"), h.signedIn("ada@acme.test")
		if a := b.post("/auth/password", object{"current": "wrong", "password": "nine purple doors"}).wants(http.StatusBadRequest, "INVALID"); a.body.Error.Field != "current" {
			t.Errorf("%s", a.text)
		}
		b.post("/auth/password", object{"current": password, "password": "short"}).wants(http.StatusBadRequest, "INVALID")
		b.post("/auth/password", object{"current": password, "password": "nine purple doors"}).wants(http.StatusOK, "")
		if !b.isSignedIn() || there.isSignedIn() {
			t.Error("want only this session")
		}
		h.browser().post("/auth/password", object{"current": "nine purple doors", "password": password}).wants(http.StatusUnauthorized, "UNAUTHENTICATED")
		h.browser().post("/auth/sign-in", object{"email": "ada@acme.test", "password": "nine purple doors"}).wants(http.StatusOK, "")
	})
}

func TestAPasswordIsLongAndNotOneOfTheFirstThatOthersTry(t *testing.T) {
	for _, poor := range []string{
		"", "short", "ninechars", "password123", "Passw0rd!!", "1234567890", "0987654321", "aaaaaaaaaaaa", "abcabcabcabc",
		"qwertyuiop", "Qwertyuiop123", "PASSWORD!PASSWORD"[:8] + "1234", "iloveyou2024", "welcome2026", "ada.byron@acme.test",
		"ada.byron2026", "passwordpassword", "correct horse battery staple", "bad\xff utf-8 text",
	} {
		if err := auth.CheckPassword(poor, "ada.byron@acme.test"); err == nil {
			t.Errorf("%q is good enough", poor)
		}
	}
	for _, good := range []string{password, "Zürich im Regen", "vT9#kQ2!xLmP", "a dragon and a sunshine", "密码密码不要告诉别人好吗"} {
		if err := auth.CheckPassword(good, "ada.byron@acme.test"); err != nil {
			t.Errorf("%q: %v", good, err)
		}
	}
}

func TestTheSamePasswordTypedOnAnotherKeyboardFits(t *testing.T) {
	each(t, func(h *house) {
		hash, err := auth.HashPassword("Z\u00fcrich im Regen") // ü as one code point
		if err != nil {
			t.Fatal(err)
		}
		h.ada.Update().SetPasswordHash(hash).ExecX(h.ctx())
		h.browser().post("/auth/sign-in", object{"email": "ada@acme.test", "password": "Zu\u0308rich im Regen"}).wants(http.StatusOK, "")
	})
}

func weakHash(t *testing.T, password string) string {
	t.Helper()
	hash, err := argon2id.CreateHash(password, &argon2id.Params{Memory: 32, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32})
	if err != nil {
		t.Fatal(err)
	}
	return hash
}
