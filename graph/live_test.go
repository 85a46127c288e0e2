package graph_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	entsql "entgo.io/ent/dialect/sql"
	"github.com/coder/websocket"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	_ "github.com/tandem-hiring/tandem/ent/runtime"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/graph"
	"github.com/tandem-hiring/tandem/graph/generated"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/auth"
	"github.com/tandem-hiring/tandem/server/gqlhttp"
)

// office is an organization with one job, served by one or more replicas.
type office struct {
	t          testing.TB
	db         *store.DB
	data       *ent.Client
	ctx        context.Context // the system
	org        *ent.Organization
	job        *ent.Job
	steps      []*ent.Step // screening, interview, offer, hired
	recruiter  *ent.User   // leads the job
	statements atomic.Int64
}

func newOffice(t testing.TB, db *store.DB) *office {
	o := &office{t: t, db: db, ctx: viewer.System(context.Background(), "")}
	o.data = ent.NewClient(ent.Driver(&counting{entsql.OpenDB(db.Dialect, db.SQL), &o.statements}))
	o.org = o.data.Organization.Create().SetName("Acme").SetSlug("acme").SaveX(o.ctx)
	o.recruiter = o.person(user.RoleRECRUITER, false)
	o.job = o.data.Job.Create().SetOrganizationID(o.org.ID).SetTitle("Engineer").SetStatus("OPEN").SaveX(o.ctx)
	for i, kind := range []profile.StepKind{profile.PreScreening, profile.ProfessionalInterview, profile.Offer, profile.Hired} {
		o.steps = append(o.steps, o.data.Step.Create().SetOrganizationID(o.org.ID).SetJobID(o.job.ID).SetName(fmt.Sprint(i)).
			SetPosition(i).SetKind(kind).SaveX(o.ctx))
	}
	o.member(o.recruiter, jobmember.RoleLEAD_RECRUITER)
	return o
}

// counting counts the statements outside of transactions.
type counting struct {
	*entsql.Driver
	n *atomic.Int64
}

func (c *counting) Query(ctx context.Context, query string, args, v any) error {
	c.n.Add(1)
	return c.Driver.Query(ctx, query, args, v)
}

var people atomic.Int64

func (o *office) person(role user.Role, external bool) *ent.User {
	n := people.Add(1)
	return o.data.User.Create().SetOrganizationID(o.org.ID).SetName(fmt.Sprint("Person ", n)).SetEmail(fmt.Sprintf("p%d@acme.test", n)).
		SetRole(role).SetExternal(external).SetStatus(user.StatusACTIVE).SaveX(o.ctx)
}

func (o *office) member(u *ent.User, role jobmember.Role) {
	o.data.JobMember.Create().SetOrganizationID(o.org.ID).SetJobID(o.job.ID).SetUserID(u.ID).SetRole(role).SaveX(o.ctx)
}

func (o *office) token(u *ent.User) string {
	o.t.Helper()
	token, err := auth.NewToken(o.ctx, o.data, u, "test", time.Hour)
	if err != nil {
		o.t.Fatal(err)
	}
	return token
}

func (o *office) as(u *ent.User) context.Context {
	return viewer.NewContext(context.Background(), viewer.Viewer{UserID: u.ID, OrganizationID: u.OrganizationID, Role: viewer.Role(u.Role), External: u.External})
}

// apply puts a new person into the first step.
func (o *office) apply(name string) *ent.Application {
	c := o.data.Candidate.Create().SetOrganizationID(o.org.ID).SetName(name).SaveX(o.ctx)
	a := o.data.Application.Create().SetOrganizationID(o.org.ID).SetJobID(o.job.ID).SetCandidateID(c.ID).SetCandidateName(name).
		SetStepID(o.steps[0].ID).SaveX(o.ctx)
	o.data.StepVisit.Create().SetOrganizationID(o.org.ID).SetApplicationID(a.ID).SetJobID(o.job.ID).SetStepID(a.StepID).SetWaitingOn(profile.Recruiter).SetEnteredAt(time.Now()).SaveX(o.ctx)
	return a
}

