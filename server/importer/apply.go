package importer

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/importrow"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/search"
)

var (
	// errElsewhere ends a run that another process has taken over.
	errElsewhere = errors.New("importer: the import is being run elsewhere")
	// errStale asks for the chunk again: somebody edited one of its people
	// between reading and writing.
	errStale = errors.New("importer: somebody was edited meanwhile")
)

// counts are what became of the rows of a chunk.
type counts struct{ created, updated, skipped, failed int }

func count(decisions []*decision) (n counts) {
	for _, d := range decisions {
		switch d.action {
		case importrow.ActionCREATED:
			n.created++
		case importrow.ActionUPDATED:
			n.updated++
		case importrow.ActionSKIPPED:
			n.skipped++
		default:
			n.failed++
		}
	}
	return n
}

// claim moves the run on by a chunk, if it still stands where this process
// left it: two that work on the same run can't both get past this line.
func claim(ctx context.Context, tx *ent.Tx, run *ent.ImportRun, done int, n counts) error {
	moved, err := tx.ImportRun.Update().
		Where(importrun.ID(run.ID), importrun.StatusEQ(importrun.StatusRUNNING), importrun.DoneRows(run.DoneRows)).
		SetDoneRows(done).AddCreatedRows(n.created).AddUpdatedRows(n.updated).AddSkippedRows(n.skipped).AddFailedRows(n.failed).
		AddVersion(1).
		Save(ctx)
	if err == nil && moved == 0 {
		err = errElsewhere
	}
	return err
}

// write carries out the decisions about one chunk.
func (p *planner) write(ctx context.Context, tx *ent.Tx, run *ent.ImportRun, decisions []*decision) error {
	w := writer{planner: p, tx: tx, run: run}
	seen := map[*person]bool{}
	for _, d := range decisions {
		if d.who != nil && !seen[d.who] {
			seen[d.who] = true
			w.people = append(w.people, d.who)
		}
	}
	// The events come last: recording takes the feed's lock.
	for _, step := range []func(context.Context) error{w.create, w.update, w.apply, w.index} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	if err := w.annotate(ctx, decisions); err != nil {
		return err
	}
	if err := w.report(ctx, decisions); err != nil {
		return err
	}
	return feed.Record(ctx, tx, append(w.events, hiring.ImportEvent(run, len(decisions)))...)
}

// writer is the state of writing one chunk.
type writer struct {
	*planner
	tx     *ent.Tx
	run    *ent.ImportRun
	people []*person
	events []feed.Event
}

// record adds an event of the person who imports.
func (w *writer) record(e feed.Event) {
	e.OrganizationID, e.ActorID, e.At = w.org, w.run.CreatedByID, w.now
	w.events = append(w.events, e)
}

// create makes the candidates who are new.
func (w *writer) create(ctx context.Context) error {
	var addresses []string
	for _, who := range w.people {
		if who.stored == nil {
			addresses = append(addresses, who.Emails...)
		}
	}
	// An internal applicant never sees their own record (P5).
	colleagues, err := hiring.Colleagues(ctx, w.tx, addresses)
	if err != nil {
		return err
	}
	var builders []*ent.CandidateCreate
	for _, who := range w.people {
		if who.stored != nil {
			continue
		}
		b := w.tx.Candidate.Create().SetID(who.id).SetOrganizationID(w.org).SetImportID(w.run.ID).
			SetCreatedAt(w.now).SetUpdatedAt(w.now)
		fill(b.Mutation(), who.Person)
		for _, e := range who.Emails {
			if id := colleagues[e]; id != "" && who.colleague == nil {
				who.colleague = &id
				b.SetUserID(id)
			}
		}
		builders = append(builders, b)
		w.record(hiring.ImportedPersonEvent(feed.CandidateCreated, &ent.Candidate{ID: who.id, UserID: who.colleague}, nil))
	}
	return w.tx.Candidate.CreateBulk(builders...).Exec(ctx)
}

