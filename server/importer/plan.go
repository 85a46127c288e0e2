package importer

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/importrow"
	"github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/hiring"
)

// read is a row as it came out of the file: good, or lost with an error.
type readRow struct {
	Row
	lost *RowError
}

// planner decides what becomes of rows, and changes nothing. Both the preview
// and the run ask it, so that what is promised is what is done.
type planner struct {
	client *ent.Client
	org    string
	job    *hiring.Entrance // nil for the pool alone
	now    time.Time

	// people are those that rows can mean, by each of their keys. A run
	// forgets them with every chunk, since what it wrote can be looked up.
	people map[string]*person
}

// person is a candidate as the rows so far leave them.
type person struct {
	stored  *ent.Candidate // nil for somebody new
	id      string
	firstBy int // the row that made them, if new
	hiring.Person
	changed []string

	notes    []string // bodies of the notes there are
	newNotes []string

	colleague *string // the person's id if they work here, when new

	applied     bool // has been in the job before
	application *placement
}

// placement is an application to be made in a step.
type placement struct {
	*ent.Application
	step *ent.Step
}

// decision is what becomes of one row.
type decision struct {
	row     Row
	action  importrow.Action
	message string
	column  string
	who     *person

	// made says that the application of who is this row's doing, before is
	// who as they were, and fields what the row changed about them.
	made   bool
	before *before
	note   string
}

// before is what an undo needs to know, as it is kept beside the row.
type before struct {
	// Fields are those that the row changed; Person has their old values.
	Fields []string      `json:"fields,omitempty"`
	Person hiring.Person `json:"person,omitzero"`
	// NoteID is the note that the row wrote.
	NoteID string `json:"noteId,omitempty"`
}

