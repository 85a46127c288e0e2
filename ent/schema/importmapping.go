package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// ImportMapping is a saved answer to "which column is what", offered again for
// files with the same columns.
type ImportMapping struct{ ent.Schema }

// Mixin of ImportMapping.
func (ImportMapping) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "imm"}, mixin.Timed{}}
}

// Fields of ImportMapping.
func (ImportMapping) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().MaxRuneLen(120).Comment("Unique in the organization."),
		field.String("format").NotEmpty().MaxRuneLen(40).Comment("The reader it is for."),
		field.JSON("mapping", json.RawMessage{}).Comment("Which column fills which field."),
		field.String("created_by_id").Immutable().MaxRuneLen(40).Comment("Who saved it."),
	}
}

// Indexes of ImportMapping.
func (ImportMapping) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "name").Unique()}
}
