// Package board reads the active applications of a job by step: the hottest
// screen of the product, hence its own statements, behind the data layer's scope.
package board

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/rule"
	"github.com/tandem-hiring/tandem/ent/step"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
)

// Filter says which applications a board shows; all conditions must hold.
type Filter struct {
	Text      *string
	WaitingOn []profile.Party
	Late      *bool
	NeedsMe   *bool
}

// Equal reports whether two filters mean the same.
func (f *Filter) Equal(g *Filter) bool {
	return fmt.Sprintf("%+v", f.plain()) == fmt.Sprintf("%+v", g.plain())
}

type plain struct {
	text          string
	waits         []profile.Party
	late, needsMe bool
}

func (f *Filter) plain() (p plain) {
	if f == nil {
		return p
	}
	if f.Text != nil {
		p.text = *f.Text
	}
	p.waits = f.WaitingOn
	p.late = f.Late != nil && *f.Late
	p.needsMe = f.NeedsMe != nil && *f.NeedsMe
	return p
}

// Board is the active applications of a job by step.
type Board struct {
	// Cursor is the feed position that the board is at least as new as.
	Cursor string
	// Columns are the steps in order.
	Columns []*Column
}

// Column is one step of a board.
type Column struct {
	ID        string
	Step      *ent.Step
	Count     int
	LateCount int
	// Filter is what the board was asked with.
	Filter *Filter
	// Cards are the first cards, if they were asked for with the board.
	Cards *Cards

	medians *medians
}

// IsNode tells that the API can fetch a column by its id.
func (*Column) IsNode() {}

// Cards are the first applications of a column.
type Cards struct {
	First int
	Rows  []*ent.Application
	More  bool
}

// Ask says how much of a board is wanted, so that nothing else is read.
type Ask struct {
	Filter *Filter
	// Cards is how many of each column; 0 for none.
	Cards int
	// Late asks for the counts of late ones.
	Late bool
}

// ColumnID makes a column's own id from its step's.
func ColumnID(stepID string) string { return "col_" + stepID[len("stp_"):] }

// StepID is the step of a column's id.
func StepID(columnID string) string { return "stp_" + columnID[len("col_"):] }

// Place is a job as the viewer stands to it.
type Place struct {
	Job   *ent.Job
	Steps []*ent.Step
	Role  *jobmember.Role
}

// Read reads a job's board for the viewer, who sees the job: two statements, one
// for the counts and one for the cards of all columns.
func Read(ctx context.Context, data *ent.Client, p Place, ask Ask) (*Board, error) {
	v, _ := viewer.FromContext(ctx)
	q := query{ctx: ctx, data: data, who: v, place: p, filter: ask.Filter}
	b := &Board{Columns: make([]*Column, len(p.Steps))}
	m := &medians{query: q}
	for i, s := range p.Steps {
		b.Columns[i] = &Column{ID: ColumnID(s.ID), Step: s, Filter: ask.Filter, medians: m}
	}
	if err := q.counts(b, ask.Late); err != nil {
		return nil, fmt.Errorf("board counts: %w", err)
	}
	if ask.Cards > 0 {
		if err := q.cards(b, ask.Cards); err != nil {
			return nil, fmt.Errorf("board cards: %w", err)
		}
	}
	return b, nil
}

type query struct {
	ctx    context.Context
	data   *ent.Client
	who    viewer.Viewer
	place  Place
	filter *Filter
}

// narrow holds for the active applications of the job that the filter lets
// through and the viewer may see.
func (q query) narrow(s *sql.Selector) {
	role := ""
	if q.place.Role != nil {
		role = string(*q.place.Role)
	}
	s.Where(sql.And(
		sql.EQ(s.C(application.FieldJobID), q.place.Job.ID),
		sql.EQ(s.C(application.FieldStatus), string(application.StatusACTIVE)),
	))
	rule.ApplicationsOnJob(q.who, role)(s)
	Where(q.filter, hiring.PartyOf(q.who, q.place.Role))(s)
}

// Where narrows applications by a filter; party is whose moves are the viewer's.
func Where(filter *Filter, party string) func(*sql.Selector) {
	f := filter.plain()
	return func(s *sql.Selector) {
		if f.text != "" {
			s.Where(sql.Or(
				sql.ContainsFold(s.C(application.FieldCandidateName), f.text),
				sql.ContainsFold(s.C(application.FieldCandidateHeadline), f.text),
			))
		}
		if len(f.waits) > 0 {
			waits := make([]any, len(f.waits))
			for i, w := range f.waits {
				waits[i] = string(w)
			}
			s.Where(sql.In(s.C(application.FieldWaitingOn), waits...))
		}
		if f.late {
			s.Where(sql.LT(s.C(application.FieldDueAt), time.Now().UTC()))
		}
		if f.needsMe && party == string(profile.Nobody) {
			s.Where(sql.False()) // what waits on nobody waits on no observer either
		} else if f.needsMe {
			s.Where(sql.EQ(s.C(application.FieldWaitingOn), party))
		}
	}
}