// move moves an application as the recruiter does.
func (o *office) move(a *ent.Application, to int) {
	o.t.Helper()
	from := o.data.Application.GetX(o.ctx, a.ID).StepID
	_, err := hiring.NewCommands(o.data).MoveApplication(o.as(o.recruiter), hiring.MoveApplicationInput{ID: a.ID, ToStepID: o.steps[to].ID, FromStepID: &from})
	if err != nil {
		o.t.Error(err)
	}
}

// replica serves the office until the test ends.
func (o *office) replica() string {
	o.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	f, err := feed.New(ctx, o.db)
	if err != nil {
		o.t.Fatal(err)
	}
	people, err := auth.New(ctx, o.db, o.data, auth.Options{})
	if err != nil {
		o.t.Fatal(err)
	}
	r := &graph.Resolver{Data: o.data, Commands: hiring.NewCommands(o.data), Feed: f}
	h := gqlhttp.NewHandler(graph.Live(generated.NewExecutableSchema(generated.Config{Resolvers: r}), r), gqlhttp.Options{
		ErrorPresenter: graph.PresentError, RecoverFunc: graph.Recover, Authenticate: people.Authenticate,
	})
	var running sync.WaitGroup
	running.Go(func() { f.Run(ctx) })
	running.Go(func() { people.Run(ctx) })
	srv := httptest.NewServer(people.Middleware(h))
	o.t.Cleanup(func() {
		stop, done := context.WithTimeout(context.Background(), 5*time.Second)
		_ = h.Shutdown(stop)
		done()
		srv.Close()
		cancel()
		running.Wait()
		_ = people.Close()
	})
	return srv.URL
}

// shown is one message of a subscription.
type shown struct {
	Data struct {
		Pipeline *struct {
			Cursor  string
			Changes []change
		} `json:"pipelineChanged"`
		Activity *struct {
			Cursor string
			Events []struct {
				Cursor, Kind, EntityID string
				Actor                  *struct{ Name string }
			}
		}
	}
	Errors []struct {
		Message    string
		Extensions struct{ Code, Field string }
	}
}

type change struct {
	Cursor, Kind                        string
	ApplicationID, FromStepID, ToStepID *string
	Application                         *struct{ ID, StepID, CandidateName string }
}

const pipelineChanged = `subscription P($job: ID!, $after: Cursor) { pipelineChanged(jobId: $job, after: $after) { cursor changes {
  cursor kind applicationId fromStepId toStepId application { id stepId candidateName } } } }`

// subscriber is a client of one subscription, over either transport.
type subscriber struct {
	t      testing.TB
	next   func(context.Context) (*shown, error) // nil without error: complete
	hangUp func()
}

// receive waits for the next message.
func (s *subscriber) receive() *shown {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	m, err := s.next(ctx)
	if err != nil {
		s.t.Fatal(err)
	}
	if m == nil {
		s.t.Fatal("the subscription is complete")
	}
	return m
}

// greeting is the cursor of the first message.
func (s *subscriber) greeting() string {
	s.t.Helper()
	m := s.receive()
	if len(m.Errors) > 0 || m.Data.Pipeline == nil || len(m.Data.Pipeline.Changes) > 0 {
		s.t.Fatalf("first %+v", m)
	}
	return m.Data.Pipeline.Cursor
}

// changes waits until n changes have come.
func (s *subscriber) changes(n int) []change {
	s.t.Helper()
	var all []change
	for len(all) < n {
		m := s.receive()
		if len(m.Errors) > 0 || m.Data.Pipeline == nil {
			s.t.Fatalf("after %d of %d changes: %+v", len(all), n, m)
		}
		all = append(all, m.Data.Pipeline.Changes...)
	}
	return all
}

