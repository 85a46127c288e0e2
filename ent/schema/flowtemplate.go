package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// FlowTemplate is a flow that new jobs start from (R4, F1).
type FlowTemplate struct{ ent.Schema }

// Mixin of FlowTemplate.
func (FlowTemplate) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "flw"}, mixin.Timed{}, mixin.Versioned{}}
}

// Fields of FlowTemplate.
func (FlowTemplate) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().MaxRuneLen(120).Comment("Unique in the organization."),
		field.JSON("steps", []profile.Step{}).Comment("The steps in order."),
	}
}

// Indexes of FlowTemplate.
func (FlowTemplate) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "name").Unique()}
}
