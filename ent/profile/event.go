package profile

// EventData is what an event says besides what it is about: the before and
// after of the change. Only the fields that matter to the kind are set. It
// holds no names of candidates, so that erasing a person leaves no copy here.
type EventData struct {
	// FromStepID and ToStepID are set when an application moved.
	FromStepID string `json:"fromStepId,omitempty"`
	ToStepID   string `json:"toStepId,omitempty"`
	// From and To are set when a status, role or other value changed.
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
	// Fields names what an edit changed.
	Fields []string `json:"fields,omitempty"`
	// ReasonID says why an application ended.
	ReasonID string `json:"reasonId,omitempty"`
	// UserID is the person whom a change of team or rights is about.
	UserID string `json:"userId,omitempty"`
	// NoteID is the note that was written.
	NoteID string `json:"noteId,omitempty"`
	// Readers are the only people who may see the event, besides its actor,
	// when its audience is NAMED.
	Readers []string `json:"readers,omitempty"`
	// Presented, SubmittedBy, Evaluating and Subject are the facts about the
	// application by which its audience is decided at delivery: whether the
	// manager has been shown it, which outside recruiter submitted it, whether
	// it stands at an evaluators' step, and which employee it is about.
	Presented   bool   `json:"presented,omitempty"`
	SubmittedBy string `json:"submittedBy,omitempty"`
	Evaluating  bool   `json:"evaluating,omitempty"`
	Subject     string `json:"subject,omitempty"`
	// Count is how many rows a bulk change touched.
	Count int `json:"count,omitempty"`
}