// ends waits for the error that ends the subscription.
func (s *subscriber) ends(code hiring.Code) {
	s.t.Helper()
	m := s.receive()
	if len(m.Errors) != 1 || m.Errors[0].Extensions.Code != string(code) {
		s.t.Fatalf("got %+v, want %s", m, code)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if m, err := s.next(ctx); m != nil || err != nil {
		s.t.Errorf("after the end: %+v, %v", m, err)
	}
}

type transport func(t testing.TB, url, token, query string, variables map[string]any) *subscriber

var transports = map[string]transport{"websocket": overWebSocket, "events": overEvents}

func overWebSocket(t testing.TB, url, token, query string, variables map[string]any) *subscriber {
	t.Helper()
	ctx := context.Background()
	ws, _, err := websocket.Dial(ctx, url, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	ws.SetReadLimit(-1)
	payload, _ := json.Marshal(map[string]any{"query": query, "variables": variables})
	for _, frame := range []string{
		fmt.Sprintf(`{"type":"connection_init","payload":{"authorization":"Bearer %s"}}`, token),
		fmt.Sprintf(`{"type":"subscribe","id":"1","payload":%s}`, payload),
	} {
		if err := ws.Write(ctx, websocket.MessageText, []byte(frame)); err != nil {
			t.Fatal(err)
		}
	}
	s := &subscriber{t: t, hangUp: func() { _ = ws.CloseNow() }}
	t.Cleanup(s.hangUp)
	s.next = func(ctx context.Context) (*shown, error) {
		for {
			_, frame, err := ws.Read(ctx)
			if err != nil {
				return nil, err
			}
			var m struct {
				Type    string
				Payload json.RawMessage
			}
			if err := json.Unmarshal(frame, &m); err != nil {
				return nil, err
			}
			switch m.Type {
			case "next":
				v := new(shown)
				return v, json.Unmarshal(m.Payload, v)
			case "complete":
				return nil, nil
			case "error":
				return nil, errors.New(string(m.Payload))
			}
		}
	}
	return s
}

func overEvents(t testing.TB, url, token, query string, variables map[string]any) *subscriber {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	body, _ := json.Marshal(map[string]any{"query": query, "variables": variables})
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "text/event-stream")
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	s := &subscriber{t: t, hangUp: cancel}
	t.Cleanup(func() { cancel(); _ = resp.Body.Close() })
	lines := bufio.NewScanner(resp.Body)
	lines.Buffer(nil, 1<<24)
	s.next = func(within context.Context) (*shown, error) {
		defer context.AfterFunc(within, cancel)()
		event := ""
		for lines.Scan() {
			name, value, _ := strings.Cut(lines.Text(), ": ")
			switch {
			case name == "event":
				event = value
			case name == "data" && event == "next":
				v := new(shown)
				return v, json.Unmarshal([]byte(value), v)
			case strings.HasPrefix(name, "data") && event == "complete":
				return nil, nil
			}
		}
		if err := lines.Err(); err != nil {
			return nil, err
		}
		return nil, errors.New("the stream was cut off")
	}
	return s
}

// pipeline subscribes to the office's job.
func (o *office) pipeline(over transport, url, token string, after *string) *subscriber {
	o.t.Helper()
	return over(o.t, url, token, pipelineChanged, map[string]any{"job": o.job.ID, "after": after})
}

// eachWay runs a test on both databases and over both transports.
func eachWay(t *testing.T, test func(t *testing.T, o *office, over transport)) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		for name, over := range transports {
			t.Run(name, func(t *testing.T) {
				o := newOffice(t, dbtest.New(t, db.Dialect))
				test(t, o, over)
			})
		}
	})
}

func TestAMoveReachesWhoFollowsTheJob(t *testing.T) {
	eachWay(t, func(t *testing.T, o *office, over transport) {
		url := o.replica()
		a := o.apply("Ada Lovelace")
		s := o.pipeline(over, url, o.token(o.recruiter), nil)
		s.greeting()
		o.move(a, 1)
		c := s.changes(1)[0]
		if c.Kind != feed.ApplicationMoved || *c.ApplicationID != a.ID || *c.FromStepID != o.steps[0].ID || *c.ToStepID != o.steps[1].ID {
			t.Errorf("told %+v", c)
		}
		if c.Application == nil || c.Application.CandidateName != "Ada Lovelace" || c.Application.StepID != o.steps[1].ID {
			t.Errorf("with the application %+v", c.Application)
		}
	})
}

