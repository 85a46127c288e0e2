package graph_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/hiring"
)

func TestWhoMakesAJobIsOnItsTeam(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		const team = "job { id status version confidential openings team { user { name } role } steps { name kind position } viewerRole }"
		for _, tc := range []struct {
			as   *ent.User
			in   object
			want string
		}{
			{h.lead, object{"title": "A"}, "Lee LEAD_RECRUITER"},
			{h.manager, object{"title": "B"}, "Max HIRING_MANAGER"},
			{h.admin, object{"title": "C", "hiringManagerId": h.manager.ID, "leadRecruiterId": h.lead.ID}, "Max HIRING_MANAGER, Lee LEAD_RECRUITER, Ada CO_RECRUITER"},
			{h.manager, object{"title": "D", "hiringManagerId": h.admin.ID}, "Ada HIRING_MANAGER, Max OBSERVER"},
		} {
			j := h.ok(tc.as, "createJob", tc.in, team)
			var got []string
			for _, m := range j.list("job", "team") {
				got = append(got, m.text("user", "name")+" "+m.text("role"))
			}
			if s := strings.Join(got, ", "); s != tc.want {
				t.Errorf("%v: team %s, want %s", tc.in, s, tc.want)
			}
			if j.text("job", "status") != "DRAFT" || len(j.list("job", "steps")) != 9 {
				t.Errorf("%v: %v", tc.in, j)
			}
		}
		dep := h.ok(h.admin, "saveDepartment", object{"name": "Engines"}, "department { id }").text("department", "id")
		loc := h.ok(h.admin, "saveLocation", object{"name": "Lisbon", "country": "pt"}, "location { id country }")
		if loc.text("location", "country") != "PT" {
			t.Error(loc)
		}
		full := object{
			"title": " Full ", "departmentId": dep, "locationIds": []string{loc.text("location", "id")}, "employmentType": "CONTRACT",
			"description": "Do.", "openings": 3, "confidential": true, "targetDate": "2027-01-01T00:00:00Z",
		}
		j := h.ok(h.lead, "createJob", full, "job { id title department { name } locations { name } employmentType description openings confidential targetDate }")
		if j.text("job", "title") != "Full" || j.text("job", "department", "name") != "Engines" || j.text("job", "locations", 0, "name") != "Lisbon" ||
			j.number("job", "openings") != 3 || j.text("job", "targetDate") != "2027-01-01T00:00:00.000000Z" {
			t.Error(j)
		}
		if h.query(h.admin, "query($id: ID!) { job(id: $id) { id } }", object{"id": j.text("job", "id")}).at("job") != nil {
			t.Error("an administrator sees a confidential job that is not theirs")
		}
		agency := h.outsider("Out")
		h.no(hiring.Forbidden, agency, "createJob", object{"title": "X"})
		for _, in := range []object{
			{"title": " "}, {"title": strings.Repeat("a", 201)}, {"title": "X", "openings": 0}, {"title": "X", "openings": 1000},
			{"title": "X", "departmentId": "dep_no"}, {"title": "X", "locationIds": []string{"loc_no"}}, {"title": "X", "flowTemplateId": "flw_no"},
			{"title": "X", "hiringManagerId": "usr_no"}, {"title": "X", "hiringManagerId": h.lead.ID, "leadRecruiterId": h.lead.ID},
			{"title": "X", "description": strings.Repeat("a", 50_001)},
		} {
			if r := h.no(hiring.Invalid, h.lead, "createJob", in); r.Extensions.Field == "" {
				t.Errorf("%v: no field is named", in)
			}
		}
	})
}

