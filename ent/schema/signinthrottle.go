package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"

	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// SignInThrottle counts failed sign-ins per address and per e-mail, so that
// guessing is slow on every replica. It belongs to the installation, not to an
// organization, because it is kept before anybody is known.
type SignInThrottle struct{ ent.Schema }

// Fields of SignInThrottle.
func (SignInThrottle) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").Immutable().MaxRuneLen(80).Comment("What is counted, hashed: nobody can read from it who tried."),
		field.Int("failures").Default(0).Comment("Failures in the current window."),
		field.Time("window_started_at").Default(mixin.Now).Comment("When the window began."),
		field.Time("locked_until").Optional().Nillable().Comment("Tries before then are refused unseen."),
	}
}
