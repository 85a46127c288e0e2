package graph_test

import (
	"testing"

	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/hiring"
)

// edit is the job's flow as the steps editor sends it.
func (h *house) edit() (object, []object) {
	steps := make([]object, len(h.steps))
	for i, s := range h.flow(h.job) {
		steps[i] = object{"id": s.ID, "name": s.Name, "kind": s.Kind, "responseHours": s.ResponseHours}
	}
	return object{"jobId": h.job.ID, "version": h.data.Job.GetX(h.sys, h.job.ID).Version, "steps": steps}, steps
}

func TestAFlowIsEditedAndNobodyIsLost(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		const flow = "job { version steps { id name kind position responseHours waitingOn } }"
		// Two steps swap their names and their places.
		in, steps := h.edit()
		steps[0]["name"], steps[1]["name"] = steps[1]["name"], steps[0]["name"]
		steps[0], steps[1] = steps[1], steps[0]
		steps[0]["responseHours"] = 40
		j := h.ok(h.manager, "saveSteps", in, flow)
		if j.text("job", "steps", 0, "id") != h.steps[1].ID || j.text("job", "steps", 0, "name") != h.steps[0].Name || j.number("job", "steps", 0, "responseHours") != 40 || j.number("job", "version") != 2 {
			t.Errorf("swapped: %v", j)
		}
		h.no(hiring.Conflict, h.lead, "saveSteps", in)

		// A step with people goes only with a place for them.
		active, ended := h.apply("Active"), h.apply("Ended")
		h.ok(h.lead, "rejectApplication", object{"id": ended, "reasonId": h.reject.ID}, "application { id }")
		h.carried[ended]++
		in, steps = h.edit()
		first := steps[0]["id"].(string)
		in["steps"] = append([]object{{"name": "New", "kind": "HR_INTERVIEW", "responseHours": 8}}, steps[1:]...)
		h.no(hiring.Precondition, h.lead, "saveSteps", in)
		in["replacements"] = []object{{"fromStepId": first, "toStepId": h.steps[4].ID}}
		h.no(hiring.Invalid, h.lead, "saveSteps", in) // nobody is hired by an edit of the flow
		in["replacements"] = []object{{"fromStepId": first, "toStepId": h.steps[2].ID}}
		h.ok(h.lead, "saveSteps", in, flow)
		for _, id := range []string{active, ended} {
			if a := h.data.Application.GetX(h.sys, id); a.StepID != h.steps[2].ID {
				t.Errorf("%s stands in %s", a.CandidateName, a.StepID)
			}
		}
		// Who was rejected in the step that is gone can be taken back.
		a := h.ok(h.lead, "undoApplication", object{"id": ended}, "application { status stepId visits { step { id } outcome } }")
		if a.text("application", "status") != "ACTIVE" || a.text("application", "stepId") != h.steps[2].ID || a.at("application", "visits", 0, "step") != nil {
			t.Errorf("taken back: %v", a)
		}
		// A move out of the step that is gone can't be.
		h.no(hiring.Precondition, h.lead, "undoApplication", object{"id": active})
		h.sound()
	})
}

// An edit of the flow never hires: not by a step's new kind, and not by moving
// people into what was the hire before the edit.
func TestAnEditOfTheFlowHiresNobody(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		id := h.apply("Joe")
		h.move(id, 3) // the offer
		in, steps := h.edit()
		steps[3], steps[4] = steps[4], steps[3]
		steps[3]["kind"], steps[4]["kind"] = "OFFER", "HIRED"
		if r := h.no(hiring.Invalid, h.lead, "saveSteps", in); r.Extensions.Field != "steps.4.kind" {
			t.Errorf("field %q", r.Extensions.Field)
		}
		// The former hire becomes a reference check that takes Joe, beside a new hire.
		in, steps = h.edit()
		steps[4]["kind"], steps[4]["name"] = "REFERENCE_CHECK", "References"
		in["steps"] = append(steps[:3:3], steps[4], object{"name": "Hired", "kind": "HIRED", "responseHours": 0})
		in["replacements"] = []object{{"fromStepId": h.steps[3].ID, "toStepId": h.steps[4].ID}}
		h.ok(h.lead, "saveSteps", in, "job { id }")
		if a := h.data.Application.GetX(h.sys, id); a.Status != application.StatusACTIVE || a.StepID != h.steps[4].ID {
			t.Errorf("Joe is %s in %s", a.Status, a.StepID)
		}
		// Who was hired stays hired.
		h.steps = h.flow(h.job)
		h.move(id, 4)
		in, steps = h.edit()
		steps[4]["kind"], steps[4]["name"] = "OFFER", "Was the hire"
		in["steps"] = append(steps, object{"name": "The new hire", "kind": "HIRED", "responseHours": 0})
		h.no(hiring.Invalid, h.lead, "saveSteps", in)
		h.sound()
	})
}

func TestAFlowThatMakesNoSenseIsRefusedWithItsField(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		for field, spoil := range map[string]func(steps []object) []object{
			"steps":                 func(s []object) []object { return s[4:] },
			"steps.1.name":          func(s []object) []object { s[1]["name"] = s[0]["name"]; return s },
			"steps.0.name":          func(s []object) []object { s[0]["name"] = " "; return s },
			"steps.3.kind":          func(s []object) []object { s[3]["kind"] = "HIRED"; return s },
			"steps.4.kind":          func(s []object) []object { s[4]["kind"] = "OFFER"; return s },
			"steps.2.responseHours": func(s []object) []object { s[2]["responseHours"] = 401; return s },
			"steps.2.id":            func(s []object) []object { s[2]["id"] = s[1]["id"]; return s },
			"steps.0.id":            func(s []object) []object { s[0]["id"] = "stp_no"; return s },
		} {
			in, steps := h.edit()
			in["steps"] = spoil(steps)
			if r := h.no(hiring.Invalid, h.lead, "saveSteps", in); r.Extensions.Field != field {
				t.Errorf("the field is %s, want %s", r.Extensions.Field, field)
			}
		}
		in, _ := h.edit()
		in["jobId"] = "job_no"
		h.no(hiring.NotFound, h.lead, "saveSteps", in)
	})
}