func TestAClientThatComesAndGoesMissesNothingAndSeesNothingTwice(t *testing.T) {
	eachWay(t, func(t *testing.T, o *office, over transport) {
		const cards, moves = 6, 25
		urls := []string{o.replica(), o.replica()}
		token := o.token(o.recruiter)
		s := o.pipeline(over, urls[0], token, nil)
		cursor := s.greeting()
		var writing sync.WaitGroup
		for i := range cards {
			a := o.apply(fmt.Sprint("Candidate ", i))
			writing.Go(func() {
				for n := range moves {
					o.move(a, 1-n%2)
				}
			})
		}
		var got []string
		for visit := 1; len(got) < cards*moves; visit++ {
			for range 1 + rand.IntN(4) {
				if len(got) == cards*moves {
					break
				}
				m := s.receive()
				if m.Data.Pipeline == nil {
					t.Fatalf("got %+v", m)
				}
				for _, c := range m.Data.Pipeline.Changes {
					got = append(got, c.Cursor)
				}
				cursor = m.Data.Pipeline.Cursor
			}
			s.hangUp()
			s = o.pipeline(over, urls[visit%2], token, &cursor)
			if first := s.greeting(); first != cursor {
				t.Fatalf("resumed at %s, not at %s", first, cursor)
			}
		}
		writing.Wait()
		var want []string
		for _, e := range o.data.Event.Query().Order(ent.Asc("position")).AllX(o.ctx) {
			want = append(want, feed.EncodeCursor(*e.Position))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d changes were told, %d happened, or in another order", len(got), len(want))
		}
	})
}

func TestEverybodyIsShownWhatTheirRoleOpens(t *testing.T) {
	eachWay(t, func(t *testing.T, o *office, over transport) {
		url := o.replica()
		on := map[string]*ent.User{"recruiter": o.recruiter, "colleague": o.person(user.RoleRECRUITER, false)}
		for name, role := range map[string]jobmember.Role{"manager": jobmember.RoleHIRING_MANAGER, "interviewer": jobmember.RoleINTERVIEWER, "approver": jobmember.RoleAPPROVER} {
			on[name] = o.person(user.RoleMEMBER, false)
			o.member(on[name], role)
		}
		on["agency"] = o.person(user.RoleMEMBER, true)
		o.member(on["agency"], jobmember.RoleCO_RECRUITER)
		follows := map[string]*subscriber{}
		for name, u := range on {
			follows[name] = o.pipeline(over, url, o.token(u), nil)
			follows[name].greeting()
		}

		first, second := o.apply("First"), o.apply("Second")
		o.move(first, 1)  // to the interview: presented
		o.move(first, 2)  // out of the interviewer's sight
		o.move(second, 2) // presented without an interview
		if _, err := hiring.NewCommands(o.data).SetJobMember(o.as(o.recruiter), hiring.SetJobMemberInput{
			JobID: o.job.ID, UserID: o.person(user.RoleMEMBER, false).ID, Role: jobmember.RoleOBSERVER}); err != nil {
			t.Fatal(err)
		}
		team := feed.JobMemberSet
		for name, want := range map[string][]string{
			"recruiter":   {feed.ApplicationMoved, feed.ApplicationMoved, feed.ApplicationMoved, team},
			"colleague":   {feed.ApplicationMoved, feed.ApplicationMoved, feed.ApplicationMoved, team},
			"manager":     {feed.ApplicationMoved, feed.ApplicationMoved, feed.ApplicationMoved, team},
			"interviewer": {feed.ApplicationMoved, feed.ApplicationMoved, team},
			"approver":    {team},
			"agency":      {team},
		} {
			var kinds []string
			all := follows[name].changes(len(want))
			for _, c := range all {
				kinds = append(kinds, c.Kind)
			}
			if !slices.Equal(kinds, want) {
				t.Errorf("%s: %v, want %v", name, kinds, want)
			}
			if name == "interviewer" && (all[1].ToStepID != nil || all[1].Application != nil) {
				t.Errorf("the interviewer learns where the candidate went: %+v", all[1])
			}
		}
	})
}

