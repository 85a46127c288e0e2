package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// User is a person who works with Tandem (P1, P2).
type User struct{ ent.Schema }

// Mixin of User.
func (User) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "usr"}, mixin.Timed{}, mixin.Versioned{}}
}

var (
	userRoles    = []string{"ADMIN", "RECRUITER", "MEMBER"}
	userStatuses = []string{"INVITED", "ACTIVE", "DISABLED"}
)

// Fields of User.
func (User) Fields() []ent.Field {
	return []ent.Field{
		field.String("email").NotEmpty().MaxRuneLen(254).Comment("Lower case; unique in the organization."),
		field.String("name").NotEmpty().MaxRuneLen(200).Comment("The name that people see."),
		field.String("title").Optional().MaxRuneLen(200).Comment("Position in the company."),
		field.Enum("role").Values(userRoles...).Default("MEMBER").Comment("What the person may do in the whole organization."),
		field.Bool("external").Default(false).Comment("Works for an agency or a client, and sees only the jobs of their teams."),
		field.Enum("status").Values(userStatuses...).Default("INVITED").Comment("Only active people can sign in."),
		field.String("password_hash").Optional().Sensitive().Comment("argon2id in PHC form; empty until the person chose a password."),
		field.String("time_zone").Default("UTC").MaxRuneLen(64).Comment("IANA time zone for what the person reads."),
		field.Time("last_seen_at").Optional().Nillable().Comment("Last request, to the minute."),
	}
}

// Edges of User.
func (User) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sessions", Session.Type),
		edge.To("links", OneTimeLink.Type),
		edge.To("memberships", JobMember.Type),
	}
}

// Indexes of User.
func (User) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "email").Unique(),
		index.Fields("organization_id", "name", "id"),
		index.Fields("email"),
	}
}

// Annotations of User.
func (User) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"role": userRoles, "status": userStatuses})}
}
