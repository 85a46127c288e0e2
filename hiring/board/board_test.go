package board_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	_ "github.com/tandem-hiring/tandem/ent/runtime"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/board"
)

// world is two jobs, an open one and a confidential one, on which everybody who
// can be on a team is, with applications at every moment.
type world struct {
	t       *testing.T
	data    *ent.Client
	sys     context.Context
	org     string
	jobs    []*ent.Job
	viewers map[string]viewer.Viewer
}

var flow = []profile.StepKind{profile.PreScreening, profile.ProfessionalInterview, profile.TestTask, profile.ManagerialInterview, profile.Hired}

func newWorld(t *testing.T, db *store.DB) *world {
	w := &world{t: t, data: ent.NewClient(ent.Driver(db.Driver())), viewers: map[string]viewer.Viewer{}}
	w.org = w.data.Organization.Create().SetName("Here").SetSlug("here").SaveX(viewer.System(t.Context(), "")).ID
	w.sys = viewer.System(t.Context(), w.org)
	for _, confidential := range []bool{false, true} {
		j := w.data.Job.Create().SetOrganizationID(w.org).SetTitle("A job").SetConfidential(confidential).SetStatus("OPEN").SaveX(w.sys)
		for i, k := range flow {
			w.data.Step.Create().SetOrganizationID(w.org).SetJobID(j.ID).SetName(string(k)).SetKind(k).SetPosition(i).SaveX(w.sys)
		}
		w.jobs = append(w.jobs, j)
	}
	w.person("administrator off the team", user.RoleADMIN, false, "")
	w.person("recruiter off the team", user.RoleRECRUITER, false, "")
	w.person("recruiter who interviews", user.RoleRECRUITER, false, jobmember.RoleINTERVIEWER)
	w.person("bystander", user.RoleMEMBER, false, "")
	for _, role := range []jobmember.Role{
		jobmember.RoleHIRING_MANAGER, jobmember.RoleLEAD_RECRUITER, jobmember.RoleCO_RECRUITER, jobmember.RoleCOORDINATOR,
		jobmember.RoleINTERVIEWER, jobmember.RoleAPPROVER, jobmember.RoleOBSERVER,
	} {
		w.person(string(role), user.RoleMEMBER, false, role)
		if role != jobmember.RoleHIRING_MANAGER && role != jobmember.RoleLEAD_RECRUITER { // one of each
			w.person("outside "+string(role), user.RoleMEMBER, true, role)
		}
	}
	there := w.data.Organization.Create().SetName("There").SetSlug("there").SaveX(viewer.System(t.Context(), "")).ID
	w.viewers["stranger"] = viewer.Viewer{UserID: "usr_stranger", OrganizationID: there, Role: viewer.Admin}
	w.fill()
	return w
}

func (w *world) person(name string, role user.Role, external bool, on jobmember.Role) {
	u := w.data.User.Create().SetOrganizationID(w.org).SetName(name).SetEmail(fmt.Sprintf("p%d@here.test", len(w.viewers))).
		SetRole(role).SetExternal(external).SetStatus(user.StatusACTIVE).SaveX(w.sys)
	for _, j := range w.jobs {
		if on != "" {
			w.data.JobMember.Create().SetOrganizationID(w.org).SetJobID(j.ID).SetUserID(u.ID).SetRole(on).SaveX(w.sys)
		}
	}
	self := w.data.Candidate.Create().SetOrganizationID(w.org).SetName(name).SetUserID(u.ID).SaveX(w.sys)
	w.viewers[name] = viewer.Viewer{UserID: u.ID, OrganizationID: w.org, Role: viewer.Role(role), External: external, Self: []string{self.ID}}
}

