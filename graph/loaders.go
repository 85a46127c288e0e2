package graph

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/99designs/gqlgen/graphql"
	"github.com/lib/pq"
	"github.com/vikstrous/dataloadgen"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/department"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/location"
	"github.com/tandem-hiring/tandem/ent/notereader"
	"github.com/tandem-hiring/tandem/ent/predicate"
	"github.com/tandem-hiring/tandem/ent/reason"
	"github.com/tandem-hiring/tandem/ent/rule"
	"github.com/tandem-hiring/tandem/ent/step"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// loaders gather what the rows of one answer refer to, so that the number of
// statements does not grow with the number of rows. They live for one answer:
// rights and data are those of its moment.
type loaders struct {
	users       *dataloadgen.Loader[string, *ent.User]
	jobs        *dataloadgen.Loader[string, *ent.Job]
	steps       *dataloadgen.Loader[string, *ent.Step]
	candidates  *dataloadgen.Loader[string, *ent.Candidate]
	departments *dataloadgen.Loader[string, *ent.Department]
	reasons     *dataloadgen.Loader[string, *ent.Reason]
	visits      *dataloadgen.Loader[string, []*ent.StepVisit]
	flows       *dataloadgen.Loader[string, []*ent.Step]
	teams       *dataloadgen.Loader[string, []*ent.JobMember]
	places      *dataloadgen.Loader[string, []*ent.Location]
	pipelines   *dataloadgen.Loader[string, pipeline]
	moved       *dataloadgen.Loader[string, time.Time]
	hired       *dataloadgen.Loader[string, int]
	readers     *dataloadgen.Loader[string, []string]
}

// wait is how long a loader gathers. All fields of a level ask within
// microseconds of each other; a longer wait would only delay the answer. Tests
// that count statements wait longer, however busy the machine.
var wait = 300 * time.Microsecond

func newLoaders(data *ent.Client) *loaders {
	return &loaders{
		users: byID(func(ctx context.Context, ids []string) ([]*ent.User, error) {
			return data.User.Query().Where(among[predicate.User](user.FieldID, ids)).All(ctx)
		}, func(n *ent.User) string { return n.ID }),
		jobs: byID(func(ctx context.Context, ids []string) ([]*ent.Job, error) {
			return data.Job.Query().Where(among[predicate.Job](job.FieldID, ids)).All(ctx)
		}, func(n *ent.Job) string { return n.ID }),
		steps: byID(func(ctx context.Context, ids []string) ([]*ent.Step, error) {
			return data.Step.Query().Where(among[predicate.Step](step.FieldID, ids)).All(ctx)
		}, func(n *ent.Step) string { return n.ID }),
		candidates: byID(func(ctx context.Context, ids []string) ([]*ent.Candidate, error) {
			return data.Candidate.Query().Where(among[predicate.Candidate](candidate.FieldID, ids)).All(ctx)
		}, func(n *ent.Candidate) string { return n.ID }),
		departments: byID(func(ctx context.Context, ids []string) ([]*ent.Department, error) {
			return data.Department.Query().Where(among[predicate.Department](department.FieldID, ids)).All(ctx)
		}, func(n *ent.Department) string { return n.ID }),
		reasons: byID(func(ctx context.Context, ids []string) ([]*ent.Reason, error) {
			return data.Reason.Query().Where(among[predicate.Reason](reason.FieldID, ids)).All(ctx)
		}, func(n *ent.Reason) string { return n.ID }),
		visits: listBy(func(ctx context.Context, ids []string) ([]*ent.StepVisit, error) {
			return data.StepVisit.Query().Where(among[predicate.StepVisit](stepvisit.FieldApplicationID, ids)).
				Order(stepvisit.ByEnteredAt(), stepvisit.ByID()).All(ctx)
		}, func(n *ent.StepVisit) string { return n.ApplicationID }),
		flows: listBy(func(ctx context.Context, ids []string) ([]*ent.Step, error) {
			return data.Step.Query().Where(among[predicate.Step](step.FieldJobID, ids)).Order(step.ByPosition()).All(ctx)
		}, func(n *ent.Step) string { return n.JobID }),
		teams: listBy(func(ctx context.Context, ids []string) ([]*ent.JobMember, error) {
			return data.JobMember.Query().Where(among[predicate.JobMember](jobmember.FieldJobID, ids)).
				Order(jobmember.ByCreatedAt(), jobmember.ByID()).All(ctx)
		}, func(n *ent.JobMember) string { return n.JobID }),
		places: dataloadgen.NewLoader(func(ctx context.Context, ids []string) ([][]*ent.Location, []error) {
			rows, err := data.Job.Query().Where(among[predicate.Job](job.FieldID, ids)).Select(job.FieldID).
				WithLocations(func(q *ent.LocationQuery) { q.Order(location.ByName()) }).All(ctx)
			of := make(map[string][]*ent.Location, len(rows))
			for _, j := range rows {
				of[j.ID] = j.Edges.Locations
			}
			return each(ids, of, err)
		}, dataloadgen.WithWait(wait)),
		pipelines: dataloadgen.NewLoader(func(ctx context.Context, ids []string) ([]pipeline, []error) {
			of, err := countPipelines(ctx, data, ids)
			return each(ids, of, err)
		}, dataloadgen.WithWait(wait)),
		readers: dataloadgen.NewLoader(func(ctx context.Context, ids []string) ([][]string, []error) {
			rows, err := data.NoteReader.Query().Where(among[predicate.NoteReader](notereader.FieldNoteID, ids)).Order(notereader.ByID()).All(ctx)
			of := make(map[string][]string, len(ids))
			for _, r := range rows {
				of[r.NoteID] = append(of[r.NoteID], r.UserID)
			}
			return each(ids, of, err)
		}, dataloadgen.WithWait(wait)),
		hired: dataloadgen.NewLoader(func(ctx context.Context, ids []string) ([]int, []error) {
			of, err := countHired(ctx, data, ids)
			return each(ids, of, err)
		}, dataloadgen.WithWait(wait)),
		moved: dataloadgen.NewLoader(func(ctx context.Context, ids []string) ([]time.Time, []error) {
			of, err := lastMoves(ctx, data, ids)
			return each(ids, of, err)
		}, dataloadgen.WithWait(wait)),
	}
}

