package hiring

import (
	"context"
	"fmt"
	"unicode/utf8"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/reason"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/feed"
)

// RejectApplicationInput says why an application is rejected.
type RejectApplicationInput struct {
	ID             string
	Version        *int
	ReasonID       string
	Comment        *string
	IdempotencyKey *string
}

// RejectApplication ends an application for the organization. Errors: NOT_FOUND,
// FORBIDDEN, CONFLICT, PRECONDITION when it has ended, INVALID for the reason.
func (c *Commands) RejectApplication(ctx context.Context, in RejectApplicationInput) (*ent.Application, error) {
	return c.end(ctx, intent{"rejectApplication", in.IdempotencyKey, in}, in.ID, in.Version,
		ending{status: application.StatusREJECTED, reasonID: in.ReasonID, comment: in.Comment})
}

// WithdrawApplicationInput says why a candidate withdrew.
type WithdrawApplicationInput struct {
	ID             string
	Version        *int
	ReasonID       string
	Comment        *string
	IdempotencyKey *string
}

// WithdrawApplication records that the candidate ended an application. Errors
// as in RejectApplication.
func (c *Commands) WithdrawApplication(ctx context.Context, in WithdrawApplicationInput) (*ent.Application, error) {
	return c.end(ctx, intent{"withdrawApplication", in.IdempotencyKey, in}, in.ID, in.Version,
		ending{status: application.StatusWITHDRAWN, reasonID: in.ReasonID, comment: in.Comment})
}

// ending is how an application ends.
type ending struct {
	status   application.Status
	reasonID string
	comment  *string
}

func (c *Commands) end(ctx context.Context, in intent, id string, version *int, how ending) (*ent.Application, error) {
	ids, err := c.change(ctx, in, func(ctx context.Context, ch *change) ([]string, error) {
		a, err := ch.Application.Get(ctx, id)
		if err != nil {
			return nil, missing(err, "application")
		}
		place, err := ch.place(ctx, a.JobID)
		if err != nil {
			return nil, err
		}
		if version != nil && *version != a.Version {
			return nil, moved(a, place)
		}
		if err := ch.checkReason(ctx, how); err != nil {
			return nil, err
		}
		return []string{a.ID}, ch.end(ctx, a, place, how)
	})
	if err != nil {
		return nil, err
	}
	return c.application(ctx, ids)
}

// checkReason checks the reason and the comment of an ending.
func (ch *change) checkReason(ctx context.Context, how ending) error {
	if how.comment != nil && utf8.RuneCountInString(*how.comment) > 2000 {
		return BadField("comment", "A comment has at most 2,000 characters.")
	}
	kind := reason.KindREJECTION
	if how.status == application.StatusWITHDRAWN {
		kind = reason.KindWITHDRAWAL
	}
	r, err := ch.Reason.Get(ctx, how.reasonID)
	if ent.IsNotFound(err) || err == nil && r.Kind != kind {
		return BadField("reasonId", "Choose a reason of kind %s.", kind)
	}
	return err
}

// end ends an application inside a change.
func (ch *change) end(ctx context.Context, a *ent.Application, place *place, how ending) error {
	if err := CanMove(place.run(ch), a).error(refusal(place.run(ch))); err != nil {
		return err
	}
	update := ch.Application.Update().Where(application.ID(a.ID), application.Version(a.Version)).
		SetStatus(how.status).SetClosedAt(ch.now).SetUpdatedAt(ch.now).AddVersion(1).
		SetReasonID(how.reasonID).SetWaitingOn(profile.Nobody).ClearDueAt()
	if how.comment != nil {
		update.SetReasonComment(*how.comment)
	}
	if err := ch.written(ctx, update, a, place); err != nil {
		return err
	}
	outcome, kind := stepvisit.OutcomeREJECTED, feed.ApplicationRejected
	if how.status == application.StatusWITHDRAWN {
		outcome, kind = stepvisit.OutcomeWITHDRAWN, feed.ApplicationWithdrawn
	}
	if err := ch.leave(ctx, a, outcome); err != nil {
		return err
	}
	return ch.record(ctx, pipelineEvent(kind, a, place.step(a.StepID), profile.EventData{FromStepID: a.StepID, ReasonID: how.reasonID}, nil))
}

// UndoApplicationInput names the application whose last change is taken back.
type UndoApplicationInput struct {
	ID             string
	Version        *int
	IdempotencyKey *string
}

// UndoApplication takes back the last move, rejection, withdrawal or hire (H8).
// Errors: NOT_FOUND, FORBIDDEN, CONFLICT, PRECONDITION when there is nothing to
// take back.
func (c *Commands) UndoApplication(ctx context.Context, in UndoApplicationInput) (*ent.Application, error) {
	ids, err := c.change(ctx, intent{"undoApplication", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		a, err := ch.Application.Get(ctx, in.ID)
		if err != nil {
			return nil, missing(err, "application")
		}
		place, err := ch.place(ctx, a.JobID)
		if err != nil {
			return nil, err
		}
		if in.Version != nil && *in.Version != a.Version {
			return nil, moved(a, place)
		}
		if err := place.run(ch).error(Forbidden); err != nil {
			return nil, err
		}
		return []string{a.ID}, ch.undo(ctx, a, place)
	})
	if err != nil {
		return nil, err
	}
	return c.application(ctx, ids)
}

