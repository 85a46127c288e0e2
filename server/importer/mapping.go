package importer

import (
	"fmt"
	"slices"
	"strings"
)

// Field is what a column of a table says about a person.
type Field string

// The fields a column can be mapped to. Those marked * may be mapped more than
// once: their values are joined or become a list.
const (
	Ignore         Field = "IGNORE"
	ExternalKey    Field = "EXTERNAL_KEY"
	FullName       Field = "NAME"
	GivenName      Field = "GIVEN_NAME"
	FamilyName     Field = "FAMILY_NAME"
	EmailField     Field = "EMAILS" // *
	PhoneField     Field = "PHONES" // *
	Headline       Field = "HEADLINE"
	Location       Field = "LOCATION" // * joined by commas
	Summary        Field = "SUMMARY"  // * joined by empty lines
	Company        Field = "COMPANY"
	Title          Field = "TITLE"
	EmployedFrom   Field = "EMPLOYED_FROM"
	EmployedUntil  Field = "EMPLOYED_UNTIL"
	School         Field = "SCHOOL"
	Degree         Field = "DEGREE"
	FieldOfStudy   Field = "STUDY_FIELD"
	StudiedFrom    Field = "STUDIED_FROM"
	StudiedUntil   Field = "STUDIED_UNTIL"
	SkillsField    Field = "SKILLS"    // *
	LanguagesField Field = "LANGUAGES" // *
	LinkField      Field = "LINKS"     // *
	TagsField      Field = "TAGS"      // *
	SourceField    Field = "SOURCE"
	ConsentField   Field = "CONSENT"
	ConsentAt      Field = "CONSENT_AT"
	NoteField      Field = "NOTE" // * joined by empty lines
	StepField      Field = "STEP"
	AppliedAt      Field = "APPLIED_AT"
)

// Fields lists them all, in the order in which a page offers them.
var Fields = []Field{
	Ignore, ExternalKey, FullName, GivenName, FamilyName, EmailField, PhoneField, Headline, Location, Summary,
	Company, Title, EmployedFrom, EmployedUntil, School, Degree, FieldOfStudy, StudiedFrom, StudiedUntil,
	SkillsField, LanguagesField, LinkField, TagsField, SourceField, ConsentField, ConsentAt, NoteField, StepField, AppliedAt,
}

// repeats reports whether several columns may be mapped to f.
func (f Field) repeats() bool {
	switch f {
	case Ignore, EmailField, PhoneField, Location, Summary, SkillsField, LanguagesField, LinkField, TagsField, NoteField:
		return true
	}
	return false
}

// grouped reports whether f describes one of several employers or schools, of
// which "Company 1" and "Company 2" are different ones.
func (f Field) grouped() bool {
	switch f {
	case Company, Title, EmployedFrom, EmployedUntil, School, Degree, FieldOfStudy, StudiedFrom, StudiedUntil:
		return true
	}
	return false
}

// listed reports whether one value of f can hold several, behind separators.
func (f Field) listed() bool {
	switch f {
	case EmailField, PhoneField, SkillsField, LanguagesField, LinkField, TagsField:
		return true
	}
	return false
}

// dated reports whether values of f are dates.
func (f Field) dated() bool {
	switch f {
	case EmployedFrom, EmployedUntil, StudiedFrom, StudiedUntil, ConsentAt, AppliedAt:
		return true
	}
	return false
}

// A Mapping tells what the columns of a table mean. It is made by guessing
// from one file, corrected by a person, and can be saved for the next file of
// the same source, whose columns may stand in another order.
type Mapping struct {
	Columns []Column `json:"columns"`

	// How the file is written; empty values are detected.
	Encoding  Encoding `json:"encoding,omitempty"`
	Delimiter string   `json:"delimiter,omitempty"` // one character

	// DateOrder reads 03/04/2020.
	DateOrder DateOrder `json:"dateOrder,omitempty"`
}

// A Column maps one column. In a file it is found by its header; in a file
// without headers by its Index.
type Column struct {
	Header string `json:"header,omitempty"`
	Index  int    `json:"index"` // from 0
	Field  Field  `json:"field"`

	// Group numbers employers or schools that have several columns each.
	Group int `json:"group,omitempty"`

	// Separator stands between the values of a list. Empty splits at line
	// breaks, semicolons, bars and, where a value can't hold one, commas.
	Separator string `json:"separator,omitempty"`

	// Confidence is how sure the guess is, from 0 to 1; a person's choice is 1.
	Confidence float64 `json:"confidence,omitempty"`
}

// NewColumn maps a column to a field as a person chose it. Numbers in headers
// such as "Company 2" keep several employers and schools apart.
func NewColumn(index int, header string, field Field, separator string) Column {
	c := Column{Header: header, Index: index, Field: field, Separator: separator, Confidence: 1}
	if field.grouped() {
		_, c.Group = headerKey(header)
	}
	return c
}

