package graph_test

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"github.com/99designs/gqlgen/graphql/handler"
	over "github.com/99designs/gqlgen/graphql/handler/transport"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/onetimelink"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/reason"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/graph"
	"github.com/tandem-hiring/tandem/graph/generated"
	"github.com/tandem-hiring/tandem/hiring"
)

// house is an organization whose API is asked without a server: what the
// transports and the sign-in add is tested where they are.
type house struct {
	t       testing.TB
	db      *store.DB
	data    *ent.Client
	sys     context.Context
	org     *ent.Organization
	admin   *ent.User
	lead    *ent.User // a recruiter of the organization, leads the job
	manager *ent.User // the job's hiring manager
	job     *ent.Job
	steps   []*ent.Step // screening, interview, manager, offer, hired
	reject  *ent.Reason
	resign  *ent.Reason
	papers  *papers
	reads   *reads
	handler http.Handler
	// carried counts how often an ended application was carried into another step
	// by an edit of the flow, whose event is the job's.
	carried map[string]int
}

// houses runs a test in a house on SQLite and in one on PostgreSQL. The houses of
// all tests stand in one database of each kind: a new one costs more than a test.
func houses(t *testing.T, test func(t *testing.T, h *house)) {
	t.Helper()
	for _, dial := range []string{dialect.SQLite, dialect.Postgres} {
		t.Run(dial, func(t *testing.T) { test(t, newHouse(t, street(t, dial))) })
	}
}

var (
	streets = map[string]*store.DB{}
	keep    keeper
)

// street is the database of a kind that all houses share.
func street(t testing.TB, dial string) *store.DB {
	t.Helper()
	if streets[dial] == nil {
		keep.TB = t
		streets[dial] = dbtest.New(&keep, dial)
	}
	return streets[dial]
}

// keeper keeps what is made for one test until all have ended.
type keeper struct {
	testing.TB
	last []func()
}

func (k *keeper) Cleanup(f func()) { k.last = append(k.last, f) }

