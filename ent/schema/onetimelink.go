package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// OneTimeLink is an invitation or a password reset: it works once, for a while.
type OneTimeLink struct{ ent.Schema }

// Mixin of OneTimeLink.
func (OneTimeLink) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "lnk"}}
}

var linkKinds = []string{"INVITATION", "PASSWORD_RESET"}

// Fields of OneTimeLink.
func (OneTimeLink) Fields() []ent.Field {
	return []ent.Field{
		field.String("user_id").Immutable().MaxRuneLen(40).Comment("The person whom the link lets in."),
		field.Enum("kind").Values(linkKinds...).Immutable().Comment("What the link is for."),
		field.String("token_hash").Unique().Sensitive().MaxRuneLen(64).Comment("SHA-256 of the secret, in hex."),
		field.String("created_by").Optional().Immutable().MaxRuneLen(40).Comment("Who sent it; empty when the person asked."),
		field.Time("created_at").Default(mixin.Now).Immutable().Comment("When it was made."),
		field.Time("expires_at").Comment("From then on it is refused."),
		field.Time("used_at").Optional().Nillable().Comment("When it was used; null while it works."),
	}
}

// Edges of OneTimeLink.
func (OneTimeLink) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("user", User.Type).Ref("links").Field("user_id").Unique().Required().Immutable(),
	}
}

// Indexes of OneTimeLink.
func (OneTimeLink) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "user_id")}
}

// Annotations of OneTimeLink.
func (OneTimeLink) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"kind": linkKinds})}
}
