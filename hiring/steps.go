package hiring

import (
	"context"
	"fmt"
	"strings"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/feed"
)

// StepInput is a step as it should be; a nil ID makes a new one.
type StepInput struct {
	ID            *string
	Name          string
	Kind          profile.StepKind
	Optional      *bool
	ResponseHours int
	WaitingOn     *profile.Party
}

// StepReplacement says where the applications of a removed step go.
type StepReplacement struct {
	FromStepID string
	ToStepID   string
}

// SaveStepsInput is a job's flow as it should be.
type SaveStepsInput struct {
	JobID          string
	Version        int
	Steps          []StepInput
	Replacements   []StepReplacement
	IdempotencyKey *string
}

// SaveSteps changes a job's flow; nobody who stands in a removed step is lost
// (F1). Errors: NOT_FOUND, FORBIDDEN, CONFLICT, INVALID, PRECONDITION when a
// removed step has applications and no replacement.
func (c *Commands) SaveSteps(ctx context.Context, in SaveStepsInput) (*ent.Job, error) {
	ids, err := c.change(ctx, intent{"saveSteps", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		place, err := ch.place(ctx, in.JobID)
		if err != nil {
			return nil, err
		}
		if err := place.run(ch).error(Forbidden); err != nil {
			return nil, err
		}
		if place.job.Version != in.Version {
			return nil, stale("flow", place.job.Version, nil)
		}
		if err := checkSteps(in.Steps, place); err != nil {
			return nil, err
		}
		if err := ch.checkHires(ctx, in.Steps, place); err != nil {
			return nil, err
		}
		kept, err := ch.saveSteps(ctx, place, in.Steps)
		if err != nil {
			return nil, err
		}
		for _, s := range place.steps {
			if kept[s.ID] == nil {
				if err := ch.removeStep(ctx, place, s, kept, in.Replacements); err != nil {
					return nil, err
				}
			}
		}
		err = ch.Job.UpdateOneID(place.job.ID).Where(job.Version(in.Version)).AddVersion(1).SetUpdatedAt(ch.now).Exec(ctx)
		if ent.IsNotFound(err) {
			return nil, stale("flow", in.Version+1, nil)
		}
		if err != nil {
			return nil, err
		}
		return []string{place.job.ID}, ch.record(ctx, jobEvent(feed.JobStepsChanged, place.job.ID, profile.EventData{}))
	})
	if err != nil {
		return nil, err
	}
	return c.job(ctx, ids)
}

func checkSteps(steps []StepInput, place *place) error {
	flow := make([]profile.Step, len(steps))
	seen := map[string]bool{}
	for i, s := range steps {
		flow[i] = profile.Step{Name: s.Name, Kind: s.Kind, ResponseHours: s.ResponseHours}
		if s.ID == nil {
			continue
		}
		if place.step(*s.ID) == nil || seen[*s.ID] {
			return BadField(fmt.Sprintf("steps.%d.id", i), "This step isn't part of the job's flow, or is named twice.")
		}
		seen[*s.ID] = true
	}
	return CheckFlow("steps", flow)
}

// checkHires refuses a flow in which somebody would be hired, or no longer be, by
// an edit of the steps.
func (ch *change) checkHires(ctx context.Context, steps []StepInput, place *place) error {
	for i, s := range steps {
		if s.ID == nil {
			continue
		}
		was := place.step(*s.ID)
		if (was.Kind == profile.Hired) == (s.Kind == profile.Hired) {
			continue
		}
		status, why := application.StatusACTIVE, "Active applications are in %s. Move them before it becomes the hire."
		if was.Kind == profile.Hired {
			status, why = application.StatusHIRED, "People were hired in %s. It stays the hire."
		}
		some, err := ch.Application.Query().Where(application.StepID(was.ID), application.StatusEQ(status)).Exist(systemOf(ctx, ch))
		if err != nil {
			return err
		}
		if some {
			return BadField(fmt.Sprintf("steps.%d.kind", i), why, was.Name)
		}
	}
	return nil
}

