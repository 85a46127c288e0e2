package hiring

import (
	"context"
	"fmt"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/step"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring/clock"
)

// maxBulk bounds how many applications one command changes.
const maxBulk = 200

// CreateApplicationInput says whom to put into a job.
type CreateApplicationInput struct {
	JobID          string
	CandidateID    string
	StepID         *string
	Source         *string
	IdempotencyKey *string
}

// CreateApplication puts a candidate into a job. Errors: NOT_FOUND, FORBIDDEN,
// PRECONDITION for a closed job, INVALID when the person is in the job already.
func (c *Commands) CreateApplication(ctx context.Context, in CreateApplicationInput) (*ent.Application, error) {
	ids, err := c.change(ctx, intent{"createApplication", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		person, err := ch.Candidate.Get(ctx, in.CandidateID)
		if err != nil {
			return nil, missing(err, "candidate")
		}
		a, err := ch.apply(ctx, in.JobID, person, in.StepID, in.Source)
		if err != nil {
			return nil, err
		}
		return []string{a.ID}, nil
	})
	if err != nil {
		return nil, err
	}
	return c.application(ctx, ids)
}

// apply puts a person into a job inside a change.
func (ch *change) apply(ctx context.Context, jobID string, person *ent.Candidate, stepID, source *string) (*ent.Application, error) {
	place, err := ch.place(ctx, jobID)
	if err != nil {
		return nil, err
	}
	if place.job.Status == job.StatusFILLED || place.job.Status == job.StatusCANCELLED {
		return nil, Refuse(Precondition, "%s is closed. Reopen the job first.", place.job.Title)
	}
	if err := CanAddToJob(ch.who, place.role, string(place.job.Status)).error(Forbidden); err != nil {
		return nil, err
	}
	to := place.steps[0]
	if stepID != nil {
		if to = place.step(*stepID); to == nil {
			return nil, BadField("stepId", "This step isn't part of the job's flow.")
		}
	}
	if ch.who.External && to.ID != place.steps[0].ID {
		return nil, BadField("stepId", "An agency's people begin in the first step; the organization's own recruiters move them.")
	}
	if to.Kind == profile.Hired {
		return nil, BadField("stepId", "A candidate can't begin as hired. Begin in an earlier step.")
	}
	create := ch.Application.Create().
		SetOrganizationID(ch.who.OrganizationID).SetJobID(jobID).SetCandidateID(person.ID).SetStepID(to.ID).
		SetCandidateName(person.Name).SetCandidateHeadline(person.Headline).
		SetWaitingOn(to.WaitingOn).SetEnteredStepAt(ch.now).SetNillableDueAt(place.due(to, ch.now)).
		SetCreatedAt(ch.now).SetUpdatedAt(ch.now).SetSource(person.Source)
	if source != nil {
		create.SetSource(*source)
	}
	if ch.who.External {
		create.SetSubmittedByID(ch.who.UserID)
	}
	if Presents(to.Kind) {
		create.SetPresentedAt(ch.now)
	}
	// Both parents were seen or made by the viewer; to a recruiter who doesn't see
	// the pool, somebody new is visible only by this application.
	a, err := create.Save(systemOf(ctx, ch))
	if ent.IsConstraintError(err) {
		return nil, BadField("candidateId", "%s is in this job already.", person.Name)
	}
	if err != nil {
		return nil, err
	}
	if err := ch.visit(ctx, a, to); err != nil {
		return nil, err
	}
	return a, ch.record(ctx, pipelineEvent(feed.ApplicationCreated, a, to, profile.EventData{ToStepID: to.ID}, person.UserID))
}

// MoveApplicationInput says where an application goes.
type MoveApplicationInput struct {
	ID             string
	ToStepID       string
	FromStepID     *string
	Version        *int
	IdempotencyKey *string
}

