package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Location is a place where the organization employs people.
type Location struct{ ent.Schema }

// Mixin of Location.
func (Location) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "loc"}, mixin.Timed{}, mixin.Versioned{}}
}

// Fields of Location.
func (Location) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().MaxRuneLen(120).Comment("Unique in the organization, for example \"Lisbon\"."),
		field.String("country").Optional().MaxRuneLen(2).Comment("ISO 3166-1 alpha-2, upper case."),
		field.Bool("remote").Default(false).Comment("People there work from where they are."),
		field.Bool("archived").Default(false).Comment("No longer offered for new jobs."),
	}
}

// Edges of Location.
func (Location) Edges() []ent.Edge {
	return []ent.Edge{edge.To("jobs", Job.Type)}
}

// Indexes of Location.
func (Location) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "name").Unique()}
}
