package rule_test

import (
	"slices"
	"testing"

	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

func TestANoteForNamedReadersIsNeverForOutsidePeople(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.note("sensitive", "at client", "recruiter", true, "client", "recruiter")
		client := viewer.NewContext(t.Context(), w.people["client"])
		if n := w.client.Note.Query().Where(note.ID(w.ids["sensitive"])).CountX(client); n != 0 {
			t.Error("an outside manager reads a sensitive note that names them")
		}
		if n := w.client.NoteReader.Query().CountX(client); n != 0 {
			t.Error("an outside manager sees who reads it")
		}
		if n := w.client.Event.Query().Where(event.EntityID(w.ids["sensitive"])).CountX(client); n != 0 {
			t.Error("an outside manager hears of it")
		}
		inside := viewer.NewContext(t.Context(), w.people["recruiter"])
		if n := w.client.Event.Query().Where(event.EntityID(w.ids["sensitive"])).CountX(inside); n != 1 {
			t.Error("a colleague whom it names doesn't hear of it")
		}
	})
}

func TestAnAgencyHearsOfNoNoteThatItCantRead(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		sys := viewer.System(t.Context(), w.ids["here"])
		e := w.client.Event.Create().SetOrganizationID(w.ids["here"]).SetKind("NOTE_ADDED").SetAudience(event.AudienceAPPLICATION).
			SetEntityID(w.ids["submission note"]).SetJobID(w.ids["open job"]).SetCandidateID(w.ids["submitted"]).
			SetApplicationID(w.ids["application: submitted"]).SetData(profile.EventData{}).SaveX(sys)
		for person, want := range map[string]bool{"agency": false, "coordinator": true, "recruiter": true, "manager": false} {
			ids := w.client.Event.Query().IDsX(viewer.NewContext(t.Context(), w.people[person]))
			if slices.Contains(ids, e.ID) != want {
				t.Errorf("%s hears of a note of the team about a submission: %t", person, !want)
			}
		}
	})
}

func TestAnImportIntoAConfidentialJobIsForItsTeam(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		sys := viewer.System(t.Context(), w.ids["here"])
		into := map[string]string{}
		for _, j := range []string{"open job", "secret job"} {
			into[j] = w.client.ImportRun.Create().SetOrganizationID(w.ids["here"]).SetCreatedByID(w.ids["keeper"]).SetJobID(w.ids[j]).
				SetFileName("f").SetBlobKey("k").SetSize(1).SetSha256("").SetFormat("csv").SaveX(sys).ID
		}
		sees := func(person, job string) bool {
			return w.client.ImportRun.Query().Where(importrun.ID(into[job])).ExistX(viewer.NewContext(t.Context(), w.people[person]))
		}
		if !sees("admin", "open job") || sees("admin", "secret job") {
			t.Error("an administrator sees imports as if jobs weren't confidential, or none at all")
		}
		if !sees("keeper", "secret job") || sees("recruiter", "open job") || sees("stranger", "open job") {
			t.Error("an import is not its maker's own")
		}
	})
}
