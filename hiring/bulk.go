package hiring

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
)

// BulkRefusal is one of several that was left alone.
type BulkRefusal struct {
	ID      string
	Code    string
	Message string
}

// BulkResult is what became of a change of several applications.
type BulkResult struct {
	Applications []*ent.Application
	Refused      []BulkRefusal
}

// MoveApplicationsInput says where several applications go.
type MoveApplicationsInput struct {
	IDs            []string
	ToStepID       string
	IdempotencyKey *string
}

// MoveApplications moves several applications of one job in one transaction;
// those that can't move are left alone and listed. Errors: INVALID, LIMIT,
// NOT_FOUND, FORBIDDEN.
func (c *Commands) MoveApplications(ctx context.Context, in MoveApplicationsInput) (*BulkResult, error) {
	return c.bulk(ctx, intent{"moveApplications", in.IdempotencyKey, in}, in.IDs,
		func(context.Context, *change) error { return nil },
		func(ctx context.Context, ch *change, a *ent.Application, place *place) error {
			return ch.move(ctx, a, place, in.ToStepID)
		})
}

// RejectApplicationsInput says why several applications are rejected.
type RejectApplicationsInput struct {
	IDs            []string
	ReasonID       string
	Comment        *string
	IdempotencyKey *string
}

// RejectApplications rejects several applications of one job in one transaction;
// those that can't be rejected are left alone and listed. Errors as in
// MoveApplications.
func (c *Commands) RejectApplications(ctx context.Context, in RejectApplicationsInput) (*BulkResult, error) {
	how := ending{status: application.StatusREJECTED, reasonID: in.ReasonID, comment: in.Comment}
	return c.bulk(ctx, intent{"rejectApplications", in.IdempotencyKey, in}, in.IDs,
		func(ctx context.Context, ch *change) error { return ch.checkReason(ctx, how) },
		func(ctx context.Context, ch *change, a *ent.Application, place *place) error {
			return ch.end(ctx, a, place, how)
		})
}

// bulk applies one change to several applications of one job. A refusal by a
// rule happens before anything is written for that application, so the others
// go on; any other error undoes all.
func (c *Commands) bulk(ctx context.Context, in intent, ids []string, check func(context.Context, *change) error, do func(context.Context, *change, *ent.Application, *place) error) (*BulkResult, error) {
	switch {
	case len(ids) == 0:
		return nil, BadField("ids", "Choose at least one application.")
	case len(ids) > maxBulk:
		return nil, &Error{Code: Limit, Field: "ids", Message: fmt.Sprintf("At most %d applications at once.", maxBulk)}
	}
	answer, err := c.change(ctx, in, func(ctx context.Context, ch *change) ([]string, error) {
		if err := check(ctx, ch); err != nil {
			return nil, err
		}
		rows, err := ch.Application.Query().Where(application.IDIn(ids...)).All(ctx)
		if err != nil {
			return nil, err
		}
		if len(rows) == 0 {
			return nil, gone("application")
		}
		byID := make(map[string]*ent.Application, len(rows))
		for _, a := range rows {
			if a.JobID != rows[0].JobID {
				return nil, BadField("ids", "The applications belong to different jobs. Change one job at a time.")
			}
			byID[a.ID] = a
		}
		place, err := ch.place(ctx, rows[0].JobID)
		if err != nil {
			return nil, err
		}
		var done []string
		var refused []BulkRefusal
		for _, id := range ids {
			a := byID[id]
			delete(byID, id)
			err := error(gone("application"))
			if a != nil {
				err = do(ctx, ch, a, place)
			}
			if e, ok := errors.AsType[*Error](err); ok {
				refused = append(refused, BulkRefusal{ID: id, Code: string(e.Code), Message: e.Message})
				continue
			}
			if err != nil {
				return nil, err
			}
			done = append(done, id)
		}
		// The refusals belong to the answer that a retry gets.
		said, err := json.Marshal(refused)
		return append([]string{string(said)}, done...), err
	})
	if err != nil {
		return nil, err
	}
	out := &BulkResult{}
	if err := json.Unmarshal([]byte(answer[0]), &out.Refused); err != nil {
		return nil, fmt.Errorf("refusals: %w", err)
	}
	rows, err := c.Data.Application.Query().Where(application.IDIn(answer[1:]...)).All(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b *ent.Application) int {
		return slices.Index(ids, a.ID) - slices.Index(ids, b.ID)
	})
	out.Applications = rows
	return out, nil
}
