package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Application is one candidate's way through one job.
type Application struct{ ent.Schema }

// Mixin of Application.
func (Application) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "app"}, mixin.Timed{}, mixin.Versioned{}}
}

var applicationStatuses = []string{"ACTIVE", "REJECTED", "WITHDRAWN", "HIRED"}

// Fields of Application.
func (Application) Fields() []ent.Field {
	return []ent.Field{
		field.String("job_id").Immutable().MaxRuneLen(40).Comment("The job."),
		field.String("candidate_id").Immutable().MaxRuneLen(40).Comment("The person."),
		field.String("step_id").MaxRuneLen(40).Comment("Where the application stands, or stood when it ended."),
		field.Enum("status").Values(applicationStatuses...).Default("ACTIVE").Comment("Whether it goes on, and how it ended."),
		field.Enum("waiting_on").GoType(profile.Party("")).Default(string(profile.Recruiter)).Comment("Whose move it is; nobody's once it ended."),
		// The card's name and headline are copied from the candidate, so that a
		// board is one index range and not one look-up per card. The candidate's
		// commands keep the copies equal.
		field.String("candidate_name").NotEmpty().MaxRuneLen(200).Comment("The candidate's name."),
		field.String("candidate_headline").Optional().MaxRuneLen(300).Comment("The candidate's headline."),
		field.Time("entered_step_at").Default(mixin.Now).Comment("When it came to the step."),
		field.Time("due_at").Optional().Nillable().Comment("When the agreed response time ends; null when none was agreed or it ended."),
		field.String("rank").Default("m").MaxRuneLen(120).Comment("Place in the step's order: fractional index, compared byte by byte."),
		field.String("reason_id").Optional().Nillable().MaxRuneLen(40).Comment("Why it was rejected or withdrawn."),
		field.String("reason_comment").Optional().MaxRuneLen(2000).Comment("What was added to the reason."),
		field.Time("closed_at").Optional().Nillable().Comment("When it ended; null while active."),
		field.Time("presented_at").Optional().Nillable().Comment("When the hiring manager was first shown the person; before that they don't see them."),
		field.String("submitted_by_id").Optional().Nillable().Immutable().MaxRuneLen(40).Comment("The outside recruiter who submitted it."),
		field.String("source").Optional().MaxRuneLen(120).Comment("Where the person came from for this job."),
		field.String("import_id").Optional().Nillable().MaxRuneLen(40).Comment("The import that made the row."),
	}
}

// Edges of Application.
func (Application) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("job", Job.Type).Ref("applications").Field("job_id").Unique().Required().Immutable(),
		edge.From("candidate", Candidate.Type).Ref("applications").Field("candidate_id").Unique().Required().Immutable(),
		edge.From("step", Step.Type).Ref("applications").Field("step_id").Unique().Required(),
		edge.From("reason", Reason.Type).Ref("applications").Field("reason_id").Unique(),
		edge.To("visits", StepVisit.Type).Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

// Indexes of Application.
func (Application) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("job_id", "candidate_id").Unique(),
		index.Fields("organization_id", "candidate_id"),
		// The board: one range per step, in the order in which the cards stand.
		index.Fields("job_id", "status", "step_id", "entered_step_at", "id"),
		index.Fields("organization_id", "job_id", "status", "updated_at", "id"),
		index.Fields("import_id"),
	}
}

// Annotations of Application.
func (Application) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"status": applicationStatuses, "waiting_on": parties})}
}
