package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// AuditEntry records who did or saw something; it is only ever added to (S1).
type AuditEntry struct{ ent.Schema }

// Mixin of AuditEntry.
func (AuditEntry) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "aud"}}
}

// Fields of AuditEntry.
func (AuditEntry) Fields() []ent.Field {
	return []ent.Field{
		field.String("actor_id").Optional().Immutable().MaxRuneLen(40).Comment("Who; empty for the system or an unknown person."),
		field.String("action").Immutable().MaxRuneLen(60).Comment("What, for example SIGNED_IN."),
		field.String("entity_id").Optional().Immutable().MaxRuneLen(40).Comment("On what."),
		field.JSON("data", profile.EventData{}).Optional().Immutable().Comment("Details."),
		field.String("address").Optional().Immutable().MaxRuneLen(64).Comment("Network address of the request."),
		field.Time("at").Default(mixin.Now).Immutable().Comment("When."),
	}
}

// Indexes of AuditEntry.
func (AuditEntry) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "at", "id"),
		index.Fields("organization_id", "entity_id"),
	}
}