func (k *keeper) TempDir() string {
	dir, err := os.MkdirTemp("", "tandem-graph-")
	if err != nil {
		k.Fatal(err)
	}
	k.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

func TestMain(m *testing.M) {
	code := m.Run()
	for _, f := range slices.Backward(keep.last) {
		f()
	}
	os.Exit(code)
}

func newHouse(t testing.TB, db *store.DB) *house {
	t.Helper()
	quiet(t)
	h := &house{t: t, db: db, carried: map[string]int{}, papers: &papers{bytes: map[string][]byte{}}}
	h.reads = &reads{Driver: entsql.OpenDB(db.Dialect, db.SQL)}
	h.data = ent.NewClient(ent.Driver(h.reads))
	f, err := feed.New(context.Background(), db)
	if err != nil {
		t.Fatal(err)
	}
	public, _ := url.Parse("https://tandem.test")
	r := &graph.Resolver{Data: h.data, Commands: hiring.NewCommands(h.data), Feed: f, Documents: h.papers, PublicURL: public}
	srv := handler.New(graph.Live(generated.NewExecutableSchema(generated.Config{Resolvers: r, Complexity: graph.Costs()}), r))
	srv.AddTransport(over.MultipartForm{})
	srv.AddTransport(over.POST{})
	srv.SetErrorPresenter(graph.PresentError)
	srv.SetRecoverFunc(graph.Recover)
	srv.AroundResponses(r.Loaders())
	h.handler = srv

	h.org = h.data.Organization.Create().SetName("Acme").SetSlug(fmt.Sprint("acme-", people.Add(1))).SaveX(viewer.System(context.Background(), ""))
	h.sys = viewer.System(context.Background(), h.org.ID)
	h.admin, h.lead, h.manager = h.person("Ada", user.RoleADMIN), h.person("Lee", user.RoleRECRUITER), h.person("Max", user.RoleMEMBER)
	h.reject = h.data.Reason.Create().SetOrganizationID(h.org.ID).SetKind(reason.KindREJECTION).SetName("No").SaveX(h.sys)
	h.resign = h.data.Reason.Create().SetOrganizationID(h.org.ID).SetKind(reason.KindWITHDRAWAL).SetName("Gone").SaveX(h.sys)
	h.job = h.opening("Engineer")
	h.steps = h.flow(h.job)
	return h
}

// quiet keeps what the API logs of refused and failed requests out of the tests' output.
func quiet(t testing.TB) {
	before := slog.Default()
	if os.Getenv("LOUD") == "" {
		slog.SetDefault(slog.New(slog.DiscardHandler))
	}
	t.Cleanup(func() { slog.SetDefault(before) })
}

// person adds somebody who can sign in.
func (h *house) person(name string, role user.Role) *ent.User {
	return h.data.User.Create().SetOrganizationID(h.org.ID).SetName(name).SetEmail(fmt.Sprintf("p%d@acme.test", people.Add(1))).
		SetRole(role).SetStatus(user.StatusACTIVE).SaveX(h.sys)
}

// outsider adds somebody from an agency or a client.
func (h *house) outsider(name string) *ent.User {
	return h.person(name, user.RoleMEMBER).Update().SetExternal(true).SaveX(h.sys)
}

// opening adds an open job with a team and five steps.
func (h *house) opening(title string) *ent.Job {
	j := h.data.Job.Create().SetOrganizationID(h.org.ID).SetTitle(title).SetStatus("OPEN").SaveX(h.sys)
	h.member(j, h.lead, jobmember.RoleLEAD_RECRUITER)
	h.member(j, h.manager, jobmember.RoleHIRING_MANAGER)
	for i, k := range []profile.StepKind{profile.PreScreening, profile.ProfessionalInterview, profile.ManagerialInterview, profile.Offer, profile.Hired} {
		h.data.Step.Create().SetOrganizationID(h.org.ID).SetJobID(j.ID).SetName(string(k)).SetKind(k).SetPosition(i).
			SetResponseHours(0).SetWaitingOn(hiring.WaitsFor(k)).SaveX(h.sys)
	}
	return j
}

func (h *house) flow(j *ent.Job) []*ent.Step {
	return j.QuerySteps().Order(func(s *entsql.Selector) { s.OrderBy("position") }).AllX(h.sys)
}

func (h *house) member(j *ent.Job, u *ent.User, role jobmember.Role) {
	h.data.JobMember.Create().SetOrganizationID(h.org.ID).SetJobID(j.ID).SetUserID(u.ID).SetRole(role).SaveX(h.sys)
}

// link makes a link for a person, as an invitation does.
func (h *house) link(u *ent.User) *ent.OneTimeLink {
	return h.data.OneTimeLink.Create().SetOrganizationID(h.org.ID).SetUserID(u.ID).SetKind(onetimelink.KindINVITATION).
		SetTokenHash(u.ID).SetExpiresAt(time.Now().Add(time.Hour)).SaveX(h.sys)
}

// candidate adds a person to the pool as the lead recruiter does.
func (h *house) candidate(name string) string {
	h.t.Helper()
	return h.ok(h.lead, "createCandidate", object{"profile": object{"name": name}}, "candidate { id }").text("candidate", "id")
}

// apply adds a person and puts them into the job's first step.
func (h *house) apply(name string) string {
	h.t.Helper()
	return h.ok(h.lead, "createApplication", object{"jobId": h.job.ID, "candidateId": h.candidate(name)}, "application { id }").text("application", "id")
}

// move moves an application to a step, by the lead recruiter, wherever it is.
func (h *house) move(application string, to int) {
	h.t.Helper()
	a := h.data.Application.GetX(h.sys, application)
	h.ok(h.lead, "moveApplication", object{"id": a.ID, "version": a.Version, "toStepId": h.steps[to].ID}, "application { id }")
}

// object is a JSON object.
type object map[string]any

// at follows a path of names and positions.
func (o object) at(path ...any) any {
	var v any = map[string]any(o)
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, ok := v.(map[string]any)
			if !ok {
				return nil
			}
			v = m[p]
		case int:
			l, ok := v.([]any)
			if !ok || p >= len(l) {
				return nil
			}
			v = l[p]
		}
	}
	return v
}

func (o object) text(path ...any) string {
	s, _ := o.at(path...).(string)
	return s
}

func (o object) number(path ...any) int {
	n, _ := o.at(path...).(float64)
	return int(n)
}

func (o object) list(path ...any) []object {
	l, _ := o.at(path...).([]any)
	out := make([]object, len(l))
	for i := range l {
		m, _ := l[i].(map[string]any)
		out[i] = m
	}
	return out
}

// refusal is an error of an answer.
type refusal struct {
	Message    string
	Extensions struct {
		Code, Field string
		Current     object
	}
}

