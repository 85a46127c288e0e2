package hiring

import "github.com/tandem-hiring/tandem/ent/profile"

// What a new organization begins with. People change all of it later; it is
// here so that the first job needs no settings.

// DefaultReason is a reason that a new organization begins with.
type DefaultReason struct {
	// Kind is REJECTION or WITHDRAWAL.
	Kind string
	// Name is what people read.
	Name string
}

// DefaultReasons are why applications end, in the order in which they are offered.
var DefaultReasons = []DefaultReason{
	{"REJECTION", "A must-have is missing"},
	{"REJECTION", "Not enough experience"},
	{"REJECTION", "Soft skills"},
	{"REJECTION", "Salary expectation above the range"},
	{"REJECTION", "Another candidate fits better"},
	{"REJECTION", "Location or work permit"},
	{"REJECTION", "The role was closed"},
	{"WITHDRAWAL", "Accepted another offer"},
	{"WITHDRAWAL", "Stays with the present employer"},
	{"WITHDRAWAL", "Salary"},
	{"WITHDRAWAL", "The role is not as expected"},
	{"WITHDRAWAL", "The process took too long"},
	{"WITHDRAWAL", "No longer answers"},
	{"WITHDRAWAL", "Personal reasons"},
}

// DefaultFlow is a flow template that a new organization begins with.
type DefaultFlow struct {
	// Name is what people read.
	Name string
	// Steps are its steps in order.
	Steps []profile.Step
}

// DefaultFlows are the flows to choose from (F1): the whole one, and a shorter
// one for roles in high demand.
var DefaultFlows = []DefaultFlow{
	{"Standard", []profile.Step{
		{Name: "Pre-screening", Kind: "PRE_SCREENING", ResponseHours: 16},
		{Name: "Recruitment interview", Kind: "RECRUITMENT_INTERVIEW", ResponseHours: 24},
		{Name: "HR interview", Kind: "HR_INTERVIEW", Optional: true, ResponseHours: 24},
		{Name: "Professional interview", Kind: "PROFESSIONAL_INTERVIEW", ResponseHours: 24},
		{Name: "Test task", Kind: "TEST_TASK", Optional: true, ResponseHours: 40},
		{Name: "Managerial interview", Kind: "MANAGERIAL_INTERVIEW", ResponseHours: 16},
		{Name: "Reference check", Kind: "REFERENCE_CHECK", Optional: true, ResponseHours: 24},
		{Name: "Offer", Kind: "OFFER", ResponseHours: 16},
		{Name: "Hired", Kind: "HIRED"},
	}},
	{"Short", []profile.Step{
		{Name: "Pre-screening", Kind: "PRE_SCREENING", ResponseHours: 8},
		{Name: "Professional interview", Kind: "PROFESSIONAL_INTERVIEW", ResponseHours: 16},
		{Name: "Managerial interview", Kind: "MANAGERIAL_INTERVIEW", ResponseHours: 8},
		{Name: "Offer", Kind: "OFFER", ResponseHours: 8},
		{Name: "Hired", Kind: "HIRED"},
	}},
}