func TestAJobThatIsNotTheirsCannotBeFollowed(t *testing.T) {
	eachWay(t, func(t *testing.T, o *office, over transport) {
		url := o.replica()
		for name, u := range map[string]*ent.User{"a member": o.person(user.RoleMEMBER, false), "an outside recruiter": o.person(user.RoleRECRUITER, true)} {
			t.Run(name, func(t *testing.T) { o.pipeline(over, url, o.token(u), nil).ends(hiring.NotFound) })
		}
		elsewhere := o.data.Organization.Create().SetName("Other").SetSlug("other").SaveX(o.ctx)
		stranger := o.data.User.Create().SetOrganizationID(elsewhere.ID).SetName("Stranger").SetEmail("s@other.test").
			SetRole(user.RoleADMIN).SetStatus(user.StatusACTIVE).SaveX(o.ctx)
		o.pipeline(over, url, o.token(stranger), nil).ends(hiring.NotFound)
	})
}

func TestASubscriptionEndsWhenTheJobIsLost(t *testing.T) {
	eachWay(t, func(t *testing.T, o *office, over transport) {
		url := o.replica()
		member, outsider := o.person(user.RoleMEMBER, false), o.person(user.RoleADMIN, false)
		o.member(member, jobmember.RoleOBSERVER)
		lost, closed := o.pipeline(over, url, o.token(member), nil), o.pipeline(over, url, o.token(outsider), nil)
		stays := o.pipeline(over, url, o.token(o.recruiter), nil)
		lost.greeting()
		closed.greeting()
		stays.greeting()
		commands, recruiter := hiring.NewCommands(o.data), o.as(o.recruiter)
		if _, err := commands.RemoveJobMember(recruiter, hiring.RemoveJobMemberInput{JobID: o.job.ID, UserID: member.ID}); err != nil {
			t.Fatal(err)
		}
		lost.ends(hiring.NotFound)
		closed.changes(1) // the admin hears of the team
		secret := true
		if _, err := commands.UpdateJob(recruiter, hiring.UpdateJobInput{ID: o.job.ID, Version: o.data.Job.GetX(o.ctx, o.job.ID).Version, Confidential: &secret}); err != nil {
			t.Fatal(err)
		}
		closed.ends(hiring.NotFound)
		stays.changes(2)
	})
}

func TestWhoseRightsChangeConnectsAgain(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		url := o.replica()
		for name, change := range map[string]func(u *ent.User){
			"a session that was ended":   func(u *ent.User) { o.data.Session.Delete().Where(session.UserID(u.ID)).ExecX(o.ctx) },
			"a person who was disabled":  func(u *ent.User) { u.Update().SetStatus(user.StatusDISABLED).ExecX(o.ctx) },
			"a role that was taken away": func(u *ent.User) { u.Update().SetRole(user.RoleMEMBER).ExecX(o.ctx) },
		} {
			u := o.person(user.RoleRECRUITER, false)
			s := o.pipeline(overWebSocket, url, o.token(u), nil)
			s.greeting()
			change(u)
			ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
			if m, err := s.next(ctx); websocket.CloseStatus(err) != 4403 {
				t.Errorf("%s: %+v, %v, want the close code 4403", name, m, err)
			}
			cancel()
		}
	})
}

// A person who loses a role must not hear of the next event, even when the
// connection has not been closed yet.
func TestRightsAreReadAtDelivery(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		url := o.replica()
		u, admin := o.person(user.RoleRECRUITER, false), o.person(user.RoleADMIN, false)
		s := o.pipeline(overWebSocket, url, o.token(u), nil)
		s.greeting()
		member := user.RoleMEMBER
		if _, err := hiring.NewCommands(o.data).UpdateUser(o.as(admin), hiring.UpdateUserInput{ID: u.ID, Version: u.Version, Role: &member}); err != nil {
			t.Fatal(err)
		}
		o.move(o.apply("Ada"), 1)
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		m, err := s.next(ctx)
		if err == nil && (m == nil || len(m.Errors) == 0) {
			t.Errorf("somebody without the right was told %+v", m)
		}
	})
}

