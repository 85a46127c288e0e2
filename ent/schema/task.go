package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Task is background work that was decided in a transaction and is done after
// it, by whichever replica leases it first.
type Task struct{ ent.Schema }

// Mixin of Task.
func (Task) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "tsk"}}
}

// Fields of Task.
func (Task) Fields() []ent.Field {
	return []ent.Field{
		field.String("kind").NotEmpty().Immutable().MaxRuneLen(60).Comment("Which worker does it."),
		field.String("dedupe_key").Optional().Nillable().Immutable().Unique().MaxRuneLen(200).Comment("Two tasks with the same key are one; null for none."),
		field.JSON("payload", json.RawMessage{}).Immutable().Comment("What the worker needs to know."),
		field.Time("run_at").Default(mixin.Now).Comment("Not before then."),
		field.Int("attempts").Default(0).Comment("Times it was begun."),
		field.Time("leased_until").Optional().Nillable().Comment("Another replica may take it after that."),
		field.String("leased_by").Optional().MaxRuneLen(80).Comment("The replica that works on it."),
		field.Time("finished_at").Optional().Nillable().Comment("When it was done; null while waiting."),
		field.Bool("dead").Default(false).Comment("Given up after too many attempts."),
		field.String("last_error").Optional().MaxRuneLen(2000).Comment("Why the last attempt failed."),
		field.Time("created_at").Default(mixin.Now).Immutable().Comment("When it was decided."),
	}
}

// Indexes of Task.
func (Task) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("run_at", "id").Annotations(entsql.IndexWhere("finished_at IS NULL AND NOT dead")),
		index.Fields("organization_id", "kind", "created_at"),
	}
}