// saveSteps writes the steps and returns those that the flow has now, by id.
func (ch *change) saveSteps(ctx context.Context, place *place, steps []StepInput) (map[string]*ent.Step, error) {
	// Names are unique in a job, so two steps that swap names pass through
	// names that nobody can type.
	for _, s := range place.steps {
		if err := ch.Step.UpdateOneID(s.ID).SetName("\x01" + s.ID).Exec(ctx); err != nil {
			return nil, err
		}
	}
	kept := map[string]*ent.Step{}
	for i, s := range steps {
		waits := WaitsFor(s.Kind)
		if s.WaitingOn != nil {
			waits = *s.WaitingOn
		}
		optional := s.Optional != nil && *s.Optional
		name := strings.TrimSpace(s.Name)
		var saved *ent.Step
		var err error
		if s.ID != nil {
			saved, err = ch.Step.UpdateOneID(*s.ID).SetName(name).SetKind(s.Kind).SetPosition(i).SetOptional(optional).
				SetResponseHours(s.ResponseHours).SetWaitingOn(waits).SetUpdatedAt(ch.now).Save(ctx)
		} else {
			saved, err = ch.Step.Create().SetOrganizationID(ch.who.OrganizationID).SetJobID(place.job.ID).SetName(name).
				SetKind(s.Kind).SetPosition(i).SetOptional(optional).SetResponseHours(s.ResponseHours).SetWaitingOn(waits).Save(ctx)
		}
		if err != nil {
			return nil, err
		}
		kept[saved.ID] = saved
	}
	return kept, nil
}

// removeStep removes a step; the applications in it, also those that ended
// there, go where the replacement says.
func (ch *change) removeStep(ctx context.Context, place *place, s *ent.Step, kept map[string]*ent.Step, replacements []StepReplacement) error {
	all := systemOf(ctx, ch)
	rows, err := ch.Application.Query().Where(application.StepID(s.ID)).All(all)
	if err != nil {
		return err
	}
	var to *ent.Step
	for _, r := range replacements {
		if r.FromStepID == s.ID {
			to = kept[r.ToStepID]
		}
	}
	active, hired := 0, 0
	for _, a := range rows {
		switch a.Status {
		case application.StatusACTIVE:
			active++
		case application.StatusHIRED:
			hired++
		}
	}
	shown, err := ch.Application.Query().Where(application.StepID(s.ID)).Count(ctx)
	if err != nil {
		return err
	}
	hidden := shown < len(rows) && !ch.who.SeesAllJobs()
	switch {
	case len(rows) > 0 && to == nil && hidden:
		return Refuse(Precondition, "There are applications in %s, also some that you aren't shown. Say where they go before you remove it.", s.Name)
	case len(rows) > 0 && to == nil:
		return Refuse(Precondition, "%d active and %d ended applications are in %s. Say where they go before you remove it.", active, len(rows)-active, s.Name)
	case hidden && Presents(to.Kind):
		// Nobody widens their own sight by an edit of the flow (P5).
		return Refuse(Precondition, "In %s are people whom you haven't been presented yet. Ask the lead recruiter to move them, or choose an earlier step.", s.Name)
	}
	if active > 0 && to.Kind == profile.Hired {
		return BadField("replacements", "Active applications can't go to %s by removing a step.", to.Name)
	}
	if hired > 0 && to.Kind != profile.Hired {
		return BadField("replacements", "Those who were hired in %s can only go to the step that is the hire now.", s.Name)
	}
	// As it is now, and not as it was before this edit.
	place.steps = append([]*ent.Step{to}, place.steps...)
	for _, a := range rows {
		if a.Status != application.StatusACTIVE {
			if err := ch.Application.UpdateOneID(a.ID).SetStepID(to.ID).AddVersion(1).Exec(all); err != nil {
				return err
			}
			continue
		}
		if err := ch.move(ctx, a, place, to.ID); err != nil {
			return err
		}
	}
	return ch.Step.DeleteOneID(s.ID).Exec(ctx)
}