// Lengths are counted in characters, as people count them, and not in bytes.
func TestATextMayBeAsLongAsItSaysInAnyScript(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		long := func(n int) string { return strings.Repeat("я", n) }
		if j := h.ok(h.lead, "createJob", object{"title": long(200)}, "job { title }"); j.text("job", "title") != long(200) {
			t.Error("the title is not what was given")
		}
		h.ok(h.lead, "createCandidate", object{"profile": object{
			"name": long(200), "headline": long(300), "location": long(200), "source": long(120), "tags": []string{long(120)},
		}}, "candidate { id }")
		h.ok(h.admin, "saveDepartment", object{"name": long(120)}, "department { id }")
		h.ok(h.admin, "updateUser", object{"id": h.lead.ID, "version": 1, "name": long(200), "title": long(200)}, "user { id }")
		h.ok(h.lead, "rejectApplication", object{"id": h.apply("x"), "reasonId": h.reject.ID, "comment": long(2000)}, "application { id }")
		h.ok(h.lead, "changeJobStatus", object{"id": h.job.ID, "version": 1, "to": "ON_HOLD", "reason": long(500)}, "job { id }")
		h.no(hiring.Invalid, h.admin, "updateUser", object{"id": h.lead.ID, "version": 2, "title": long(201)})
		c := h.candidate("y")
		h.no(hiring.Invalid, h.lead, "createApplication", object{"jobId": h.job.ID, "candidateId": c, "source": long(121)})
	})
}

func TestAJobIsEditedByItsVersion(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		j := h.ok(h.manager, "updateJob", object{"id": h.job.ID, "version": 1, "title": "Chief engineer", "openings": 2}, "job { title openings version updatedAt }")
		if j.text("job", "title") != "Chief engineer" || j.number("job", "version") != 2 {
			t.Error(j)
		}
		r := h.no(hiring.Conflict, h.lead, "updateJob", object{"id": h.job.ID, "version": 1, "title": "Mine"})
		if r.Extensions.Current.number("version") != 2 {
			t.Errorf("current is %v", r.Extensions.Current)
		}
		h.move(h.apply("Joe"), 4)
		h.move(h.apply("Jim"), 4)
		h.no(hiring.Invalid, h.lead, "updateJob", object{"id": h.job.ID, "version": 2, "openings": 1})
		h.no(hiring.NotFound, h.lead, "updateJob", object{"id": "job_no", "version": 1})
		interviewer := h.person("Ian", user.RoleMEMBER)
		h.no(hiring.NotFound, interviewer, "updateJob", object{"id": h.job.ID, "version": 2, "title": "Mine"})
		h.member(h.job, interviewer, jobmember.RoleINTERVIEWER)
		h.no(hiring.Forbidden, interviewer, "updateJob", object{"id": h.job.ID, "version": 2, "title": "Mine"})
		e := h.query(h.lead, "{ events(filter: {kinds: [JOB_UPDATED]}) { edges { node { fields actor { name } job { id } } } } }", nil).list("events", "edges")
		if len(e) != 1 || e[0].text("node", "actor", "name") != "Max" || e[0].text("node", "fields", 0) != "title" {
			t.Error(e)
		}
	})
}

// Every pair of statuses is accepted or refused as the table of the state machine
// says, and the API lists exactly what would be accepted.
func TestAJobsStatusFollowsTheTable(t *testing.T) {
	statuses := []job.Status{job.StatusDRAFT, job.StatusOPEN, job.StatusON_HOLD, job.StatusFILLED, job.StatusCANCELLED}
	houses(t, func(t *testing.T, h *house) {
		h.move(h.apply("Hired"), 4)
		for _, from := range statuses {
			for _, to := range statuses {
				version := h.data.Job.GetX(h.sys, h.job.ID).Version
				h.data.Job.UpdateOneID(h.job.ID).SetStatus(from).ExecX(h.sys)
				in := object{"id": h.job.ID, "version": version, "to": to}
				listed := map[string]object{}
				for _, m := range h.query(h.lead, "query($id: ID!) { job(id: $id) { statusMoves { to needsReason permission { allowed } } } }", object{"id": h.job.ID}).list("job", "statusMoves") {
					listed[m.text("to")] = m
				}
				m := hiring.FindJobMove(from, to)
				if (listed[string(to)] != nil) != (m != nil) {
					t.Errorf("%s to %s: listed %v, known %v", from, to, listed[string(to)], m)
				}
				if m == nil {
					h.no(hiring.Precondition, h.lead, "changeJobStatus", in)
					continue
				}
				if m.NeedsReason {
					h.no(hiring.Invalid, h.lead, "changeJobStatus", in)
					in["reason"] = "Budget"
				}
				j := h.ok(h.lead, "changeJobStatus", in, "job { status statusReason closedAt openedAt version }")
				closed := to == job.StatusFILLED || to == job.StatusCANCELLED
				if j.text("job", "status") != string(to) || (j.at("job", "closedAt") != nil) != closed || j.number("job", "version") != version+1 {
					t.Errorf("%s to %s: %v", from, to, j)
				}
				if to == job.StatusOPEN && j.at("job", "openedAt") == nil {
					t.Errorf("%s to %s: never opened", from, to)
				}
				e := h.data.Event.Query().Order(ent.Desc("id")).FirstX(h.sys)
				if e.Kind != "JOB_STATUS_CHANGED" || e.Data.From != string(from) || e.Data.To != string(to) {
					t.Errorf("%s to %s: event %+v", from, to, e)
				}
			}
		}
	})
}

