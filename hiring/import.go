// What an import may do to people who are already known (T3).

package hiring

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/cases"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// Person is what a source says about somebody, in the form in which a
// candidate keeps it.
type Person struct {
	ExternalKey string              `json:"externalKey,omitempty"`
	Name        string              `json:"name,omitempty"`
	Headline    string              `json:"headline,omitempty"`
	Location    string              `json:"location,omitempty"`
	Summary     string              `json:"summary,omitempty"`
	Emails      []string            `json:"emails,omitempty"` // the primary first
	Phones      []string            `json:"phones,omitempty"`
	Links       []profile.Link      `json:"links,omitempty"`
	Employers   []profile.Employer  `json:"employers,omitempty"`
	Education   []profile.Education `json:"education,omitempty"`
	Skills      []profile.Skill     `json:"skills,omitempty"`
	Languages   []string            `json:"languages,omitempty"`
	Tags        []string            `json:"tags,omitempty"`
	Source      string              `json:"source,omitempty"`
	Consent     candidate.Consent   `json:"consent,omitempty"` // empty is unknown
	ConsentAt   time.Time           `json:"consentAt,omitzero"`
}

// PersonOf is a candidate as an import sees one.
func PersonOf(c *ent.Candidate) Person {
	p := Person{
		Name: c.Name, Headline: c.Headline, Location: c.Location, Summary: c.Summary,
		Emails: c.Emails, Phones: c.Phones, Links: c.Links, Employers: c.Employers, Education: c.Education,
		Skills: c.Skills, Languages: c.Languages, Tags: c.Tags, Source: c.Source, Consent: c.Consent,
	}
	if c.ExternalKey != nil {
		p.ExternalKey = *c.ExternalKey
	}
	if c.PrimaryEmail != nil && !slices.Contains(p.Emails, *c.PrimaryEmail) {
		p.Emails = append([]string{*c.PrimaryEmail}, p.Emails...)
	}
	if c.ConsentAt != nil {
		p.ConsentAt = *c.ConsentAt
	}
	return p
}

// Enrich returns have after a source said more about the same person, and the
// names of the fields that changed. An import adds and never takes away: texts
// are filled in where there were none, lists grow, and what people here wrote
// stays. The exception is consent: a withdrawal always counts, and consent
// given after a withdrawal counts if its date shows that it is later.
func Enrich(have, said Person) (after Person, changed []string) {
	after = have
	fill := func(field string, to *string, from string) {
		if *to == "" && from != "" {
			*to = from
			changed = append(changed, field)
		}
	}
	fill("externalKey", &after.ExternalKey, said.ExternalKey)
	if standIn(have) && !standIn(said) {
		after.Name = ""
	}
	fill("name", &after.Name, said.Name)
	after.Name = cmp.Or(after.Name, have.Name)
	fill("headline", &after.Headline, said.Headline)
	fill("location", &after.Location, said.Location)
	fill("summary", &after.Summary, said.Summary)
	fill("source", &after.Source, said.Source)

	after.Emails = addNew(have.Emails, said.Emails, folded, "emails", &changed)
	after.Phones = addNew(have.Phones, said.Phones, folded, "phones", &changed)
	after.Tags = addNew(have.Tags, said.Tags, folded, "tags", &changed)
	after.Languages = addNew(have.Languages, said.Languages, firstWords, "languages", &changed)
	after.Links = addNew(have.Links, said.Links, func(l profile.Link) string { return linkKey(l.URL) }, "links", &changed)
	after.Skills = addNew(have.Skills, said.Skills, func(s profile.Skill) string { return folded(s.Name) }, "skills", &changed)
	after.Employers = addInFront(have.Employers, said.Employers, sameEmployer, mergeEmployer, "employers", &changed)
	after.Education = addInFront(have.Education, said.Education, sameEducation, mergeEducation, "education", &changed)

	if newConsent(have, said) {
		after.Consent, after.ConsentAt = said.Consent, said.ConsentAt
		changed = append(changed, "consent")
	}
	return after, changed
}

// standIn reports whether the name is an e-mail address, as an import names
// people whose source gives nothing else.
func standIn(p Person) bool { return slices.Contains(p.Emails, p.Name) }

