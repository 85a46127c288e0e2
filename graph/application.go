package graph

import (
	"context"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/graph/connection"
	"github.com/tandem-hiring/tandem/graph/model"
)

// applications reads a page of a job's applications.
func (r *Resolver) applications(ctx context.Context, jobID string, f *model.ApplicationFilter, order *model.ApplicationOrder, args connection.Args) (*connection.Applications, error) {
	q := r.Data.Application.Query().Where(application.JobID(jobID))
	if f != nil {
		if f.Text != nil && *f.Text != "" {
			q.Where(application.Or(application.CandidateNameContainsFold(*f.Text), application.CandidateHeadlineContainsFold(*f.Text)))
		}
		if len(f.Statuses) > 0 {
			q.Where(application.StatusIn(f.Statuses...))
		}
		if len(f.StepIds) > 0 {
			q.Where(application.StepIDIn(f.StepIds...))
		}
		if len(f.WaitingOn) > 0 {
			q.Where(application.WaitingOnIn(f.WaitingOn...))
		}
		if f.Late != nil && *f.Late {
			q.Where(application.DueAtLT(time.Now().UTC()))
		}
	}
	moment := func(column string, of func(*ent.Application) time.Time) connection.Term[*ent.Application] {
		return connection.Moment(column, of)
	}
	by := moment(application.FieldUpdatedAt, func(a *ent.Application) time.Time { return a.UpdatedAt }).In(connection.Desc)
	id := connection.Text(application.FieldID, func(a *ent.Application) string { return a.ID })
	if order != nil {
		switch order.Field {
		case model.ApplicationOrderFieldCandidateName:
			by = connection.Text(application.FieldCandidateName, func(a *ent.Application) string { return a.CandidateName })
		case model.ApplicationOrderFieldEnteredStepAt:
			by = moment(application.FieldEnteredStepAt, func(a *ent.Application) time.Time { return a.EnteredStepAt })
		case model.ApplicationOrderFieldDueAt:
			by = connection.MaybeMoment(application.FieldDueAt, func(a *ent.Application) *time.Time { return a.DueAt })
		case model.ApplicationOrderFieldCreatedAt:
			by = moment(application.FieldCreatedAt, func(a *ent.Application) time.Time { return a.CreatedAt })
		}
		by, id = by.In(order.Direction), id.In(order.Direction)
	}
	return connection.Page(ctx, q, args, by, id)
}
