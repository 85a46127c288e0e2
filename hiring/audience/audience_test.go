package audience_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	entevent "github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	_ "github.com/tandem-hiring/tandem/ent/runtime"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/audience"
)

// world is an organization in which every kind of viewer stands on every kind
// of team, and beside another organization.
type world struct {
	t       *testing.T
	data    *ent.Client
	ctx     context.Context // the system
	events  []feed.Event
	viewers map[string]viewer.Viewer
}

var kinds = map[bool]profile.StepKind{false: profile.PreScreening, true: profile.ProfessionalInterview}

func must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func newWorld(t *testing.T, db *store.DB) *world {
	w := &world{t: t, data: ent.NewClient(ent.Driver(db.Driver())), ctx: viewer.System(t.Context(), ""), viewers: map[string]viewer.Viewer{}}
	for _, role := range []user.Role{user.RoleADMIN, user.RoleRECRUITER, user.RoleMEMBER} {
		for _, external := range []bool{false, true} {
			w.person(fmt.Sprintf("%s external=%t", role, external), "org_1", role, external)
		}
	}
	w.person("an administrator elsewhere", "org_2", user.RoleADMIN, false)
	return w
}

func (w *world) person(name, org string, role user.Role, external bool) viewer.Viewer {
	u := must[*ent.User](w.t)(w.data.User.Create().SetOrganizationID(org).SetName(name).SetEmail(fmt.Sprintf("%d@demo.test", len(w.viewers))).
		SetRole(role).SetExternal(external).SetStatus(user.StatusACTIVE).Save(w.ctx))
	v := viewer.Viewer{UserID: u.ID, OrganizationID: org, Role: viewer.Role(role), External: external}
	// Everybody is an applicant too, and must not hear of it.
	v.Self = []string{w.candidate(org, &u.ID).ID}
	w.viewers[name] = v
	return v
}

func (w *world) candidate(org string, userID *string) *ent.Candidate {
	return must[*ent.Candidate](w.t)(w.data.Candidate.Create().SetOrganizationID(org).SetName("Somebody").SetNillableUserID(userID).Save(w.ctx))
}

// job makes a job with one member and with applications at every moment, and
// an event of each.
func (w *world) job(v viewer.Viewer, role jobmember.Role, confidential bool) {
	org := v.OrganizationID
	j := must[*ent.Job](w.t)(w.data.Job.Create().SetOrganizationID(org).SetTitle("A job").SetConfidential(confidential).Save(w.ctx))
	if role != "" {
		w.data.JobMember.Create().SetOrganizationID(org).SetJobID(j.ID).SetUserID(v.UserID).SetRole(role).SaveX(w.ctx)
	}
	steps := map[bool]*ent.Step{}
	for i, evaluating := range []bool{false, true} {
		steps[evaluating] = must[*ent.Step](w.t)(w.data.Step.Create().SetOrganizationID(org).SetJobID(j.ID).SetName(fmt.Sprint(i)).
			SetPosition(i).SetKind(kinds[evaluating]).Save(w.ctx))
	}
	w.event(org, feed.JobUpdated, entevent.AudienceJOB, j.ID, "", "", profile.EventData{})
	apply := func(c *ent.Candidate, presented, evaluating, submitted bool) {
		create := w.data.Application.Create().SetOrganizationID(org).SetJobID(j.ID).SetCandidateID(c.ID).SetCandidateName(c.Name).SetStepID(steps[evaluating].ID)
		data := profile.EventData{Presented: presented, Evaluating: evaluating}
		if presented {
			create.SetPresentedAt(time.Now())
		}
		if submitted {
			create.SetSubmittedByID(v.UserID)
			data.SubmittedBy = v.UserID
		}
		if c.UserID != nil {
			data.Subject = *c.UserID
		}
		a := must[*ent.Application](w.t)(create.Save(w.ctx))
		w.event(org, feed.ApplicationMoved, entevent.AudienceAPPLICATION, j.ID, c.ID, a.ID, data)
	}
	for i := range 8 {
		apply(w.candidate(org, nil), i&1 != 0, i&2 != 0, i&4 != 0)
	}
	apply(must[*ent.Candidate](w.t)(w.data.Candidate.Get(w.ctx, v.Self[0])), true, true, true)
}

