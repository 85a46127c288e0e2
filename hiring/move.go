package hiring

import (
	"context"
	"encoding/json"
	"fmt"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/idempotencykey"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/organization"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/rule"
	"github.com/tandem-hiring/tandem/ent/step"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring/clock"
)

// Moving a card is what people do all day, so on PostgreSQL an ordinary move is
// two statements, one that reads and one that writes everything, and not the
// eleven of MoveApplication's transaction. BenchmarkMove in server/bench shows
// the difference. Whatever isn't ordinary (a conflict, a refusal, a hire, a
// retry) changes nothing here and is left to MoveApplication, which words it.

// moveAtOnce makes an ordinary move and reports whether it was one.
func (c *Commands) moveAtOnce(ctx context.Context, in MoveApplicationInput) (moved *ent.Application, ok bool, err error) {
	who, known := viewer.FromContext(ctx)
	if !known || who.System || c.Data.Dialect() != dialect.Postgres {
		return nil, false, nil
	}
	s, err := c.standing(ctx, who, in)
	if s == nil || err != nil {
		return nil, false, err
	}
	a := s.application
	switch {
	case in.FromStepID != nil && *in.FromStepID != a.StepID,
		in.Version != nil && *in.Version != a.Version,
		!CanMove(CanRunJob(who, s.role), a).Allowed,
		s.to.Kind == profile.Hired:
		return nil, false, nil
	}
	now, after := c.Now(), *a
	after.StepID, after.WaitingOn, after.Version = s.to.ID, s.to.WaitingOn, a.Version+1
	after.EnteredStepAt, after.UpdatedAt, after.DueAt = now, now, (&place{calendar: s.calendar}).due(s.to, now)
	if Presents(s.to.Kind) && a.PresentedAt == nil {
		after.PresentedAt = &now
	}
	e := pipelineEvent(feed.ApplicationMoved, &after, s.to, profile.EventData{FromStepID: a.StepID, ToStepID: s.to.ID}, nil)
	e.At = now
	ok, err = c.writeMove(ctx, who, in, &after, e)
	if !ok || err != nil {
		return nil, false, err
	}
	feed.Recorded()
	return &after, true, nil
}

// standing is an application that is about to move, with what decides the move.
type standing struct {
	application *ent.Application
	to          *ent.Step
	role        *jobRole
	calendar    clock.Calendar
}

// standing reads as the viewer; nil when something isn't there for them.
func (c *Commands) standing(ctx context.Context, who viewer.Viewer, in MoveApplicationInput) (*standing, error) {
	const kind, waits, hours, role, week, zone = "to_kind", "to_waiting_on", "to_response_hours", "viewer_role", "week", "zone"
	rows, err := c.Data.Application.Query().Where(application.ID(in.ID)).Modify(func(s *sql.Selector) {
		rule.OfJob(who)(s)
		to, member, org := sql.Table(step.Table).As("to_step"), sql.Table(jobmember.Table).As("viewer_member"), sql.Table(organization.Table).As("org")
		s.Join(to).OnP(sql.And(
			sql.ColumnsEQ(to.C(step.FieldJobID), s.C(application.FieldJobID)),
			sql.EQ(to.C(step.FieldID), in.ToStepID),
			sql.ColumnsNEQ(to.C(step.FieldID), s.C(application.FieldStepID)),
		))
		s.Join(org).On(org.C(organization.FieldID), s.C(application.FieldOrganizationID))
		s.LeftJoin(member).OnP(sql.And(
			sql.ColumnsEQ(member.C(jobmember.FieldJobID), s.C(application.FieldJobID)),
			sql.EQ(member.C(jobmember.FieldUserID), who.UserID),
		))
		s.AppendSelectAs(to.C(step.FieldKind), kind).AppendSelectAs(to.C(step.FieldWaitingOn), waits).
			AppendSelectAs(to.C(step.FieldResponseHours), hours).AppendSelectAs(member.C(jobmember.FieldRole), role).
			AppendSelectAs(org.C(organization.FieldWorkingWeek), week).AppendSelectAs(org.C(organization.FieldTimeZone), zone)
	}).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("move: %w", err)
	}
	if len(rows) != 1 {
		return nil, nil
	}
	a := rows[0]
	text := func(name string) string {
		switch v, _ := a.Value(name); v := v.(type) {
		case string:
			return v
		case []byte:
			return string(v)
		}
		return ""
	}
	s := &standing{application: a, to: &ent.Step{
		ID: in.ToStepID, JobID: a.JobID, Kind: profile.StepKind(text(kind)), WaitingOn: profile.Party(text(waits)),
	}}
	if v, _ := a.Value(hours); v != nil {
		n, ok := v.(int64)
		if !ok {
			return nil, fmt.Errorf("move: response hours are %T", v)
		}
		s.to.ResponseHours = int(n)
	}
	if r := jobRole(text(role)); r != "" {
		s.role = &r
	}
	var working profile.WorkingWeek
	if err := json.Unmarshal([]byte(text(week)), &working); err != nil {
		return nil, fmt.Errorf("working week: %w", err)
	}
	s.calendar = clock.Of(working, text(zone))
	return s, nil
}