// fill sets what a candidate keeps of a person.
func fill(m *ent.CandidateMutation, p hiring.Person) {
	m.SetName(p.Name)
	m.SetHeadline(p.Headline)
	m.SetLocation(p.Location)
	m.SetSummary(p.Summary)
	m.SetSource(p.Source)
	setOrClear(p.Emails, m.SetEmails, m.ClearEmails)
	setOrClear(p.Phones, m.SetPhones, m.ClearPhones)
	setOrClear(p.Links, m.SetLinks, m.ClearLinks)
	setOrClear(p.Employers, m.SetEmployers, m.ClearEmployers)
	setOrClear(p.Education, m.SetEducation, m.ClearEducation)
	setOrClear(p.Skills, m.SetSkills, m.ClearSkills)
	setOrClear(p.Languages, m.SetLanguages, m.ClearLanguages)
	setOrClear(p.Tags, m.SetTags, m.ClearTags)
	if len(p.Emails) > 0 {
		m.SetPrimaryEmail(p.Emails[0])
	} else {
		m.ClearPrimaryEmail()
	}
	if p.ExternalKey != "" {
		m.SetExternalKey(p.ExternalKey)
	} else {
		m.ClearExternalKey()
	}
	m.SetConsent(cmp.Or(p.Consent, candidate.ConsentUNKNOWN))
	if !p.ConsentAt.IsZero() {
		m.SetConsentAt(p.ConsentAt)
	} else {
		m.ClearConsentAt()
	}
}

func setOrClear[T any](list []T, set func([]T), clear func()) {
	if len(list) > 0 {
		set(list)
	} else {
		clear()
	}
}

// update changes the candidates who were known.
func (w *writer) update(ctx context.Context) error {
	for _, who := range w.people {
		if who.stored == nil || len(who.changed) == 0 {
			continue
		}
		if err := w.save(ctx, who.stored, who.Person, who.changed); err != nil {
			return err
		}
	}
	return nil
}

// save writes a candidate who was read before, with the cards that show them.
func (w *writer) save(ctx context.Context, stored *ent.Candidate, p hiring.Person, changed []string) error {
	u := w.tx.Candidate.Update().Where(candidate.ID(stored.ID), candidate.Version(stored.Version)).AddVersion(1).SetUpdatedAt(w.now)
	fill(u.Mutation(), p)
	switch n, err := u.Save(ctx); {
	case err != nil:
		return err
	case n == 0:
		return errStale
	}
	w.record(hiring.ImportedPersonEvent(feed.CandidateUpdated, stored, changed))
	if p.Name == stored.Name && p.Headline == stored.Headline {
		return nil
	}
	shown := *stored
	shown.Name, shown.Headline = p.Name, p.Headline
	events, err := hiring.RelabelCards(ctx, w.tx, &shown)
	for _, e := range events {
		w.record(e)
	}
	return err
}

// apply puts people into the job.
func (w *writer) apply(ctx context.Context) error {
	var applications []*ent.ApplicationCreate
	var visits []*ent.StepVisitCreate
	for _, who := range w.people {
		a := who.application
		if a == nil {
			continue
		}
		applications = append(applications, w.tx.Application.Create().SetID(a.ID).SetOrganizationID(w.org).SetImportID(w.run.ID).
			SetJobID(a.JobID).SetCandidateID(who.id).SetStepID(a.StepID).SetWaitingOn(a.WaitingOn).
			SetCandidateName(who.Name).SetCandidateHeadline(who.Headline).SetSource(a.Source).
			SetEnteredStepAt(a.EnteredStepAt).SetNillableDueAt(a.DueAt).SetNillablePresentedAt(a.PresentedAt).
			SetCreatedAt(w.now).SetUpdatedAt(w.now))
		visits = append(visits, w.tx.StepVisit.Create().SetOrganizationID(w.org).SetApplicationID(a.ID).SetJobID(a.JobID).
			SetStepID(a.StepID).SetEnteredAt(a.EnteredStepAt).SetWaitingOn(a.WaitingOn))
		subject := who.colleague
		if who.stored != nil {
			subject = who.stored.UserID
		}
		w.record(w.job.ApplicationCreated(a.Application, a.step, subject))
	}
	if err := w.tx.Application.CreateBulk(applications...).Exec(ctx); err != nil {
		return err
	}
	return w.tx.StepVisit.CreateBulk(visits...).Exec(ctx)
}

