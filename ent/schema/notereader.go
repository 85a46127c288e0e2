package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// NoteReader lets one person read one note that is not for the whole team.
type NoteReader struct{ ent.Schema }

// Mixin of NoteReader.
func (NoteReader) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "ntr"}}
}

// Fields of NoteReader.
func (NoteReader) Fields() []ent.Field {
	return []ent.Field{
		field.String("note_id").Immutable().MaxRuneLen(40).Comment("The note."),
		field.String("user_id").Immutable().MaxRuneLen(40).Comment("The reader."),
	}
}

// Edges of NoteReader.
func (NoteReader) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("note", Note.Type).Ref("readers").Field("note_id").Unique().Required().Immutable(),
	}
}

// Indexes of NoteReader.
func (NoteReader) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("note_id", "user_id").Unique(),
		index.Fields("user_id", "note_id"),
	}
}
