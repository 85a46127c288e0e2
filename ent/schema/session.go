package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Session is one sign-in, by a browser's cookie or by a bearer token.
type Session struct{ ent.Schema }

// Mixin of Session.
func (Session) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "ses"}}
}

var sessionKinds = []string{"BROWSER", "TOKEN"}

// Fields of Session.
func (Session) Fields() []ent.Field {
	return []ent.Field{
		field.String("user_id").Immutable().MaxRuneLen(40).Comment("The person whom the session acts for."),
		field.Enum("kind").Values(sessionKinds...).Immutable().Comment("How the session is presented."),
		field.String("token_hash").Unique().Sensitive().MaxRuneLen(64).Comment("SHA-256 of the secret, in hex; the secret itself is never stored."),
		field.String("previous_hash").Optional().Sensitive().MaxRuneLen(64).Comment("Hash before the last rotation, accepted for a moment so that parallel requests survive it."),
		field.String("label").Optional().MaxRuneLen(200).Comment("What a token is for, or the browser's own description."),
		field.Time("created_at").Default(mixin.Now).Immutable().Comment("When the person signed in."),
		field.Time("rotated_at").Default(mixin.Now).Comment("When the secret was last replaced."),
		field.Time("last_used_at").Default(mixin.Now).Comment("Last use, to the minute."),
		field.Time("expires_at").Comment("From then on the session is refused."),
	}
}

// Edges of Session.
func (Session) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("user", User.Type).Ref("sessions").Field("user_id").Unique().Required().Immutable(),
	}
}

// Indexes of Session.
func (Session) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "user_id"),
		index.Fields("previous_hash"),
		index.Fields("expires_at"),
	}
}

// Annotations of Session.
func (Session) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"kind": sessionKinds})}
}
