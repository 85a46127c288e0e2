package hiring

import (
	"context"
	"fmt"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
)

type jobRole = jobmember.Role

// SetJobMemberInput gives a person a role on a job.
type SetJobMemberInput struct {
	JobID          string
	UserID         string
	Role           jobmember.Role
	IdempotencyKey *string
}

// SetJobMember gives a person a role on a job; a new hiring manager or lead
// recruiter replaces the former (P1). Errors: NOT_FOUND, FORBIDDEN (also for
// one's own role, P5), INVALID for a person who can't have the role.
func (c *Commands) SetJobMember(ctx context.Context, in SetJobMemberInput) (*ent.Job, error) {
	ids, err := c.change(ctx, intent{"setJobMember", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		j, _, err := ch.runnable(ctx, in.JobID)
		if err != nil {
			return nil, err
		}
		if err := CanSetRole(ch.who, in.UserID).error(Forbidden); err != nil {
			return nil, err
		}
		person, err := ch.User.Get(ctx, in.UserID)
		if err != nil {
			return nil, missing(err, "person")
		}
		if person.Status == user.StatusDISABLED {
			return nil, BadField("userId", "%s can't sign in any more.", person.Name)
		}
		return []string{j.ID}, ch.setMember(ctx, j.ID, person.ID, in.Role)
	})
	if err != nil {
		return nil, err
	}
	return c.job(ctx, ids)
}

// CanSetRole decides whether a viewer may change somebody's role: nobody edits
// their own rights (P5).
func CanSetRole(v viewer.Viewer, userID string) Permission {
	if !v.System && v.UserID == userID {
		return Deny("Nobody changes their own role. Ask another person who runs this job.")
	}
	return Allow()
}

// single tells which roles exactly one person has.
func single(r jobmember.Role) bool {
	return r == jobmember.RoleHIRING_MANAGER || r == jobmember.RoleLEAD_RECRUITER
}

// setMember writes a role inside a change and records it.
func (ch *change) setMember(ctx context.Context, jobID, userID string, role jobmember.Role) error {
	now, err := ch.JobMember.Query().Where(jobmember.JobID(jobID), jobmember.UserID(userID)).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return err
	}
	if now != nil && now.Role == role {
		return nil
	}
	if now != nil && single(now.Role) {
		return Refuse(Precondition, "First make somebody else the %s of this job.", words(now.Role))
	}
	if single(role) {
		former, err := ch.JobMember.Query().Where(jobmember.JobID(jobID), jobmember.RoleEQ(role)).Only(ctx)
		if err != nil && !ent.IsNotFound(err) {
			return err
		}
		if former != nil {
			if err := CanSetRole(ch.who, former.UserID).error(Forbidden); err != nil && !ch.who.IsAdmin() {
				return err
			}
			if err := ch.JobMember.DeleteOneID(former.ID).Exec(ctx); err != nil {
				return teamRaced(err)
			}
			if err := ch.record(ctx, teamEvent(feed.JobMemberRemoved, jobID, former.UserID, string(former.Role), "")); err != nil {
				return err
			}
		}
	}
	from := ""
	if now != nil {
		from = string(now.Role)
		if err := ch.JobMember.UpdateOneID(now.ID).SetRole(role).Exec(ctx); err != nil {
			return teamRaced(err)
		}
	} else {
		err := ch.JobMember.Create().SetOrganizationID(ch.who.OrganizationID).SetJobID(jobID).SetUserID(userID).
			SetRole(role).SetCreatedAt(ch.now).Exec(ctx)
		if err != nil {
			return teamRaced(err)
		}
	}
	return ch.record(ctx, teamEvent(feed.JobMemberSet, jobID, userID, from, string(role)))
}

// teamRaced words a member who is gone, or there already, as CONFLICT: the change
// had looked a moment before.
func teamRaced(err error) error {
	if ent.IsNotFound(err) || ent.IsConstraintError(err) {
		return Refuse(Conflict, "Somebody changed this team meanwhile. Look at the current one and try again.")
	}
	return err
}

// RemoveJobMemberInput takes a person off a job.
type RemoveJobMemberInput struct {
	JobID          string
	UserID         string
	IdempotencyKey *string
}

// RemoveJobMember takes a person off a job. Errors: NOT_FOUND, FORBIDDEN,
// PRECONDITION for the hiring manager and the lead recruiter, who can only be
// replaced.
func (c *Commands) RemoveJobMember(ctx context.Context, in RemoveJobMemberInput) (*ent.Job, error) {
	var left *ent.Job
	ids, err := c.change(ctx, intent{"removeJobMember", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		j, _, err := ch.runnable(ctx, in.JobID)
		if err != nil {
			return nil, err
		}
		m, err := ch.JobMember.Query().Where(jobmember.JobID(j.ID), jobmember.UserID(in.UserID)).Only(ctx)
		if err != nil {
			return nil, missing(err, "member")
		}
		if single(m.Role) {
			return nil, Refuse(Precondition, "A job has exactly one %s. Give the role to somebody else instead.", words(m.Role))
		}
		if err := ch.JobMember.DeleteOneID(m.ID).Exec(ctx); err != nil {
			return nil, teamRaced(err)
		}
		left = j
		return []string{j.ID}, ch.record(ctx, teamEvent(feed.JobMemberRemoved, j.ID, m.UserID, string(m.Role), ""))
	})
	if err != nil {
		return nil, err
	}
	j, err := c.job(ctx, ids)
	if CodeOf(err) == NotFound && left != nil {
		return left, nil // as they last saw it
	}
	return j, err
}

// runnable loads a job that the viewer may run.
func (ch *change) runnable(ctx context.Context, jobID string) (*ent.Job, *jobRole, error) {
	j, err := ch.Job.Get(ctx, jobID)
	if err != nil {
		return nil, nil, missing(err, "job")
	}
	role, err := ch.roleOn(ctx, jobID)
	if err != nil {
		return nil, nil, err
	}
	return j, role, CanRunJob(ch.who, role).error(Forbidden)
}

// roleOn is the viewer's role on a job; nil for none.
func (ch *change) roleOn(ctx context.Context, jobID string) (*jobRole, error) {
	if ch.who.System {
		return nil, nil
	}
	m, err := ch.JobMember.Query().Where(jobmember.JobID(jobID), jobmember.UserID(ch.who.UserID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("role on job: %w", err)
	}
	return &m.Role, nil
}

func teamEvent(kind, jobID, userID, from, to string) feed.Event {
	return feed.Event{
		Kind: kind, Audience: event.AudienceJOB, EntityID: jobID, JobID: jobID,
		Data: profile.EventData{UserID: userID, From: from, To: to},
	}
}

// words is a role as people say it.
func words(r jobmember.Role) string {
	switch r {
	case jobmember.RoleHIRING_MANAGER:
		return "hiring manager"
	case jobmember.RoleLEAD_RECRUITER:
		return "lead recruiter"
	}
	return string(r)
}