func TestASearchNeedsItsPeopleAndIsFilledByHires(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		h.no(hiring.Precondition, h.lead, "changeJobStatus", object{"id": h.job.ID, "version": 1, "to": "FILLED"})
		h.no(hiring.Conflict, h.lead, "changeJobStatus", object{"id": h.job.ID, "version": 7, "to": "ON_HOLD", "reason": "x"})
		alone := h.ok(h.lead, "createJob", object{"title": "Alone"}, "job { id }").text("job", "id")
		open := object{"id": alone, "version": 1, "to": "OPEN"}
		if r := h.no(hiring.Precondition, h.lead, "changeJobStatus", open); !strings.Contains(r.Message, "hiring manager") {
			t.Error(r.Message)
		}
		h.ok(h.lead, "setJobMember", object{"jobId": alone, "userId": h.manager.ID, "role": "HIRING_MANAGER"}, "job { id }")
		h.ok(h.lead, "changeJobStatus", open, "job { id }")
		h.ok(h.manager, "changeJobStatus", object{"id": alone, "version": 2, "to": "CANCELLED", "reason": "No budget"}, "job { id }")
		c := h.candidate("Late")
		h.no(hiring.Precondition, h.lead, "createApplication", object{"jobId": alone, "candidateId": c})
	})
}

func TestAJobHasOneManagerAndOneLead(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		roles := func() map[string]string {
			out := map[string]string{}
			for _, m := range h.query(h.admin, "query($id: ID!) { job(id: $id) { team { user { name } role } } }", object{"id": h.job.ID}).list("job", "team") {
				out[m.text("user", "name")] = m.text("role")
			}
			return out
		}
		set := func(u *ent.User, role string) object { return object{"jobId": h.job.ID, "userId": u.ID, "role": role} }
		zoe, ian := h.person("Zoe", user.RoleRECRUITER), h.person("Ian", user.RoleMEMBER)

		h.ok(h.lead, "setJobMember", set(ian, "INTERVIEWER"), "job { id }")
		h.ok(h.lead, "setJobMember", set(ian, "OBSERVER"), "job { id }")
		h.no(hiring.Forbidden, ian, "setJobMember", set(zoe, "OBSERVER"))
		h.no(hiring.Forbidden, h.lead, "setJobMember", set(h.lead, "CO_RECRUITER"))
		h.no(hiring.Precondition, h.lead, "setJobMember", set(h.manager, "OBSERVER"))
		h.no(hiring.Precondition, h.lead, "removeJobMember", object{"jobId": h.job.ID, "userId": h.manager.ID})
		h.no(hiring.NotFound, h.lead, "setJobMember", object{"jobId": h.job.ID, "userId": "usr_no", "role": "OBSERVER"})
		h.no(hiring.NotFound, h.lead, "removeJobMember", object{"jobId": h.job.ID, "userId": zoe.ID})
		gone := h.person("Gone", user.RoleMEMBER).Update().SetStatus(user.StatusDISABLED).SaveX(h.sys)
		h.no(hiring.Invalid, h.lead, "setJobMember", set(gone, "OBSERVER"))

		// The manager hands the lead to Zoe; who led is off the team until given another role.
		h.ok(h.manager, "setJobMember", set(zoe, "LEAD_RECRUITER"), "job { id }")
		if got := roles(); got["Zoe"] != "LEAD_RECRUITER" || got["Lee"] != "" || got["Max"] != "HIRING_MANAGER" {
			t.Errorf("after the lead was replaced: %v", got)
		}
		// A lead does not give their own role away.
		h.no(hiring.Forbidden, zoe, "setJobMember", set(h.lead, "LEAD_RECRUITER"))
		h.ok(zoe, "setJobMember", set(h.lead, "CO_RECRUITER"), "job { id }")
		h.ok(zoe, "setJobMember", set(ian, "HIRING_MANAGER"), "job { id }")
		if got := roles(); got["Ian"] != "HIRING_MANAGER" || got["Max"] != "" {
			t.Errorf("after the manager was replaced: %v", got)
		}
		h.no(hiring.NotFound, h.manager, "setJobMember", set(zoe, "OBSERVER"))
		h.ok(zoe, "removeJobMember", object{"jobId": h.job.ID, "userId": h.lead.ID}, "job { id }")
		var told []string
		for _, e := range h.query(zoe, "{ events(filter: {kinds: [JOB_MEMBER_SET, JOB_MEMBER_REMOVED]}) { edges { node { kind from to user { name } } } } }", nil).list("events", "edges") {
			told = append([]string{e.text("node", "user", "name") + " " + e.text("node", "from") + ">" + e.text("node", "to")}, told...)
		}
		if got, want := strings.Join(told, ", "), "Ian >INTERVIEWER, Ian INTERVIEWER>OBSERVER, Lee LEAD_RECRUITER>, Zoe >LEAD_RECRUITER, Lee >CO_RECRUITER, Max HIRING_MANAGER>, Ian OBSERVER>HIRING_MANAGER, Lee CO_RECRUITER>"; got != want {
			t.Errorf("told\n%s, want\n%s", got, want)
		}
	})
}