func (w *world) event(org, kind string, to entevent.Audience, jobID, candidateID, applicationID string, data profile.EventData) {
	entity := applicationID
	for _, id := range []string{candidateID, jobID, org} {
		if entity == "" {
			entity = id
		}
	}
	w.events = append(w.events, feed.Event{
		Kind: kind, Audience: to, OrganizationID: org, EntityID: entity,
		JobID: jobID, CandidateID: candidateID, ApplicationID: applicationID, Data: data,
	})
}

// record writes the events and returns them as the feed delivers them.
func (w *world) record(f *feed.Feed) []*feed.Entry {
	s := must[*feed.Subscription](w.t)(f.Subscribe(w.ctx, feed.Topic{}, feed.Now))
	defer s.Close()
	tx := must[*ent.Tx](w.t)(w.data.Tx(w.ctx))
	if err := feed.Record(w.ctx, tx, w.events...); err != nil {
		w.t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		w.t.Fatal(err)
	}
	n := len(w.events)
	w.events = nil
	var entries []*feed.Entry
	for len(entries) < n {
		entries = append(entries, must[*feed.Batch](w.t)(s.Next(w.t.Context())).Entries...)
	}
	return entries
}

// replica runs a feed whose news a decider observes.
func (w *world) replica(db *store.DB) (*feed.Feed, *audience.Decider) {
	f := must[*feed.Feed](w.t)(feed.New(w.ctx, db))
	d := audience.NewDecider(w.data)
	f.Observe(d.Observe)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); f.Run(ctx) }()
	w.t.Cleanup(func() { cancel(); <-done })
	return f, d
}

var roles = []jobmember.Role{"", jobmember.RoleHIRING_MANAGER, jobmember.RoleLEAD_RECRUITER, jobmember.RoleCO_RECRUITER,
	jobmember.RoleCOORDINATOR, jobmember.RoleINTERVIEWER, jobmember.RoleAPPROVER, jobmember.RoleOBSERVER}

func TestWhatIsDeliveredIsWhatTheDataLayerShows(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		for _, v := range w.viewers {
			for _, role := range roles {
				w.job(v, role, false)
				w.job(v, role, true)
			}
			org := v.OrganizationID
			w.event(org, feed.UserInvited, entevent.AudienceORGANIZATION, "", "", "", profile.EventData{})
			w.event(org, feed.CandidateUpdated, entevent.AudienceCANDIDATE, "", w.candidate(org, nil).ID, "", profile.EventData{})
			w.event(org, feed.CandidateUpdated, entevent.AudienceCANDIDATE, "", v.Self[0], "", profile.EventData{Subject: v.UserID})
			w.event(org, feed.NoteAdded, entevent.AudienceNAMED, "", w.candidate(org, nil).ID, "", profile.EventData{Readers: []string{v.UserID}})
			w.event(org, feed.NoteAdded, entevent.AudienceNAMED, "", v.Self[0], "", profile.EventData{Readers: []string{v.UserID}})
		}
		f, d := w.replica(db)
		entries := w.record(f)
		for name, v := range w.viewers {
			shown := map[int64]bool{}
			for _, id := range must[[]int64](t)(w.data.Event.Query().IDs(viewer.NewContext(t.Context(), v))) {
				shown[id] = true
			}
			delivered := 0
			for _, e := range entries {
				seen := must[bool](t)(d.CanSee(t.Context(), v, e))
				if seen {
					delivered++
				}
				if seen != shown[e.ID] {
					t.Errorf("%s: delivered %t, shown %t: %+v", name, seen, shown[e.ID], e.Event)
				}
				if e.JobID == "" {
					continue
				}
				j := must[audience.Job](t)(d.Job(t.Context(), v, e.JobID))
				if (j.Sight(e) == audience.Full) != seen {
					t.Errorf("%s: as a follower of the job %v, otherwise %t: %+v", name, j.Sight(e), seen, e.Event)
				}
				if e.Audience == entevent.AudienceJOB && j.Class.Follows != seen {
					t.Errorf("%s: may follow the job %t, hears of it %t", name, j.Class.Follows, seen)
				}
			}
			if delivered != len(shown) {
				t.Errorf("%s: %d delivered, %d shown", name, delivered, len(shown))
			}
			if v.External == (delivered > 400) && v.OrganizationID == "org_1" && v.Role != viewer.Member {
				t.Errorf("%s: %d of %d events: the test no longer tells roles apart", name, delivered, len(entries))
			}
		}
	})
}

