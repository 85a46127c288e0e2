// Package viewer carries who is asking from the edge of the system to the
// privacy rules of the data layer.
package viewer

import "context"

// Role is what a person may do in the whole organization.
type Role string

// The organization roles (P1).
const (
	Admin     Role = "ADMIN"
	Recruiter Role = "RECRUITER"
	Member    Role = "MEMBER"
)

// Viewer is the person, or the system itself, that a request acts for.
type Viewer struct {
	// UserID names the person; empty for the system.
	UserID string
	// OrganizationID is the only organization whose rows exist for the viewer.
	OrganizationID string
	// Name is shown to others, for example in "who is here".
	Name string
	// Role is the person's role in the organization.
	Role Role
	// External people see only the jobs that they are on the team of (P2).
	External bool
	// Self lists the candidate records of the viewer in person: an internal
	// applicant never sees their own record (P5).
	Self []string
	// SessionID names the session or token that the request came with.
	SessionID string
	// System marks background work, which acts for the organization (or, with
	// an empty OrganizationID, for the installation) and not for a person.
	System bool
}

// SeesAllJobs reports whether the organization role opens every job that is
// not confidential.
func (v Viewer) SeesAllJobs() bool {
	return !v.External && (v.Role == Admin || v.Role == Recruiter)
}

// IsAdmin reports whether the viewer runs the organization.
func (v Viewer) IsAdmin() bool { return !v.External && v.Role == Admin }

type key struct{}

// NewContext returns a context whose requests act for v.
func NewContext(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, key{}, v)
}

// FromContext returns who the request acts for; ok is false for nobody.
func FromContext(ctx context.Context) (v Viewer, ok bool) {
	v, ok = ctx.Value(key{}).(Viewer)
	return v, ok
}

// System returns a context for background work in one organization, or, with
// an empty id, in the whole installation.
func System(ctx context.Context, organizationID string) context.Context {
	return NewContext(ctx, Viewer{OrganizationID: organizationID, System: true, Name: "Tandem"})
}
