// Package rule holds the privacy rules of the data layer: scopes say which rows
// exist for a viewer, and policies apply them to every query and every mutation,
// so that the API, search, counts, exports and subscriptions can't differ.
package rule

import (
	"context"
	"fmt"

	stdent "entgo.io/ent"
	"entgo.io/ent/dialect/sql"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/intercept"
	"github.com/tandem-hiring/tandem/ent/privacy"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// Check decides whether a viewer may create a row; the error says why not.
type Check func(context.Context, viewer.Viewer, ent.Mutation) error

// Access is who may do what with the rows of one entity.
type Access struct {
	// Read are the rows that exist for a viewer.
	Read Scope
	// Create decides on new rows; nil lets only the system create.
	Create Check
	// Update are the rows that a viewer may change; nil lets only the system.
	Update Scope
	// Delete are the rows that a viewer may delete; nil lets only the system.
	Delete Scope
}

// Policy makes an entity's policy: nobody without a viewer, reads narrowed,
// mutations confined, and everything that is not named denied.
func (a Access) Policy() stdent.Policy {
	return privacy.Policy{
		Query: privacy.QueryPolicy{
			privacy.QueryRuleFunc(func(ctx context.Context, q ent.Query) error {
				v, ok := viewer.FromContext(ctx)
				if !ok {
					return privacy.Denyf("nobody asks")
				}
				query, err := intercept.NewQuery(q)
				if err != nil {
					return privacy.Denyf("unknown query: %v", err)
				}
				query.WhereP(a.Read(v))
				return privacy.Allow
			}),
		},
		Mutation: privacy.MutationPolicy{privacy.MutationRuleFunc(a.mutate)},
	}
}

func (a Access) mutate(ctx context.Context, m ent.Mutation) error {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return privacy.Denyf("nobody asks")
	}
	if m.Op().Is(ent.OpCreate) {
		return a.create(ctx, v, m)
	}
	if v.System && v.OrganizationID == "" {
		// The installation itself is not confined, and ent can't update a row
		// by a predicate that says nothing.
		return privacy.Allow
	}
	scope := a.Update
	if m.Op().Is(ent.OpDelete | ent.OpDeleteOne) {
		scope = a.Delete
	}
	if scope == nil && v.System {
		scope = a.Read
	}
	confined, can := m.(interface{ WhereP(...func(*sql.Selector)) })
	if scope == nil || !can {
		return privacy.Denyf("%s of %s", m.Op(), m.Type())
	}
	confined.WhereP(scope(v))
	return privacy.Allow
}

func (a Access) create(ctx context.Context, v viewer.Viewer, m ent.Mutation) error {
	if owner, ok := m.Field("organization_id"); ok && owner != v.OrganizationID && (v.OrganizationID != "" || !v.System) {
		return privacy.Denyf("%s in another organization", m.Type())
	}
	if v.System {
		return privacy.Allow
	}
	if a.Create == nil {
		return privacy.Denyf("create of %s", m.Type())
	}
	if err := a.Create(ctx, v, m); err != nil {
		return err
	}
	return privacy.Allow
}

// Anybody lets everybody with a viewer create: for rows that only ever
// accompany a change which has been decided, such as a visit or a task.
func Anybody(context.Context, viewer.Viewer, ent.Mutation) error { return nil }

// Admins lets administrators create.
func Admins(_ context.Context, v viewer.Viewer, m ent.Mutation) error {
	if !v.IsAdmin() {
		return privacy.Denyf("%s is for administrators", m.Type())
	}
	return nil
}

// Recruiters lets those create who recruit for the whole organization.
func Recruiters(_ context.Context, v viewer.Viewer, m ent.Mutation) error {
	if !v.SeesAllJobs() {
		return privacy.Denyf("%s is for recruiters", m.Type())
	}
	return nil
}

// Insiders lets the organization's own people create.
func Insiders(_ context.Context, v viewer.Viewer, m ent.Mutation) error {
	if v.External {
		return privacy.Denyf("%s is not for outside people", m.Type())
	}
	return nil
}

// Parent lets a row be created only below a parent that exists in the scope:
// a parent that the viewer can't see does not exist.
func Parent(table, column string, scope Scope) Check {
	return func(ctx context.Context, v viewer.Viewer, m ent.Mutation) error {
		id, ok := m.Field(column)
		if !ok {
			return nil
		}
		c, ok := m.(interface{ Client() *ent.Client })
		if !ok {
			return privacy.Denyf("%s has no client", m.Type())
		}
		t := sql.Table(table)
		s := sql.Dialect(c.Client().Dialect()).Select(sql.Count("*")).From(t).Where(sql.EQ(t.C("id"), fmt.Sprint(id)))
		scope(v)(s)
		n, err := count(ctx, c.Client(), s)
		if err == nil && n == 0 {
			err = privacy.Denyf("no %s %v", table, id)
		}
		return err
	}
}

// All lets a row be created only if every check does.
func All(checks ...Check) Check {
	return func(ctx context.Context, v viewer.Viewer, m ent.Mutation) error {
		for _, check := range checks {
			if err := check(ctx, v, m); err != nil {
				return err
			}
		}
		return nil
	}
}

// Either lets a row be created if one of the checks does.
func Either(checks ...Check) Check {
	return func(ctx context.Context, v viewer.Viewer, m ent.Mutation) error {
		var err error
		for _, check := range checks {
			if err = check(ctx, v, m); err == nil {
				return nil
			}
		}
		return err
	}
}

// Founding lets the organization's own people put the first members on a job:
// a new job has no team yet that could let anybody in.
func Founding(ctx context.Context, v viewer.Viewer, m ent.Mutation) error {
	member, ok := m.(*ent.JobMemberMutation)
	if !ok || v.External {
		return privacy.Denyf("founding a team")
	}
	id, _ := member.JobID()
	s := sql.Dialect(member.Client().Dialect()).Select(sql.Count("*")).From(sql.Table("job_members")).Where(sql.EQ("job_id", id))
	n, err := count(ctx, member.Client(), s)
	if err != nil {
		return err
	}
	if n > 0 {
		return privacy.Denyf("job %s has a team", id)
	}
	return nil
}

// OnAnyTeam lets people create who are on a team as a recruiter of some kind,
// in-house or outside.
func OnAnyTeam(ctx context.Context, v viewer.Viewer, m ent.Mutation) error {
	c, ok := m.(interface{ Client() *ent.Client })
	if !ok {
		return privacy.Denyf("%s has no client", m.Type())
	}
	t := sql.Table("job_members")
	s := sql.Dialect(c.Client().Dialect()).Select(sql.Count("*")).From(t).
		Where(sql.And(sql.EQ(t.C("user_id"), v.UserID), sql.In(t.C("role"), leadRecruiter, coRecruiter, coordinator)))
	n, err := count(ctx, c.Client(), s)
	if err == nil && n == 0 {
		err = privacy.Denyf("%s recruits on no team", v.UserID)
	}
	return err
}

// count runs a statement that selects one number.
func count(ctx context.Context, c *ent.Client, s *sql.Selector) (n int, err error) {
	query, args := s.Query()
	rows, err := c.QueryContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&n); err != nil {
			return 0, err
		}
	}
	return n, rows.Err()
}
