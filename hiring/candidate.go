package hiring

import (
	"context"
	"fmt"
	"net/mail"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/file"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring/search"
)

// EmployerInput is one position that a person held.
type EmployerInput struct {
	Company                    string
	Title, Start, End, Summary *string
}

// EducationInput is one course of study.
type EducationInput struct {
	School                    string
	Degree, Field, Start, End *string
}

// SkillInput is something that a person can do.
type SkillInput struct {
	Name  string
	Level *string
}

// ProfileLinkInput is an address on the web.
type ProfileLinkInput struct {
	Kind, URL string
}

// CandidateProfileInput is a profile; nil leaves a value as it is.
type CandidateProfileInput struct {
	Name, Headline, Location, Summary *string
	Emails, Phones                    []string
	Links                             []ProfileLinkInput
	Employers                         []EmployerInput
	Education                         []EducationInput
	Skills                            []SkillInput
	Languages, Tags                   []string
	Source                            *string
	Consent                           *candidate.Consent
}

// CreateCandidateInput is a person to add.
type CreateCandidateInput struct {
	Profile        CandidateProfileInput
	JobID          *string
	IdempotencyKey *string
}

// CreateCandidate adds a person to the pool and, if a job is named, to the job.
// Errors: FORBIDDEN, INVALID (also when the address belongs to somebody in the
// pool), NOT_FOUND, PRECONDITION.
func (c *Commands) CreateCandidate(ctx context.Context, in CreateCandidateInput) (*ent.Candidate, error) {
	ids, err := c.change(ctx, intent{"createCandidate", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		if in.Profile.Name == nil {
			return nil, BadField("profile.name", "A person has a name.")
		}
		if in.JobID == nil {
			if err := CanRecruit(ch.who).error(Forbidden); err != nil {
				return nil, err
			}
		}
		if err := checkProfile(&in.Profile); err != nil {
			return nil, err
		}
		if err := ch.checkAddress(ctx, "", in.Profile.Emails); err != nil {
			return nil, err
		}
		create := ch.Candidate.Create().SetOrganizationID(ch.who.OrganizationID).SetCreatedAt(ch.now).SetUpdatedAt(ch.now)
		if ch.who.External {
			create.SetSubmittedByID(ch.who.UserID)
		}
		in.Profile.write(create.Mutation(), ch)
		if err := ch.linkColleague(ctx, create.Mutation(), in.Profile.Emails); err != nil {
			return nil, err
		}
		p, err := create.Save(ctx)
		if err != nil {
			return nil, err
		}
		if err := search.Index(ctx, ch.Tx, search.DocOf(p)); err != nil {
			return nil, err
		}
		if err := ch.record(ctx, personEvent(feed.CandidateCreated, p, profile.EventData{})); err != nil {
			return nil, err
		}
		if in.JobID != nil {
			if _, err := ch.apply(ctx, *in.JobID, p, nil, nil); err != nil {
				return nil, err
			}
		}
		return []string{p.ID}, nil
	})
	if err != nil {
		return nil, err
	}
	return c.candidate(ctx, ids)
}

// linkColleague marks a record that is about a colleague, by their address: an
// internal applicant never sees their own record (P5).
func (ch *change) linkColleague(ctx context.Context, m *ent.CandidateMutation, emails []string) error {
	colleagues, err := Colleagues(systemOf(ctx, ch), ch.Tx, emails)
	for _, e := range emails {
		if id := colleagues[e]; id != "" {
			m.SetUserID(id)
			break
		}
	}
	return err
}

// Colleagues are the ids of the people who work here under the addresses. The
// context must see everybody.
func Colleagues(ctx context.Context, tx *ent.Tx, emails []string) (map[string]string, error) {
	if len(emails) == 0 {
		return nil, nil
	}
	people, err := tx.User.Query().Where(user.EmailIn(emails...)).All(ctx)
	byAddress := make(map[string]string, len(people))
	for _, u := range people {
		byAddress[u.Email] = u.ID
	}
	return byAddress, err
}

// UpdateCandidateInput is an edit of a profile.
type UpdateCandidateInput struct {
	ID             string
	Version        int
	Profile        CandidateProfileInput
	IdempotencyKey *string
}