// Two people name a hiring manager in the same moment: one of the two is it, and
// who came second is told.
func TestTwoWhoReplaceTheManagerAtOnceLeaveOne(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		for range 10 {
			a, b := h.person("A", user.RoleMEMBER), h.person("B", user.RoleMEMBER)
			codes := h.both(
				func() *refusal {
					_, r := h.try(h.lead, "setJobMember", object{"jobId": h.job.ID, "userId": a.ID, "role": "HIRING_MANAGER"}, "job { id }")
					return r
				},
				func() *refusal {
					_, r := h.try(h.admin, "setJobMember", object{"jobId": h.job.ID, "userId": b.ID, "role": "HIRING_MANAGER"}, "job { id }")
					return r
				})
			for _, code := range codes {
				if code != "" && code != string(hiring.Conflict) {
					t.Errorf("the second is told %s", code)
				}
			}
			if n := h.data.JobMember.Query().Where(jobmember.JobID(h.job.ID), jobmember.RoleEQ(jobmember.RoleHIRING_MANAGER)).CountX(h.sys); n != 1 {
				t.Fatalf("the job has %d hiring managers", n)
			}
		}
	})
}

// both does two things at once and returns the codes of their refusals.
func (h *house) both(a, b func() *refusal) [2]string {
	var out [2]string
	var wg sync.WaitGroup
	start := make(chan struct{})
	for i, do := range []func() *refusal{a, b} {
		wg.Go(func() {
			<-start
			if r := do(); r != nil {
				out[i] = r.Extensions.Code
			}
		})
	}
	close(start)
	wg.Wait()
	return out
}

func TestAJobTellsHowItsSearchIsDoing(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		state := func() object {
			return h.query(h.lead, "query($id: ID!) { job(id: $id) { health activeCount hiredCount pipeline { count lateCount step { kind } } } }", object{"id": h.job.ID})
		}
		a := h.apply("A")
		h.apply("B")
		h.apply("C")
		if s := state(); s.text("job", "health") != "ON_TRACK" || s.number("job", "activeCount") != 3 || s.number("job", "pipeline", 0, "count") != 3 {
			t.Error(s)
		}
		late := time.Now().Add(-time.Hour)
		h.data.Application.UpdateOneID(a).SetDueAt(late).ExecX(h.sys)
		if s := state(); s.text("job", "health") != "SLOW" || s.number("job", "pipeline", 0, "lateCount") != 1 {
			t.Error(s)
		}
		h.data.Application.Update().Where(application.JobID(h.job.ID)).SetDueAt(late).ExecX(h.sys)
		if s := state(); s.text("job", "health") != "STUCK" {
			t.Error(s)
		}
	})
}