func TestViewersOfOneClassSeeTheSameUnlessAnEventIsPersonal(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		for _, v := range w.viewers {
			for _, role := range roles {
				w.job(v, role, len(w.events)%2 == 0)
			}
		}
		f, d := w.replica(db)
		type key struct {
			class audience.Class
			id    int64
		}
		first := map[key]audience.Sight{}
		for _, e := range w.record(f) {
			for name, v := range w.viewers {
				j := must[audience.Job](t)(d.Job(t.Context(), v, e.JobID))
				if !j.Alike([]*feed.Entry{e}) || v.OrganizationID != e.OrganizationID {
					continue
				}
				k := key{j.Class, e.ID}
				if other, ok := first[k]; ok && other != j.Sight(e) {
					t.Errorf("%s sees %v, another of %+v saw %v: %+v", name, j.Sight(e), j.Class, other, e.Event)
				}
				first[k] = j.Sight(e)
			}
		}
	})
}

// scene is one confidential job, a member of its team and a feed.
func scene(t *testing.T, db *store.DB, role jobmember.Role) (w *world, d *audience.Decider, v viewer.Viewer, tell func(kind string, to entevent.Audience, data profile.EventData) *feed.Entry) {
	w = newWorld(t, db)
	v = w.viewers["MEMBER external=false"]
	w.job(v, role, true)
	jobID := w.events[0].JobID
	f, d := w.replica(db)
	w.record(f)
	return w, d, v, func(kind string, to entevent.Audience, data profile.EventData) *feed.Entry {
		t.Helper()
		if to == entevent.AudienceORGANIZATION {
			w.event("org_1", kind, to, "", "", "", data)
			return w.record(f)[0]
		}
		w.event("org_1", kind, to, jobID, "", "", data)
		return w.record(f)[0]
	}
}

func TestWhoLeavesTheTeamHearsNothingFromThenOn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w, d, v, tell := scene(t, db, jobmember.RoleOBSERVER)
		if e := tell(feed.JobUpdated, entevent.AudienceJOB, profile.EventData{}); !must[bool](t)(d.CanSee(t.Context(), v, e)) {
			t.Error("a member hears nothing")
		}
		w.data.JobMember.Delete().Where(jobmember.UserID(v.UserID)).ExecX(w.ctx)
		for _, kind := range []string{feed.JobMemberRemoved, feed.JobUpdated} {
			if e := tell(kind, entevent.AudienceJOB, profile.EventData{UserID: v.UserID}); must[bool](t)(d.CanSee(t.Context(), v, e)) {
				t.Errorf("a former member hears of %s", kind)
			}
		}
	})
}

func TestAChangedRoleCountsFromTheNextEventOn(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w, d, v, tell := scene(t, db, jobmember.RoleOBSERVER)
		sees := func() bool {
			return must[bool](t)(d.CanSee(t.Context(), v, tell(feed.ApplicationMoved, entevent.AudienceAPPLICATION, profile.EventData{})))
		}
		if sees() {
			t.Error("an observer hears of somebody who was not presented")
		}
		w.data.JobMember.Update().Where(jobmember.UserID(v.UserID)).SetRole(jobmember.RoleCO_RECRUITER).ExecX(w.ctx)
		tell(feed.JobMemberSet, entevent.AudienceJOB, profile.EventData{UserID: v.UserID})
		if !sees() {
			t.Error("a recruiter of the job does not hear of its applications")
		}
	})
}

func TestRightsOfTheOrganizationAreReadAnewWhenTheyChange(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w, d, _, tell := scene(t, db, jobmember.RoleOBSERVER)
		v := w.viewers["RECRUITER external=false"] // and v goes on saying so
		change := func(u *ent.UserUpdate) *feed.Entry {
			u.Where(user.ID(v.UserID)).ExecX(w.ctx)
			return tell(feed.UserUpdated, entevent.AudienceORGANIZATION, profile.EventData{UserID: v.UserID})
		}
		if !must[bool](t)(d.CanSee(t.Context(), v, tell(feed.SettingsChanged, entevent.AudienceORGANIZATION, profile.EventData{}))) {
			t.Error("a recruiter does not hear of the organization")
		}
		if must[bool](t)(d.CanSee(t.Context(), v, change(w.data.User.Update().SetRole(user.RoleMEMBER)))) {
			t.Error("who is no recruiter any more hears of the organization")
		}
		if must[bool](t)(d.CanSee(t.Context(), v, change(w.data.User.Update().SetRole(user.RoleADMIN).SetExternal(true)))) {
			t.Error("an outside person hears of the organization")
		}
		if _, err := d.CanSee(t.Context(), v, change(w.data.User.Update().SetStatus(user.StatusDISABLED))); !errors.Is(err, audience.ErrEnded) {
			t.Errorf("a disabled person: %v", err)
		}
	})
}

