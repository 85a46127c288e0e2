package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// File is a document of a candidate; its bytes are in the blob store.
type File struct{ ent.Schema }

// Mixin of File.
func (File) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "fil"}}
}

var fileKinds = []string{"CV", "OTHER"}

// Fields of File.
func (File) Fields() []ent.Field {
	return []ent.Field{
		field.String("candidate_id").Immutable().MaxRuneLen(40).Comment("Whose document it is."),
		field.Enum("kind").Values(fileKinds...).Default("OTHER").Immutable().Comment("What it is."),
		field.String("name").NotEmpty().MaxRuneLen(255).Immutable().Comment("The name it was uploaded under."),
		field.String("content_type").Immutable().MaxRuneLen(120).Comment("Media type found by looking at the bytes, not the one that was claimed."),
		field.Int64("size").Immutable().Comment("Bytes."),
		field.String("sha256").Immutable().MaxRuneLen(64).Comment("Hash of the bytes, in hex."),
		field.String("blob_key").Immutable().MaxRuneLen(200).Comment("Where the bytes are."),
		field.Text("text").Optional().Immutable().Comment("The words in it, for reading and searching; empty when none could be read."),
		field.String("uploaded_by_id").Optional().Immutable().MaxRuneLen(40).Comment("Who added it."),
		field.Time("created_at").Default(mixin.Now).Immutable().Comment("When it was added."),
	}
}

// Edges of File.
func (File) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("candidate", Candidate.Type).Ref("files").Field("candidate_id").Unique().Required().Immutable(),
	}
}

// Indexes of File.
func (File) Indexes() []ent.Index {
	return []ent.Index{index.Fields("candidate_id", "created_at", "id")}
}

// Annotations of File.
func (File) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"kind": fileKinds})}
}
