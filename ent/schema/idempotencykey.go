package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// IdempotencyKey remembers what a mutation answered, so that a retry gets the
// same answer and changes nothing (G6).
type IdempotencyKey struct{ ent.Schema }

// Mixin of IdempotencyKey.
func (IdempotencyKey) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "idk"}}
}

// Fields of IdempotencyKey.
func (IdempotencyKey) Fields() []ent.Field {
	return []ent.Field{
		field.String("actor_id").Immutable().MaxRuneLen(40).Comment("Who sent it; keys of different people never meet."),
		field.String("key").NotEmpty().Immutable().MaxRuneLen(200).Comment("The client's own word for the intent."),
		field.String("request_hash").Immutable().MaxRuneLen(64).Comment("Hash of the command and its input: a key can't be used for something else."),
		field.Strings("result").Immutable().Comment("Ids that the first answer returned."),
		field.Time("created_at").Default(mixin.Now).Immutable().Comment("Kept for 24 hours."),
	}
}

// Indexes of IdempotencyKey.
func (IdempotencyKey) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("actor_id", "key").Unique(),
		index.Fields("created_at"),
	}
}
