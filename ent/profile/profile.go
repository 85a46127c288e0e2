// Package profile holds the parts of a person's profile that are stored as
// typed JSON beside the candidate: employers, education, skills, links.
package profile

// Employer is one position that a candidate has held.
type Employer struct {
	// Company is the employer's name as the candidate writes it.
	Company string `json:"company"`
	// Title is the position held.
	Title string `json:"title,omitempty"`
	// Start is YYYY, YYYY-MM or YYYY-MM-DD; empty when unknown.
	Start string `json:"start,omitempty"`
	// End has the form of Start; empty means that the person still works there.
	End string `json:"end,omitempty"`
	// Summary says what the person did there.
	Summary string `json:"summary,omitempty"`
}

// Education is one course of study.
type Education struct {
	// School is the institution's name.
	School string `json:"school"`
	// Degree is the award, for example "BSc".
	Degree string `json:"degree,omitempty"`
	// Field is the subject studied.
	Field string `json:"field,omitempty"`
	// Start is YYYY, YYYY-MM or YYYY-MM-DD; empty when unknown.
	Start string `json:"start,omitempty"`
	// End has the form of Start; empty means ongoing or unknown.
	End string `json:"end,omitempty"`
}

// Skill is something a candidate can do.
type Skill struct {
	// Name is the skill, for example "Go".
	Name string `json:"name"`
	// Level is the source's own word for how well; empty when unknown.
	Level string `json:"level,omitempty"`
}

// Link is an address on the web that says more about a candidate.
type Link struct {
	// Kind names the site, for example "GitHub".
	Kind string `json:"kind"`
	// URL is absolute, http or https.
	URL string `json:"url"`
}

// Step is one step of a flow template.
type Step struct {
	// Name is what people call the step.
	Name string `json:"name"`
	// Kind says what happens in the step.
	Kind StepKind `json:"kind"`
	// Optional steps may be skipped without a reason.
	Optional bool `json:"optional,omitempty"`
	// ResponseHours is the agreed response time in working hours.
	ResponseHours int `json:"responseHours"`
}

// WorkingWeek says when an organization works; response times run only then.
type WorkingWeek struct {
	// Days are the working days, 0 is Sunday.
	Days []int `json:"days"`
	// From is the first working minute of a day, counted from midnight.
	From int `json:"from"`
	// To is the minute after the last working minute of a day.
	To int `json:"to"`
	// Holidays are dates (YYYY-MM-DD) on which nobody works.
	Holidays []string `json:"holidays,omitempty"`
}