// ask sends a request as a person and returns its data and errors.
func (h *house) ask(as *ent.User, query string, variables object) (object, []refusal) {
	h.t.Helper()
	body, err := json.Marshal(object{"query": query, "variables": variables})
	if err != nil {
		h.t.Fatal(err)
	}
	return h.send(as, "application/json", body)
}

func (h *house) send(as *ent.User, contentType string, body []byte) (object, []refusal) {
	h.t.Helper()
	req := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	req.Header.Set("Content-Type", contentType)
	if as != nil {
		req = req.WithContext(viewer.NewContext(req.Context(), h.view(as)))
	}
	w := httptest.NewRecorder()
	h.handler.ServeHTTP(w, req)
	var answer struct {
		Data   object
		Errors []refusal
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil {
		h.t.Fatalf("%d %s: %v", w.Code, w.Body, err)
	}
	return answer.Data, answer.Errors
}

func (h *house) view(u *ent.User) viewer.Viewer {
	return viewer.Viewer{UserID: u.ID, OrganizationID: u.OrganizationID, Role: viewer.Role(u.Role), External: u.External}
}

// query asks what must be answered.
func (h *house) query(as *ent.User, query string, variables object) object {
	h.t.Helper()
	data, errs := h.ask(as, query, variables)
	if len(errs) > 0 {
		h.t.Fatalf("%s %v: %+v", query, variables, errs)
	}
	return data
}

// try sends one mutation and returns its payload, or its refusal.
func (h *house) try(as *ent.User, mutation string, input object, selection string) (object, *refusal) {
	h.t.Helper()
	name := strings.ToUpper(mutation[:1]) + mutation[1:]
	data, errs := h.ask(as, fmt.Sprintf("mutation($input: %sInput!) { %s(input: $input) { %s } }", name, mutation, selection), object{"input": input})
	if len(errs) > 0 {
		return nil, &errs[0]
	}
	payload, _ := data[mutation].(map[string]any)
	return payload, nil
}

// ok sends a mutation that must be accepted.
func (h *house) ok(as *ent.User, mutation string, input object, selection string) object {
	h.t.Helper()
	payload, refused := h.try(as, mutation, input, selection)
	if refused != nil {
		h.t.Fatalf("%s %v by %s: %+v", mutation, input, as.Name, *refused)
	}
	return payload
}

// no sends a mutation that must be refused with the code.
func (h *house) no(code hiring.Code, as *ent.User, mutation string, input object) *refusal {
	h.t.Helper()
	_, refused := h.try(as, mutation, input, "__typename")
	if refused == nil {
		h.t.Errorf("%s %v by %s was accepted, want %s", mutation, input, as.Name, code)
		return &refusal{}
	}
	if refused.Extensions.Code != string(code) {
		h.t.Errorf("%s %v by %s: %s (%s), want %s", mutation, input, as.Name, refused.Extensions.Code, refused.Message, code)
	}
	return refused
}

// papers keeps documents in memory.
type papers struct{ bytes map[string][]byte }

func (p *papers) Keep(_ context.Context, name string, r io.Reader) (hiring.Stored, error) {
	b, err := io.ReadAll(r)
	key := fmt.Sprint("key", people.Add(1))
	p.bytes[key] = b
	return hiring.Stored{Name: name, ContentType: "text/plain", SHA256: "", BlobKey: key, Size: int64(len(b)), Text: string(b)}, err
}

func (p *papers) Remove(_ context.Context, key string) error {
	delete(p.bytes, key)
	return nil
}

// reads counts the statements outside of transactions.
type reads struct {
	*entsql.Driver
	n   atomic.Int64
	log func(string)
}

func (r *reads) Query(ctx context.Context, query string, args, v any) error {
	r.count(query)
	return r.Driver.Query(ctx, query, args, v)
}

func (r *reads) Exec(ctx context.Context, query string, args, v any) error {
	r.count(query)
	return r.Driver.Exec(ctx, query, args, v)
}

func (r *reads) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	r.count(query)
	return r.Driver.QueryContext(ctx, query, args...)
}

func (r *reads) count(query string) {
	r.n.Add(1)
	if r.log != nil {
		r.log(query)
	}
}

// hiringSystem is the context of the system in one organization.
func hiringSystem(organizationID string) context.Context {
	return viewer.System(context.Background(), organizationID)
}
