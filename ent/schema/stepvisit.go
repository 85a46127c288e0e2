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

// StepVisit is one stay of an application in one step; metrics come from it.
type StepVisit struct{ ent.Schema }

// Mixin of StepVisit.
func (StepVisit) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "vis"}}
}

var visitOutcomes = []string{"OPEN", "MOVED", "REJECTED", "WITHDRAWN", "HIRED", "UNDONE"}

// Fields of StepVisit.
func (StepVisit) Fields() []ent.Field {
	return []ent.Field{
		field.String("application_id").Immutable().MaxRuneLen(40).Comment("Whose stay it is."),
		field.String("job_id").Immutable().MaxRuneLen(40).Comment("The job."),
		field.String("step_id").Immutable().MaxRuneLen(40).Comment("The step."),
		field.Time("entered_at").Immutable().Comment("When the stay began."),
		field.Time("left_at").Optional().Nillable().Comment("When it ended; null while it lasts."),
		field.Enum("waiting_on").GoType(profile.Party("")).Comment("Whose move it was."),
		field.Enum("outcome").Values(visitOutcomes...).Default("OPEN").Comment("How the stay ended."),
		field.String("moved_by_id").Optional().MaxRuneLen(40).Comment("Who ended it; empty while it lasts."),
	}
}

// Edges of StepVisit.
func (StepVisit) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("application", Application.Type).Ref("visits").Field("application_id").Unique().Required().Immutable(),
	}
}

// Indexes of StepVisit.
func (StepVisit) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("application_id", "entered_at"),
		index.Fields("job_id", "step_id", "left_at"),
	}
}

// Annotations of StepVisit.
func (StepVisit) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"waiting_on": parties, "outcome": visitOutcomes})}
}
