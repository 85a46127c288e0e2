package graph_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/hiring"
)

const card = `application { id stepId status version waitingOn dueAt closedAt presentedAt reason { name } reasonComment source
  visits { outcome enteredAt leftAt step { id } } canMove { allowed reason } canReject { allowed } canWithdraw { allowed } canUndo { allowed reason } }`

func TestAnApplicationGoesThroughItsJob(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		h.data.Step.UpdateOneID(h.steps[0].ID).SetResponseHours(16).ExecX(h.sys)
		joe := h.candidate("Joe")
		a := h.ok(h.lead, "createApplication", object{"jobId": h.job.ID, "candidateId": joe, "source": "Referral"}, card)
		id := a.text("application", "id")
		if a.text("application", "stepId") != h.steps[0].ID || a.text("application", "waitingOn") != "RECRUITER" || a.at("application", "dueAt") == nil ||
			a.at("application", "presentedAt") != nil || a.text("application", "source") != "Referral" {
			t.Errorf("created: %v", a)
		}
		if allowed, _ := a.at("application", "canUndo", "allowed").(bool); allowed {
			t.Error("there is nothing to take back yet")
		}
		h.no(hiring.Invalid, h.lead, "createApplication", object{"jobId": h.job.ID, "candidateId": joe})
		h.no(hiring.Precondition, h.lead, "undoApplication", object{"id": id})
		h.no(hiring.Invalid, h.lead, "moveApplication", object{"id": id, "toStepId": h.steps[1].ID})

		a = h.ok(h.lead, "moveApplication", object{"id": id, "fromStepId": h.steps[0].ID, "toStepId": h.steps[1].ID}, card)
		if a.text("application", "waitingOn") != "EVALUATOR" || a.at("application", "dueAt") != nil || a.at("application", "presentedAt") == nil || a.number("application", "version") != 2 {
			t.Errorf("moved: %v", a)
		}
		h.no(hiring.Invalid, h.lead, "moveApplication", object{"id": id, "version": 2, "toStepId": h.steps[1].ID})
		h.no(hiring.Invalid, h.lead, "moveApplication", object{"id": id, "version": 2, "toStepId": h.flow(h.opening("Other"))[0].ID})
		r := h.no(hiring.Conflict, h.manager, "moveApplication", object{"id": id, "fromStepId": h.steps[0].ID, "toStepId": h.steps[2].ID})
		if r.Extensions.Current.text("stepId") != h.steps[1].ID || r.Extensions.Current.number("version") != 2 {
			t.Errorf("the conflict tells %v", r.Extensions.Current)
		}
		h.no(hiring.Conflict, h.lead, "rejectApplication", object{"id": id, "version": 1, "reasonId": h.reject.ID})
		h.no(hiring.Invalid, h.lead, "rejectApplication", object{"id": id, "reasonId": h.resign.ID})
		h.no(hiring.Invalid, h.lead, "withdrawApplication", object{"id": id, "reasonId": h.reject.ID})

		a = h.ok(h.manager, "rejectApplication", object{"id": id, "version": 2, "reasonId": h.reject.ID, "comment": "Too far"}, card)
		if a.text("application", "status") != "REJECTED" || a.text("application", "reason", "name") != "No" || a.text("application", "reasonComment") != "Too far" || a.at("application", "closedAt") == nil {
			t.Errorf("rejected: %v", a)
		}
		h.no(hiring.Precondition, h.lead, "moveApplication", object{"id": id, "version": 3, "toStepId": h.steps[2].ID})
		h.no(hiring.Precondition, h.lead, "withdrawApplication", object{"id": id, "reasonId": h.resign.ID})
		a = h.ok(h.lead, "undoApplication", object{"id": id, "version": 3}, card)
		if a.text("application", "status") != "ACTIVE" || a.at("application", "reason") != nil || a.text("application", "reasonComment") != "" || a.at("application", "closedAt") != nil {
			t.Errorf("taken back: %v", a)
		}
		a = h.ok(h.lead, "undoApplication", object{"id": id}, card)
		if a.text("application", "stepId") != h.steps[0].ID || a.at("application", "dueAt") == nil {
			t.Errorf("the move taken back: %v", a)
		}
		a = h.ok(h.lead, "withdrawApplication", object{"id": id, "reasonId": h.resign.ID}, card)
		if a.text("application", "status") != "WITHDRAWN" {
			t.Errorf("withdrawn: %v", a)
		}
		h.ok(h.lead, "undoApplication", object{"id": id}, card)
		a = h.ok(h.lead, "moveApplication", object{"id": id, "fromStepId": h.steps[0].ID, "toStepId": h.steps[4].ID}, card)
		if a.text("application", "status") != "HIRED" || a.text("application", "waitingOn") != "NOBODY" {
			t.Errorf("hired: %v", a)
		}
		h.ok(h.lead, "undoApplication", object{"id": id}, card)
		h.sound()
	})
}

