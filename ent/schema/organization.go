package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Organization is a company or agency that hires; it owns all other rows (S4).
type Organization struct{ ent.Schema }

// Mixin of Organization.
func (Organization) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Timed{}, mixin.Versioned{}}
}

// Fields of Organization.
func (Organization) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").DefaultFunc(mixin.ID("org")).Immutable().MaxRuneLen(40).Comment("Prefix and UUIDv7."),
		field.String("name").NotEmpty().MaxRuneLen(200).Comment("The name that people see."),
		field.String("slug").NotEmpty().MaxRuneLen(63).Unique().Comment("Short name for addresses; lower case, digits and hyphens."),
		field.String("time_zone").Default("UTC").MaxRuneLen(64).Comment("IANA time zone in which the organization works."),
		field.JSON("working_week", profile.WorkingWeek{}).
			Default(profile.WorkingWeek{Days: []int{1, 2, 3, 4, 5}, From: 9 * 60, To: 17 * 60}).
			Comment("When response times run."),
	}
}