// CanUndo decides whether an application's last change can be taken back, given
// its stays in order.
func CanUndo(run Permission, a *ent.Application, visits []*ent.StepVisit) Permission {
	if !run.Allowed {
		return run
	}
	if a.Status == application.StatusREJECTED || a.Status == application.StatusWITHDRAWN {
		return Allow()
	}
	if _, back := lastMove(visits); back == nil {
		return Deny(fmt.Sprintf("Nothing has happened with %s yet that could be taken back.", a.CandidateName))
	}
	return Allow()
}

// lastMove finds the present stay and the one that the last move came from; an
// undone stay counts for neither.
func lastMove(visits []*ent.StepVisit) (now, back *ent.StepVisit) {
	for i := len(visits) - 1; i >= 0; i-- {
		v := visits[i]
		if v.Outcome == stepvisit.OutcomeUNDONE {
			continue
		}
		if now == nil {
			now = v
			continue
		}
		return now, v
	}
	return now, nil
}

// reopen takes back an ending in a step that was removed since: the application
// goes on where the edit of the flow has put it, in a new stay.
func (ch *change) reopen(ctx context.Context, a *ent.Application, place *place) error {
	to := place.step(a.StepID)
	if to == nil || to.Kind == profile.Hired {
		return Refuse(Precondition, "The step that %s was in isn't part of the flow any more.", a.CandidateName)
	}
	update := ch.Application.Update().Where(application.ID(a.ID), application.Version(a.Version)).
		SetStatus(application.StatusACTIVE).SetEnteredStepAt(ch.now).SetUpdatedAt(ch.now).
		SetWaitingOn(to.WaitingOn).AddVersion(1).ClearClosedAt().ClearReasonID().ClearReasonComment()
	if due := place.due(to, ch.now); due != nil {
		update.SetDueAt(*due)
	} else {
		update.ClearDueAt()
	}
	if Presents(to.Kind) && a.PresentedAt == nil {
		update.SetPresentedAt(ch.now)
		a.PresentedAt = &ch.now
	}
	if err := ch.written(ctx, update, a, place); err != nil {
		return err
	}
	if err := ch.visit(ctx, a, to); err != nil {
		return err
	}
	return ch.record(ctx, pipelineEvent(feed.ApplicationUndone, a, to, profile.EventData{ToStepID: to.ID, From: string(a.Status)}, nil))
}

// undo takes back the last change of an application inside a change.
func (ch *change) undo(ctx context.Context, a *ent.Application, place *place) error {
	visits, err := ch.StepVisit.Query().Where(stepvisit.ApplicationID(a.ID)).
		Order(stepvisit.ByEnteredAt(), stepvisit.ByID()).All(systemOf(ctx, ch))
	if err != nil {
		return err
	}
	if err := CanUndo(place.run(ch), a, visits).error(Precondition); err != nil {
		return err
	}
	now, back := lastMove(visits)
	reopened := now
	ended := a.Status == application.StatusREJECTED || a.Status == application.StatusWITHDRAWN
	if !ended {
		reopened = back
	}
	to := place.step(reopened.StepID)
	if to == nil && ended {
		return ch.reopen(ctx, a, place)
	}
	if to == nil {
		return Refuse(Precondition, "The step that %s came from isn't part of the flow any more. Move the card instead.", a.CandidateName)
	}
	update := ch.Application.Update().Where(application.ID(a.ID), application.Version(a.Version)).
		SetStatus(application.StatusACTIVE).SetStepID(to.ID).SetEnteredStepAt(reopened.EnteredAt).SetUpdatedAt(ch.now).
		SetWaitingOn(to.WaitingOn).AddVersion(1).ClearClosedAt().ClearReasonID().ClearReasonComment()
	if due := place.due(to, reopened.EnteredAt); due != nil {
		update.SetDueAt(*due)
	} else {
		update.ClearDueAt()
	}
	if err := ch.written(ctx, update, a, place); err != nil {
		return err
	}
	if !ended {
		err := ch.StepVisit.UpdateOneID(now.ID).SetOutcome(stepvisit.OutcomeUNDONE).SetLeftAt(ch.now).
			SetMovedByID(ch.who.UserID).Exec(systemOf(ctx, ch))
		if err != nil {
			return err
		}
	}
	err = ch.StepVisit.UpdateOneID(reopened.ID).SetOutcome(stepvisit.OutcomeOPEN).ClearLeftAt().ClearMovedByID().
		Exec(systemOf(ctx, ch))
	if err != nil {
		return err
	}
	from := a.StepID
	a.StepID = to.ID
	return ch.record(ctx, pipelineEvent(feed.ApplicationUndone, a, to, profile.EventData{FromStepID: from, ToStepID: to.ID, From: string(a.Status)}, nil))
}