func TestAConfidentialJobIsLostToThoseOffItsTeamAtOnce(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w, d, v, tell := scene(t, db, jobmember.RoleOBSERVER)
		admin := w.viewers["ADMIN external=false"]
		e := tell(feed.JobUpdated, entevent.AudienceJOB, profile.EventData{})
		if must[bool](t)(d.CanFollowJob(t.Context(), admin, e.JobID)) || !must[bool](t)(d.CanFollowJob(t.Context(), v, e.JobID)) {
			t.Error("a confidential job is its team's alone")
		}
		w.data.Job.UpdateOneID(e.JobID).SetConfidential(false).ExecX(w.ctx)
		e = tell(feed.JobUpdated, entevent.AudienceJOB, profile.EventData{})
		if !must[bool](t)(d.CanFollowJob(t.Context(), admin, e.JobID)) {
			t.Error("an administrator can't follow an open job")
		}
		w.data.Job.UpdateOneID(e.JobID).SetConfidential(true).ExecX(w.ctx)
		e = tell(feed.JobUpdated, entevent.AudienceJOB, profile.EventData{})
		if must[bool](t)(d.CanSee(t.Context(), admin, e)) {
			t.Error("the event that closes the job is told to those off its team")
		}
	})
}

func TestAnInterviewerLearnsThatSomebodyLeftAndNotWhereTo(t *testing.T) {
	db := dbtest.New(t, "sqlite3")
	w, d, v, tell := scene(t, db, jobmember.RoleINTERVIEWER)
	steps := map[bool]string{}
	for _, s := range w.data.Step.Query().AllX(w.ctx) {
		steps[hiring.Evaluates(s.Kind)] = s.ID
	}
	for _, tc := range []struct {
		from, to bool
		want     audience.Sight
	}{{false, true, audience.Full}, {true, true, audience.Full}, {true, false, audience.Leaving}, {false, false, audience.Hidden}} {
		e := tell(feed.ApplicationMoved, entevent.AudienceAPPLICATION, profile.EventData{FromStepID: steps[tc.from], ToStepID: steps[tc.to], Evaluating: tc.to})
		if got := must[audience.Sight](t)(d.Sight(t.Context(), v, e)); got != tc.want {
			t.Errorf("from evaluating=%t to %t: %v, want %v", tc.from, tc.to, got, tc.want)
		}
		if must[bool](t)(d.CanSee(t.Context(), v, e)) != (tc.want == audience.Full) {
			t.Errorf("from evaluating=%t to %t: the whole event is told wrongly", tc.from, tc.to)
		}
	}
}

func TestTheDatabaseIsAskedOncePerJobAndPerson(t *testing.T) {
	db := dbtest.New(t, "sqlite3")
	w, d, v, tell := scene(t, db, jobmember.RoleOBSERVER)
	e := tell(feed.JobUpdated, entevent.AudienceJOB, profile.EventData{})
	must[bool](t)(d.CanSee(t.Context(), v, e))
	// With the database gone, what is known is still decided.
	if err := w.data.Close(); err != nil {
		t.Fatal(err)
	}
	for range 100 {
		if !must[bool](t)(d.CanSee(t.Context(), v, e)) {
			t.Fatal("forgotten")
		}
	}
}

func BenchmarkSight(b *testing.B) {
	v := viewer.Viewer{UserID: "usr_1", OrganizationID: "org_1", Role: viewer.Recruiter}
	j := audience.Job{Viewer: v, Class: audience.Class{Follows: true, All: true}}
	e := &feed.Entry{Event: feed.Event{Kind: feed.ApplicationMoved, Audience: entevent.AudienceAPPLICATION, OrganizationID: "org_1"}}
	for b.Loop() {
		j.Sight(e)
	}
}
