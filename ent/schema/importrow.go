package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// ImportRow is what became of one row of an import; the report and the undo
// are made from it.
type ImportRow struct{ ent.Schema }

// Mixin of ImportRow.
func (ImportRow) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "imr"}}
}

var rowActions = []string{"CREATED", "UPDATED", "SKIPPED", "FAILED", "REVERTED", "KEPT"}

// Fields of ImportRow.
func (ImportRow) Fields() []ent.Field {
	return []ent.Field{
		field.String("import_id").Immutable().MaxRuneLen(40).Comment("The import."),
		field.Int("row").Immutable().Comment("Number of the row in the file, from 1, without the header."),
		field.Int("line").Default(0).Immutable().Comment("Line of the file on which the row begins; 0 when the format has no lines."),
		field.String("label").Optional().Immutable().MaxRuneLen(300).Comment("The person's name or address as the row gives it."),
		field.Enum("action").Values(rowActions...).Comment("What was done."),
		field.String("message").Optional().MaxRuneLen(1000).Comment("Why, in words for the person who imports."),
		field.String("column_name").Optional().Immutable().MaxRuneLen(120).Comment("The column that was at fault; empty when none."),
		field.String("fingerprint").Optional().Immutable().MaxRuneLen(64).Comment("Hash of what the row says: the same row changes nothing twice."),
		field.String("candidate_id").Optional().MaxRuneLen(40).Comment("The person; empty when the row failed."),
		field.String("application_id").Optional().MaxRuneLen(40).Comment("The application that was made; empty when none."),
		field.JSON("before", json.RawMessage{}).Optional().Comment("The candidate's fields before an update, for the undo."),
		field.Int("version_after").Default(0).Comment("The candidate's version right after the row: a later edit protects it from the undo."),
	}
}

// Indexes of ImportRow.
func (ImportRow) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("import_id", "row").Unique(),
		index.Fields("import_id", "action", "row"),
		// Finds who a row without e-mail address or external key became the last time.
		index.Fields("organization_id", "fingerprint"),
	}
}

// Annotations of ImportRow.
func (ImportRow) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"action": rowActions})}
}