func newConsent(have, said Person) bool {
	switch {
	case said.Consent == "" || said.Consent == candidate.ConsentUNKNOWN || said.Consent == have.Consent:
		return false
	case said.Consent == candidate.ConsentWITHDRAWN && have.Consent == candidate.ConsentGIVEN:
		// A file that is older than the consent doesn't withdraw it.
		return said.ConsentAt.IsZero() || have.ConsentAt.IsZero() || !said.ConsentAt.Before(have.ConsentAt)
	case have.Consent == candidate.ConsentWITHDRAWN:
		return !said.ConsentAt.IsZero() && said.ConsentAt.After(have.ConsentAt)
	}
	return true
}

// ConfirmIdentity says why a row can't be the person who has its external
// key, or nothing. Keys of two systems may collide: then everything that
// names the person differs.
func ConfirmIdentity(have, said Person) string {
	for _, e := range said.Emails {
		if slices.Contains(have.Emails, e) {
			return ""
		}
	}
	if len(said.Emails) == 0 || len(have.Emails) == 0 || standIn(have) || standIn(said) || folded(said.Name) == folded(have.Name) {
		return ""
	}
	return fmt.Sprintf("the key %q already belongs to somebody with another name and other addresses", said.ExternalKey)
}

// EntryStep is the step of a job in which an import puts a person: the one
// that the source names, or else the first. The message says why it isn't the
// one named. Nobody is hired by an import, since that is the hiring manager's
// decision (P4).
func EntryStep(steps []*ent.Step, named string) (entry *ent.Step, message string) {
	first := slices.MinFunc(steps, func(a, b *ent.Step) int { return cmp.Compare(a.Position, b.Position) })
	if named == "" {
		return first, ""
	}
	for _, s := range steps {
		if folded(s.Name) != folded(named) && folded(strings.ReplaceAll(string(s.Kind), "_", " ")) != folded(strings.ReplaceAll(named, "-", " ")) {
			continue
		}
		if s.Kind == profile.Hired {
			return first, fmt.Sprintf("put into %q, because only the hiring manager hires", first.Name)
		}
		return s, ""
	}
	return first, fmt.Sprintf("put into %q, because the job has no step %q", first.Name, shortened(named, 60))
}

// addNew appends the values whose key isn't there yet.
func addNew[T any](have, said []T, key func(T) string, field string, changed *[]string) []T {
	if len(said) == 0 {
		return have
	}
	known := make(map[string]bool, len(have))
	for _, v := range have {
		known[key(v)] = true
	}
	all := slices.Clip(have)
	for _, v := range said {
		if k := key(v); !known[k] {
			known[k] = true
			all = append(all, v)
		}
	}
	if len(all) > len(have) {
		*changed = append(*changed, field)
	}
	return all
}

// addInFront puts what is new in front, as the newest comes first, and completes
// what is the same.
func addInFront[T comparable](have, said []T, same func(a, b T) bool, merge func(a, b T) T, field string, changed *[]string) []T {
	all := slices.Clone(have)
	var fresh []T
	altered := false
	for _, v := range said {
		i := slices.IndexFunc(all, func(h T) bool { return same(h, v) })
		if i < 0 {
			if !slices.ContainsFunc(fresh, func(h T) bool { return same(h, v) }) {
				fresh = append(fresh, v)
			}
			continue
		}
		if merged := merge(all[i], v); merged != all[i] {
			all[i], altered = merged, true
		}
	}
	if !altered && len(fresh) == 0 {
		return have
	}
	*changed = append(*changed, field)
	return append(fresh, all...)
}

func sameEmployer(a, b profile.Employer) bool {
	return folded(a.Company) == folded(b.Company) && (a.Title == "" || b.Title == "" || folded(a.Title) == folded(b.Title)) && sameStart(a.Start, b.Start)
}

func mergeEmployer(a, b profile.Employer) profile.Employer {
	// The end of a job that was still held is news; its absence isn't.
	a.Title, a.Start, a.End, a.Summary = cmp.Or(a.Title, b.Title), preciser(a.Start, b.Start), preciser(a.End, b.End), cmp.Or(a.Summary, b.Summary)
	return a
}

