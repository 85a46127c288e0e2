package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// JobMember is a person's role on one job (P1). That exactly one person is
// accountable, and exactly one leads the search, is a partial unique index made
// by a hand-written migration: its condition doesn't survive the generator's
// comparison on PostgreSQL.
type JobMember struct{ ent.Schema }

// Mixin of JobMember.
func (JobMember) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "mem"}}
}

var memberRoles = []string{"HIRING_MANAGER", "LEAD_RECRUITER", "CO_RECRUITER", "COORDINATOR", "INTERVIEWER", "APPROVER", "OBSERVER"}

// Fields of JobMember.
func (JobMember) Fields() []ent.Field {
	return []ent.Field{
		field.String("job_id").Immutable().MaxRuneLen(40).Comment("The job."),
		field.String("user_id").Immutable().MaxRuneLen(40).Comment("The person."),
		field.Enum("role").Values(memberRoles...).Comment("What the person does on the job."),
		field.Time("created_at").Default(mixin.Now).Immutable().Comment("When the person joined the team."),
	}
}

// Edges of JobMember.
func (JobMember) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("job", Job.Type).Ref("members").Field("job_id").Unique().Required().Immutable(),
		edge.From("user", User.Type).Ref("memberships").Field("user_id").Unique().Required().Immutable(),
	}
}

// Indexes of JobMember.
func (JobMember) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("job_id", "user_id").Unique(),
		index.Fields("user_id", "job_id", "role"),
	}
}

// Annotations of JobMember.
func (JobMember) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"role": memberRoles})}
}