func TestWhoMayMoveIsDecidedByTheRoleOnTheJob(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		id := h.apply("Joe")
		in := object{"id": id, "fromStepId": h.steps[0].ID, "toStepId": h.steps[1].ID}
		ian, eve, agency := h.person("Ian", user.RoleMEMBER), h.person("Eve", user.RoleMEMBER), h.outsider("Agency")
		h.member(h.job, ian, jobmember.RoleINTERVIEWER)
		h.member(h.job, agency, jobmember.RoleCO_RECRUITER)
		h.no(hiring.NotFound, eve, "moveApplication", in)
		h.no(hiring.NotFound, ian, "moveApplication", in)       // not at an interviewer's step
		h.no(hiring.NotFound, agency, "moveApplication", in)    // not their submission
		h.no(hiring.NotFound, h.manager, "moveApplication", in) // not presented yet
		h.ok(h.lead, "moveApplication", in, "application { id }")
		in["fromStepId"], in["toStepId"] = h.steps[1].ID, h.steps[2].ID
		h.no(hiring.Forbidden, ian, "moveApplication", in)
		h.no(hiring.Forbidden, ian, "rejectApplication", object{"id": id, "reasonId": h.reject.ID})
		h.no(hiring.Forbidden, ian, "undoApplication", object{"id": id})
		h.ok(h.manager, "moveApplication", in, "application { id }")

		// An agency submits and looks after its own.
		theirs := h.ok(agency, "createCandidate", object{"profile": object{"name": "Sue"}, "jobId": h.job.ID}, "candidate { id applications { id stepId } }")
		sub := theirs.text("candidate", "applications", 0, "id")
		if sub == "" {
			t.Fatalf("the agency doesn't see its submission: %v", theirs)
		}
		h.no(hiring.Forbidden, agency, "moveApplication", object{"id": sub, "fromStepId": h.steps[0].ID, "toStepId": h.steps[1].ID})
		h.no(hiring.Forbidden, agency, "createCandidate", object{"profile": object{"name": "For the pool"}})
	})
}

// Two people move the same card to different steps in the same moment: one wins,
// the other is told where it is now.
func TestOfTwoWhoMoveACardAtOnceOneWins(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		for range 15 {
			id := h.apply("Joe")
			move := func(as *ent.User, to int) func() *refusal {
				return func() *refusal {
					_, r := h.try(as, "moveApplication", object{"id": id, "fromStepId": h.steps[0].ID, "toStepId": h.steps[to].ID}, "application { id }")
					if r != nil && r.Extensions.Code == "CONFLICT" && (r.Extensions.Current.text("stepId") == h.steps[0].ID || r.Extensions.Current.number("version") != 2) {
						t.Errorf("the one who lost is told %v", r.Extensions.Current)
					}
					return r
				}
			}
			codes := h.both(move(h.lead, 1), move(h.admin, 2))
			slices.Sort(codes[:])
			if codes != [2]string{"", "CONFLICT"} {
				t.Fatalf("got %q", codes)
			}
		}
		h.sound()
	})
}

func TestACommandIsRetriedByItsKey(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		id := h.apply("Joe")
		in := object{"id": id, "fromStepId": h.steps[0].ID, "toStepId": h.steps[1].ID, "idempotencyKey": "k1"}
		first := h.ok(h.lead, "moveApplication", in, "application { id stepId version }")
		if again := h.ok(h.lead, "moveApplication", in, "application { id stepId version }"); fmt.Sprint(again) != fmt.Sprint(first) {
			t.Errorf("again %v, first %v", again, first)
		}
		in["toStepId"] = h.steps[2].ID
		if r := h.no(hiring.Invalid, h.lead, "moveApplication", in); r.Extensions.Field != "idempotencyKey" {
			t.Errorf("another input: %+v", r)
		}
		h.no(hiring.Invalid, h.lead, "rejectApplication", object{"id": id, "reasonId": h.reject.ID, "idempotencyKey": "k1"})
		h.no(hiring.Invalid, h.lead, "rejectApplication", object{"id": id, "reasonId": h.reject.ID, "idempotencyKey": ""})
		// A key is its owner's.
		h.ok(h.admin, "moveApplication", object{"id": id, "version": 2, "toStepId": h.steps[2].ID, "idempotencyKey": "k1"}, "application { id }")

		// What was refused was not done, and may be tried again under its key.
		in = object{"id": id, "version": 9, "toStepId": h.steps[1].ID, "idempotencyKey": "k2"}
		h.no(hiring.Conflict, h.lead, "moveApplication", in)
		in["version"] = 3
		h.ok(h.lead, "moveApplication", in, "application { id }")
		h.sound()
	})
}