// newPlanner prepares for rows that go into a job, or into the pool alone
// where job is empty.
func newPlanner(ctx context.Context, client *ent.Client, org, job string) (*planner, error) {
	p := &planner{client: client, org: org, now: time.Now().UTC().Truncate(time.Microsecond), people: map[string]*person{}}
	if job != "" {
		var err error
		if p.job, err = hiring.EntranceOf(ctx, client, job); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (r Row) keys() []string {
	var keys []string
	if r.ExternalKey != "" {
		keys = append(keys, "key:"+r.ExternalKey)
	}
	for _, e := range r.Emails {
		keys = append(keys, "email:"+e)
	}
	if len(keys) == 0 {
		// Nothing names the person; the same row is still the same row.
		keys = append(keys, "row:"+r.Fingerprint())
	}
	return keys
}

// plan decides about rows, in order.
func (p *planner) plan(ctx context.Context, rows []readRow) ([]*decision, error) {
	if err := p.meet(ctx, rows); err != nil {
		return nil, err
	}
	decisions := make([]*decision, 0, len(rows))
	for _, r := range rows {
		decisions = append(decisions, p.decide(r))
	}
	return decisions, nil
}

// meet looks up whom the rows can mean.
func (p *planner) meet(ctx context.Context, rows []readRow) error {
	var keys, emails, prints []string
	wantNotes := false
	for _, r := range rows {
		if r.lost != nil {
			continue
		}
		wantNotes = wantNotes || r.Note != ""
		for _, k := range r.keys() {
			if p.people[k] != nil {
				continue
			}
			switch kind, value, _ := strings.Cut(k, ":"); kind {
			case "key":
				keys = append(keys, value)
			case "email":
				emails = append(emails, value)
			case "row":
				prints = append(prints, value)
			}
		}
	}
	var found []*ent.Candidate
	for _, lookup := range []struct {
		values []string
		by     func(...string) func(*ent.CandidateQuery) *ent.CandidateQuery
	}{
		{keys, func(v ...string) func(*ent.CandidateQuery) *ent.CandidateQuery {
			return func(q *ent.CandidateQuery) *ent.CandidateQuery { return q.Where(candidate.ExternalKeyIn(v...)) }
		}},
		{emails, func(v ...string) func(*ent.CandidateQuery) *ent.CandidateQuery {
			return func(q *ent.CandidateQuery) *ent.CandidateQuery { return q.Where(candidate.PrimaryEmailIn(v...)) }
		}},
	} {
		for part := range slices.Chunk(lookup.values, 1000) {
			c, err := lookup.by(part...)(p.client.Candidate.Query().Where(candidate.OrganizationID(p.org))).All(ctx)
			if err != nil {
				return err
			}
			found = append(found, c...)
		}
	}
	byPrint, err := p.recall(ctx, prints)
	if err != nil {
		return err
	}
	var known []*person
	byID := map[string]*person{}
	for _, have := range p.people {
		byID[have.id] = have
	}
	acquaint := func(c *ent.Candidate) *person {
		if byID[c.ID] == nil {
			byID[c.ID] = &person{stored: c, id: c.ID, Person: hiring.PersonOf(c)}
			known = append(known, byID[c.ID])
		}
		return byID[c.ID]
	}
	// The oldest keeps a key that several share. Sorting is done here, as SQLite
	// would walk through the whole table to get the order for free.
	slices.SortFunc(found, func(a, b *ent.Candidate) int { return strings.Compare(a.ID, b.ID) })
	for _, c := range found {
		who := acquaint(c)
		if c.ExternalKey != nil {
			p.introduce("key:"+*c.ExternalKey, who)
		}
		if c.PrimaryEmail != nil {
			p.introduce("email:"+*c.PrimaryEmail, who)
		}
	}
	for print, c := range byPrint {
		p.introduce("row:"+print, acquaint(c))
	}
	return p.learn(ctx, known, wantNotes)
}

func (p *planner) introduce(key string, who *person) {
	if p.people[key] == nil {
		p.people[key] = who
	}
}

// recall finds whom rows without any key made the last time.
func (p *planner) recall(ctx context.Context, prints []string) (map[string]*ent.Candidate, error) {
	if len(prints) == 0 {
		return nil, nil
	}
	earlier, err := p.client.ImportRow.Query().
		Where(importrow.OrganizationID(p.org), importrow.FingerprintIn(prints...), importrow.ActionIn(importrow.ActionCREATED, importrow.ActionUPDATED, importrow.ActionSKIPPED, importrow.ActionKEPT), importrow.CandidateIDNEQ("")).
		Select(importrow.FieldFingerprint, importrow.FieldCandidateID).All(ctx)
	if err != nil || len(earlier) == 0 {
		return nil, err
	}
	ids := make([]string, len(earlier))
	for i, r := range earlier {
		ids[i] = r.CandidateID
	}
	people, err := p.client.Candidate.Query().Where(candidate.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	byID := map[string]*ent.Candidate{}
	for _, c := range people {
		byID[c.ID] = c
	}
	byPrint := map[string]*ent.Candidate{}
	for _, r := range earlier {
		if c := byID[r.CandidateID]; c != nil {
			byPrint[r.Fingerprint] = c
		}
	}
	return byPrint, nil
}

// learn adds what decisions about stored people need: whether they are in the
// job already, and the notes they have.
func (p *planner) learn(ctx context.Context, people []*person, wantNotes bool) error {
	for part := range slices.Chunk(people, 1000) {
		ids := make([]string, len(part))
		byID := make(map[string]*person, len(part))
		for i, who := range part {
			ids[i], byID[who.id] = who.id, who
		}
		if p.job != nil {
			applied, err := p.client.Application.Query().Where(application.JobID(p.job.JobID()), application.CandidateIDIn(ids...)).Select(application.FieldCandidateID).All(ctx)
			if err != nil {
				return err
			}
			for _, a := range applied {
				byID[a.CandidateID].applied = true
			}
		}
		if wantNotes {
			notes, err := p.client.Note.Query().Where(note.CandidateIDIn(ids...)).Select(note.FieldCandidateID, note.FieldBody).All(ctx)
			if err != nil {
				return err
			}
			for _, n := range notes {
				byID[n.CandidateID].notes = append(byID[n.CandidateID].notes, n.Body)
			}
		}
	}
	return nil
}

// decide about one row, and remember it for those that follow.
func (p *planner) decide(r readRow) *decision {
	d := &decision{row: r.Row}
	if r.lost != nil {
		d.action, d.message, d.column = importrow.ActionFAILED, sentence(r.lost.Problem), r.lost.Field
		return d
	}
	var remarks []string
	for i, problem := range r.Problems {
		if i == 0 {
			d.column = problem.Field
		}
		remarks = append(remarks, sentence(problem))
	}
	defer func() { d.message = strings.Join(remarks, "; ") }()

	said := r.person()
	keys := r.keys()
	for _, k := range keys {
		if d.who = p.people[k]; d.who != nil {
			break
		}
	}
	if d.who != nil && strings.HasPrefix(keys[0], "key:") && p.people[keys[0]] == d.who {
		if why := hiring.ConfirmIdentity(d.who.Person, said); why != "" {
			d.action, d.who, remarks = importrow.ActionFAILED, nil, []string{why}
			return d
		}
	}

	if d.who == nil {
		d.action = importrow.ActionCREATED
		d.who = &person{id: candidate.DefaultID(), firstBy: r.Number, Person: said}
		if r.Note != "" {
			d.note = r.Note
		}
		d.before = &before{}
	} else {
		was := d.who.Person
		after, changed := hiring.Enrich(was, said)
		if len(changed) > 0 {
			d.action = importrow.ActionUPDATED
			d.before = &before{Fields: changed, Person: only(was, changed)}
			d.who.Person = after
			for _, f := range changed {
				if !slices.Contains(d.who.changed, f) {
					d.who.changed = append(d.who.changed, f)
				}
			}
			remarks = append(remarks, "adds "+strings.Join(changed, ", "))
		}
		if r.Note != "" && !slices.Contains(d.who.notes, r.Note) && !slices.Contains(d.who.newNotes, r.Note) {
			d.action, d.note = importrow.ActionUPDATED, r.Note
			if d.before == nil {
				d.before = &before{}
			}
			remarks = append(remarks, "adds a note")
		}
	}
	if d.note != "" {
		d.who.newNotes = append(d.who.newNotes, d.note)
	}
	for _, k := range append(keys, r.keys()...) {
		p.introduce(k, d.who)
	}

	if p.job != nil && !d.who.applied {
		entry, remark := p.job.Step(r.Step)
		d.who.applied, d.made = true, true
		a := &ent.Application{ID: application.DefaultID(), CandidateID: d.who.id, Source: r.Source, EnteredStepAt: p.entered(r.AppliedAt)}
		p.job.Place(a, entry, p.now)
		d.who.application = &placement{a, entry}
		if remark != "" {
			remarks = append(remarks, remark)
		}
		if d.action == "" {
			remarks = append(remarks, "known already, and new in the job")
		}
		d.action = importrow.ActionCREATED
	}
	if d.action == "" {
		d.action = importrow.ActionSKIPPED
		remarks = append(remarks, p.nothingNew(d.who))
	} else if d.who.stored == nil && d.who.firstBy != r.Number {
		remarks = append(remarks, fmt.Sprintf("the same person as in row %d", d.who.firstBy))
	}
	return d
}

func (p *planner) nothingNew(who *person) string {
	switch {
	case who.stored == nil:
		return fmt.Sprintf("says the same as row %d", who.firstBy)
	case p.job != nil:
		return "already in the job, and nothing new about the person"
	}
	return "already in the pool, and nothing new about the person"
}

// entered is when somebody who applied at that time came to the step.
func (p *planner) entered(applied time.Time) time.Time {
	if applied.IsZero() || applied.After(p.now) {
		return p.now
	}
	return applied
}

// sentence is a problem for a report that has the place in columns of its own.
func sentence(p Problem) string {
	what := p.What
	if p.Field != "" {
		what = p.Field + ": " + what
	}
	if p.Fix != "" {
		what += " (" + p.Fix + ")"
	}
	return what
}

// person is the row in the form in which a candidate keeps it.
func (r Row) person() hiring.Person {
	p := hiring.Person{
		ExternalKey: r.ExternalKey, Name: r.Name, Headline: r.Headline, Location: r.Location, Summary: r.Summary,
		Emails: r.Emails, Phones: r.Phones, Tags: r.Tags, Source: r.Source,
		Consent: candidate.Consent(r.Consent.Answer), ConsentAt: r.Consent.At,
	}
	for _, l := range r.Links {
		p.Links = append(p.Links, profile.Link{Kind: l.Kind, URL: l.URL})
	}
	for _, e := range r.Employers {
		p.Employers = append(p.Employers, profile.Employer{Company: e.Company, Title: e.Title, Start: string(e.Start), End: string(e.End), Summary: e.Summary})
	}
	for _, e := range r.Education {
		p.Education = append(p.Education, profile.Education{School: e.School, Degree: e.Degree, Field: e.Field, Start: string(e.Start), End: string(e.End)})
	}
	for _, s := range r.Skills {
		p.Skills = append(p.Skills, profile.Skill{Name: s.Name, Level: s.Level})
	}
	for _, l := range r.Languages {
		name := l.Name
		if l.Fluency != "" {
			name += " (" + l.Fluency + ")"
		}
		p.Languages = append(p.Languages, name)
	}
	if p.Headline == "" && len(r.Employers) > 0 && r.Employers[0].End == "" {
		p.Headline = headlineOf(r.Employers[0])
	}
	return p
}

// headlineOf makes the line of a card from the position somebody holds.
func headlineOf(e Employer) string {
	switch {
	case e.Title == "":
		return e.Company
	case e.Company == "":
		return e.Title
	}
	if s := e.Title + ", " + e.Company; len(s) <= longestTitle {
		return s
	}
	return e.Title
}

// only keeps the values of some fields.
func only(p hiring.Person, fields []string) hiring.Person {
	var kept hiring.Person
	for _, f := range fields {
		copyField(&kept, p, f)
	}
	return kept
}

// copyField copies one field by the name that hiring.Enrich gives it.
func copyField(to *hiring.Person, from hiring.Person, field string) {
	switch field {
	case "externalKey":
		to.ExternalKey = from.ExternalKey
	case "name":
		to.Name = from.Name
	case "headline":
		to.Headline = from.Headline
	case "location":
		to.Location = from.Location
	case "summary":
		to.Summary = from.Summary
	case "source":
		to.Source = from.Source
	case "emails":
		to.Emails = from.Emails
	case "phones":
		to.Phones = from.Phones
	case "tags":
		to.Tags = from.Tags
	case "languages":
		to.Languages = from.Languages
	case "links":
		to.Links = from.Links
	case "skills":
		to.Skills = from.Skills
	case "employers":
		to.Employers = from.Employers
	case "education":
		to.Education = from.Education
	case "consent":
		to.Consent, to.ConsentAt = from.Consent, from.ConsentAt
	}
}
