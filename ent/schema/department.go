package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Department is a part of the organization that hires.
type Department struct{ ent.Schema }

// Mixin of Department.
func (Department) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "dep"}, mixin.Timed{}, mixin.Versioned{}}
}

// Fields of Department.
func (Department) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().MaxRuneLen(120).Comment("Unique in the organization."),
		field.Bool("archived").Default(false).Comment("No longer offered for new jobs."),
	}
}

// Edges of Department.
func (Department) Edges() []ent.Edge {
	return []ent.Edge{edge.To("jobs", Job.Type)}
}

// Indexes of Department.
func (Department) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "name").Unique()}
}
