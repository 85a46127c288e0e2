package hiring

import (
	"fmt"
	"strings"

	"github.com/tandem-hiring/tandem/ent/profile"
)

// Bounds of a flow.
const (
	minSteps         = 2
	maxSteps         = 20
	maxResponseHours = 400
)

// WaitsFor is whose move it is when a candidate enters a step of the kind (M2).
func WaitsFor(kind profile.StepKind) profile.Party {
	switch kind {
	case profile.ProfessionalInterview:
		return profile.Evaluator
	case profile.TestTask:
		return profile.Applicant
	case profile.ManagerialInterview:
		return profile.Manager
	case profile.Hired:
		return profile.Nobody
	}
	return profile.Recruiter
}

// Presents reports whether entering a step of the kind shows the candidate to
// the hiring manager: from the professional interview on the recruiter has
// screened the person and stands for them.
func Presents(kind profile.StepKind) bool {
	switch kind {
	case profile.ProfessionalInterview, profile.TestTask, profile.ManagerialInterview, profile.ReferenceCheck, profile.Offer, profile.Hired:
		return true
	}
	return false
}

// Evaluates reports whether the step is one in which interviewers see the
// candidates.
func Evaluates(kind profile.StepKind) bool {
	return kind == profile.ProfessionalInterview || kind == profile.TestTask
}

// CheckFlow checks the steps of a flow as people edit it: field is the path of
// the list in the input. Names are unique, and the flow ends with a hire.
func CheckFlow(field string, steps []profile.Step) error {
	if len(steps) < minSteps || len(steps) > maxSteps {
		return BadField(field, "A flow has %d to %d steps.", minSteps, maxSteps)
	}
	seen := map[string]bool{}
	for i, s := range steps {
		at := func(name string) string { return fmt.Sprintf("%s.%d.%s", field, i, name) }
		name := strings.TrimSpace(s.Name)
		switch {
		case name == "" || len([]rune(name)) > 80:
			return BadField(at("name"), "A step's name has 1 to 80 characters.")
		case seen[strings.ToLower(name)]:
			return BadField(at("name"), "Two steps are called %q. Give each its own name.", name)
		case s.ResponseHours < 0 || s.ResponseHours > maxResponseHours:
			return BadField(at("responseHours"), "A response time is 0 to %d working hours; 0 means none.", maxResponseHours)
		case s.Kind == profile.Hired && i != len(steps)-1:
			return BadField(at("kind"), "Only the last step can be the hire.")
		case i == len(steps)-1 && s.Kind != profile.Hired:
			return BadField(at("kind"), "A flow ends with a step of kind HIRED.")
		}
		seen[strings.ToLower(name)] = true
	}
	return nil
}
