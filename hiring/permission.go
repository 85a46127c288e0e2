package hiring

import (
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// Permission is whether a viewer may do something now, and if not, why not.
type Permission struct {
	// Allowed tells whether the command would be accepted.
	Allowed bool
	// Reason says why it is refused; nil when allowed.
	Reason *string
}

// Allow permits.
func Allow() Permission { return Permission{Allowed: true} }

// Deny refuses with the reason, worded for the person.
func Deny(reason string) Permission { return Permission{Reason: &reason} }

// error turns a refusal into the error that a command returns.
func (p Permission) error(code Code) error {
	if p.Allowed {
		return nil
	}
	return Refuse(code, "%s", *p.Reason)
}

// CanCreateJob decides who prepares jobs: everybody in the organization, since a
// hiring manager asks for their own role (R1); outside people never do.
func CanCreateJob(v viewer.Viewer) Permission {
	if v.External {
		return Deny("Outside people work on the jobs that they are invited to. Ask the lead recruiter.")
	}
	return Allow()
}

// CanRecruit decides who works with the whole pool: imports, flow templates.
func CanRecruit(v viewer.Viewer) Permission {
	if !v.SeesAllJobs() {
		return Deny("This is for recruiters and administrators.")
	}
	return Allow()
}

// CanAdminister decides who runs the organization's people and settings.
func CanAdminister(v viewer.Viewer) Permission {
	if !v.IsAdmin() {
		return Deny("This is for administrators. Ask one of them.")
	}
	return Allow()
}

// CanRunJob decides who edits a job, its team, its flow and moves its
// candidates: those who run the search, and the organization's recruiters. A
// viewer who asks sees the job already; role is theirs on its team, nil for none.
func CanRunJob(v viewer.Viewer, role *jobmember.Role) Permission {
	if v.System || v.SeesAllJobs() {
		return Allow()
	}
	if role != nil {
		switch *role {
		case jobmember.RoleHIRING_MANAGER:
			return Allow()
		case jobmember.RoleLEAD_RECRUITER, jobmember.RoleCO_RECRUITER, jobmember.RoleCOORDINATOR:
			if !v.External {
				return Allow()
			}
			return Deny("An agency submits people; the organization's own recruiters move them.")
		}
	}
	return Deny("Only the hiring manager and the recruiters of this job may do this. Ask the lead recruiter.")
}

// CanAddToJob decides who puts candidates into a job: the recruiters who run it,
// and an agency's on its team. A hiring manager is presented people, and would
// not even see whom they put into the first step.
func CanAddToJob(v viewer.Viewer, role *jobmember.Role, status string) Permission {
	if status == "FILLED" || status == "CANCELLED" {
		return Deny("This job is closed. Reopen it first.")
	}
	if v.External && role != nil {
		switch *role {
		case jobmember.RoleLEAD_RECRUITER, jobmember.RoleCO_RECRUITER:
			return Allow()
		}
	}
	if role != nil && *role == jobmember.RoleHIRING_MANAGER && !v.SeesAllJobs() {
		return Deny("Recruiters put people into a job. Suggest somebody to the lead recruiter.")
	}
	return CanRunJob(v, role)
}

// PartyOf is the party that a role on a job plays: whose moves are the viewer's
// own. Recruiters of the organization who are on no team play the recruiter.
func PartyOf(v viewer.Viewer, role *jobmember.Role) string {
	if role != nil {
		switch *role {
		case jobmember.RoleHIRING_MANAGER:
			return "MANAGER"
		case jobmember.RoleLEAD_RECRUITER, jobmember.RoleCO_RECRUITER:
			return "RECRUITER"
		case jobmember.RoleCOORDINATOR:
			return "SCHEDULER"
		case jobmember.RoleINTERVIEWER:
			return "EVALUATOR"
		case jobmember.RoleAPPROVER:
			return "APPROVER"
		}
	}
	if role == nil && v.SeesAllJobs() {
		return "RECRUITER"
	}
	return "NOBODY"
}
