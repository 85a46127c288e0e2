package importer

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/file"
	"github.com/tandem-hiring/tandem/ent/importrow"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
)

// Undo takes an import back: people whom it made are removed, those whom it
// changed get their old values. Whoever was worked on since is left alone, and
// the report says why. An undo that was interrupted goes on where it stopped.
func (s *Service) Undo(ctx context.Context, id string, progress Progress) error {
	run, err := s.Client.ImportRun.Get(viewer.System(ctx, ""), id)
	if err != nil {
		return err
	}
	ctx = viewer.System(ctx, run.OrganizationID)
	if run.Status != importrun.StatusREVERTING {
		return nil
	}
	for {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var left int
		for try := range attempts {
			left, err = s.undoChunk(ctx, run)
			if err == nil || !errors.Is(err, errStale) && !interfered(err) || try == attempts-1 {
				break
			}
		}
		if err != nil {
			return err
		}
		if left == 0 {
			return s.end(ctx, run, importrun.StatusREVERTED, "", progress)
		}
		tell(progress, run)
	}
}

// undoChunk takes back the next people and returns how many rows it looked at.
func (s *Service) undoChunk(ctx context.Context, run *ent.ImportRun) (n int, err error) {
	err = inTx(ctx, s.Client, func(tx *ent.Tx) error {
		open := []importrow.Action{importrow.ActionCREATED, importrow.ActionUPDATED}
		next, err := tx.ImportRow.Query().
			Where(importrow.ImportID(run.ID), importrow.ActionIn(open...)).
			Order(importrow.ByRow()).Limit(chunkRows).Select(importrow.FieldCandidateID).All(ctx)
		if err != nil || len(next) == 0 {
			return err
		}
		n = len(next)
		ids := map[string]bool{}
		for _, r := range next {
			ids[r.CandidateID] = true
		}
		// Several rows may be about one person; they are taken back together.
		rows, err := tx.ImportRow.Query().
			Where(importrow.ImportID(run.ID), importrow.ActionIn(open...), importrow.CandidateIDIn(keysOf(ids)...)).
			Order(importrow.ByRow()).All(ctx)
		if err != nil {
			return err
		}
		u := undo{writer: writer{planner: &planner{org: run.OrganizationID, now: now()}, tx: tx, run: run}}
		if err := u.load(ctx, keysOf(ids)); err != nil {
			return err
		}
		byPerson := map[string][]*ent.ImportRow{}
		var order []string
		for _, r := range rows {
			if byPerson[r.CandidateID] == nil {
				order = append(order, r.CandidateID)
			}
			byPerson[r.CandidateID] = append(byPerson[r.CandidateID], r)
		}
		for _, id := range order {
			if err := u.person(ctx, id, byPerson[id]); err != nil {
				return err
			}
		}
		return u.finish(ctx, len(rows))
	})
	return n, err
}

