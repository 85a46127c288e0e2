package auth_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/auditentry"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/onetimelink"
	_ "github.com/tandem-hiring/tandem/ent/runtime" // the defaults and rules of the schema
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring/secret"
	"github.com/tandem-hiring/tandem/server/auth"
)

const password = "seven quiet lamps"

// house is a service with a server in front of it, and a database with one
// organization.
type house struct {
	t       *testing.T
	db      *store.DB
	client  *ent.Client
	service *auth.Service
	url     string
	org     *ent.Organization
	ada     *ent.User
}

// ctx acts for the system.
func (h *house) ctx() context.Context { return viewer.System(h.t.Context(), "") }

// each runs a test on both databases, with Ada who can sign in to Acme.
func each(t *testing.T, test func(h *house)) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		t.Parallel()
		h := empty(t, db)
		h.org = h.organization("Acme", "acme")
		h.ada = h.person(h.org, "ada@acme.test", user.StatusACTIVE)
		test(h)
	})
}

func empty(t *testing.T, db *store.DB) *house {
	t.Helper()
	client := ent.NewClient(ent.Driver(db.Driver()))
	service, server := start(t, db, client, auth.Options{})
	return &house{t: t, db: db, client: client, service: service, url: server.URL}
}

// start serves the endpoints, and /whoami, which says whom a request acts for.
func start(t *testing.T, db *store.DB, client *ent.Client, o auth.Options) (*auth.Service, *httptest.Server) {
	t.Helper()
	o.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	if o.ClientAddress == nil {
		o.ClientAddress = func(r *http.Request) string {
			if from := r.Header.Get("Test-Address"); from != "" {
				return from
			}
			return "192.0.2.1"
		}
	}
	service, err := auth.New(t.Context(), db, client, o)
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/auth/", service.Handler())
	mux.HandleFunc("/whoami", func(w http.ResponseWriter, r *http.Request) {
		v, _ := viewer.FromContext(r.Context())
		_ = json.NewEncoder(w).Encode(v)
	})
	server := httptest.NewServer(service.Middleware(mux))
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); service.Run(ctx) }()
	t.Cleanup(func() {
		server.Close()
		cancel()
		<-done
		_ = service.Close()
	})
	return service, server
}

func (h *house) organization(name, slug string) *ent.Organization {
	h.t.Helper()
	o, err := h.client.Organization.Create().SetName(name).SetSlug(slug).Save(h.ctx())
	if err != nil {
		h.t.Fatal(err)
	}
	return o
}

// hashed is made once: hashes are slow on purpose.
var hashed = func() string {
	hash, err := auth.HashPassword(password)
	if err != nil {
		panic(err)
	}
	return hash
}()

func (h *house) person(o *ent.Organization, email string, status user.Status) *ent.User {
	h.t.Helper()
	create := h.client.User.Create().SetOrganizationID(o.ID).SetEmail(email).SetName("Ada Byron").SetRole(user.RoleRECRUITER).SetStatus(status)
	if status != user.StatusINVITED {
		create.SetPasswordHash(hashed)
	}
	u, err := create.Save(h.ctx())
	if err != nil {
		h.t.Fatal(err)
	}
	return u
}

func (h *house) link(u *ent.User, kind onetimelink.Kind, expires time.Time) string {
	h.t.Helper()
	token := secret.New("")
	err := h.client.OneTimeLink.Create().SetOrganizationID(u.OrganizationID).SetUserID(u.ID).SetKind(kind).
		SetTokenHash(secret.Hash(token)).SetExpiresAt(expires.UTC().Truncate(time.Microsecond)).Exec(h.ctx())
	if err != nil {
		h.t.Fatal(err)
	}
	return token
}

func (h *house) exec(query string, args ...any) {
	h.t.Helper()
	if _, err := h.db.SQL.ExecContext(h.t.Context(), query, args...); err != nil {
		h.t.Fatal(err)
	}
}

// audited returns how often an action was recorded.
func (h *house) audited(action string) int {
	h.t.Helper()
	n, err := h.client.AuditEntry.Query().Where(auditentry.Action(action)).Count(h.ctx())
	if err != nil {
		h.t.Fatal(err)
	}
	return n
}

// browser sends requests and keeps the session's cookie.
type browser struct {
	h      *house
	url    string
	cookie string // its value
	bearer string
	from   string
}

func (h *house) browser() *browser { return &browser{h: h, url: h.url} }

// signedIn is a browser in which a person has signed in.
func (h *house) signedIn(email string) *browser {
	h.t.Helper()
	b := h.browser()
	b.post("/auth/sign-in", object{"email": email, "password": password}).wants(http.StatusOK, "")
	return b
}

type object map[string]any

type answer struct {
	t      *testing.T
	what   string
	status int
	header http.Header
	cookie *http.Cookie // the session's, when the answer sets it
	text   string
	body   struct {
		object
		Error struct {
			Code, Message, Field string
			Organizations        []struct{ Slug, Name string }
		}
		Setup, SignedIn            bool
		Kind, Email, Name, Message string
		OrganizationID, UserID     string
		Role                       string
		External                   bool
		Self                       []string
		SessionID                  string
		User                       struct{ ID, Name string }
		Organization               json.RawMessage
	}
}

func (b *browser) post(path string, body any) *answer {
	b.h.t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		b.h.t.Fatal(err)
	}
	return b.send(http.MethodPost, path, "application/json", text)
}

func (b *browser) get(path string) *answer {
	b.h.t.Helper()
	return b.send(http.MethodGet, path, "", nil)
}

func (b *browser) send(method, path, kind string, body []byte) *answer {
	t := b.h.t
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, b.url+path, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	if b.cookie != "" {
		r.AddCookie(&http.Cookie{Name: auth.CookieName, Value: b.cookie})
	}
	if b.bearer != "" {
		r.Header.Set("Authorization", "Bearer "+b.bearer)
	}
	if b.from != "" {
		r.Header.Set("Test-Address", b.from)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := &answer{t: t, what: method + " " + path, status: resp.StatusCode, header: resp.Header, text: string(text)}
	if strings.HasPrefix(resp.Header.Get("Content-Type"), "application/json") || path == "/whoami" {
		if err := json.Unmarshal(text, &a.body); err != nil {
			t.Fatalf("%s: %v in %s", a.what, err, text)
		}
	}
	for _, c := range resp.Cookies() {
		if c.Name == auth.CookieName {
			a.cookie = c
			b.cookie = c.Value
		}
	}
	return a
}

// wants checks the status and, for a refusal, its code.
func (a *answer) wants(status int, code string) *answer {
	a.t.Helper()
	if a.status != status || a.body.Error.Code != code {
		a.t.Errorf("%s answered %d %s, want %d %s", a.what, a.status, a.text, status, code)
	}
	return a
}

// isSignedIn reports whether requests of the browser act for somebody.
func (b *browser) isSignedIn() bool {
	b.h.t.Helper()
	return b.get("/whoami").body.UserID != ""
}

func (h *house) sessions(u *ent.User) int {
	h.t.Helper()
	n, err := h.client.Session.Query().Where(session.UserID(u.ID)).Count(h.ctx())
	if err != nil {
		h.t.Fatal(err)
	}
	return n
}
