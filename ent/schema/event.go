package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Event is one committed change in the feed (G2). It is written in the
// change's own transaction and never changed but for its position.
type Event struct{ ent.Schema }

var eventAudiences = []string{"ORGANIZATION", "JOB", "APPLICATION", "CANDIDATE", "NAMED"}

// Fields of Event.
func (Event) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").Immutable().Comment("Order of writing; the database's own number."),
		field.Int64("position").Optional().Nillable().Comment("Dense place in the feed; null until the sequencer gave it."),
		field.String("organization_id").Immutable().MaxRuneLen(40).Comment("The organization that owns the row."),
		field.String("kind").Immutable().MaxRuneLen(60).Comment("What happened, for example APPLICATION_MOVED."),
		field.Enum("audience").Values(eventAudiences...).Immutable().Comment("Which rule decides who may see it."),
		field.String("actor_id").Optional().Immutable().MaxRuneLen(40).Comment("Who did it; empty for the system."),
		field.String("entity_id").Immutable().MaxRuneLen(40).Comment("What was changed."),
		field.String("job_id").Optional().Immutable().MaxRuneLen(40).Comment("The job it belongs to; empty when none."),
		field.String("candidate_id").Optional().Immutable().MaxRuneLen(40).Comment("The person it is about; empty when none."),
		field.String("application_id").Optional().Immutable().MaxRuneLen(40).Comment("The application it is about; empty when none."),
		field.JSON("data", profile.EventData{}).Immutable().Comment("Before and after of what changed."),
		field.Time("at").Default(mixin.Now).Immutable().Comment("When it happened."),
	}
}

// Indexes of Event.
func (Event) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("position").Unique(),
		index.Fields("id").StorageKey("event_unsequenced").Annotations(entsql.IndexWhere("position IS NULL")),
		index.Fields("organization_id", "id"),
		index.Fields("candidate_id", "id"),
		index.Fields("job_id", "id"),
	}
}

// Annotations of Event.
func (Event) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"audience": eventAudiences})}
}
