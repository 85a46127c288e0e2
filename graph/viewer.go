package graph

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/graph/connection"
	"github.com/tandem-hiring/tandem/graph/model"
	"github.com/tandem-hiring/tandem/hiring"

	"github.com/tandem-hiring/tandem/ent"
)

// viewer is who asks and what they may do.
func (r *Resolver) viewer(ctx context.Context) (*model.Viewer, error) {
	v := who(ctx)
	if v.UserID == "" {
		return nil, hiring.Refuse(hiring.Unauthenticated, "Sign in first.")
	}
	create, add := hiring.CanCreateJob(v), hiring.CanRecruit(v)
	people, settings := hiring.CanAdminister(v), hiring.CanAdminister(v)
	return &model.Viewer{CanCreateJob: &create, CanAddCandidates: &add, CanManagePeople: &people, CanManageSettings: &settings}, nil
}

// sessions are the viewer's own.
func (r *Resolver) sessions(ctx context.Context) ([]*ent.Session, error) {
	return r.Data.Session.Query().Order(session.ByLastUsedAt(sql.OrderDesc()), session.ByID()).Limit(connection.MaxSize).All(ctx)
}

// users reads a page of people.
func (r *Resolver) users(ctx context.Context, f *model.UserFilter, args connection.Args) (*connection.Users, error) {
	q := r.Data.User.Query()
	if f != nil {
		if f.Text != nil && *f.Text != "" {
			q.Where(user.Or(user.NameContainsFold(*f.Text), user.EmailContainsFold(*f.Text)))
		}
		if len(f.Roles) > 0 {
			q.Where(user.RoleIn(f.Roles...))
		}
		if len(f.Statuses) > 0 {
			q.Where(user.StatusIn(f.Statuses...))
		}
		if f.External != nil {
			q.Where(user.External(*f.External))
		}
	}
	return connection.Page(ctx, q, args,
		connection.Text(user.FieldName, func(u *ent.User) string { return u.Name }),
		connection.Text(user.FieldID, func(u *ent.User) string { return u.ID }))
}

// author is who wrote something that the viewer reads. To outside people who share
// no team with them they are a name, and nothing by which to reach them.
func (r *Resolver) author(ctx context.Context, id string) (*ent.User, error) {
	u, err := r.load(ctx).users.Load(ctx, id)
	if u != nil || err != nil {
		return u, err
	}
	u, err = r.Data.User.Get(viewer.System(ctx, who(ctx).OrganizationID), id)
	if err != nil {
		return nil, err
	}
	return &ent.User{ID: u.ID, OrganizationID: u.OrganizationID, Name: u.Name, Role: user.RoleMEMBER, Status: user.StatusACTIVE, TimeZone: "UTC"}, nil
}

// welcome is the address behind a single-use link.
func (r *Resolver) welcome(secret string) string {
	u := r.PublicURL.JoinPath("welcome")
	q := u.Query()
	q.Set("token", secret)
	u.RawQuery = q.Encode()
	return u.String()
}
