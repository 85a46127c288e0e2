package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Reason says why an application ended, in the organization's own words.
type Reason struct{ ent.Schema }

// Mixin of Reason.
func (Reason) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "rsn"}, mixin.Timed{}}
}

var reasonKinds = []string{"REJECTION", "WITHDRAWAL"}

// Fields of Reason.
func (Reason) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").Values(reasonKinds...).Immutable().Comment("Who ended it: the organization or the candidate."),
		field.String("name").NotEmpty().MaxRuneLen(120).Comment("Unique in its kind."),
		field.Int("position").NonNegative().Default(0).Comment("Order in lists, from 0."),
		field.Bool("archived").Default(false).Comment("No longer offered."),
	}
}

// Edges of Reason.
func (Reason) Edges() []ent.Edge {
	return []ent.Edge{edge.To("applications", Application.Type)}
}

// Indexes of Reason.
func (Reason) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "kind", "name").Unique()}
}

// Annotations of Reason.
func (Reason) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"kind": reasonKinds})}
}
