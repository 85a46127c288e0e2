package graph

import (
	"context"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/predicate"
	"github.com/tandem-hiring/tandem/graph/connection"
	"github.com/tandem-hiring/tandem/graph/model"
	"github.com/tandem-hiring/tandem/hiring"
)

// jobs reads a page of jobs.
func (r *Resolver) jobs(ctx context.Context, f *model.JobFilter, order *model.JobOrder, args connection.Args) (*connection.Jobs, error) {
	q := r.Data.Job.Query()
	if f != nil {
		if f.Text != nil && *f.Text != "" {
			q.Where(job.TitleContainsFold(*f.Text))
		}
		if len(f.Statuses) > 0 {
			q.Where(job.StatusIn(f.Statuses...))
		}
		if len(f.DepartmentIds) > 0 {
			q.Where(job.DepartmentIDIn(f.DepartmentIds...))
		}
		if f.Mine != nil && *f.Mine {
			q.Where(withMember(who(ctx).UserID))
		}
		if f.MemberID != nil {
			q.Where(withMember(*f.MemberID))
		}
	}
	id := connection.Text(job.FieldID, func(j *ent.Job) string { return j.ID })
	by := connection.Text(job.FieldTitle, func(j *ent.Job) string { return j.Title })
	if order != nil {
		switch order.Field {
		case model.JobOrderFieldCreatedAt:
			by = connection.Moment(job.FieldCreatedAt, func(j *ent.Job) time.Time { return j.CreatedAt })
		case model.JobOrderFieldOpenedAt:
			by = connection.MaybeMoment(job.FieldOpenedAt, func(j *ent.Job) *time.Time { return j.OpenedAt })
		case model.JobOrderFieldOpenings:
			by = connection.Number(job.FieldOpenings, func(j *ent.Job) int64 { return int64(j.Openings) })
		}
		by, id = by.In(order.Direction), id.In(order.Direction)
	}
	return connection.Page(ctx, q, args, by, id)
}

// withMember holds for jobs on whose team the person is.
func withMember(userID string) predicate.Job {
	return func(s *sql.Selector) {
		m := sql.Table(jobmember.Table).As("with_member")
		s.Where(sql.Exists(sql.Dialect(s.Dialect()).Select(m.C(jobmember.FieldID)).From(m).Where(sql.And(
			sql.ColumnsEQ(m.C(jobmember.FieldJobID), s.C(job.FieldID)),
			sql.EQ(m.C(jobmember.FieldUserID), userID),
		))))
	}
}

// team is the people of a job, the hiring manager first.
func (r *Resolver) team(ctx context.Context, jobID string) ([]*ent.JobMember, error) {
	members, err := r.load(ctx).teams.Load(ctx, jobID)
	if err != nil {
		return nil, err
	}
	order := []jobmember.Role{
		jobmember.RoleHIRING_MANAGER, jobmember.RoleLEAD_RECRUITER, jobmember.RoleCO_RECRUITER, jobmember.RoleCOORDINATOR,
		jobmember.RoleINTERVIEWER, jobmember.RoleAPPROVER, jobmember.RoleOBSERVER,
	}
	members = slices.Clone(members)
	slices.SortStableFunc(members, func(a, b *ent.JobMember) int {
		return slices.Index(order, a.Role) - slices.Index(order, b.Role)
	})
	return members, nil
}

// stepCounts is the counts of a job's steps, in the order of its flow.
func (r *Resolver) stepCounts(ctx context.Context, jobID string) ([]*model.StepCount, error) {
	l := r.load(ctx)
	flows, pipelines := l.flows.LoadThunk(ctx, jobID), l.pipelines.LoadThunk(ctx, jobID) // at once
	flow, err := flows()
	if err != nil {
		return nil, err
	}
	counts, err := pipelines()
	if err != nil {
		return nil, err
	}
	out := make([]*model.StepCount, len(flow))
	for i, s := range flow {
		out[i] = &model.StepCount{Step: s, Count: counts[s.ID].count, LateCount: counts[s.ID].late}
	}
	return out, nil
}

// health is how a search is doing, from what is late and what last moved.
func (r *Resolver) health(ctx context.Context, j *ent.Job) (model.JobHealth, error) {
	if j.Status != job.StatusOPEN {
		return model.JobHealthIdle, nil
	}
	l := r.load(ctx)
	counts, err := l.pipelines.Load(ctx, j.ID)
	if err != nil {
		return "", err
	}
	moved, err := l.moved.Load(ctx, j.ID)
	if err != nil {
		return "", err
	}
	if moved.IsZero() && j.OpenedAt != nil {
		moved = *j.OpenedAt
	}
	active, late := 0, 0
	for _, c := range counts {
		active, late = active+c.count, late+c.late
	}
	return model.JobHealth(hiring.HealthOf(active, late, time.Since(moved))), nil
}

// roleOn is the viewer's role on a job; nil for none.
func (r *Resolver) roleOn(ctx context.Context, jobID string) (*jobmember.Role, error) {
	members, err := r.load(ctx).teams.Load(ctx, jobID)
	if err != nil {
		return nil, err
	}
	me := who(ctx).UserID
	for _, m := range members {
		if m.UserID == me {
			return &m.Role, nil
		}
	}
	return nil, nil
}

// canRun is the viewer's permission to run a job.
func (r *Resolver) canRun(ctx context.Context, jobID string) (hiring.Permission, error) {
	role, err := r.roleOn(ctx, jobID)
	if err != nil {
		return hiring.Permission{}, err
	}
	return hiring.CanRunJob(who(ctx), role), nil
}

// statusMoves is what the state machine knows from a job's status, with what
// the viewer may do of it now.
func (r *Resolver) statusMoves(ctx context.Context, j *ent.Job) ([]*model.JobStatusMove, error) {
	run, err := r.canRun(ctx, j.ID)
	if err != nil {
		return nil, err
	}
	facts, err := hiring.FactsOfJob(ctx, r.Data, j)
	if err != nil {
		return nil, err
	}
	var out []*model.JobStatusMove
	for _, m := range hiring.JobMoves {
		if m.From == j.Status {
			can := hiring.CanChangeJobStatus(run, m.To, facts)
			out = append(out, &model.JobStatusMove{To: m.To, NeedsReason: m.NeedsReason, Permission: &can})
		}
	}
	return out, nil
}