func TestTheSameKeyAtOnceIsDoneOnce(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		for i := range 10 {
			joe := h.candidate("Joe")
			for _, tc := range []struct {
				mutation, answer string
				in               object
			}{
				{"createApplication", "application { id }", object{"jobId": h.job.ID, "candidateId": joe}},
				{"addNote", "note { id }", object{"candidateId": joe, "body": " Spaces around "}},
				{"createCandidate", "candidate { id }", object{"profile": object{"name": " Ann ", "emails": []string{fmt.Sprintf(" Ann%d@example.com", i)}}}},
			} {
				tc.in["idempotencyKey"] = fmt.Sprint(tc.mutation, i)
				var got [2]object
				do := func(n int) func() *refusal {
					return func() *refusal {
						p, r := h.try(h.lead, tc.mutation, tc.in, tc.answer)
						got[n] = p
						if r != nil {
							t.Errorf("%s: %+v", tc.mutation, *r)
						}
						return r
					}
				}
				h.both(do(0), do(1))
				if fmt.Sprint(got[0]) != fmt.Sprint(got[1]) {
					t.Fatalf("%s: %v and %v", tc.mutation, got[0], got[1])
				}
			}
			a := h.data.Application.Query().Where(application.CandidateID(joe)).OnlyX(h.sys)
			moves := h.both(
				func() *refusal {
					_, r := h.try(h.lead, "moveApplication", object{"id": a.ID, "version": 1, "toStepId": h.steps[1].ID, "idempotencyKey": a.ID}, "application { id }")
					return r
				},
				func() *refusal {
					_, r := h.try(h.lead, "moveApplication", object{"id": a.ID, "version": 1, "toStepId": h.steps[1].ID, "idempotencyKey": a.ID}, "application { id }")
					return r
				})
			if moves != [2]string{} {
				t.Errorf("a move: %q", moves)
			}
		}
		h.sound()
	})
}

func TestSeveralAreChangedAtOnce(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		a, b, c := h.apply("A"), h.apply("B"), h.apply("C")
		h.move(b, 1)
		h.ok(h.lead, "rejectApplication", object{"id": c, "reasonId": h.reject.ID}, "application { id }")
		in := object{"ids": []string{c, "app_no", b, a, a}, "toStepId": h.steps[1].ID, "idempotencyKey": "several"}
		const several = "applications { id stepId } refused { id code message }"
		first := h.ok(h.lead, "moveApplications", in, several)
		if l := first.list("applications"); len(l) != 1 || l[0].text("id") != a {
			t.Errorf("moved %v", l)
		}
		codes := map[string]string{}
		for _, r := range first.list("refused") {
			codes[r.text("id")] = r.text("code")
		}
		if codes[c] != "PRECONDITION" || codes["app_no"] != "NOT_FOUND" || codes[b] != "INVALID" {
			t.Errorf("refused %v", first.list("refused"))
		}
		if again := h.ok(h.lead, "moveApplications", in, several); fmt.Sprint(again) != fmt.Sprint(first) {
			t.Errorf("again\n%v, first\n%v", again, first)
		}
		done := h.ok(h.lead, "rejectApplications", object{"ids": []string{b, a}, "reasonId": h.reject.ID, "comment": "Closed"}, "applications { id status } refused { id }")
		if l := done.list("applications"); len(l) != 2 || l[0].text("id") != b || l[1].text("status") != "REJECTED" {
			t.Errorf("rejected %v", done)
		}
		h.no(hiring.Invalid, h.lead, "moveApplications", object{"ids": []string{}, "toStepId": h.steps[1].ID})
		h.no(hiring.Limit, h.lead, "moveApplications", object{"ids": make([]string, 201), "toStepId": h.steps[1].ID})
		h.no(hiring.NotFound, h.lead, "moveApplications", object{"ids": []string{"app_no"}, "toStepId": h.steps[1].ID})
		h.no(hiring.Invalid, h.lead, "rejectApplications", object{"ids": []string{a}, "reasonId": h.resign.ID})
		other := h.opening("Other")
		d := h.ok(h.lead, "createApplication", object{"jobId": other.ID, "candidateId": h.candidate("D")}, "application { id }").text("application", "id")
		h.no(hiring.Invalid, h.lead, "moveApplications", object{"ids": []string{a, d}, "toStepId": h.steps[1].ID})
		h.sound()
	})
}