// byID makes a loader of single rows; a row that isn't visible is nil.
func byID[N any](read func(context.Context, []string) ([]*N, error), id func(*N) string) *dataloadgen.Loader[string, *N] {
	return dataloadgen.NewLoader(func(ctx context.Context, ids []string) ([]*N, []error) {
		rows, err := read(ctx, ids)
		of := make(map[string]*N, len(rows))
		for _, n := range rows {
			of[id(n)] = n
		}
		return each(ids, of, err)
	}, dataloadgen.WithWait(wait))
}

// listBy makes a loader of the rows that belong to each key.
func listBy[N any](read func(context.Context, []string) ([]*N, error), owner func(*N) string) *dataloadgen.Loader[string, []*N] {
	return dataloadgen.NewLoader(func(ctx context.Context, ids []string) ([][]*N, []error) {
		rows, err := read(ctx, ids)
		of := make(map[string][]*N, len(ids))
		for _, n := range rows {
			of[owner(n)] = append(of[owner(n)], n)
		}
		return each(ids, of, err)
	}, dataloadgen.WithWait(wait))
}

// each puts values into the order of the keys, or the error in the place of all.
func each[V any](ids []string, of map[string]V, err error) ([]V, []error) {
	values := make([]V, len(ids))
	if err != nil {
		errs := make([]error, len(ids))
		for i := range errs {
			errs[i] = err
		}
		return values, errs
	}
	for i, id := range ids {
		values[i] = of[id]
	}
	return values, nil
}

// among holds for rows whose column is one of the ids. On PostgreSQL it is one
// array, so that the statement is the same for any number of ids and its
// prepared plan is found again.
func among[P ~func(*sql.Selector)](column string, ids []string) P {
	return func(s *sql.Selector) {
		if s.Dialect() == dialect.Postgres {
			s.Where(sql.P(func(b *sql.Builder) {
				b.Ident(s.C(column)).WriteString(" = ANY (").Arg(pq.StringArray(ids)).WriteString(")")
			}))
			return
		}
		list := make([]any, len(ids))
		for i, id := range ids {
			list[i] = id
		}
		s.Where(sql.In(s.C(column), list...))
	}
}

type loadersKey struct{}

// Loaders gives every answer its own loaders.
func (r *Resolver) Loaders() graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		// Made when first used: most answers of a subscription need none.
		return next(context.WithValue(ctx, loadersKey{}, sync.OnceValue(func() *loaders { return newLoaders(r.Data) })))
	}
}

// load returns the loaders of the answer. A subscription's events are resolved
// outside of any, and get loaders of their own.
func (r *Resolver) load(ctx context.Context) *loaders {
	if l, ok := ctx.Value(loadersKey{}).(func() *loaders); ok {
		return l()
	}
	return newLoaders(r.Data)
}

// pipeline is how many stand in each step of a job, by step.
type pipeline map[string]struct{ count, late int }

