package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Note is what somebody wrote about a candidate, for the team or for named
// readers only (S3).
type Note struct{ ent.Schema }

// Mixin of Note.
func (Note) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "nte"}, mixin.Timed{}, mixin.Versioned{}}
}

var noteAudiences = []string{"TEAM", "NAMED"}

// Fields of Note.
func (Note) Fields() []ent.Field {
	return []ent.Field{
		field.String("candidate_id").Immutable().MaxRuneLen(40).Comment("Whom it is about."),
		field.String("application_id").Optional().Nillable().Immutable().MaxRuneLen(40).Comment("The application it belongs to; null for the person in general."),
		field.String("author_id").Immutable().MaxRuneLen(40).Comment("Who wrote it."),
		field.Text("body").NotEmpty().MaxRuneLen(20000).Comment("Plain text; a mention is @[Name](usr_…)."),
		field.Enum("audience").Values(noteAudiences...).Default("TEAM").Immutable().Comment("Who may read it."),
		field.Strings("mentions").Optional().Comment("User ids named in the body; a mention never widens access."),
	}
}

// Edges of Note.
func (Note) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("candidate", Candidate.Type).Ref("notes").Field("candidate_id").Unique().Required().Immutable(),
		edge.To("readers", NoteReader.Type).Annotations(entsql.OnDelete(entsql.Cascade)),
	}
}

// Indexes of Note.
func (Note) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("candidate_id", "created_at", "id"),
		index.Fields("application_id"),
	}
}

// Annotations of Note.
func (Note) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"audience": noteAudiences})}
}