// index makes the people findable by what is new about them.
func (w *writer) index(ctx context.Context) error {
	var docs []search.Doc
	var changed []string
	for _, who := range w.people {
		switch {
		case who.stored == nil:
			docs = append(docs, search.DocOf(&ent.Candidate{
				ID: who.id, OrganizationID: w.org, Name: who.Name, Headline: who.Headline, Location: who.Location, Summary: who.Summary,
				Source: who.Source, Emails: who.Emails, Phones: who.Phones, Languages: who.Languages, Tags: who.Tags,
				Employers: who.Employers, Education: who.Education, Skills: who.Skills, Links: who.Links,
			}))
		case len(who.changed) > 0:
			changed = append(changed, who.id)
		}
	}
	if err := search.Index(ctx, w.tx, docs...); err != nil {
		return err
	}
	return reindex(ctx, w.tx, changed...)
}

// annotate writes the rows' notes, as notes of the person who imports.
func (w *writer) annotate(ctx context.Context, decisions []*decision) error {
	var notes []*ent.NoteCreate
	for _, d := range decisions {
		if d.note == "" {
			continue
		}
		d.before.NoteID = note.DefaultID()
		notes = append(notes, w.tx.Note.Create().SetID(d.before.NoteID).SetOrganizationID(w.org).SetCandidateID(d.who.id).
			SetAuthorID(w.run.CreatedByID).SetBody(cutBytes(d.note, 20000)).SetCreatedAt(w.now).SetUpdatedAt(w.now))
		w.record(feed.Event{Kind: feed.NoteAdded, Audience: event.AudienceCANDIDATE, EntityID: d.before.NoteID, CandidateID: d.who.id, Data: profile.EventData{NoteID: d.before.NoteID}})
	}
	return w.tx.Note.CreateBulk(notes...).Exec(ctx)
}

// report keeps what became of each row.
func (w *writer) report(ctx context.Context, decisions []*decision) error {
	builders := make([]*ent.ImportRowCreate, len(decisions))
	for i, d := range decisions {
		b := w.tx.ImportRow.Create().SetOrganizationID(w.org).SetImportID(w.run.ID).SetRow(d.row.Number).SetLine(d.row.Line).
			SetLabel(d.label()).SetAction(d.action).SetMessage(cutBytes(d.message, 1000)).SetColumnName(cutBytes(d.column, 120))
		if d.who != nil {
			b.SetFingerprint(d.row.Fingerprint()).SetCandidateID(d.who.id).SetVersionAfter(d.who.version())
			if d.made {
				b.SetApplicationID(d.who.application.ID)
			}
		}
		if d.before != nil && (d.before.NoteID != "" || d.who.stored != nil) {
			text, err := json.Marshal(d.before)
			if err != nil {
				return err
			}
			b.SetBefore(text)
		}
		builders[i] = b
	}
	for part := range slices.Chunk(builders, 1000) {
		if err := w.tx.ImportRow.CreateBulk(part...).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// version is that of the candidate once the chunk is written.
func (who *person) version() int {
	switch {
	case who.stored == nil:
		return 1
	case len(who.changed) > 0:
		return who.stored.Version + 1
	}
	return who.stored.Version
}

// label names the person of a row in a report.
func (d *decision) label() string {
	s := d.row.Name
	if len(d.row.Emails) > 0 && d.row.Emails[0] != s {
		s = join(s, "<"+d.row.Emails[0]+">", " ")
	}
	return cutBytes(cmp.Or(s, d.row.ExternalKey, d.row.Member), 300)
}

// cutBytes shortens s to what a column holds, at a character.
func cutBytes(s string, most int) string {
	if len(s) <= most {
		return s
	}
	most -= len("…")
	for most > 0 && s[most]&0xC0 == 0x80 {
		most--
	}
	return s[:most] + "…"
}