// MoveApplication moves an application to another step of its job; into the
// last one it hires. Errors: NOT_FOUND, FORBIDDEN, CONFLICT when it has moved
// meanwhile, PRECONDITION when it has ended, INVALID for a foreign step.
func (c *Commands) MoveApplication(ctx context.Context, in MoveApplicationInput) (*ent.Application, error) {
	if in.FromStepID == nil && in.Version == nil {
		return nil, BadField("fromStepId", "Give fromStepId or version, so that two people can't move the same card unseen.")
	}
	if a, moved, err := c.moveAtOnce(ctx, in); moved || err != nil {
		return a, err
	}
	ids, err := c.change(ctx, intent{"moveApplication", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		a, err := ch.Application.Get(ctx, in.ID)
		if err != nil {
			return nil, missing(err, "application")
		}
		place, err := ch.place(ctx, a.JobID)
		if err != nil {
			return nil, err
		}
		if (in.FromStepID != nil && *in.FromStepID != a.StepID) || (in.Version != nil && *in.Version != a.Version) {
			return nil, moved(a, place)
		}
		return []string{a.ID}, ch.move(ctx, a, place, in.ToStepID)
	})
	if err != nil {
		return nil, err
	}
	return c.application(ctx, ids)
}

// moved is the CONFLICT error of a move that came second.
func moved(a *ent.Application, place *place) error {
	at := "another step"
	if s := place.step(a.StepID); s != nil {
		at = s.Name
	}
	e := stale("card", a.Version, map[string]any{"stepId": a.StepID, "stepName": at, "status": string(a.Status)})
	e.Message = fmt.Sprintf("Somebody moved %s meanwhile: now in %s.", a.CandidateName, at)
	return e
}

// move moves an application inside a change.
func (ch *change) move(ctx context.Context, a *ent.Application, place *place, toStepID string) error {
	if err := CanMove(place.run(ch), a).error(refusal(place.run(ch))); err != nil {
		return err
	}
	to := place.step(toStepID)
	switch {
	case to == nil:
		return BadField("toStepId", "This step isn't part of the job's flow.")
	case to.ID == a.StepID:
		return BadField("toStepId", "%s is in %s already.", a.CandidateName, to.Name)
	case place.job.Status != job.StatusOPEN && to.Kind == profile.Hired:
		return Refuse(Precondition, "%s isn't open. Open the job first.", place.job.Title)
	}
	from := a.StepID
	outcome, kind := stepvisit.OutcomeMOVED, feed.ApplicationMoved
	update := ch.Application.Update().Where(application.ID(a.ID), application.Version(a.Version)).
		SetStepID(to.ID).SetEnteredStepAt(ch.now).SetUpdatedAt(ch.now).AddVersion(1).SetWaitingOn(to.WaitingOn)
	if due := place.due(to, ch.now); due != nil {
		update.SetDueAt(*due)
	} else {
		update.ClearDueAt()
	}
	if Presents(to.Kind) && a.PresentedAt == nil {
		update.SetPresentedAt(ch.now)
		a.PresentedAt = &ch.now
	}
	if to.Kind == profile.Hired {
		outcome, kind = stepvisit.OutcomeMOVED, feed.ApplicationHired
		update.SetStatus(application.StatusHIRED).SetClosedAt(ch.now).SetWaitingOn(profile.Nobody).ClearDueAt()
	}
	if err := ch.written(ctx, update, a, place); err != nil {
		return err
	}
	a.StepID = to.ID
	if err := ch.leave(ctx, a, outcome); err != nil {
		return err
	}
	if err := ch.visit(ctx, a, to); err != nil {
		return err
	}
	return ch.record(ctx, pipelineEvent(kind, a, to, profile.EventData{FromStepID: from, ToStepID: to.ID}, nil))
}

// written runs an update that is confined to what the viewer may change and to
// the version that was loaded.
func (ch *change) written(ctx context.Context, update *ent.ApplicationUpdate, a *ent.Application, place *place) error {
	n, err := update.Save(ctx)
	if err != nil {
		return err
	}
	if n == 0 {
		now, err := ch.Application.Get(ctx, a.ID)
		if err != nil {
			return missing(err, "application")
		}
		return moved(now, place)
	}
	return nil
}

// leave ends the open visit of an application.
func (ch *change) leave(ctx context.Context, a *ent.Application, outcome stepvisit.Outcome) error {
	return ch.StepVisit.Update().
		Where(stepvisit.ApplicationID(a.ID), stepvisit.LeftAtIsNil()).
		SetLeftAt(ch.now).SetOutcome(outcome).SetMovedByID(ch.who.UserID).Exec(systemOf(ctx, ch))
}

