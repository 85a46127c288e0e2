package profile

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Party is whose move it is; every hour of a search belongs to one (M2).
type Party string

// The parties of a search.
const (
	Recruiter Party = "RECRUITER"
	Manager   Party = "MANAGER"
	Evaluator Party = "EVALUATOR"
	Approver  Party = "APPROVER"
	Scheduler Party = "SCHEDULER"
	Applicant Party = "CANDIDATE"
	Nobody    Party = "NOBODY"
)

// Values lists all parties, for the data layer.
func (Party) Values() []string {
	return []string{"RECRUITER", "MANAGER", "EVALUATOR", "APPROVER", "SCHEDULER", "CANDIDATE", "NOBODY"}
}

// MarshalGQL writes the value as GraphQL does.
func (p Party) MarshalGQL(w io.Writer) { quote(w, string(p)) }

// UnmarshalGQL reads the value and refuses an unknown one.
func (p *Party) UnmarshalGQL(v any) error { return known(v, p.Values(), (*string)(p)) }

// StepKind is what happens in a step of a flow (F1).
type StepKind string

// The kinds of steps.
const (
	PreScreening          StepKind = "PRE_SCREENING"
	RecruitmentInterview  StepKind = "RECRUITMENT_INTERVIEW"
	HRInterview           StepKind = "HR_INTERVIEW"
	ProfessionalInterview StepKind = "PROFESSIONAL_INTERVIEW"
	TestTask              StepKind = "TEST_TASK"
	ManagerialInterview   StepKind = "MANAGERIAL_INTERVIEW"
	ReferenceCheck        StepKind = "REFERENCE_CHECK"
	Offer                 StepKind = "OFFER"
	Hired                 StepKind = "HIRED"
	Custom                StepKind = "CUSTOM"
)

// Values lists all kinds, for the data layer.
func (StepKind) Values() []string {
	return []string{
		"PRE_SCREENING", "RECRUITMENT_INTERVIEW", "HR_INTERVIEW", "PROFESSIONAL_INTERVIEW", "TEST_TASK",
		"MANAGERIAL_INTERVIEW", "REFERENCE_CHECK", "OFFER", "HIRED", "CUSTOM",
	}
}

// MarshalGQL writes the value as GraphQL does.
func (k StepKind) MarshalGQL(w io.Writer) { quote(w, string(k)) }

// UnmarshalGQL reads the value and refuses an unknown one.
func (k *StepKind) UnmarshalGQL(v any) error { return known(v, k.Values(), (*string)(k)) }

func quote(w io.Writer, s string) { _, _ = io.WriteString(w, strconv.Quote(s)) }

func known(v any, values []string, into *string) error {
	s, ok := v.(string)
	if !ok || !slices.Contains(values, s) {
		return fmt.Errorf("%v is not one of %v", v, values)
	}
	*into = s
	return nil
}