// fill puts people into the jobs: every viewer as an applicant, and strangers
// in every state.
func (w *world) fill() {
	rng := rand.New(rand.NewPCG(1, 2))
	people := w.data.Candidate.Query().AllX(w.sys)
	for i := range 60 {
		people = append(people, w.data.Candidate.Create().SetOrganizationID(w.org).SetName([]string{"Ana", "Bo 100%", "Cé_cile"}[i%3]).
			SetHeadline([]string{"Plumber", "Baker", ""}[i/3%3]).SaveX(w.sys))
	}
	var submitters []string
	for _, v := range w.viewers {
		if v.External {
			submitters = append(submitters, v.UserID)
		}
	}
	slices.Sort(submitters)
	waits := []profile.Party{profile.Recruiter, profile.Manager, profile.Evaluator, profile.Applicant, profile.Nobody}
	now := time.Now().UTC().Truncate(time.Microsecond)
	for _, j := range w.jobs {
		steps := j.QuerySteps().AllX(w.sys)
		for _, p := range people {
			at := steps[rng.IntN(len(steps)-1)]
			// Few different moments, so that ties are broken.
			create := w.data.Application.Create().SetOrganizationID(w.org).SetJobID(j.ID).SetCandidateID(p.ID).SetStepID(at.ID).
				SetCandidateName(p.Name).SetCandidateHeadline(p.Headline).SetWaitingOn(waits[rng.IntN(len(waits))]).
				SetEnteredStepAt(now.Add(-time.Duration(rng.IntN(6)*36+1) * time.Hour))
			switch rng.IntN(3) {
			case 0:
				create.SetDueAt(now.Add(-time.Hour))
			case 1:
				create.SetDueAt(now.Add(time.Hour))
			}
			if rng.IntN(2) == 0 {
				create.SetPresentedAt(now)
			}
			if rng.IntN(2) == 0 {
				create.SetSubmittedByID(submitters[rng.IntN(len(submitters))])
			}
			if rng.IntN(5) == 0 {
				create.SetStatus(application.StatusREJECTED)
			}
			create.SaveX(w.sys)
		}
	}
}

// expected is the board as the data layer's own policy and plain Go have it.
func expected(rows []*ent.Application, stepID string, f *board.Filter, party string) (cards []*ent.Application, late int) {
	for _, a := range rows {
		isLate := a.DueAt != nil && a.DueAt.Before(time.Now())
		if a.StepID != stepID || a.Status != application.StatusACTIVE {
			continue
		}
		if f != nil {
			text := ""
			if f.Text != nil {
				text = strings.ToLower(*f.Text)
			}
			switch {
			case !strings.Contains(strings.ToLower(a.CandidateName), text) && !strings.Contains(strings.ToLower(a.CandidateHeadline), text),
				len(f.WaitingOn) > 0 && !slices.Contains(f.WaitingOn, a.WaitingOn),
				f.Late != nil && *f.Late && !isLate,
				f.NeedsMe != nil && *f.NeedsMe && (party == "NOBODY" || string(a.WaitingOn) != party):
				continue
			}
		}
		cards = append(cards, a)
		if isLate {
			late++
		}
	}
	slices.SortFunc(cards, func(a, b *ent.Application) int {
		if c := a.EnteredStepAt.Compare(b.EnteredStepAt); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return cards, late
}

// median of the whole days in the step, as METRICS has it.
func median(cards []*ent.Application) *float64 {
	if len(cards) == 0 {
		return nil
	}
	days := make([]float64, len(cards))
	for i, a := range cards {
		days[i] = float64(int(time.Since(a.EnteredStepAt) / (24 * time.Hour)))
	}
	slices.Sort(days)
	m := (days[(len(days)-1)/2] + days[len(days)/2]) / 2
	return &m
}

func TestABoardIsWhatTheDataLayerShowsOfTheJob(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		filters := map[string]*board.Filter{
			"all": nil, "text": {Text: new("a")}, "a sign of patterns": {Text: new("0%")}, "another": {Text: new("_c")}, "the headline": {Text: new("BAKER")},
			"waiting": {WaitingOn: []profile.Party{profile.Manager, profile.Evaluator}}, "late": {Late: new(true)}, "not only late": {Late: new(false)},
			"mine": {NeedsMe: new(true)}, "mine and late": {NeedsMe: new(true), Late: new(true)},
		}
		shown := map[string]int{}
		for name, v := range w.viewers {
			ctx := viewer.NewContext(t.Context(), v)
			for _, j := range w.data.Job.Query().AllX(ctx) {
				rows := w.data.Application.Query().Where(application.JobID(j.ID)).AllX(ctx)
				place, err := board.Open(ctx, w.data, j)
				if err != nil {
					t.Fatal(err)
				}
				for kind, f := range filters {
					const first = 3
					b, err := board.Read(ctx, w.data, place, board.Ask{Filter: f, Cards: first, Late: true})
					if err != nil {
						t.Fatalf("%s, %s: %v", name, kind, err)
					}
					if len(b.Columns) != len(flow) {
						t.Fatalf("%s: %d columns", name, len(b.Columns))
					}
					for i, c := range b.Columns {
						cards, late := expected(rows, c.Step.ID, f, hiring.PartyOf(v, place.Role))
						shown[name] += len(cards)
						where := fmt.Sprintf("%s, confidential %t, %s, column %d", name, j.Confidential, kind, i)
						if c.Count != len(cards) || c.LateCount != late {
							t.Errorf("%s: %d cards, %d late; want %d, %d", where, c.Count, c.LateCount, len(cards), late)
						}
						if c.Cards.More != (len(cards) > first) {
							t.Errorf("%s: more %t of %d", where, c.Cards.More, len(cards))
						}
						if got, want := ids(c.Cards.Rows), ids(cards[:min(first, len(cards))]); !slices.Equal(got, want) {
							t.Errorf("%s: cards %v, want %v", where, got, want)
						}
						days, err := c.MedianDays(ctx)
						if err != nil {
							t.Fatal(err)
						}
						if want := median(cards); (days == nil) != (want == nil) || days != nil && *days != *want {
							t.Errorf("%s: median of days %v, want %v", where, deref(days), deref(want))
						}
					}
				}
			}
		}
		// The world has something to show, and to hide.
		if shown["LEAD_RECRUITER"] == 0 || shown["outside CO_RECRUITER"] == 0 || shown["INTERVIEWER"] == 0 || shown["OBSERVER"] == 0 {
			t.Errorf("the world shows too little: %v", shown)
		}
		for _, none := range []string{"APPROVER", "outside APPROVER", "outside COORDINATOR", "bystander", "stranger"} {
			if none != "outside COORDINATOR" && shown[none] != 0 {
				t.Errorf("%s is shown %d cards", none, shown[none])
			}
		}
		if shown["administrator off the team"] >= shown["LEAD_RECRUITER"] {
			t.Error("an administrator off the team is shown the confidential job")
		}
	})
}