// UpdateCandidate edits a profile. Errors: NOT_FOUND, CONFLICT, INVALID,
// FORBIDDEN.
func (c *Commands) UpdateCandidate(ctx context.Context, in UpdateCandidateInput) (*ent.Candidate, error) {
	ids, err := c.change(ctx, intent{"updateCandidate", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		p, err := ch.Candidate.Get(ctx, in.ID)
		if err != nil {
			return nil, missing(err, "candidate")
		}
		if p.Version != in.Version {
			return nil, stale("profile", p.Version, map[string]any{"name": p.Name, "headline": p.Headline, "location": p.Location, "summary": p.Summary})
		}
		if err := checkProfile(&in.Profile); err != nil {
			return nil, err
		}
		if err := ch.checkAddress(ctx, p.ID, in.Profile.Emails); err != nil {
			return nil, err
		}
		update := ch.Candidate.UpdateOneID(p.ID).Where(candidate.Version(p.Version)).SetUpdatedAt(ch.now).AddVersion(1)
		fields := in.Profile.write(update.Mutation(), ch)
		if p.UserID == nil {
			if err := ch.linkColleague(ctx, update.Mutation(), in.Profile.Emails); err != nil {
				return nil, err
			}
		}
		saved, err := update.Save(ctx)
		if ent.IsNotFound(err) {
			if now, err := ch.Candidate.Get(ctx, p.ID); err == nil && now.Version != p.Version {
				return nil, stale("profile", now.Version, nil)
			}
			return nil, Refuse(Forbidden, "You may see %s, but not edit the profile. Ask a recruiter of the job.", p.Name)
		}
		if err != nil {
			return nil, err
		}
		// The cards carry copies of the name and the headline.
		if saved.Name != p.Name || saved.Headline != p.Headline {
			events, err := RelabelCards(systemOf(ctx, ch), ch.Tx, saved)
			if err != nil {
				return nil, err
			}
			if err := ch.record(ctx, events...); err != nil {
				return nil, err
			}
		}
		if err := ch.reindex(ctx, saved); err != nil {
			return nil, err
		}
		return []string{p.ID}, ch.record(ctx, personEvent(feed.CandidateUpdated, saved, profile.EventData{Fields: fields}))
	})
	if err != nil {
		return nil, err
	}
	return c.candidate(ctx, ids)
}

