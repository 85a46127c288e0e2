// Package audience decides at delivery who may see an event of the feed (G2).
// It means what the scopes of ent/rule say about the rows themselves, but it
// asks the database once per job and person, not once per subscriber and event:
// what it knows is forgotten when the feed brings a change of it.
package audience

import (
	"slices"

	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
)

// Sight is how much of an event a viewer sees.
type Sight int

const (
	// Hidden events don't exist for the viewer.
	Hidden Sight = iota
	// Leaving means that the application went out of the viewer's sight by
	// this: they may know that it left, and not where to.
	Leaving
	// Full is the whole event.
	Full
)

// Class is all that tells viewers of one job apart as far as its pipeline is
// concerned. Viewers of one class are shown the same, but for events that are
// about one of them or for named readers: see Personal.
type Class struct {
	// Follows tells that the job exists for them.
	Follows bool
	// All, Presented and Evaluating are the applications that they see.
	All, Presented, Evaluating bool
	// SubmittedBy is set for an agency's recruiter, who sees their own
	// submissions only.
	SubmittedBy string
	// Recruits tells that they see the whole pool and the organization.
	Recruits bool
}

// Facts are what decides who sees an application.
type Facts struct {
	// Presented tells that the hiring manager has been shown the person.
	Presented bool
	// Evaluating tells that it stands at a step of the evaluators.
	Evaluating bool
	// SubmittedBy is the outside recruiter who submitted it; empty for none.
	SubmittedBy string
}

// Application decides whether the class sees an application.
func (c Class) Application(f Facts) bool {
	return c.All ||
		c.SubmittedBy != "" && c.SubmittedBy == f.SubmittedBy ||
		c.Presented && f.Presented ||
		c.Evaluating && f.Evaluating
}

// event decides about an event that is not personal. left tells that the
// application stood at a step of the evaluators before.
func (c Class) event(e *feed.Entry, left bool) Sight {
	switch e.Audience {
	case event.AudienceJOB:
		if c.Follows {
			return Full
		}
	case event.AudienceAPPLICATION:
		if c.Application(Facts{e.Data.Presented, e.Data.Evaluating, e.Data.SubmittedBy}) {
			return Full
		}
		if left && c.Evaluating && e.Kind != feed.ApplicationCreated {
			return Leaving
		}
	case event.AudienceCANDIDATE, event.AudienceORGANIZATION:
		if c.Recruits {
			return Full
		}
	}
	return Hidden
}

// Personal reports whether an event is told to this viewer otherwise than to
// the rest of their class: it is about them, or it names its readers.
func Personal(v viewer.Viewer, e *feed.Entry) bool {
	return e.Audience == event.AudienceNAMED || about(v, e)
}

// about reports whether the event is about the viewer as an applicant (P5).
func about(v viewer.Viewer, e *feed.Entry) bool {
	return e.Data.Subject != "" && e.Data.Subject == v.UserID ||
		e.CandidateID != "" && slices.Contains(v.Self, e.CandidateID)
}

// named decides about an event for named readers, who are never from outside.
func named(v viewer.Viewer, e *feed.Entry) Sight {
	if v.UserID != "" && (e.ActorID == v.UserID || !v.External && slices.Contains(e.Data.Readers, v.UserID)) {
		return Full
	}
	return Hidden
}

// team is what a class is made from.
type team struct {
	organizationID string
	confidential   bool
	roles          map[string]jobmember.Role
	evaluating     map[string]bool // steps
}

// class decides what a viewer sees of a job; t is nil when there is none.
func (t *team) class(v viewer.Viewer) Class {
	c := Class{Recruits: v.System || v.SeesAllJobs()}
	if t == nil || t.organizationID != v.OrganizationID {
		return c
	}
	role, member := t.roles[v.UserID]
	if v.System || v.SeesAllJobs() && (member || !t.confidential) {
		c.Follows, c.All = true, true
		return c
	}
	if !member {
		return c
	}
	c.Follows = true
	switch role {
	case jobmember.RoleLEAD_RECRUITER, jobmember.RoleCO_RECRUITER, jobmember.RoleCOORDINATOR:
		if v.External {
			c.SubmittedBy = v.UserID
		} else {
			c.All = true
		}
	case jobmember.RoleHIRING_MANAGER, jobmember.RoleOBSERVER:
		c.Presented = true
	case jobmember.RoleINTERVIEWER:
		c.Evaluating = true
	}
	return c
}
