// Package mixin holds the fields that entities share.
package mixin

import (
	"time"

	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
	"github.com/google/uuid"
)

// ID returns a function that makes identifiers of one entity: the prefix, an
// underscore and a UUIDv7, so that ids sort by creation and name their table.
func ID(prefix string) func() string {
	return func() string { return prefix + "_" + uuid.Must(uuid.NewV7()).String() }
}

// Now is the current time as both databases store it: UTC, whole microseconds.
func Now() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }

// Identity gives an entity its prefixed id and the organization that owns it.
type Identity struct {
	mixin.Schema
	// Prefix is the id's first part, three letters.
	Prefix string
}

// Fields of an owned entity.
func (m Identity) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").DefaultFunc(ID(m.Prefix)).Immutable().MaxRuneLen(40).
			Comment("Prefix and UUIDv7."),
		field.String("organization_id").Immutable().MaxRuneLen(40).
			Comment("The organization that owns the row."),
	}
}

// Timed records when a row was made and last changed.
type Timed struct{ mixin.Schema }

// Fields of a timed entity.
func (Timed) Fields() []ent.Field {
	return []ent.Field{
		field.Time("created_at").Default(Now).Immutable().Comment("When the row was made."),
		field.Time("updated_at").Default(Now).UpdateDefault(Now).Comment("When the row was last changed."),
	}
}

// Versioned lets two people edit the same row without overwriting each other:
// an edit names the version it was based on, and a stale one is a conflict.
type Versioned struct{ mixin.Schema }

// Fields of a versioned entity.
func (Versioned) Fields() []ent.Field {
	return []ent.Field{
		field.Int("version").Default(1).Comment("Grows by one with every edit."),
	}
}
