package importer

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"time"
)

// A Row is one person as a source describes them, normalised: text is trimmed
// and in Unicode normal form C, e-mail addresses are lower-case, phone numbers
// in E.164 where their country is known, dates cut to the precision given.
type Row struct {
	// Number counts rows from 1, Line is where the row begins in the text,
	// Member names the file inside a zip.
	Number int    `json:"-"`
	Line   int    `json:"-"`
	Member string `json:"-"`

	// Problems are what was wrong with single fields. They were left out or
	// kept as written; the row stands.
	Problems []Problem `json:"-"`

	// ExternalKey is the source's own id of the person.
	ExternalKey string `json:"externalKey,omitempty"`

	Name       string      `json:"name,omitempty"`
	GivenName  string      `json:"givenName,omitempty"`
	FamilyName string      `json:"familyName,omitempty"`
	Emails     []string    `json:"emails,omitempty"`
	Phones     []string    `json:"phones,omitempty"`
	Headline   string      `json:"headline,omitempty"`
	Location   string      `json:"location,omitempty"`
	Summary    string      `json:"summary,omitempty"`
	Employers  []Employer  `json:"employers,omitempty"`
	Education  []Education `json:"education,omitempty"`
	Skills     []Skill     `json:"skills,omitempty"`
	Languages  []Language  `json:"languages,omitempty"`
	Links      []Link      `json:"links,omitempty"`
	Tags       []string    `json:"tags,omitempty"`
	Source     string      `json:"source,omitempty"`
	Consent    Consent     `json:"consent,omitzero"`
	Note       string      `json:"note,omitempty"`

	// Step is the stage that the source has the person in, by name.
	Step      string    `json:"step,omitempty"`
	AppliedAt time.Time `json:"appliedAt,omitzero"`
}

// An Employer is one position held.
type Employer struct {
	Company string `json:"company,omitempty"`
	Title   string `json:"title,omitempty"`
	Start   Date   `json:"start,omitempty"`
	End     Date   `json:"end,omitempty"` // empty while it lasts
	Summary string `json:"summary,omitempty"`
}

// Education is one degree or course of study.
type Education struct {
	School string `json:"school,omitempty"`
	Degree string `json:"degree,omitempty"`
	Field  string `json:"field,omitempty"`
	Start  Date   `json:"start,omitempty"`
	End    Date   `json:"end,omitempty"`
}

// A Skill is something the person can do, with the level in the source's words.
type Skill struct {
	Name  string `json:"name"`
	Level string `json:"level,omitempty"`
}

// A Language is one the person speaks, with the fluency in the source's words.
type Language struct {
	Name    string `json:"name"`
	Fluency string `json:"fluency,omitempty"`
}

// A Link is a page about the person.
type Link struct {
	Kind string `json:"kind"` // LINKEDIN, GITHUB, XING, WEBSITE ...
	URL  string `json:"url"`
}

// Consent is what the person allowed. The zero value means that the source
// doesn't say.
type Consent struct {
	Answer ConsentAnswer `json:"answer,omitempty"`
	At     time.Time     `json:"at,omitzero"` // when the person said so
}

// ConsentAnswer is yes, no or not said.
type ConsentAnswer string

// The answers to a question for consent.
const (
	ConsentUnknown ConsentAnswer = ""
	ConsentGiven   ConsentAnswer = "GIVEN"
	ConsentRefused ConsentAnswer = "WITHDRAWN"
)

// Fingerprint is a hash over what the row says, and nothing about where it
// stood. Two rows with the same fingerprint change nothing after each other,
// which is how a file that is imported again is known.
func (r Row) Fingerprint() string {
	// Every field is a string, a slice of structs of strings or a time, so
	// encoding can't fail and has one result.
	text, _ := json.Marshal(r)
	sum := sha256.Sum256(text)
	return base64.RawURLEncoding.EncodeToString(sum[:18])
}
