package connection_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/profile"
	_ "github.com/tandem-hiring/tandem/ent/runtime"
	"github.com/tandem-hiring/tandem/ent/step"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/graph/connection"
	"github.com/tandem-hiring/tandem/hiring"
)

// shelf is a job with forty steps, whose hours are 0, 1 or 2, each with a visit
// that has no end, or one of three.
func shelf(t *testing.T, db *store.DB) (context.Context, *ent.Client) {
	t.Helper()
	ctx := viewer.System(context.Background(), "")
	data := ent.NewClient(ent.Driver(db.Driver()))
	org := data.Organization.Create().SetName("Acme").SetSlug("acme").SaveX(ctx)
	j := data.Job.Create().SetOrganizationID(org.ID).SetTitle("Job").SaveX(ctx)
	for i := range 40 {
		s := data.Step.Create().SetOrganizationID(org.ID).SetJobID(j.ID).SetName(string(rune('a' + i))).SetKind(profile.Custom).
			SetPosition(i % 5).SetResponseHours(i % 3).SaveX(ctx)
		c := data.Candidate.Create().SetOrganizationID(org.ID).SetName("c").SaveX(ctx)
		a := data.Application.Create().SetOrganizationID(org.ID).SetJobID(j.ID).SetCandidateID(c.ID).SetStepID(s.ID).SetCandidateName("c").SaveX(ctx)
		visit := data.StepVisit.Create().SetOrganizationID(org.ID).SetApplicationID(a.ID).SetJobID(j.ID).SetStepID(s.ID).
			SetEnteredAt(time.Unix(0, 0)).SetWaitingOn(profile.Recruiter)
		if i%4 > 0 {
			visit.SetLeftAt(time.UnixMicro(int64(i % 4)).UTC())
		}
		visit.SaveX(ctx)
	}
	return ctx, data
}

// pages reads a whole list in pages of seven, forward or back.
func pages[N any](t *testing.T, id func(N) string, back bool, read func(connection.Args) (*connection.Connection[N], error)) (ids []string) {
	t.Helper()
	seven := 7
	args := connection.Args{First: &seven}
	if back {
		args = connection.Args{Last: &seven}
	}
	for range 20 {
		c, err := read(args)
		if err != nil {
			t.Fatal(err)
		}
		var here []string
		for _, e := range c.Edges {
			here = append(here, id(e.Node))
		}
		if back {
			ids, args.Before = append(here, ids...), c.PageInfo.StartCursor
		} else {
			ids, args.After = append(ids, here...), c.PageInfo.EndCursor
		}
		if back && !c.PageInfo.HasPreviousPage || !back && !c.PageInfo.HasNextPage {
			return ids
		}
	}
	t.Fatal("the list has no end")
	return nil
}

func TestZerosAndNullsArePlacesLikeAnyOther(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		ctx, data := shelf(t, db)
		for _, d := range []connection.Direction{connection.Asc, connection.Desc} {
			steps := []connection.Term[*ent.Step]{
				connection.Number(step.FieldResponseHours, func(s *ent.Step) int64 { return int64(s.ResponseHours) }).In(d),
				connection.Number(step.FieldPosition, func(s *ent.Step) int64 { return int64(s.Position) }),
				connection.Text(step.FieldID, func(s *ent.Step) string { return s.ID }).In(d),
			}
			visits := []connection.Term[*ent.StepVisit]{
				connection.MaybeMoment(stepvisit.FieldLeftAt, func(v *ent.StepVisit) *time.Time { return v.LeftAt }).In(d),
				connection.Moment(stepvisit.FieldEnteredAt, func(v *ent.StepVisit) time.Time { return v.EnteredAt }),
				connection.Text(stepvisit.FieldID, func(v *ent.StepVisit) string { return v.ID }).In(d),
			}
			for _, back := range []bool{false, true} {
				got := pages(t, func(s *ent.Step) string { return s.ID }, back, func(a connection.Args) (*connection.Connection[*ent.Step], error) {
					return connection.Page(ctx, data.Step.Query(), a, steps...)
				})
				unique(t, got, 40)
				last := data.Step.GetX(ctx, got[39]).ResponseHours
				if want := map[connection.Direction]int{connection.Asc: 2, connection.Desc: 0}[d]; last != want {
					t.Errorf("%s: the last has %d hours, want %d", d, last, want)
				}
				got = pages(t, func(v *ent.StepVisit) string { return v.ID }, back, func(a connection.Args) (*connection.Connection[*ent.StepVisit], error) {
					return connection.Page(ctx, data.StepVisit.Query(), a, visits...)
				})
				unique(t, got, 40)
				for i, id := range got {
					if null := data.StepVisit.GetX(ctx, id).LeftAt == nil; null != (i >= 30) {
						t.Fatalf("%s: without an end at %d; NULLs come last", d, i)
					}
				}
			}
		}
	})
}