func (q query) counts(b *Board, late bool) error {
	t := sql.Table(application.Table)
	s := sql.Dialect(q.data.Dialect()).Select(t.C(application.FieldStepID), sql.Count("*")).From(t)
	if late {
		s.AppendSelectExpr(sql.ExprFunc(func(b *sql.Builder) {
			b.WriteString("COUNT(CASE WHEN ").WriteString(t.C(application.FieldDueAt)).WriteString(" < ").Arg(time.Now().UTC()).WriteString(" THEN 1 END)")
		}))
	}
	q.narrow(s)
	s.GroupBy(t.C(application.FieldStepID))
	text, args := s.Query()
	rows, err := q.data.QueryContext(q.ctx, text, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	byStep := make(map[string]*Column, len(b.Columns))
	for _, c := range b.Columns {
		byStep[c.Step.ID] = c
	}
	for rows.Next() {
		var id string
		var n, l int
		into := []any{&id, &n}
		if late {
			into = append(into, &l)
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if c := byStep[id]; c != nil {
			c.Count, c.LateCount = n, l
		}
	}
	return rows.Err()
}

// fields of a card: what the list and its permissions need of an application.
var fields = []string{
	application.FieldID, application.FieldOrganizationID, application.FieldJobID, application.FieldCandidateID, application.FieldStepID,
	application.FieldStatus, application.FieldWaitingOn, application.FieldCandidateName, application.FieldCandidateHeadline,
	application.FieldEnteredStepAt, application.FieldDueAt, application.FieldPresentedAt, application.FieldSource,
	application.FieldCreatedAt, application.FieldUpdatedAt, application.FieldVersion,
}

// cards reads the first cards of all columns in one statement: a range of the
// board's index for each.
func (q query) cards(b *Board, first int) error {
	var all *sql.Selector
	byStep := make(map[string]*Cards, len(b.Columns))
	for _, c := range b.Columns {
		c.Cards = &Cards{First: first}
		if c.Count == 0 {
			continue
		}
		byStep[c.Step.ID] = c.Cards
		t := sql.Table(application.Table)
		one := sql.Dialect(q.data.Dialect()).Select(t.Columns(fields...)...).From(t).
			Where(sql.EQ(t.C(application.FieldStepID), c.Step.ID))
		q.narrow(one)
		one.OrderBy(t.C(application.FieldEnteredStepAt), t.C(application.FieldID)).Limit(first + 1)
		of := sql.Dialect(q.data.Dialect()).Select("*").From(one.As("c" + fmt.Sprint(c.Step.Position)))
		if all == nil {
			all = of
		} else {
			all.UnionAll(of)
		}
	}
	if all == nil {
		return nil
	}
	text, args := all.Query()
	rows, err := q.data.QueryContext(q.ctx, text, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	slab := make([]ent.Application, 0, 64)
	for rows.Next() {
		var due, presented *time.Time
		var headline, source *string
		if len(slab) == cap(slab) {
			slab = make([]ent.Application, 0, 64)
		}
		slab = append(slab, ent.Application{})
		a := &slab[len(slab)-1]
		if err := rows.Scan(&a.ID, &a.OrganizationID, &a.JobID, &a.CandidateID, &a.StepID, &a.Status, &a.WaitingOn,
			&a.CandidateName, &headline, &a.EnteredStepAt, &due, &presented, &source, &a.CreatedAt, &a.UpdatedAt, &a.Version); err != nil {
			return err
		}
		if headline != nil {
			a.CandidateHeadline = *headline
		}
		if source != nil {
			a.Source = *source
		}
		a.DueAt, a.PresentedAt = due, presented
		cards := byStep[a.StepID]
		if len(cards.Rows) == first {
			cards.More = true
			continue
		}
		cards.Rows = append(cards.Rows, a)
	}
	return rows.Err()
}

// Open loads what a board needs of its job; nil when it isn't visible.
func Open(ctx context.Context, data *ent.Client, j *ent.Job) (Place, error) {
	v, _ := viewer.FromContext(ctx)
	p := Place{Job: j}
	var err error
	if p.Steps, err = data.Step.Query().Where(step.JobID(j.ID)).Order(step.ByPosition()).All(ctx); err != nil {
		return p, err
	}
	p.Role, err = RoleOn(ctx, data, v, j.ID)
	return p, err
}

// RoleOn is the viewer's role on a job; nil for none.
func RoleOn(ctx context.Context, data *ent.Client, v viewer.Viewer, jobID string) (*jobmember.Role, error) {
	m, err := data.JobMember.Query().Where(jobmember.JobID(jobID), jobmember.UserID(v.UserID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &m.Role, nil
}
