package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/schema/mixin"
)

// Candidate is a person in the talent pool (T1). The person and their
// applications are different things: one candidate, many applications.
type Candidate struct{ ent.Schema }

// Mixin of Candidate.
func (Candidate) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Identity{Prefix: "cnd"}, mixin.Timed{}, mixin.Versioned{}}
}

var consents = []string{"UNKNOWN", "GIVEN", "WITHDRAWN"}

// Fields of Candidate.
func (Candidate) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().MaxRuneLen(200).Comment("Full name."),
		field.String("headline").Optional().MaxRuneLen(300).Comment("One line that says who the person is at work."),
		field.String("location").Optional().MaxRuneLen(200).Comment("Where the person lives, as they write it."),
		field.Text("summary").Optional().Comment("The person's own description."),
		field.String("primary_email").Optional().Nillable().MaxRuneLen(254).Comment("Lower case; the address that duplicates are found by."),
		field.Strings("emails").Optional().Comment("All addresses, lower case, the primary first."),
		field.Strings("phones").Optional().Comment("E.164 where the number could be read, else as given."),
		field.JSON("links", []profile.Link{}).Optional().Comment("Addresses on the web."),
		field.JSON("employers", []profile.Employer{}).Optional().Comment("Positions held, the newest first."),
		field.JSON("education", []profile.Education{}).Optional().Comment("Courses of study, the newest first."),
		field.JSON("skills", []profile.Skill{}).Optional().Comment("What the person can do."),
		field.Strings("languages").Optional().Comment("Languages spoken, as the source writes them."),
		field.Strings("tags").Optional().Comment("The organization's own marks."),
		field.String("source").Optional().MaxRuneLen(120).Comment("Where the person was found, for example \"Referral\"."),
		field.String("external_key").Optional().Nillable().MaxRuneLen(200).Comment("Identifier in the system that the person was imported from."),
		field.Enum("consent").Values(consents...).Default("UNKNOWN").Comment("Whether the person agreed to be kept."),
		field.Time("consent_at").Optional().Nillable().Comment("When the person said so."),
		field.String("submitted_by_id").Optional().Nillable().Immutable().MaxRuneLen(40).Comment("The outside recruiter who brought the person; null for the organization's own."),
		field.String("user_id").Optional().Nillable().MaxRuneLen(40).Comment("The employee whom this record is about: they never see it (P5)."),
		field.String("import_id").Optional().Nillable().MaxRuneLen(40).Comment("The import that made the row."),
	}
}

// Edges of Candidate.
func (Candidate) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("applications", Application.Type),
		edge.To("notes", Note.Type).Annotations(entsql.OnDelete(entsql.Cascade)),
		edge.To("files", File.Type),
	}
}

// Indexes of Candidate.
func (Candidate) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "primary_email"),
		index.Fields("organization_id", "external_key"),
		index.Fields("organization_id", "name", "id"),
		index.Fields("organization_id", "created_at", "id"),
		index.Fields("user_id"),
		index.Fields("import_id"),
		index.Fields("submitted_by_id"),
	}
}

// Annotations of Candidate.
func (Candidate) Annotations() []schema.Annotation {
	return []schema.Annotation{oneOf(map[string][]string{"consent": consents})}
}