func TestACardSaysWhatItsRowSays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		ctx := viewer.NewContext(t.Context(), w.viewers["LEAD_RECRUITER"])
		place, err := board.Open(ctx, w.data, w.jobs[0])
		if err != nil {
			t.Fatal(err)
		}
		b, err := board.Read(ctx, w.data, place, board.Ask{Cards: 200})
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for _, c := range b.Columns {
			if board.StepID(c.ID) != c.Step.ID {
				t.Errorf("the column %s is not of the step %s", c.ID, c.Step.ID)
			}
			for _, a := range c.Cards.Rows {
				seen++
				row := w.data.Application.GetX(ctx, a.ID)
				if a.CandidateName != row.CandidateName || a.CandidateHeadline != row.CandidateHeadline || a.CandidateID != row.CandidateID ||
					a.WaitingOn != row.WaitingOn || !a.EnteredStepAt.Equal(row.EnteredStepAt) || (a.DueAt == nil) != (row.DueAt == nil) ||
					(a.PresentedAt == nil) != (row.PresentedAt == nil) || a.Version != row.Version || a.Source != row.Source || a.Status != row.Status {
					t.Errorf("the card %+v is not the row %+v", a, row)
				}
			}
		}
		if seen == 0 {
			t.Error("no card")
		}
	})
}

func TestFiltersAreEqualIfTheyMeanTheSame(t *testing.T) {
	none, off := (*board.Filter)(nil), &board.Filter{Late: new(false), NeedsMe: new(false), Text: new("")}
	if !none.Equal(off) || !off.Equal(none) {
		t.Error("a filter that lets everything through differs from none")
	}
	for _, f := range []*board.Filter{{Late: new(true)}, {NeedsMe: new(true)}, {Text: new("x")}, {WaitingOn: []profile.Party{profile.Manager}}} {
		if f.Equal(none) || !f.Equal(f) {
			t.Errorf("%+v", f)
		}
	}
}

func ids(rows []*ent.Application) []string {
	out := make([]string, len(rows))
	for i, a := range rows {
		out[i] = a.ID
	}
	return out
}

func deref(f *float64) any {
	if f == nil {
		return nil
	}
	return *f
}