func sameEducation(a, b profile.Education) bool {
	return folded(a.School) == folded(b.School) && (a.Degree == "" || b.Degree == "" || folded(a.Degree) == folded(b.Degree)) &&
		(a.Field == "" || b.Field == "" || folded(a.Field) == folded(b.Field)) && sameStart(a.Start, b.Start)
}

func mergeEducation(a, b profile.Education) profile.Education {
	a.Degree, a.Field, a.Start, a.End = cmp.Or(a.Degree, b.Degree), cmp.Or(a.Field, b.Field), preciser(a.Start, b.Start), preciser(a.End, b.End)
	return a
}

// sameStart compares dates as far as both are known: 2019 and 2019-04 agree.
func sameStart(a, b string) bool {
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// preciser is the more precise of two dates that agree, and else the first.
func preciser(a, b string) string {
	if strings.HasPrefix(b, a) {
		return b
	}
	return a
}

var caseFolder = cases.Fold()

// folded reduces a text to what makes it the same text for people.
func folded(s string) string { return caseFolder.String(strings.Join(strings.Fields(s), " ")) }

// firstWords is a language without its level: "English (fluent)" is English.
func firstWords(s string) string {
	name, _, _ := strings.Cut(s, " (")
	return folded(name)
}

// linkKey is an address without what differs between two ways to write it.
func linkKey(url string) string {
	_, rest, _ := strings.Cut(url, "://")
	return folded(strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/"))
}

func shortened(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// ImportField is what a column of a file fills: a value of the enum of that
// name in the API.
type ImportField string

// ImportColumn is a column of a file, and what it fills.
type ImportColumn struct {
	// Index is the column's place in the file, from 0.
	Index int
	// Name is its header.
	Name string
	// Samples are up to five values from the file.
	Samples []string
	// Field is what it fills.
	Field ImportField
	// Confidence is how sure the guess is, 0 to 1; 1 when a person chose it.
	Confidence float64
	// Separator stands between several values in one cell; empty for the usual ones.
	Separator string
}

// ImportPreview is what an import would do.
type ImportPreview struct {
	// CheckedRows were looked at; Complete tells whether they were all.
	CheckedRows int
	Complete    bool
	// CreatedRows, UpdatedRows, SkippedRows and FailedRows say how many of
	// them would end in each way.
	CreatedRows, UpdatedRows, SkippedRows, FailedRows int
	// Rows are the first of them, failed ones first. They are not stored.
	Rows []*ent.ImportRow
}

// MayStartImport says why an import can't begin, or nothing.
func MayStartImport(run *ent.ImportRun) error {
	if run.Status != importrun.StatusUPLOADED {
		return Refuse(Precondition, "This import has begun already. Upload the file again to import it once more.")
	}
	return nil
}

// MayImportInto says why nobody can be put into a job by an import, or nothing.
func MayImportInto(j *ent.Job) error {
	switch {
	case j.Status == job.StatusFILLED || j.Status == job.StatusCANCELLED:
		return Refuse(Precondition, "The search for %q has ended. Reopen the job first.", j.Title)
	case len(j.Edges.Steps) == 0:
		return Refuse(Precondition, "The job %q has no steps. Give it a flow first.", j.Title)
	}
	return nil
}

// MayRevertImport says why an import can't be taken back, or nothing.
func MayRevertImport(run *ent.ImportRun) error {
	switch run.Status {
	case importrun.StatusDONE, importrun.StatusFAILED:
		return nil
	case importrun.StatusREVERTING, importrun.StatusREVERTED:
		return Refuse(Precondition, "This import has been taken back already.")
	case importrun.StatusUPLOADED:
		return Refuse(Precondition, "This import has not begun: there is nothing to take back.")
	}
	return Refuse(Precondition, "This import is still running. Wait until it has ended.")
}

// CanRevertImport decides who takes an import back, and when. A viewer who asks
// sees the import.
func CanRevertImport(v viewer.Viewer, run *ent.ImportRun) Permission {
	if can := CanRecruit(v); !v.System && !can.Allowed {
		return can
	}
	if err := MayRevertImport(run); err != nil {
		return Deny(err.Error())
	}
	return Allow()
}