// RelabelCards copies a candidate's name and headline to the cards of all their
// applications, and returns the events by which open boards learn of it. The
// context must see every application of the candidate.
func RelabelCards(ctx context.Context, tx *ent.Tx, p *ent.Candidate) ([]feed.Event, error) {
	err := tx.Application.Update().Where(application.CandidateID(p.ID)).
		SetCandidateName(p.Name).SetCandidateHeadline(p.Headline).Exec(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := tx.Application.Query().Where(application.CandidateID(p.ID)).WithStep().All(ctx)
	if err != nil {
		return nil, err
	}
	return each(rows, func(a *ent.Application) feed.Event {
		return pipelineEvent(feed.ApplicationUpdated, a, a.Edges.Step, profile.EventData{}, p.UserID)
	}), nil
}

// reindex writes a person's full-text document again.
func (ch *change) reindex(ctx context.Context, p *ent.Candidate) error {
	texts, err := ch.File.Query().Where(file.CandidateID(p.ID)).Select(file.FieldText).Strings(systemOf(ctx, ch))
	if err != nil {
		return err
	}
	return search.Index(ctx, ch.Tx, search.DocOf(p, texts...))
}

// checkAddress refuses an address that belongs to somebody else in the pool.
// Outside people are not told who is in it.
func (ch *change) checkAddress(ctx context.Context, self string, emails []string) error {
	if len(emails) == 0 {
		return nil
	}
	other, err := ch.Candidate.Query().Where(candidate.PrimaryEmail(emails[0]), candidate.IDNEQ(self)).First(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return &Error{
		Code: Invalid, Field: "profile.emails.0", Current: map[string]any{"candidateId": other.ID},
		Message: fmt.Sprintf("%s is in the pool with this address. Open that profile instead.", other.Name),
	}
}

// candidate loads what a command changed.
func (c *Commands) candidate(ctx context.Context, ids []string) (*ent.Candidate, error) {
	p, err := c.Data.Candidate.Get(ctx, ids[0])
	if err != nil {
		return nil, missing(err, "candidate")
	}
	return p, nil
}

func personEvent(kind string, p *ent.Candidate, data profile.EventData) feed.Event {
	if p.UserID != nil {
		data.Subject = *p.UserID
	}
	if p.SubmittedByID != nil {
		data.SubmittedBy = *p.SubmittedByID
	}
	return feed.Event{Kind: kind, Audience: event.AudienceCANDIDATE, EntityID: p.ID, CandidateID: p.ID, Data: data}
}

// checkProfile checks and tidies what people type about a person.
func checkProfile(p *CandidateProfileInput) error {
	text := func(field string, s *string, least, most int) error {
		if s == nil {
			return nil
		}
		*s = strings.TrimSpace(*s)
		if n := utf8.RuneCountInString(*s); n < least || n > most {
			return BadField("profile."+field, "Between %d and %d characters.", least, most)
		}
		return nil
	}
	size := func(field string, n, most int) error {
		if n > most {
			return &Error{Code: Limit, Field: "profile." + field, Message: fmt.Sprintf("At most %d of these.", most)}
		}
		return nil
	}
	if err := first(
		text("name", p.Name, 1, 200), text("headline", p.Headline, 0, 300), text("location", p.Location, 0, 200),
		text("summary", p.Summary, 0, 20_000), text("source", p.Source, 0, 120),
		size("emails", len(p.Emails), 10), size("phones", len(p.Phones), 10), size("links", len(p.Links), 20),
		size("employers", len(p.Employers), 100), size("education", len(p.Education), 50), size("skills", len(p.Skills), 200),
		size("languages", len(p.Languages), 50), size("tags", len(p.Tags), 50),
	); err != nil {
		return err
	}
	for i, e := range p.Emails {
		a, err := mail.ParseAddress(strings.TrimSpace(e))
		if err != nil || a.Name != "" || len(a.Address) > 254 {
			return BadField(fmt.Sprintf("profile.emails.%d", i), "%q is not an e-mail address.", e)
		}
		p.Emails[i] = strings.ToLower(a.Address)
	}
	for i, l := range p.Links {
		u, err := url.Parse(l.URL)
		if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return BadField(fmt.Sprintf("profile.links.%d.url", i), "An address begins with https:// or http://.")
		}
	}
	for field, list := range map[string][]string{"phones": p.Phones, "languages": p.Languages, "tags": p.Tags} {
		for i, s := range list {
			list[i] = strings.TrimSpace(s)
			if list[i] == "" || utf8.RuneCountInString(list[i]) > 120 {
				return BadField(fmt.Sprintf("profile.%s.%d", field, i), "Between 1 and 120 characters.")
			}
		}
	}
	for i, e := range p.Employers {
		if strings.TrimSpace(e.Company) == "" {
			return BadField(fmt.Sprintf("profile.employers.%d.company", i), "Name the employer.")
		}
	}
	for i, e := range p.Education {
		if strings.TrimSpace(e.School) == "" {
			return BadField(fmt.Sprintf("profile.education.%d.school", i), "Name the school.")
		}
	}
	for i, s := range p.Skills {
		if strings.TrimSpace(s.Name) == "" || utf8.RuneCountInString(s.Name) > 120 {
			return BadField(fmt.Sprintf("profile.skills.%d.name", i), "Between 1 and 120 characters.")
		}
	}
	return nil
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// write sets what the input gives and returns the names of those fields.
func (p CandidateProfileInput) write(m *ent.CandidateMutation, ch *change) (fields []string) {
	set := func(name string, given bool, write func()) {
		if given {
			fields = append(fields, name)
			write()
		}
	}
	set("name", p.Name != nil, func() { m.SetName(*p.Name) })
	set("headline", p.Headline != nil, func() { m.SetHeadline(*p.Headline) })
	set("location", p.Location != nil, func() { m.SetLocation(*p.Location) })
	set("summary", p.Summary != nil, func() { m.SetSummary(*p.Summary) })
	set("emails", p.Emails != nil, func() {
		m.SetEmails(p.Emails)
		if len(p.Emails) > 0 {
			m.SetPrimaryEmail(p.Emails[0])
		} else {
			m.ClearPrimaryEmail()
		}
	})
	set("phones", p.Phones != nil, func() { m.SetPhones(p.Phones) })
	set("links", p.Links != nil, func() {
		m.SetLinks(each(p.Links, func(l ProfileLinkInput) profile.Link { return profile.Link{Kind: l.Kind, URL: l.URL} }))
	})
	set("employers", p.Employers != nil, func() {
		m.SetEmployers(each(p.Employers, func(e EmployerInput) profile.Employer {
			return profile.Employer{Company: e.Company, Title: or(e.Title), Start: or(e.Start), End: or(e.End), Summary: or(e.Summary)}
		}))
	})
	set("education", p.Education != nil, func() {
		m.SetEducation(each(p.Education, func(e EducationInput) profile.Education {
			return profile.Education{School: e.School, Degree: or(e.Degree), Field: or(e.Field), Start: or(e.Start), End: or(e.End)}
		}))
	})
	set("skills", p.Skills != nil, func() {
		m.SetSkills(each(p.Skills, func(s SkillInput) profile.Skill { return profile.Skill{Name: s.Name, Level: or(s.Level)} }))
	})
	set("languages", p.Languages != nil, func() { m.SetLanguages(p.Languages) })
	set("tags", p.Tags != nil, func() {
		slices.Sort(p.Tags)
		m.SetTags(slices.Compact(p.Tags))
	})
	set("source", p.Source != nil, func() { m.SetSource(*p.Source) })
	set("consent", p.Consent != nil, func() {
		m.SetConsent(*p.Consent)
		m.SetConsentAt(ch.now)
	})
	return fields
}

func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}

func or(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