func keysOf(set map[string]bool) []string {
	keys := make([]string, 0, len(set))
	for k := range set {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// undo is the state of taking back one chunk.
type undo struct {
	writer

	known        map[string]*ent.Candidate
	applications map[string][]*ent.Application // by candidate
	notes        map[string][]string           // ids by candidate
	applied      map[string]bool               // applications with notes of their own
	files        map[string]bool               // candidates with files

	gonePeople, goneApplications, goneNotes []string
	reverted                                []string // rows
	changed                                 []string // people to index anew
}

// load reads all that decides what can be taken back.
func (u *undo) load(ctx context.Context, ids []string) error {
	u.known, u.applications, u.notes = map[string]*ent.Candidate{}, map[string][]*ent.Application{}, map[string][]string{}
	u.applied, u.files = map[string]bool{}, map[string]bool{}
	people, err := u.tx.Candidate.Query().Where(candidate.IDIn(ids...)).All(ctx)
	if err != nil {
		return err
	}
	for _, c := range people {
		u.known[c.ID] = c
	}
	applications, err := u.tx.Application.Query().Where(application.OrganizationID(u.org), application.CandidateIDIn(ids...)).All(ctx)
	if err != nil {
		return err
	}
	for _, a := range applications {
		u.applications[a.CandidateID] = append(u.applications[a.CandidateID], a)
	}
	notes, err := u.tx.Note.Query().Where(note.CandidateIDIn(ids...)).Select(note.FieldCandidateID, note.FieldApplicationID, note.FieldVersion).All(ctx)
	if err != nil {
		return err
	}
	for _, n := range notes {
		u.notes[n.CandidateID] = append(u.notes[n.CandidateID], n.ID)
		if n.ApplicationID != nil {
			u.applied[*n.ApplicationID] = true
		}
	}
	files, err := u.tx.File.Query().Where(file.CandidateIDIn(ids...)).Select(file.FieldCandidateID).All(ctx)
	for _, f := range files {
		u.files[f.CandidateID] = true
	}
	return err
}

// person takes back what the rows did to one person.
func (u *undo) person(ctx context.Context, id string, rows []*ent.ImportRow) error {
	c := u.known[id]
	if c == nil {
		return u.keep(ctx, rows, importrow.ActionREVERTED, "was removed before")
	}
	what, err := traceOf(rows)
	if err != nil {
		return err
	}
	if c.ImportID != nil && *c.ImportID == u.run.ID {
		if why := u.touched(c, what); why != "" {
			return u.keep(ctx, rows, importrow.ActionKEPT, why)
		}
		u.remove(c, what)
		return u.take(rows)
	}
	return u.restore(ctx, c, rows, what)
}

// trace is what an import did to one person.
type trace struct {
	version      int // of the candidate after the last row
	fields       []string
	was          hiring.Person
	notes        []string
	applications []string
}

func traceOf(rows []*ent.ImportRow) (trace, error) {
	var t trace
	for _, r := range rows {
		t.version = max(t.version, r.VersionAfter)
		if r.ApplicationID != "" {
			t.applications = append(t.applications, r.ApplicationID)
		}
		if len(r.Before) == 0 {
			continue
		}
		var b before
		if err := json.Unmarshal(r.Before, &b); err != nil {
			return t, err
		}
		if b.NoteID != "" {
			t.notes = append(t.notes, b.NoteID)
		}
		// The first row that changed a field knows what it was.
		for _, f := range b.Fields {
			if !slices.Contains(t.fields, f) {
				t.fields = append(t.fields, f)
				copyField(&t.was, b.Person, f)
			}
		}
	}
	return t, nil
}

// touched says what somebody did with a person whom the import made.
func (u *undo) touched(c *ent.Candidate, what trace) string {
	var done []string
	if c.Version != what.version {
		done = append(done, "the profile was edited")
	}
	if c.UserID != nil {
		done = append(done, "the person works here")
	}
	for _, a := range u.applications[c.ID] {
		if why := u.moved(a, what); why != "" && !slices.Contains(done, why) {
			done = append(done, why)
		}
	}
	for _, n := range u.notes[c.ID] {
		if !slices.Contains(what.notes, n) {
			done = append(done, "a note was written")
			break
		}
	}
	if u.files[c.ID] {
		done = append(done, "a file was attached")
	}
	if len(done) == 0 {
		return ""
	}
	return "left as it is, because " + strings.Join(done, " and ") + " since the import"
}

// moved says what somebody did with an application.
func (u *undo) moved(a *ent.Application, what trace) string {
	switch {
	case !slices.Contains(what.applications, a.ID):
		return "the person was put into a job"
	case a.Version != 1 || a.Status != application.StatusACTIVE:
		return "the application was worked on"
	case u.applied[a.ID]:
		return "a note was written"
	}
	return ""
}

// remove marks a person for removal with all that the import made.
func (u *undo) remove(c *ent.Candidate, what trace) {
	for _, a := range u.applications[c.ID] {
		u.goneApplications = append(u.goneApplications, a.ID)
		u.record(hiring.ApplicationRemoved(a, c.UserID))
	}
	u.goneNotes = append(u.goneNotes, what.notes...)
	u.gonePeople = append(u.gonePeople, c.ID)
	u.record(hiring.ImportedPersonEvent(feed.CandidateRemoved, c, nil))
}

// restore gives a person back who was here before the import: without its
// application and note, and with the values from before.
func (u *undo) restore(ctx context.Context, c *ent.Candidate, rows []*ent.ImportRow, what trace) error {
	var kept []string
	for _, a := range u.applications[c.ID] {
		if !slices.Contains(what.applications, a.ID) {
			continue
		}
		if why := u.moved(a, what); why != "" {
			kept = append(kept, why)
			continue
		}
		u.goneApplications = append(u.goneApplications, a.ID)
		u.record(hiring.ApplicationRemoved(a, c.UserID))
	}
	u.goneNotes = append(u.goneNotes, what.notes...)
	if len(what.fields) > 0 && c.Version != what.version {
		kept = append(kept, "the profile was edited")
	} else if len(what.fields) > 0 {
		p := hiring.PersonOf(c)
		for _, f := range what.fields {
			copyField(&p, what.was, f)
		}
		if err := u.save(ctx, c, p, what.fields); err != nil {
			return err
		}
		u.changed = append(u.changed, c.ID)
	}
	if len(kept) > 0 {
		return u.keep(ctx, rows, importrow.ActionKEPT, "left as it is in part, because "+strings.Join(kept, " and ")+" since the import")
	}
	return u.take(rows)
}

// take marks rows as taken back.
func (u *undo) take(rows []*ent.ImportRow) error {
	for _, r := range rows {
		u.reverted = append(u.reverted, r.ID)
	}
	return nil
}

// keep ends rows that need words.
func (u *undo) keep(ctx context.Context, rows []*ent.ImportRow, action importrow.Action, why string) error {
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	return u.tx.ImportRow.Update().Where(importrow.IDIn(ids...)).SetAction(action).SetMessage(cutBytes(why, 1000)).Exec(ctx)
}

// finish removes what was marked and records it all.
func (u *undo) finish(ctx context.Context, rows int) error {
	if len(u.goneNotes) > 0 {
		if _, err := u.tx.Note.Delete().Where(note.IDIn(u.goneNotes...)).Exec(ctx); err != nil {
			return err
		}
	}
	if len(u.goneApplications) > 0 {
		if _, err := u.tx.Application.Delete().Where(application.IDIn(u.goneApplications...)).Exec(ctx); err != nil {
			return err
		}
	}
	if len(u.gonePeople) > 0 {
		if _, err := u.tx.Candidate.Delete().Where(candidate.IDIn(u.gonePeople...)).Exec(ctx); err != nil {
			return err
		}
	}
	for part := range slices.Chunk(u.reverted, 1000) {
		if err := u.tx.ImportRow.Update().Where(importrow.IDIn(part...)).SetAction(importrow.ActionREVERTED).Exec(ctx); err != nil {
			return err
		}
	}
	if err := reindex(ctx, u.tx, u.changed...); err != nil {
		return err
	}
	return feed.Record(ctx, u.tx, append(u.events, hiring.ImportEvent(u.run, rows))...)
}
