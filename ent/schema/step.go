package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Step is one step of a job's flow (F1).
type Step struct{ ent.Schema }

// Mixin of Step.
func (Step) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "stp"}, mixin.Timed{}}
}

var (
	stepKinds = profile.StepKind("").Values()
	parties   = profile.Party("").Values()
)

// Fields of Step.
func (Step) Fields() []ent.Field {
	return []ent.Field{
		field.String("job_id").Immutable().MaxRuneLen(40).Comment("The job."),
		field.String("name").NotEmpty().MaxRuneLen(80).Comment("What people call the step; unique in the job."),
		field.Enum("kind").GoType(profile.StepKind("")).Comment("What happens in the step."),
		field.Int("position").NonNegative().Comment("Order in the flow, from 0."),
		field.Bool("optional").Default(false).Comment("May be skipped without a reason."),
		field.Int("response_hours").NonNegative().Default(16).Comment("Agreed response time in working hours; 0 means none."),
		field.Enum("waiting_on").GoType(profile.Party("")).Default(string(profile.Recruiter)).Comment("Whose move it is when a candidate enters."),
	}
}

// Edges of Step.
func (Step) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("job", Job.Type).Ref("steps").Field("job_id").Unique().Required().Immutable(),
		edge.To("applications", Application.Type),
	}
}

// Indexes of Step.
func (Step) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("job_id", "position"),
		index.Fields("job_id", "name").Unique(),
	}
}

// Annotations of Step.
func (Step) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"kind": stepKinds, "waiting_on": parties})}
}