// sound checks what must hold of every application of the organization, whatever
// was done.
func (h *house) sound() {
	h.t.Helper()
	for _, j := range h.data.Job.Query().AllX(h.sys) {
		for _, err := range unsound(h.data, j, h.carried) {
			h.t.Error(err)
		}
	}
}

// unsound lists what doesn't hold of a job's applications: an active one has
// exactly one open visit, in its step; visits follow each other without overlap;
// status, closing and reason agree; every change left exactly one event.
func unsound(data *ent.Client, j *ent.Job, carried map[string]int) (wrong []string) {
	sys := hiringSystem(j.OrganizationID)
	for _, a := range data.Application.Query().Where(application.JobID(j.ID)).WithStep().AllX(sys) {
		say := func(format string, args ...any) {
			wrong = append(wrong, fmt.Sprintf("%s (%s, version %d): ", a.CandidateName, a.Status, a.Version)+fmt.Sprintf(format, args...))
		}
		active := a.Status == application.StatusACTIVE
		visits := data.StepVisit.Query().Where(stepvisit.ApplicationID(a.ID)).Order(stepvisit.ByEnteredAt(), stepvisit.ByID()).AllX(sys)
		open, counted := 0, []*ent.StepVisit{}
		for _, v := range visits {
			if (v.LeftAt == nil) != (v.Outcome == stepvisit.OutcomeOPEN) {
				say("a visit ended %v as %s", v.LeftAt, v.Outcome)
			}
			if v.LeftAt != nil && v.LeftAt.Before(v.EnteredAt) {
				say("a visit ended before it began")
			}
			if v.LeftAt == nil {
				open++
				if v.StepID != a.StepID {
					say("the open visit is in another step")
				}
				if !v.EnteredAt.Equal(a.EnteredStepAt) {
					say("it entered its step at %v, the visit at %v", a.EnteredStepAt, v.EnteredAt)
				}
			}
			if v.Outcome != stepvisit.OutcomeUNDONE {
				counted = append(counted, v)
			}
		}
		if active && open != 1 || !active && open != 0 {
			say("%d open visits", open)
		}
		for i := 1; i < len(counted); i++ {
			if counted[i-1].LeftAt == nil || counted[i-1].LeftAt.After(counted[i].EnteredAt) {
				say("visits %d and %d overlap", i-1, i)
			}
		}
		if len(counted) == 0 {
			say("no visits")
			continue
		}
		last := counted[len(counted)-1].Outcome
		if want := map[application.Status]stepvisit.Outcome{
			application.StatusACTIVE: stepvisit.OutcomeOPEN, application.StatusREJECTED: stepvisit.OutcomeREJECTED,
			application.StatusWITHDRAWN: stepvisit.OutcomeWITHDRAWN, application.StatusHIRED: stepvisit.OutcomeHIRED,
		}[a.Status]; last != want {
			say("the last visit is %s", last)
		}
		if (a.ClosedAt == nil) != active {
			say("closed at %v", a.ClosedAt)
		}
		if ended := a.Status == application.StatusREJECTED || a.Status == application.StatusWITHDRAWN; (a.ReasonID != nil) != ended {
			say("reason %v", a.ReasonID)
		}
		if !active && (a.DueAt != nil || a.WaitingOn != profile.Nobody) {
			say("still waits for %s until %v", a.WaitingOn, a.DueAt)
		}
		if (a.Status == application.StatusHIRED) != (a.Edges.Step.Kind == profile.Hired) && (active || a.Status == application.StatusHIRED) {
			say("stands in a step of kind %s", a.Edges.Step.Kind)
		}
		if n := data.Event.Query().Where(event.ApplicationID(a.ID), event.AudienceEQ(event.AudienceAPPLICATION), event.KindHasPrefix("APPLICATION_")).CountX(sys); n != a.Version-carried[a.ID] {
			say("%d events", n)
		}
	}
	return wrong
}

