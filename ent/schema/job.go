package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Job is a position to fill: the requisition and its search.
type Job struct{ ent.Schema }

// Mixin of Job.
func (Job) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "job"}, mixin.Timed{}, mixin.Versioned{}}
}

var (
	jobStatuses     = []string{"DRAFT", "OPEN", "ON_HOLD", "FILLED", "CANCELLED"}
	employmentTypes = []string{"FULL_TIME", "PART_TIME", "CONTRACT", "TEMPORARY", "INTERNSHIP"}
)

// Fields of Job.
func (Job) Fields() []ent.Field {
	return []ent.Field{
		field.String("title").NotEmpty().MaxRuneLen(200).Comment("The role's name."),
		field.String("department_id").Optional().MaxRuneLen(40).Comment("The department that hires; empty when none."),
		field.Enum("employment_type").Values(employmentTypes...).Default("FULL_TIME").Comment("Kind of contract."),
		field.Text("description").Optional().Comment("The job description, plain text with blank lines between paragraphs."),
		field.Enum("status").Values(jobStatuses...).Default("DRAFT").Comment("Where the search stands."),
		field.String("status_reason").Optional().MaxRuneLen(500).Comment("Why the job is on hold or cancelled."),
		field.Int("openings").Default(1).Min(1).Max(999).Comment("How many people are to be hired."),
		field.Bool("confidential").Default(false).Comment("Exists only for its team (S3)."),
		field.Time("opened_at").Optional().Nillable().Comment("When the search first began."),
		field.Time("closed_at").Optional().Nillable().Comment("When it was filled or cancelled."),
		field.Time("target_date").Optional().Nillable().Comment("When the new people should start."),
	}
}

// Edges of Job.
func (Job) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("department", Department.Type).Ref("jobs").Field("department_id").Unique(),
		edge.From("locations", Location.Type).Ref("jobs"),
		edge.To("members", JobMember.Type),
		edge.To("steps", Step.Type),
		edge.To("applications", Application.Type),
	}
}

// Indexes of Job.
func (Job) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "status", "title", "id"),
		index.Fields("organization_id", "created_at", "id"),
	}
}

// Annotations of Job.
func (Job) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"status": jobStatuses, "employment_type": employmentTypes})}
}
