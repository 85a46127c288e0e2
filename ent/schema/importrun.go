package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// ImportRun is one run over one file of candidates (T3).
type ImportRun struct{ ent.Schema }

// Mixin of ImportRun.
func (ImportRun) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "imp"}, mixin.Timed{}, mixin.Versioned{}}
}

var importStatuses = []string{"UPLOADED", "QUEUED", "RUNNING", "DONE", "FAILED", "REVERTING", "REVERTED"}

// Fields of ImportRun.
func (ImportRun) Fields() []ent.Field {
	return []ent.Field{
		field.String("job_id").Optional().Nillable().MaxRuneLen(40).Comment("The job that the people are put into; null for the pool alone."),
		field.String("created_by_id").Immutable().MaxRuneLen(40).Comment("Who imports."),
		field.String("file_name").NotEmpty().Immutable().MaxRuneLen(255).Comment("The name the file was uploaded under."),
		field.String("blob_key").Immutable().MaxRuneLen(200).Comment("Where its bytes are."),
		field.Int64("size").Immutable().Comment("Bytes."),
		field.String("sha256").Immutable().MaxRuneLen(64).Comment("Hash of the bytes, in hex."),
		field.String("format").NotEmpty().MaxRuneLen(40).Comment("Which reader understands the file, for example \"csv\"."),
		field.JSON("mapping", json.RawMessage{}).Optional().Comment("Which column fills which field; the format's own form."),
		field.Enum("status").Values(importStatuses...).Default("UPLOADED").Comment("How far it is."),
		field.Int("total_rows").Default(0).Comment("Rows in the file; 0 until counted."),
		field.Int("done_rows").Default(0).Comment("Rows dealt with: an interrupted run goes on after them."),
		field.Int("created_rows").Default(0).Comment("Rows that made a candidate or an application."),
		field.Int("updated_rows").Default(0).Comment("Rows that changed a candidate."),
		field.Int("skipped_rows").Default(0).Comment("Rows that changed nothing."),
		field.Int("failed_rows").Default(0).Comment("Rows that could not be used."),
		field.String("failure").Optional().MaxRuneLen(1000).Comment("Why the whole run stopped; empty unless failed."),
		field.Time("started_at").Optional().Nillable().Comment("When the run began."),
		field.Time("finished_at").Optional().Nillable().Comment("When it ended."),
	}
}

// Indexes of ImportRun.
func (ImportRun) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "created_at", "id")}
}

// Annotations of ImportRun.
func (ImportRun) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"status": importStatuses})}
}