func TestACursorThatIsNoneOrTooOldIsRefused(t *testing.T) {
	eachWay(t, func(t *testing.T, o *office, over transport) {
		url, token := o.replica(), o.token(o.recruiter)
		bad := "nonsense"
		o.pipeline(over, url, token, &bad).ends(hiring.Invalid)
		a := o.apply("Ada")
		o.move(a, 1)
		o.move(a, 0)
		f, err := feed.New(o.ctx, o.db)
		if err != nil {
			t.Fatal(err)
		}
		s := o.pipeline(over, url, token, new(feed.EncodeCursor(0)))
		s.greeting()
		s.changes(2) // and they are sequenced
		if n, err := f.Prune(o.ctx, time.Now().Add(time.Minute)); err != nil || n != 2 {
			t.Fatalf("pruned %d, %v", n, err)
		}
		old := o.replica() // one that has nothing in memory
		o.pipeline(over, old, token, new(feed.EncodeCursor(0))).ends(hiring.Precondition)
		o.pipeline(over, old, token, new(feed.EncodeCursor(3))).ends(hiring.Precondition)
		o.pipeline(over, old, token, new(feed.EncodeCursor(2))).greeting()
	})
}

func TestActivityTellsEverythingVisibleThatMatches(t *testing.T) {
	eachWay(t, func(t *testing.T, o *office, over transport) {
		url := o.replica()
		const query = `subscription A($filter: ActivityFilter) { activity(filter: $filter) { cursor events { cursor kind entityId actor { name } } } }`
		open := func(u *ent.User, filter map[string]any) *subscriber {
			s := over(t, url, o.token(u), query, map[string]any{"filter": filter})
			if m := s.receive(); m.Data.Activity == nil || m.Data.Activity.Cursor == "" {
				t.Fatalf("first %+v", m)
			}
			return s
		}
		all := open(o.recruiter, nil)
		jobs := open(o.recruiter, map[string]any{"kinds": []string{feed.JobMemberSet}})
		nothing := open(o.recruiter, map[string]any{"jobIds": []string{"job_of_nobody"}})
		outsider := open(o.person(user.RoleMEMBER, false), nil)
		a := o.apply("Ada")
		o.move(a, 1)
		if _, err := hiring.NewCommands(o.data).SetJobMember(o.as(o.recruiter), hiring.SetJobMemberInput{
			JobID: o.job.ID, UserID: o.person(user.RoleMEMBER, false).ID, Role: jobmember.RoleOBSERVER}); err != nil {
			t.Fatal(err)
		}
		var kinds []string
		for len(kinds) < 2 {
			for _, e := range all.receive().Data.Activity.Events {
				kinds = append(kinds, e.Kind)
				if e.Actor == nil || e.Actor.Name != o.recruiter.Name {
					t.Errorf("%s by %+v", e.Kind, e.Actor)
				}
			}
		}
		if !slices.Equal(kinds, []string{feed.ApplicationMoved, feed.JobMemberSet}) {
			t.Errorf("told %v", kinds)
		}
		if m := jobs.receive(); len(m.Data.Activity.Events) != 1 || m.Data.Activity.Events[0].Kind != feed.JobMemberSet {
			t.Errorf("filtered by kind: %+v", m)
		}
		for name, s := range map[string]*subscriber{"another job": nothing, "somebody off the team": outsider} {
			ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
			if m, err := s.next(ctx); err == nil {
				t.Errorf("%s: told %+v", name, m)
			}
			cancel()
		}
	})
}

func TestTheCostOfAChangeDoesNotGrowWithItsSubscribers(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		url, token := o.replica(), o.token(o.recruiter)
		a := o.apply("Ada")
		cost := func(subscribers int) int64 {
			var all []*subscriber
			for range subscribers {
				s := o.pipeline(overWebSocket, url, token, nil)
				s.greeting()
				all = append(all, s)
			}
			o.move(a, 1) // fills what is remembered
			for _, s := range all {
				s.changes(1)
			}
			before := o.statements.Load()
			o.move(a, 0)
			for _, s := range all {
				s.changes(1)
				s.hangUp()
			}
			return o.statements.Load() - before
		}
		if one, many := cost(1), cost(40); many > one {
			t.Errorf("a change costs %d statements with one subscriber and %d with 40", one, many)
		}
	})
}