// countPipelines counts the visible active applications of jobs that the viewer
// sees, by step. With the viewer's roles in hand no row needs a subquery: the
// jobs of one role are one part of the statement.
func countPipelines(ctx context.Context, data *ent.Client, jobs []string) (map[string]pipeline, error) {
	v := who(ctx)
	ofRole, err := byRole(ctx, data, v, jobs)
	if err != nil {
		return nil, err
	}
	var s *sql.Selector
	for _, role := range slices.Sorted(maps.Keys(ofRole)) {
		t := sql.Table(application.Table)
		part := sql.Dialect(data.Dialect()).Select(t.C(application.FieldJobID), t.C(application.FieldStepID), sql.Count("*")).From(t)
		part.AppendSelectExpr(sql.ExprFunc(func(b *sql.Builder) {
			b.WriteString("COUNT(CASE WHEN ").WriteString(t.C(application.FieldDueAt)).WriteString(" < ").Arg(time.Now().UTC()).WriteString(" THEN 1 END)")
		}))
		among[predicate.Application](application.FieldJobID, ofRole[role])(part)
		part.Where(sql.EQ(t.C(application.FieldStatus), string(application.StatusACTIVE)))
		rule.ApplicationsOnJob(v, string(role))(part)
		part.GroupBy(t.C(application.FieldJobID), t.C(application.FieldStepID))
		if s == nil {
			s = part
		} else {
			s.UnionAll(part)
		}
	}
	text, args := s.Query()
	rows, err := data.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, fmt.Errorf("pipelines: %w", err)
	}
	defer rows.Close()
	of := make(map[string]pipeline, len(jobs))
	for rows.Next() {
		var jobID, stepID string
		var n struct{ count, late int }
		if err := rows.Scan(&jobID, &stepID, &n.count, &n.late); err != nil {
			return nil, err
		}
		if of[jobID] == nil {
			of[jobID] = pipeline{}
		}
		of[jobID][stepID] = n
	}
	return of, rows.Err()
}

// byRole sorts jobs by the viewer's role on them; "" is for none, and for those
// who see all of a job whatever their role.
func byRole(ctx context.Context, data *ent.Client, v viewer.Viewer, jobs []string) (map[jobmember.Role][]string, error) {
	if v.System || v.SeesAllJobs() {
		return map[jobmember.Role][]string{"": jobs}, nil
	}
	// Everybody knows their own roles, so the rows need no narrowing.
	own, err := data.JobMember.Query().Where(jobmember.UserID(v.UserID), among[predicate.JobMember](jobmember.FieldJobID, jobs)).
		Select(jobmember.FieldJobID, jobmember.FieldRole).All(viewer.System(ctx, v.OrganizationID))
	if err != nil {
		return nil, fmt.Errorf("roles on jobs: %w", err)
	}
	role := make(map[string]jobmember.Role, len(own))
	for _, m := range own {
		role[m.JobID] = m.Role
	}
	of := map[jobmember.Role][]string{}
	for _, id := range jobs {
		of[role[id]] = append(of[role[id]], id)
	}
	return of, nil
}

// countHired counts the visible hires of jobs.
func countHired(ctx context.Context, data *ent.Client, jobs []string) (map[string]int, error) {
	var rows []struct {
		JobID string `json:"job_id"`
		Count int    `json:"count"`
	}
	err := data.Application.Query().Where(application.JobIDIn(jobs...), application.StatusEQ(application.StatusHIRED)).
		GroupBy(application.FieldJobID).Aggregate(ent.Count()).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("hires: %w", err)
	}
	of := make(map[string]int, len(rows))
	for _, r := range rows {
		of[r.JobID] = r.Count
	}
	return of, nil
}

// lastMoves tells when anything last happened in jobs' pipelines.
func lastMoves(ctx context.Context, data *ent.Client, jobs []string) (map[string]time.Time, error) {
	of := make(map[string]time.Time, len(jobs))
	var rows []struct {
		JobID string `json:"job_id"`
		ID    int64  `json:"max"`
	}
	err := data.Event.Query().Where(event.JobIDIn(jobs...), event.AudienceEQ(event.AudienceAPPLICATION)).
		GroupBy(event.FieldJobID).Aggregate(ent.As(ent.Max(event.FieldID), "max")).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("last moves: %w", err)
	}
	last := make([]int64, len(rows))
	for i, r := range rows {
		last[i] = r.ID
	}
	events, err := data.Event.Query().Where(event.IDIn(last...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("last moves: %w", err)
	}
	for _, e := range events {
		of[e.JobID] = e.At
	}
	return of, nil
}