func unique(t *testing.T, ids []string, n int) {
	t.Helper()
	sorted := slices.Sorted(slices.Values(ids))
	if len(slices.Compact(sorted)) != n || len(ids) != n {
		t.Errorf("%d rows, %d of them different, want %d", len(ids), len(slices.Compact(sorted)), n)
	}
}

func TestAPageBetweenTwoCursorsEndsAtThem(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		ctx, data := shelf(t, db)
		id := connection.Text(step.FieldID, func(s *ent.Step) string { return s.ID })
		all, err := connection.Page(ctx, data.Step.Query(), connection.Args{}, id)
		if err != nil || len(all.Edges) != 40 {
			t.Fatal(len(all.Edges), err)
		}
		after, before := all.Edges[10].Cursor, all.Edges[20].Cursor
		c, err := connection.Page(ctx, data.Step.Query(), connection.Args{After: &after, Before: &before}, id)
		if err != nil || len(c.Edges) != 9 || c.Edges[0].Node.ID != all.Edges[11].Node.ID || !c.PageInfo.HasPreviousPage {
			t.Errorf("%d rows, %+v, %v", len(c.Edges), c.PageInfo, err)
		}
		if c, err = connection.Page(ctx, data.Step.Query(), connection.Args{After: &before, Before: &after}, id); err != nil || len(c.Edges) != 0 || c.PageInfo.StartCursor != nil {
			t.Errorf("between cursors the wrong way round: %d rows, %v", len(c.Edges), err)
		}
		if n, err := all.TotalCount(ctx); n != 40 || err != nil {
			t.Error(n, err)
		}
	})
}

func TestAPageHasOneToTwoHundredRows(t *testing.T) {
	for n, code := range map[int]hiring.Code{-1: hiring.Invalid, 0: hiring.Invalid, 1: "", 200: "", 201: hiring.Limit, 1 << 30: hiring.Limit} {
		if got, err := connection.Size("first", &n); hiring.CodeOf(err) != code || err == nil && got != n {
			t.Errorf("%d: %d, %v", n, got, err)
		}
	}
	if n, err := connection.Size("first", nil); n != connection.DefaultSize || err != nil {
		t.Error(n, err)
	}
}

// Whatever somebody sends as a cursor is a place in the list or refused.
func FuzzCursor(f *testing.F) {
	ctx := viewer.System(context.Background(), "")
	data := ent.NewClient(ent.Driver(dbtest.New(f, dialect.SQLite).Driver()))
	terms := []connection.Term[*ent.StepVisit]{
		connection.MaybeMoment(stepvisit.FieldLeftAt, func(v *ent.StepVisit) *time.Time { return v.LeftAt }),
		connection.Text(stepvisit.FieldID, func(v *ent.StepVisit) string { return v.ID }),
	}
	f.Add(connection.Encode(&ent.StepVisit{ID: "vis_1"}, terms...))
	f.Add(connection.Encode(&ent.StepVisit{ID: "vis_1", LeftAt: new(time.Unix(1, 0))}, terms...))
	f.Add("")
	f.Add("W10")
	f.Fuzz(func(t *testing.T, cursor string) {
		_, err := connection.Page(ctx, data.StepVisit.Query(), connection.Args{After: &cursor}, terms...)
		if err != nil && hiring.CodeOf(err) != hiring.Invalid {
			t.Errorf("%q: %v", cursor, err)
		}
	})
}