// visit begins a stay in a step.
func (ch *change) visit(ctx context.Context, a *ent.Application, s *ent.Step) error {
	create := ch.StepVisit.Create().SetOrganizationID(a.OrganizationID).SetApplicationID(a.ID).SetJobID(a.JobID).
		SetStepID(s.ID).SetEnteredAt(ch.now).SetWaitingOn(s.WaitingOn)
	if s.Kind == profile.Hired {
		create.SetLeftAt(ch.now).SetOutcome(stepvisit.OutcomeHIRED).SetMovedByID(ch.who.UserID)
	}
	return create.Exec(ctx)
}

// CanMove decides whether an application can move. run is the viewer's
// permission to run the job.
func CanMove(run Permission, a *ent.Application) Permission {
	switch {
	case !run.Allowed:
		return run
	case a.Status != application.StatusACTIVE:
		return Deny(fmt.Sprintf("%s is out of the process. Take that back first.", a.CandidateName))
	}
	return Allow()
}

// refusal is the code of a refused move: the viewer's rights, or the state.
func refusal(run Permission) Code {
	if !run.Allowed {
		return Forbidden
	}
	return Precondition
}

// application loads what a command changed.
func (c *Commands) application(ctx context.Context, ids []string) (*ent.Application, error) {
	a, err := c.Data.Application.Get(ctx, ids[0])
	if err != nil {
		return nil, missing(err, "application")
	}
	return a, nil
}

// place is a job with what moving people through it needs.
type place struct {
	job      *ent.Job
	steps    []*ent.Step
	role     *jobRole
	calendar clock.Calendar
}

// place loads a job as the viewer.
func (ch *change) place(ctx context.Context, jobID string) (*place, error) {
	j, err := ch.Job.Query().Where(job.ID(jobID)).
		WithSteps(func(q *ent.StepQuery) { q.Order(step.ByPosition()) }).Only(ctx)
	if err != nil {
		return nil, missing(err, "job")
	}
	if len(j.Edges.Steps) == 0 {
		return nil, Refuse(Precondition, "%s has no steps yet. Give it a flow first.", j.Title)
	}
	p := &place{job: j, steps: j.Edges.Steps}
	if p.role, err = ch.roleOn(ctx, jobID); err != nil {
		return nil, err
	}
	org, err := ch.Organization.Get(ctx, ch.who.OrganizationID)
	if err != nil {
		return nil, missing(err, "organization")
	}
	p.calendar = clock.Of(org.WorkingWeek, org.TimeZone)
	return p, nil
}

// run is the viewer's permission to run the job.
func (p *place) run(ch *change) Permission { return CanRunJob(ch.who, p.role) }

// step finds a step of the flow; nil when it is none of it.
func (p *place) step(id string) *ent.Step {
	for _, s := range p.steps {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// due is when the agreed response time of a step ends; nil when none is agreed.
func (p *place) due(s *ent.Step, from time.Time) *time.Time {
	if s.ResponseHours == 0 || s.Kind == profile.Hired {
		return nil
	}
	t := p.calendar.After(from, time.Duration(s.ResponseHours)*time.Hour).Truncate(time.Microsecond)
	return &t
}

// pipelineEvent describes a change of an application, with the facts by which
// its audience is decided at delivery.
func pipelineEvent(kind string, a *ent.Application, at *ent.Step, data profile.EventData, subject *string) feed.Event {
	data.Presented = a.PresentedAt != nil
	data.Evaluating = at != nil && Evaluates(at.Kind)
	if a.SubmittedByID != nil {
		data.SubmittedBy = *a.SubmittedByID
	}
	if subject != nil {
		data.Subject = *subject
	}
	return feed.Event{
		Kind: kind, Audience: event.AudienceAPPLICATION, EntityID: a.ID,
		JobID: a.JobID, CandidateID: a.CandidateID, ApplicationID: a.ID, Data: data,
	}
}

// missing words an error of the data layer that means "not there for you".
func missing(err error, what string) error {
	if ent.IsNotFound(err) {
		return gone(what)
	}
	return err
}
