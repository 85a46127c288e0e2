package hiring

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

func TestAFlowEndsWithItsOnlyHireAndNamesEachStepOnce(t *testing.T) {
	step := func(name string, kind profile.StepKind, hours int) profile.Step {
		return profile.Step{Name: name, Kind: kind, ResponseHours: hours}
	}
	look, hired := step("Look", profile.PreScreening, 8), step("Hired", profile.Hired, 0)
	long := make([]profile.Step, 20)
	for i := range long {
		long[i] = step(fmt.Sprint(i), profile.Custom, 400)
	}
	for _, tc := range []struct {
		field string
		steps []profile.Step
	}{
		{"", []profile.Step{look, hired}},
		{"", append(slices.Clone(long[:19]), hired)},
		{"", []profile.Step{step(strings.Repeat("я", 80), profile.Custom, 0), hired}},
		{"f", nil},
		{"f", []profile.Step{hired}},
		{"f", append(slices.Clone(long), hired)},
		{"f.1.kind", []profile.Step{look, step("Offer", profile.Offer, 0)}},
		{"f.0.kind", []profile.Step{step("Too early", profile.Hired, 0), hired}},
		{"f.1.name", []profile.Step{look, step(" LOOK ", profile.Custom, 0), hired}},
		{"f.0.name", []profile.Step{step("  ", profile.Custom, 0), hired}},
		{"f.0.name", []profile.Step{step(strings.Repeat("x", 81), profile.Custom, 0), hired}},
		{"f.0.responseHours", []profile.Step{step("x", profile.Custom, 401), hired}},
		{"f.0.responseHours", []profile.Step{step("x", profile.Custom, -1), hired}},
	} {
		err := CheckFlow("f", tc.steps)
		field := ""
		if e, ok := err.(*Error); ok {
			field = e.Field
		}
		if field != tc.field || (err == nil) != (tc.field == "") {
			t.Errorf("%v: %v at %q, want %q", tc.steps, err, field, tc.field)
		}
	}
	for _, f := range DefaultFlows {
		if err := CheckFlow("steps", f.Steps); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}

func TestWhoMakesAJobIsOnItsTeamWhateverTheyName(t *testing.T) {
	boss, other := "usr_boss", "usr_other"
	for _, role := range []viewer.Role{viewer.Admin, viewer.Recruiter, viewer.Member} {
		for _, manager := range []*string{nil, new("usr_me"), &boss} {
			for _, recruiter := range []*string{nil, new("usr_me"), &other} {
				if manager != nil && recruiter != nil && *manager == *recruiter {
					continue // refused before
				}
				team := Founders(viewer.Viewer{UserID: "usr_me", Role: role}, manager, recruiter)
				if team["usr_me"] == "" {
					t.Errorf("%s naming %v and %v isn't on the team", role, manager, recruiter)
				}
				count := map[jobmember.Role]int{}
				for _, r := range team {
					count[r]++
				}
				if count[jobmember.RoleHIRING_MANAGER] > 1 || count[jobmember.RoleLEAD_RECRUITER] > 1 {
					t.Errorf("%s: %v", role, team)
				}
				if manager != nil && team[*manager] != jobmember.RoleHIRING_MANAGER || recruiter != nil && team[*recruiter] != jobmember.RoleLEAD_RECRUITER {
					t.Errorf("%s: who is named isn't it: %v", role, team)
				}
			}
		}
	}
}

func TestTheRoleOnAJobDecidesWhatAPersonMayDoThere(t *testing.T) {
	type may struct {
		run, add bool
		party    string
	}
	roles := append([]jobmember.Role{""}, jobmember.RoleHIRING_MANAGER, jobmember.RoleLEAD_RECRUITER, jobmember.RoleCO_RECRUITER,
		jobmember.RoleCOORDINATOR, jobmember.RoleINTERVIEWER, jobmember.RoleAPPROVER, jobmember.RoleOBSERVER)
	parties := []string{"NOBODY", "MANAGER", "RECRUITER", "RECRUITER", "SCHEDULER", "EVALUATOR", "APPROVER", "NOBODY"}
	inside := []bool{false, true, true, true, true, false, false, false}
	outside := []bool{false, true, false, false, false, false, false, false}
	submits := []bool{false, false, true, true, false, false, false, false}
	for i, role := range roles {
		var r *jobmember.Role
		if role != "" {
			r = &role
		}
		for _, v := range []viewer.Viewer{
			{UserID: "u", Role: viewer.Member}, {UserID: "u", Role: viewer.Member, External: true},
			{UserID: "u", Role: viewer.Recruiter}, {UserID: "u", Role: viewer.Admin},
		} {
			// The manager decides on the people whom recruiters bring.
			want := may{inside[i], inside[i] && role != jobmember.RoleHIRING_MANAGER, parties[i]}
			switch {
			case v.External:
				want = may{outside[i], submits[i], parties[i]}
			case v.SeesAllJobs():
				want.run, want.add = true, true
				if r == nil {
					want.party = "RECRUITER"
				}
			}
			run, add := CanRunJob(v, r), CanAddToJob(v, r, "OPEN")
			if got := (may{run.Allowed, add.Allowed, PartyOf(v, r)}); got != want {
				t.Errorf("%s, external %v, %q on the job: %+v, want %+v", v.Role, v.External, role, got, want)
			}
			for _, p := range []Permission{run, add} {
				if p.Allowed == (p.Reason != nil) {
					t.Errorf("allowed %v with reason %v", p.Allowed, p.Reason)
				}
			}
			for _, closed := range []string{"FILLED", "CANCELLED"} {
				if CanAddToJob(v, r, closed).Allowed {
					t.Errorf("a closed job takes candidates from %s", v.Role)
				}
			}
		}
	}
}

func TestASearchIsStuckWhenMostWaitOrNothingMoves(t *testing.T) {
	day := 24 * time.Hour
	for _, tc := range []struct {
		active, late int
		since        time.Duration
		want         string
	}{
		{0, 0, 0, "ON_TRACK"}, {5, 0, 14 * day, "ON_TRACK"}, {5, 0, 14*day + 1, "STUCK"}, {4, 1, 0, "SLOW"}, {4, 2, 0, "SLOW"}, {4, 3, 0, "STUCK"}, {1, 1, 0, "STUCK"},
	} {
		if got := HealthOf(tc.active, tc.late, tc.since); got != tc.want {
			t.Errorf("%d active, %d late, %v: %s, want %s", tc.active, tc.late, tc.since, got, tc.want)
		}
	}
}

func TestAJobOpensWithItsPeopleAndIsFilledByHires(t *testing.T) {
	whole := JobFacts{Openings: 2, Hired: 2, HasManager: true, HasRecruiter: true, HasFlow: true}
	for _, tc := range []struct {
		to    job.Status
		f     func(*JobFacts)
		allow bool
	}{
		{job.StatusOPEN, func(*JobFacts) {}, true},
		{job.StatusOPEN, func(f *JobFacts) { f.HasFlow = false }, false},
		{job.StatusOPEN, func(f *JobFacts) { f.HasManager = false }, false},
		{job.StatusOPEN, func(f *JobFacts) { f.HasRecruiter = false }, false},
		{job.StatusFILLED, func(*JobFacts) {}, true},
		{job.StatusFILLED, func(f *JobFacts) { f.Hired = 1 }, false},
		{job.StatusCANCELLED, func(f *JobFacts) { *f = JobFacts{} }, true},
	} {
		f := whole
		tc.f(&f)
		if got := CanChangeJobStatus(Allow(), tc.to, f); got.Allowed != tc.allow {
			t.Errorf("%s with %+v: %v", tc.to, f, got.Allowed)
		}
		if CanChangeJobStatus(Deny("no"), tc.to, whole).Allowed {
			t.Errorf("%s is allowed to who may not run the job", tc.to)
		}
	}
}

func TestWhatCanBeTakenBackIsTheLastThingThatCounts(t *testing.T) {
	visit := func(step string, o stepvisit.Outcome) *ent.StepVisit { return &ent.StepVisit{StepID: step, Outcome: o} }
	open, moved, undone := stepvisit.OutcomeOPEN, stepvisit.OutcomeMOVED, stepvisit.OutcomeUNDONE
	for _, tc := range []struct {
		visits    []*ent.StepVisit
		now, back string
	}{
		{nil, "", ""},
		{[]*ent.StepVisit{visit("a", open)}, "a", ""},
		{[]*ent.StepVisit{visit("a", moved), visit("b", open)}, "b", "a"},
		{[]*ent.StepVisit{visit("a", open), visit("b", undone)}, "a", ""},
		{[]*ent.StepVisit{visit("a", moved), visit("b", undone), visit("c", moved), visit("d", undone), visit("e", open)}, "e", "c"},
	} {
		now, back := lastMove(tc.visits)
		name := func(v *ent.StepVisit) string {
			if v == nil {
				return ""
			}
			return v.StepID
		}
		if name(now) != tc.now || name(back) != tc.back {
			t.Errorf("%v: now %q from %q, want %q from %q", tc.visits, name(now), name(back), tc.now, tc.back)
		}
		for _, status := range []application.Status{application.StatusACTIVE, application.StatusHIRED, application.StatusREJECTED, application.StatusWITHDRAWN} {
			a := &ent.Application{Status: status}
			ended := status == application.StatusREJECTED || status == application.StatusWITHDRAWN
			if got := CanUndo(Allow(), a, tc.visits).Allowed; got != (ended || tc.back != "") {
				t.Errorf("%s, %d visits: %v", status, len(tc.visits), got)
			}
			if CanUndo(Deny("no"), a, tc.visits).Allowed {
				t.Error("who may not run the job takes things back")
			}
		}
	}
}

const someID = "usr_01a209b2-d1c1-7702-9795-558d7fcaa686"

func TestAMentionIsAPersonInBrackets(t *testing.T) {
	for body, want := range map[string]int{
		"": 0, "@Ann": 0, "@[Ann](" + someID + ")": 1, "@[Ann](" + someID + ") and @[Ann](" + someID + ")": 1, "[Ann](" + someID + ")": 0,
		"@[](" + someID + ")": 0, "@[A\nB](" + someID + ")": 0, "@[Ann](usr_x)": 0, "@[Ann](job_01a209b2)": 0,
		"@[A](" + someID + ")@[B](usr_01a209b2-d1c1-7702-9795-558d7fcaa687)": 2,
	} {
		if got := Mentions(body); len(got) != want {
			t.Errorf("%q mentions %v, want %d", body, got, want)
		}
	}
}

func FuzzMentions(f *testing.F) {
	f.Add("Look @[Ann](" + someID + ")")
	f.Add("@[@[x](" + someID + "](" + someID + ")")
	f.Fuzz(func(t *testing.T, body string) {
		seen := map[string]bool{}
		for _, id := range Mentions(body) {
			if seen[id] || !strings.HasPrefix(id, "usr_") || !strings.Contains(body, "]("+id+")") {
				t.Errorf("%q mentions %q", body, id)
			}
			seen[id] = true
		}
	})
}

func FuzzCheckFlow(f *testing.F) {
	f.Add("Look", "Hired", 8)
	f.Add("", "\x00", -1)
	f.Fuzz(func(t *testing.T, a, b string, hours int) {
		steps := []profile.Step{{Name: a, Kind: profile.PreScreening, ResponseHours: hours}, {Name: b, Kind: profile.Hired}}
		if err := CheckFlow("steps", steps); err != nil && CodeOf(err) != Invalid {
			t.Error(err)
		}
	})
}