// writeMove writes a move in one statement, which is a transaction of its own:
// the card, if it still is what was read and the viewer may change it, its
// visits, the key that makes a retry harmless, and the event. It reports false
// when somebody was faster.
func (c *Commands) writeMove(ctx context.Context, who viewer.Viewer, in MoveApplicationInput, a *ent.Application, e feed.Event) (bool, error) {
	var hash string
	if in.IdempotencyKey != nil {
		var err error
		if hash, err = (intent{"moveApplication", in.IdempotencyKey, in}).hash(); err != nil {
			return false, err
		}
	}
	t := sql.Table(application.Table)
	own := sql.Dialect(dialect.Postgres).Select(t.C(application.FieldID)).From(t).Where(sql.And(
		sql.EQ(t.C(application.FieldID), a.ID),
		sql.EQ(t.C(application.FieldVersion), a.Version-1),
	))
	rule.ApplicationsEditable(who)(own)
	update := sql.Dialect(dialect.Postgres).Update(application.Table).
		Set(application.FieldStepID, a.StepID).Set(application.FieldWaitingOn, string(a.WaitingOn)).
		Set(application.FieldEnteredStepAt, a.EnteredStepAt).Set(application.FieldUpdatedAt, a.UpdatedAt).
		Set(application.FieldVersion, a.Version).Set(application.FieldDueAt, a.DueAt).
		Set(application.FieldPresentedAt, a.PresentedAt).
		Where(own.P()).Returning(application.FieldID)

	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	b.WriteString("WITH card AS (").Join(update)
	b.WriteString("), before AS (UPDATE step_visits SET left_at = ").Arg(a.EnteredStepAt).
		WriteString(", outcome = ").Arg(string(stepvisit.OutcomeMOVED)).WriteString(", moved_by_id = ").Arg(who.UserID).
		WriteString(" FROM card WHERE application_id = card.id AND left_at IS NULL")
	b.WriteString("), stay AS (INSERT INTO step_visits (id, organization_id, application_id, job_id, step_id, entered_at, waiting_on, outcome) SELECT ").
		Args(stepvisit.DefaultID(), a.OrganizationID, a.ID, a.JobID, a.StepID, a.EnteredStepAt, string(a.WaitingOn), string(stepvisit.OutcomeOPEN)).
		WriteString(" FROM card")
	if hash != "" {
		result, _ := json.Marshal([]string{a.ID}) // can't fail
		b.WriteString("), key AS (INSERT INTO idempotency_keys (id, organization_id, actor_id, key, request_hash, result, created_at) SELECT ").
			Args(idempotencykey.DefaultID(), who.OrganizationID, who.UserID, *in.IdempotencyKey, hash, string(result), a.EnteredStepAt).
			WriteString(" FROM card")
	}
	b.WriteString("), told AS (")
	if err := feed.RecordWithin(ctx, b, "card", e); err != nil {
		return false, err
	}
	b.WriteString(") SELECT id FROM card")
	text, args := b.Query()
	rows, err := c.Data.QueryContext(ctx, text, args...)
	if err == nil {
		defer rows.Close()
		ok := rows.Next()
		if err = rows.Err(); err == nil {
			return ok, nil
		}
	}
	if sqlgraph.IsUniqueConstraintError(err) {
		return false, nil // the key was used
	}
	return false, fmt.Errorf("move: %w", err)
}
