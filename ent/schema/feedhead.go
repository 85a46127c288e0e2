package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// FeedHead is the single row whose lock orders the feed.
type FeedHead struct{ ent.Schema }

// Fields of FeedHead.
func (FeedHead) Fields() []ent.Field {
	return []ent.Field{
		field.Int("id").Immutable().Comment("Always 1."),
		field.Int64("position").Default(0).Comment("The last position given."),
		field.Int64("pruned").Default(0).Comment("Events up to this position are gone."),
	}
}

// Annotations of FeedHead.
func (FeedHead) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("feed_head")}
}