// Check returns what is wrong with m as such, before any file.
func (m *Mapping) Check() []Problem {
	var bad []Problem
	report := func(c Column, what, fix string) {
		bad = append(bad, Problem{Code: BadMapping, Column: c.Index + 1, Field: c.Header, What: what, Fix: fix})
	}
	type slot struct {
		field Field
		group int
	}
	taken := map[slot]Column{}
	columns := map[int]bool{}
	somebody := false
	for _, c := range m.Columns {
		if !slices.Contains(Fields, c.Field) {
			report(c, fmt.Sprintf("there is no field %q", string(c.Field)), "choose one of the list")
			continue
		}
		if c.Index < 0 || c.Index >= DefaultLimits.Columns || c.Group < 0 || len(c.Separator) > 10 {
			report(c, "the column's index, group or separator is out of range", "")
			continue
		}
		if columns[c.Index] {
			report(c, "the column is mapped twice", "map each column to one field")
		}
		columns[c.Index] = true
		if c.Group > 0 && !c.Field.grouped() {
			report(c, fmt.Sprintf("%s has no groups", c.Field), "leave the group empty")
		}
		if first, ok := taken[slot{c.Field, c.Group}]; ok && !c.Field.repeats() {
			report(c, fmt.Sprintf("%s is already taken from column %d", c.Field, first.Index+1), "map only one of the two, or give employers and schools a group each")
		}
		taken[slot{c.Field, c.Group}] = c
		switch c.Field {
		case FullName, GivenName, FamilyName, EmailField:
			somebody = true
		}
	}
	if !somebody {
		bad = append(bad, Problem{Code: BadMapping, What: "no column holds a name or an e-mail address", Fix: "map at least one of them"})
	}
	if len(m.Delimiter) > 1 || m.Delimiter != "" && !strings.Contains(delimiters, m.Delimiter) {
		bad = append(bad, Problem{Code: BadMapping, What: fmt.Sprintf("%q can't separate columns", m.Delimiter), Fix: "use a comma, a semicolon, a tab or a bar"})
	}
	if m.Encoding != "" {
		if _, err := m.Encoding.codec(); err != nil {
			bad = append(bad, *err.(*Problem))
		}
	}
	switch m.DateOrder {
	case OrderUnknown, DayMonthYear, MonthDayYear:
	default:
		bad = append(bad, Problem{Code: BadMapping, What: fmt.Sprintf("there is no date order %q", string(m.DateOrder)), Fix: "use DAY_MONTH_YEAR or MONTH_DAY_YEAR"})
	}
	return bad
}

// fit finds the mapped columns among the headers of a file. Mapped columns
// that the file doesn't have are reported; the others still work.
func (m *Mapping) fit(headers []string) (Mapping, []Problem) {
	fitted := *m
	fitted.Columns = nil
	var missing []Problem
	used := make([]bool, len(headers))
	for _, c := range m.Columns {
		at := -1
		switch {
		case c.Header == "" && c.Index < len(headers),
			c.Index < len(headers) && sameHeader(headers[c.Index], c.Header):
			at = c.Index
		default:
			for i, h := range headers {
				if !used[i] && c.Header != "" && sameHeader(h, c.Header) {
					at = i
					break
				}
			}
		}
		if at >= 0 && !used[at] {
			used[at] = true
			c.Index = at
			fitted.Columns = append(fitted.Columns, c)
		} else if c.Field != Ignore {
			missing = append(missing, Problem{Code: BadMapping, Field: c.Header, What: fmt.Sprintf("the file has no column for %s", c.Field), Fix: "map another column, or none"})
		}
	}
	return fitted, missing
}

func sameHeader(a, b string) bool { return strings.EqualFold(line(a), line(b)) }

// split cuts the value of a list into its values.
func (c Column) split(value string) []string {
	if value == "" {
		return nil
	}
	if !c.Field.listed() {
		return []string{value}
	}
	if c.Separator != "" {
		return strings.Split(value, c.Separator)
	}
	cut := func(r rune) bool { return r == '\n' || r == ';' || r == '|' || r == ',' }
	switch {
	case c.Field == LinkField:
		cut = func(r rune) bool { return r == '\n' || r == ';' || r == '|' || r == ' ' || r == ',' }
	case strings.ContainsAny(value, ";|\n"):
		// Then a comma is part of a value: "CI, CD; Go".
		cut = func(r rune) bool { return r == '\n' || r == ';' || r == '|' }
	case c.Field == PhoneField:
		cut = func(r rune) bool { return r == ',' }
	}
	return strings.FieldsFunc(value, cut)
}