// Three hundred things that people do, in any order, leave everything sound.
func TestWhateverPeopleDoEverythingStaysSound(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		r := rand.New(rand.NewPCG(1, 2))
		for i, s := range h.steps[:4] {
			h.data.Step.UpdateOneID(s.ID).SetResponseHours(8 * i).ExecX(h.sys)
		}
		var ids []string
		for i := range 6 {
			ids = append(ids, h.apply(fmt.Sprint("P", i)))
		}
		who := []*ent.User{h.lead, h.admin, h.manager}
		done := map[string]int{}
		for i := range 300 {
			id, as := ids[r.IntN(len(ids))], who[r.IntN(len(who))]
			now := h.data.Application.GetX(h.sys, id)
			flow := h.flow(h.job)
			to := flow[r.IntN(len(flow))]
			var mutation string
			var in object
			switch n := r.IntN(100); {
			case n < 40:
				mutation, in = "moveApplication", object{"id": id, "version": now.Version, "toStepId": to.ID}
			case n < 50:
				mutation, in = "rejectApplication", object{"id": id, "reasonId": h.reject.ID}
			case n < 58:
				mutation, in = "withdrawApplication", object{"id": id, "reasonId": h.resign.ID, "comment": "x"}
			case n < 85:
				mutation, in = "undoApplication", object{"id": id, "version": now.Version}
			case n < 90:
				mutation, in = "moveApplications", object{"ids": []string{id, ids[r.IntN(len(ids))]}, "toStepId": to.ID}
			case n < 93:
				mutation, in = "rejectApplications", object{"ids": []string{id, ids[r.IntN(len(ids))]}, "reasonId": h.reject.ID}
			default:
				mutation, in = "saveSteps", h.reshaped(r, flow)
			}
			ended := h.data.Application.Query().Where(application.JobID(h.job.ID), application.StatusNEQ(application.StatusACTIVE)).AllX(h.sys)
			_, refused := h.try(as, mutation, in, "__typename")
			switch {
			case refused == nil:
				done[mutation]++
				for _, a := range ended {
					if mutation == "saveSteps" && h.data.Application.GetX(h.sys, a.ID).StepID != a.StepID {
						h.carried[a.ID]++
					}
				}
			case refused.Extensions.Code == "INTERNAL":
				t.Fatalf("%d: %s %v: %+v", i, mutation, in, refused)
			}
			if wrong := unsound(h.data, h.job, h.carried); len(wrong) > 0 {
				for _, w := range wrong {
					t.Errorf("%d: after %s %v: %s", i, mutation, in, w)
				}
				return
			}
		}
		for _, m := range []string{"moveApplication", "rejectApplication", "withdrawApplication", "undoApplication", "moveApplications", "rejectApplications", "saveSteps"} {
			if done[m] < 3 {
				t.Errorf("%s was accepted %d times: the walk goes nowhere", m, done[m])
			}
		}
		h.sound()
	})
}

// reshaped is an edit of the flow: a step is added, removed with a replacement,
// or two are swapped.
func (h *house) reshaped(r *rand.Rand, flow []*ent.Step) object {
	var steps []object
	for _, s := range flow {
		steps = append(steps, object{"id": s.ID, "name": s.Name, "kind": s.Kind, "responseHours": s.ResponseHours})
	}
	in := object{"jobId": h.job.ID, "version": h.data.Job.GetX(h.sys, h.job.ID).Version}
	at := r.IntN(len(steps) - 1)
	switch {
	case len(steps) < 6 && r.IntN(2) == 0:
		steps = slices.Insert(steps, at, object{"name": fmt.Sprint("New ", people.Add(1)), "kind": "CUSTOM", "responseHours": 4})
	case len(steps) > 4 && r.IntN(2) == 0:
		to := (at + 1) % (len(steps) - 1)
		in["replacements"] = []object{{"fromStepId": flow[at].ID, "toStepId": flow[to].ID}}
		steps = slices.Delete(steps, at, at+1)
	default:
		b := r.IntN(len(steps) - 1)
		steps[at]["name"], steps[b]["name"] = steps[b]["name"], steps[at]["name"]
		steps[at], steps[b] = steps[b], steps[at]
	}
	in["steps"] = steps
	return in
}

func TestOnlyAnOpenJobHires(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		id := h.apply("Joe")
		h.data.Job.UpdateOneID(h.job.ID).SetStatus(job.StatusON_HOLD).ExecX(h.sys)
		h.move(id, 3)
		h.no(hiring.Precondition, h.lead, "moveApplication", object{"id": id, "version": 2, "toStepId": h.steps[4].ID})
		h.no(hiring.Invalid, h.lead, "createApplication", object{"jobId": h.job.ID, "candidateId": h.candidate("Sue"), "stepId": h.steps[4].ID})
		h.sound()
	})
}
