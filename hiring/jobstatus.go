package hiring

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/feed"
)

// JobMove is a change of status that the state machine knows.
type JobMove struct {
	From, To job.Status
	// NeedsReason tells that somebody must say why.
	NeedsReason bool
}

// JobMoves is the state machine of a job: the only changes of status there are.
var JobMoves = []JobMove{
	{job.StatusDRAFT, job.StatusOPEN, false},
	{job.StatusDRAFT, job.StatusCANCELLED, true},
	{job.StatusOPEN, job.StatusON_HOLD, true},
	{job.StatusOPEN, job.StatusFILLED, false},
	{job.StatusOPEN, job.StatusCANCELLED, true},
	{job.StatusON_HOLD, job.StatusOPEN, false},
	{job.StatusON_HOLD, job.StatusCANCELLED, true},
	{job.StatusFILLED, job.StatusOPEN, false},
	{job.StatusCANCELLED, job.StatusOPEN, false},
}

// JobFacts are what a change of a job's status depends on.
type JobFacts struct {
	Openings, Hired          int
	HasManager, HasRecruiter bool
	HasFlow                  bool
}

// CanChangeJobStatus decides whether a job can take a status now. A search needs
// both of the people it exists for; it is filled when its openings are.
func CanChangeJobStatus(run Permission, to job.Status, f JobFacts) Permission {
	switch {
	case !run.Allowed:
		return run
	case to == job.StatusOPEN && !f.HasFlow:
		return Deny("Give the job a flow first.")
	case to == job.StatusOPEN && !f.HasManager:
		return Deny("A search needs a hiring manager, who decides. Add one to the team first.")
	case to == job.StatusOPEN && !f.HasRecruiter:
		return Deny("A search needs a lead recruiter, who keeps it moving. Add one to the team first.")
	case to == job.StatusFILLED && f.Hired < f.Openings:
		return Deny(fmt.Sprintf("%d of %d openings are filled. Hire somebody, lower the openings, or cancel the job.", f.Hired, f.Openings))
	}
	return Allow()
}

// FindJobMove finds the state machine's move; nil when there is none.
func FindJobMove(from, to job.Status) *JobMove {
	for i, m := range JobMoves {
		if m.From == from && m.To == to {
			return &JobMoves[i]
		}
	}
	return nil
}

// ChangeJobStatusInput is a change of a job's status.
type ChangeJobStatusInput struct {
	ID             string
	Version        int
	To             job.Status
	Reason         *string
	IdempotencyKey *string
}

// ChangeJobStatus opens, pauses, fills, cancels or reopens a job (R5). Errors:
// NOT_FOUND, FORBIDDEN, CONFLICT, INVALID for a missing reason, PRECONDITION.
func (c *Commands) ChangeJobStatus(ctx context.Context, in ChangeJobStatusInput) (*ent.Job, error) {
	ids, err := c.change(ctx, intent{"changeJobStatus", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		j, role, err := ch.runnable(ctx, in.ID)
		if err != nil {
			return nil, err
		}
		if j.Version != in.Version {
			return nil, stale("job", j.Version, map[string]any{"status": string(j.Status)})
		}
		m := FindJobMove(j.Status, in.To)
		if m == nil {
			return nil, Refuse(Precondition, "A job that is %s can't become %s.", j.Status, in.To)
		}
		facts, err := FactsOfJob(systemOf(ctx, ch), ch.Client(), j)
		if err != nil {
			return nil, err
		}
		if err := CanChangeJobStatus(CanRunJob(ch.who, role), in.To, facts).error(Precondition); err != nil {
			return nil, err
		}
		why := ""
		if in.Reason != nil {
			why = strings.TrimSpace(*in.Reason)
		}
		if m.NeedsReason && why == "" {
			return nil, BadField("reason", "Say why, in a few words.")
		}
		if utf8.RuneCountInString(why) > 500 {
			return nil, BadField("reason", "A reason has at most 500 characters.")
		}
		update := ch.Job.UpdateOneID(j.ID).Where(job.Version(j.Version)).SetStatus(in.To).SetStatusReason(why).
			SetUpdatedAt(ch.now).AddVersion(1)
		if in.To == job.StatusOPEN && j.OpenedAt == nil {
			update.SetOpenedAt(ch.now)
		}
		if in.To == job.StatusFILLED || in.To == job.StatusCANCELLED {
			update.SetClosedAt(ch.now)
		} else {
			update.ClearClosedAt()
		}
		if err := update.Exec(ctx); err != nil {
			return nil, raced(err, "job", j.Version)
		}
		return []string{j.ID}, ch.record(ctx, jobEvent(feed.JobStatusChanged, j.ID, profile.EventData{From: string(j.Status), To: string(in.To)}))
	})
	if err != nil {
		return nil, err
	}
	return c.job(ctx, ids)
}

// FactsOfJob reads what a change of a job's status depends on.
func FactsOfJob(ctx context.Context, data *ent.Client, j *ent.Job) (f JobFacts, err error) {
	f.Openings = j.Openings
	if f.Hired, err = data.Application.Query().Where(application.JobID(j.ID), application.StatusEQ(application.StatusHIRED)).Count(ctx); err != nil {
		return f, err
	}
	members, err := data.JobMember.Query().Where(jobmember.JobID(j.ID)).All(ctx)
	if err != nil {
		return f, err
	}
	for _, m := range members {
		f.HasManager = f.HasManager || m.Role == jobmember.RoleHIRING_MANAGER
		f.HasRecruiter = f.HasRecruiter || m.Role == jobmember.RoleLEAD_RECRUITER
	}
	f.HasFlow, err = data.Job.QuerySteps(j).Exist(ctx)
	return f, err
}
