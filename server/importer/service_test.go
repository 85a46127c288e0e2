package importer

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"runtime"
	"sort"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/importrow"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/task"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/files"
	"github.com/tandem-hiring/tandem/server/tasks"

	_ "github.com/tandem-hiring/tandem/ent/runtime"
)

// office is an organization with a recruiter, and a job with three steps.
type office struct {
	*Service
	t         testing.TB
	system    context.Context
	ctx       context.Context // the recruiter's
	recruiter *ent.User
	job       *ent.Job
	steps     []*ent.Step
}

func newOffice(t testing.TB, db *store.DB) *office {
	t.Helper()
	client := ent.NewClient(ent.Driver(db.Driver()))
	blobs, err := files.Open(t.Context(), "mem://")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { blobs.Close() })
	o := &office{t: t, Service: &Service{Client: client, Commands: hiring.NewCommands(client), Files: blobs, MaxUpload: 64 << 20}}
	all := viewer.System(t.Context(), "")
	org := client.Organization.Create().SetName("Harbour").SetSlug("harbour").SetTimeZone("Europe/Berlin").
		SetWorkingWeek(profile.WorkingWeek{Days: []int{1, 2, 3, 4, 5}, From: 9 * 60, To: 17 * 60}).SaveX(all)
	o.system = viewer.System(t.Context(), org.ID)
	o.recruiter = client.User.Create().SetOrganizationID(org.ID).SetEmail("rita@harbour.test").SetName("Rita").SetRole(user.RoleRECRUITER).SetStatus(user.StatusACTIVE).SaveX(o.system)
	o.ctx = viewer.NewContext(t.Context(), viewer.Viewer{UserID: o.recruiter.ID, OrganizationID: org.ID, Name: "Rita", Role: viewer.Recruiter})
	o.job = client.Job.Create().SetOrganizationID(org.ID).SetTitle("Engineer").SetStatus(job.StatusOPEN).SaveX(o.system)
	for i, s := range []profile.Step{{Name: "Pre-screening", Kind: profile.PreScreening}, {Name: "Professional interview", Kind: profile.ProfessionalInterview}, {Name: "Hired", Kind: profile.Hired}} {
		o.steps = append(o.steps, client.Step.Create().SetOrganizationID(org.ID).SetJobID(o.job.ID).SetName(s.Name).SetKind(s.Kind).SetPosition(i).
			SetWaitingOn(hiring.WaitsFor(s.Kind)).SaveX(o.system))
	}
	return o
}

// upload uploads a text.
func (o *office) upload(name, text string) *ent.ImportRun {
	o.t.Helper()
	run, err := o.Upload(o.ctx, name, strings.NewReader(text), nil)
	if err != nil {
		o.t.Fatal(err)
	}
	return run
}

// imports uploads, starts and runs a text, into the job if inJob.
func (o *office) imports(name, text string, inJob bool) *ent.ImportRun {
	o.t.Helper()
	run := o.upload(name, text)
	in := hiring.StartImport{ImportRunID: run.ID}
	if inJob {
		in.JobID = o.job.ID
	}
	if _, err := o.Start(o.ctx, in); err != nil {
		o.t.Fatal(err)
	}
	if err := o.Run(o.t.Context(), run.ID, nil); err != nil {
		o.t.Fatal(err)
	}
	return o.Client.ImportRun.GetX(o.ctx, run.ID)
}

// results lists row, action and message of an import.
func (o *office) results(run *ent.ImportRun) []string {
	var lines []string
	for _, r := range o.Client.ImportRow.Query().Where(importrow.ImportID(run.ID)).Order(importrow.ByRow()).AllX(o.ctx) {
		lines = append(lines, strings.TrimSpace(fmt.Sprint(r.Row, " ", r.Action, " ", r.Message)))
	}
	return lines
}

func (o *office) expect(run *ent.ImportRun, want ...string) {
	o.t.Helper()
	got := o.results(run)
	if len(got) != len(want) {
		o.t.Fatalf("results:\n%s\nwant %d", strings.Join(got, "\n"), len(want))
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			o.t.Errorf("result %q, want %q", got[i], want[i])
		}
	}
	n := map[string]int{}
	for _, r := range got {
		n[strings.Fields(r)[1]]++
	}
	if run.Status == importrun.StatusDONE && (run.CreatedRows != n["CREATED"] || run.UpdatedRows != n["UPDATED"] || run.SkippedRows != n["SKIPPED"] || run.FailedRows != n["FAILED"] || run.DoneRows != run.TotalRows) {
		o.t.Errorf("counts %+v don't match the rows %v", run, n)
	}
}

// snapshot is all that an import may touch, to compare.
func (o *office) snapshot() string {
	var lines []string
	for _, c := range o.Client.Candidate.Query().AllX(o.system) {
		lines = append(lines, fmt.Sprint(c.ID, hiring.PersonOf(c)))
	}
	for _, a := range o.Client.Application.Query().AllX(o.system) {
		lines = append(lines, fmt.Sprint(a.ID, a.StepID, a.Status, a.CandidateName, a.CandidateHeadline))
	}
	for _, v := range o.Client.StepVisit.Query().AllX(o.system) {
		lines = append(lines, fmt.Sprint(v.ID, v.StepID, v.LeftAt))
	}
	for _, n := range o.Client.Note.Query().AllX(o.system) {
		lines = append(lines, fmt.Sprint(n.ID, n.Body))
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n")
}

const people = `Candidate ID,First Name,Last Name,Email,Current Company,Current Title,Skills,Stage,Applied At,Notes
1,Ada,Lovelace,ada@example.com,Engine Works,Analyst,Go;SQL,Professional interview,2026-01-05,Met at a fair
2,Bob,Babbage,bob@example.com,,,,,,
3,Cy,,nobody@nowhere,,,,Hired,,
4,,,,,,,,,
5,Ada,Lovelace,ada@example.com,,,Kafka,,,
`

func TestPeopleComeIntoTheJobWithTheirHistory(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		run := o.imports("people.csv", people, true)
		o.expect(run, "1 CREATED", "2 CREATED", "3 CREATED e-mail:", "4 FAILED there is neither", "5 UPDATED adds skills; the same person as in row 1")
		if run.Status != importrun.StatusDONE || run.FinishedAt == nil {
			t.Errorf("run %+v", run)
		}
		ada := o.Client.Candidate.Query().Where(candidate.PrimaryEmail("ada@example.com")).OnlyX(o.ctx)
		if ada.Name != "Ada Lovelace" || ada.Headline != "Analyst, Engine Works" || len(ada.Skills) != 3 || *ada.ExternalKey != "1" || *ada.ImportID != run.ID {
			t.Errorf("candidate %+v", ada)
		}
		a := o.Client.Application.Query().Where(application.CandidateID(ada.ID)).OnlyX(o.ctx)
		if a.StepID != o.steps[1].ID || a.WaitingOn != profile.Evaluator || a.PresentedAt == nil || a.DueAt == nil || a.CandidateHeadline != ada.Headline ||
			!a.EnteredStepAt.Equal(time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("application %+v", a)
		}
		if n := o.Client.Note.Query().Where(note.CandidateID(ada.ID)).OnlyX(o.ctx); n.Body != "Met at a fair" || n.AuthorID != o.recruiter.ID {
			t.Errorf("note %+v", n)
		}
		cy := o.Client.Application.Query().Where(application.CandidateName("Cy")).OnlyX(o.ctx)
		if cy.StepID != o.steps[0].ID {
			t.Error("an import has hired somebody")
		}
		if n := o.Client.StepVisit.Query().CountX(o.system); n != 3 {
			t.Errorf("%d visits, want 3", n)
		}
		// Subscribers of the job learn of every new card, with what decides who may see it.
		cards := o.Client.Event.Query().Where(event.Kind("APPLICATION_CREATED"), event.JobID(o.job.ID)).AllX(o.system)
		if len(cards) != 3 || cards[0].ActorID != o.recruiter.ID || !cards[0].Data.Presented {
			t.Errorf("events %+v", cards)
		}
		if n := o.Client.Event.Query().Where(event.Kind("IMPORT_CHANGED"), event.EntityID(run.ID)).CountX(o.system); n < 4 {
			t.Errorf("%d events of progress", n)
		}
	})
}

func TestRunningTheSameFileAgainChangesNothing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		// The last row has nothing that names the person, and is known by what it says.
		text := people + "6,Dee,Doe,,Docks,Diver,,,,Swims\n"
		text = strings.Replace(text, "6,Dee", ",Dee", 1)
		o.imports("people.csv", text, true)
		before := o.snapshot()
		run := o.imports("again.csv", text, true)
		o.expect(run, "1 SKIPPED already in the job", "2 SKIPPED", "3 SKIPPED", "4 FAILED", "5 SKIPPED", "6 SKIPPED")
		if after := o.snapshot(); after != before {
			t.Errorf("changed from\n%s\nto\n%s", before, after)
		}
	})
}

func TestAnImportEnrichesWhoIsKnownAndTheUndoGivesThemBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		eve := o.Client.Candidate.Create().SetOrganizationID(o.job.OrganizationID).SetName("Eve").SetPrimaryEmail("eve@example.com").SetEmails([]string{"eve@example.com"}).SaveX(o.system)
		before := o.snapshot()
		run := o.imports("x.csv", "name,email,headline,phone,tags,notes\nE. Eve,EVE@example.com,Diver,+49 30 901820,a|b,Hello\nFay,fay@example.com,,,,\n", true)
		o.expect(run, "1 CREATED adds headline, phones, tags; adds a note", "2 CREATED")
		after := o.Client.Candidate.GetX(o.ctx, eve.ID)
		if after.Name != "Eve" || after.Headline != "Diver" || !reflect.DeepEqual(after.Phones, []string{"+4930901820"}) || after.Version != 2 {
			t.Errorf("candidate %+v", after)
		}
		if _, err := o.Revert(o.ctx, run.ID, nil); err != nil {
			t.Fatal(err)
		}
		if err := o.Undo(t.Context(), run.ID, nil); err != nil {
			t.Fatal(err)
		}
		if got := o.snapshot(); got != before {
			t.Errorf("after the undo\n%s\nwant\n%s", got, before)
		}
		o.expect(o.Client.ImportRun.GetX(o.ctx, run.ID), "1 REVERTED", "2 REVERTED")
		if n := o.Client.Event.Query().Where(event.KindIn("APPLICATION_REMOVED", "CANDIDATE_REMOVED")).CountX(o.system); n != 3 {
			t.Errorf("%d removals in the feed, want 3", n)
		}
		// What was taken back can be imported again.
		o.expect(o.imports("x.csv", "name,email\nFay,fay@example.com\n", false), "1 CREATED")
	})
}

func TestTheUndoLeavesAloneWhatPeopleWorkedOnSince(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		known := o.Client.Candidate.Create().SetOrganizationID(o.job.OrganizationID).SetName("Hal").SetPrimaryEmail("hal@example.com").SaveX(o.system)
		run := o.imports("x.csv", "name,email,headline\nAda,ada@example.com,A\nBob,bob@example.com,B\nCy,cy@example.com,C\nDee,dee@example.com,D\nHal,hal@example.com,H\nIda,ida@example.com,I\n", true)
		of := func(name string) *ent.Application {
			return o.Client.Application.Query().Where(application.CandidateName(name)).OnlyX(o.ctx)
		}
		a := of("Ada")
		if _, err := o.Commands.MoveApplication(o.ctx, hiring.MoveApplicationInput{ID: a.ID, ToStepID: o.steps[1].ID, FromStepID: &a.StepID}); err != nil {
			t.Fatal(err)
		}
		o.Client.Candidate.UpdateOneID(of("Bob").CandidateID).SetHeadline("Boss").AddVersion(1).ExecX(o.system)
		o.Client.Note.Create().SetOrganizationID(o.job.OrganizationID).SetCandidateID(of("Cy").CandidateID).SetAuthorID(o.recruiter.ID).SetBody("Call her").ExecX(o.system)
		o.Client.Candidate.UpdateOneID(known.ID).SetLocation("Hull").AddVersion(1).ExecX(o.system)
		ida := of("Ida")
		o.Client.Application.DeleteOneID(ida.ID).ExecX(o.system)
		o.Client.Candidate.DeleteOneID(ida.CandidateID).ExecX(o.system)

		if _, err := o.Revert(o.ctx, run.ID, nil); err != nil {
			t.Fatal(err)
		}
		if err := o.Undo(t.Context(), run.ID, nil); err != nil {
			t.Fatal(err)
		}
		o.expect(o.Client.ImportRun.GetX(o.ctx, run.ID),
			"1 KEPT left as it is, because the application was worked on",
			"2 KEPT left as it is, because the profile was edited",
			"3 KEPT left as it is, because a note was written",
			"4 REVERTED",
			"5 KEPT left as it is in part, because the profile was edited",
			"6 REVERTED was removed before")
		if names := o.Client.Candidate.Query().Order(candidate.ByName()).Select(candidate.FieldName).StringsX(o.ctx); strings.Join(names, " ") != "Ada Bob Cy Hal" {
			t.Errorf("left: %v", names)
		}
		if n := o.Client.Application.Query().CountX(o.ctx); n != 3 {
			t.Errorf("%d applications left, want 3", n)
		}
		if _, err := o.Revert(o.ctx, run.ID, nil); hiring.CodeOf(err) != hiring.Precondition {
			t.Errorf("a second undo: %v", err)
		}
	})
}

func TestAnInterruptedImportGoesOnAfterItsLastChunk(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		const n = 3*chunkRows + 7
		var b strings.Builder
		b.WriteString("name,email\n")
		for i := range n {
			fmt.Fprintf(&b, "P %d,p%d@example.com\n", i, i)
		}
		run := o.upload("x.csv", b.String())
		if _, err := o.Start(o.ctx, hiring.StartImport{ImportRunID: run.ID, JobID: o.job.ID}); err != nil {
			t.Fatal(err)
		}
		ctx, kill := context.WithCancel(t.Context())
		err := o.Run(ctx, run.ID, func(r *ent.ImportRun) {
			if r.DoneRows == 2*chunkRows {
				kill()
			}
		})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("a killed run returns %v", err)
		}
		if got := o.Client.Candidate.Query().CountX(o.system); got != 2*chunkRows {
			t.Fatalf("%d candidates after the kill, want %d", got, 2*chunkRows)
		}
		if err := o.Run(t.Context(), run.ID, nil); err != nil {
			t.Fatal(err)
		}
		run = o.Client.ImportRun.GetX(o.ctx, run.ID)
		if run.CreatedRows != n || run.DoneRows != n || run.TotalRows != n || run.Status != importrun.StatusDONE {
			t.Errorf("run %+v", run)
		}
		for what, got := range map[string]int{
			"candidates": o.Client.Candidate.Query().CountX(o.system), "applications": o.Client.Application.Query().CountX(o.system),
			"visits": o.Client.StepVisit.Query().CountX(o.system), "rows": o.Client.ImportRow.Query().CountX(o.system),
			"events": o.Client.Event.Query().Where(event.Kind("APPLICATION_CREATED")).CountX(o.system),
		} {
			if got != n {
				t.Errorf("%d %s, want %d", got, what, n)
			}
		}
		// Two that believe to hold the run: the slower one loses.
		if err := o.Run(t.Context(), run.ID, nil); err != nil {
			t.Errorf("running a finished import again: %v", err)
		}
		stale := *run
		stale.Status, stale.DoneRows = importrun.StatusRUNNING, chunkRows
		if err := o.chunk(o.system, &stale, []readRow{{Row: Row{Number: chunkRows + 1, Name: "Late"}}}); !errors.Is(err, errElsewhere) {
			t.Errorf("a chunk of a run that went on elsewhere: %v", err)
		}

		// An undo can be interrupted as well.
		if _, err := o.Revert(o.ctx, run.ID, nil); err != nil {
			t.Fatal(err)
		}
		ctx, kill = context.WithCancel(t.Context())
		if err := o.Undo(ctx, run.ID, func(*ent.ImportRun) { kill() }); !errors.Is(err, context.Canceled) {
			t.Fatalf("a killed undo returns %v", err)
		}
		if got := o.Client.Candidate.Query().CountX(o.system); got == 0 || got == n {
			t.Errorf("%d candidates after a killed undo", got)
		}
		if err := o.Undo(t.Context(), run.ID, nil); err != nil {
			t.Fatal(err)
		}
		if got := o.snapshot(); got != "" {
			t.Errorf("left after the undo: %s", got)
		}
	})
}

func TestAFileThatEndsBrokenKeepsItsGoodRows(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		run := o.imports("x.json", "["+resumeOf("Ada")+","+resumeOf("Bob")+",{broken", false)
		o.expect(run, "1 CREATED", "2 CREATED", "3 FAILED this is not JSON")
		run = o.imports("x.csv", "id,name,email\n1,Ada,ada@example.com\n1,Zoe,zoe@example.com\n", false)
		o.expect(run, "1 CREATED", `2 FAILED the key "1" already belongs`)
	})
}

func TestAnImportThatCannotGoOnSaysWhyAndCanBeTakenBack(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		run := o.upload("large.csv", string(largeCSV(2*chunkRows).head(1<<20)))
		if _, err := o.Start(o.ctx, hiring.StartImport{ImportRunID: run.ID, JobID: o.job.ID}); err != nil {
			t.Fatal(err)
		}
		err := o.Run(t.Context(), run.ID, func(r *ent.ImportRun) {
			if r.DoneRows == chunkRows {
				o.Client.Job.UpdateOneID(o.job.ID).SetStatus(job.StatusCANCELLED).ExecX(o.system)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		run = o.Client.ImportRun.GetX(o.ctx, run.ID)
		if run.Status != importrun.StatusFAILED || !strings.Contains(run.Failure, "has ended") || run.DoneRows != chunkRows {
			t.Errorf("run %+v", run)
		}
		if _, err := o.Revert(o.ctx, run.ID, nil); err != nil {
			t.Fatal(err)
		}
		if err := o.Undo(t.Context(), run.ID, nil); err != nil {
			t.Fatal(err)
		}
		if left := o.snapshot(); left != "" {
			t.Errorf("left after the undo: %s", left)
		}

		run = o.upload("x.csv", "name\nAda\n")
		if _, err := o.Start(o.ctx, hiring.StartImport{ImportRunID: run.ID}); err != nil {
			t.Fatal(err)
		}
		if err := o.Files.Delete(t.Context(), run.BlobKey); err != nil {
			t.Fatal(err)
		}
		if err := o.Run(t.Context(), run.ID, nil); err != nil {
			t.Fatal(err)
		}
		if run = o.Client.ImportRun.GetX(o.ctx, run.ID); run.Status != importrun.StatusFAILED || !strings.Contains(run.Failure, "no longer there") {
			t.Errorf("run without its file: %+v", run)
		}
	})
}

func TestTheBackgroundImports(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		runner := tasks.New(db, o.Client, tasks.Options{})
		o.Handle(runner)
		ctx, stop := context.WithCancel(t.Context())
		stopped := make(chan struct{})
		go func() { defer close(stopped); runner.Run(ctx) }()
		defer func() { stop(); <-stopped }()

		wait := func(id string, want importrun.Status) {
			t.Helper()
			for range 500 {
				if o.Client.ImportRun.GetX(o.ctx, id).Status == want {
					return
				}
				time.Sleep(20 * time.Millisecond)
			}
			t.Fatalf("the import is %s, want %s", o.Client.ImportRun.GetX(o.ctx, id).Status, want)
		}
		run := o.upload("people.csv", people)
		if _, err := o.Start(o.ctx, hiring.StartImport{ImportRunID: run.ID, JobID: o.job.ID}); err != nil {
			t.Fatal(err)
		}
		wait(run.ID, importrun.StatusDONE)
		if _, err := o.Revert(o.ctx, run.ID, nil); err != nil {
			t.Fatal(err)
		}
		wait(run.ID, importrun.StatusREVERTED)
	})
}

func TestThePreviewPromisesWhatTheRunDoes(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		o.imports("x.csv", "name,email\nBob Babbage,bob@example.com\n", false)
		before := o.snapshot()
		run := o.upload("people.csv", people)
		preview, err := o.Preview(o.ctx, run.ID, nil, o.job.ID)
		if err != nil {
			t.Fatal(err)
		}
		if preview.CheckedRows != 5 || !preview.Complete || preview.CreatedRows != 3 || preview.UpdatedRows != 1 || preview.FailedRows != 1 {
			t.Errorf("preview %+v", preview)
		}
		if preview.Rows[0].Action != importrow.ActionFAILED || preview.Rows[0].Row != 4 {
			t.Errorf("the failed row isn't shown first: %+v", preview.Rows[0])
		}
		if o.snapshot() != before {
			t.Error("a preview has changed something")
		}
		if _, err := o.Start(o.ctx, hiring.StartImport{ImportRunID: run.ID, JobID: o.job.ID}); err != nil {
			t.Fatal(err)
		}
		if err := o.Run(t.Context(), run.ID, nil); err != nil {
			t.Fatal(err)
		}
		for _, r := range o.Client.ImportRow.Query().Where(importrow.ImportID(run.ID)).AllX(o.ctx) {
			for _, promised := range preview.Rows {
				if promised.Row == r.Row && (promised.Action != r.Action || promised.Message != r.Message) {
					t.Errorf("row %d: promised %s %q, did %s %q", r.Row, promised.Action, promised.Message, r.Action, r.Message)
				}
			}
		}
		if _, err := o.Preview(o.ctx, run.ID, nil, ""); hiring.CodeOf(err) != hiring.Precondition {
			t.Errorf("preview of an import that has run: %v", err)
		}
	})
}

func TestColumnsAreChosenAndRemembered(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		run := o.upload("x.csv", "Wer,Womit,Wie alt\nAda,ada@example.com,36\n")
		columns, err := o.Columns(o.ctx, run)
		if err != nil || len(columns) != 3 || columns[0].Field != "IGNORE" || columns[1].Field != "EMAILS" || columns[0].Samples[0] != "Ada" {
			t.Fatalf("columns %+v %v", columns, err)
		}
		_, err = o.Preview(o.ctx, run.ID, []hiring.ImportColumn{{Name: "Wer", Field: "SHOE_SIZE"}}, "")
		if e, ok := errors.AsType[*hiring.Error](err); !ok || e.Code != hiring.Invalid || e.Field != "columns.0.field" {
			t.Errorf("a field that isn't one: %v", err)
		}
		if _, err = o.Preview(o.ctx, run.ID, []hiring.ImportColumn{{Name: "Was", Field: "NAME"}}, ""); hiring.CodeOf(err) != hiring.Invalid {
			t.Errorf("a column that isn't there: %v", err)
		}
		key := "once"
		in := hiring.StartImport{ImportRunID: run.ID, SaveMappingAs: "Frau Lovelace", Columns: []hiring.ImportColumn{{Name: "Wer", Field: "NAME"}, {Name: "Womit", Field: "EMAILS"}}, IdempotencyKey: &key}
		for range 2 { // a retry is the same start
			if _, err := o.Start(o.ctx, in); err != nil {
				t.Fatal(err)
			}
		}
		if n := o.Client.Task.Query().Where(task.Kind(hiring.ImportRunTask)).CountX(o.system); n != 1 {
			t.Errorf("%d tasks", n)
		}
		if err := o.Run(t.Context(), run.ID, nil); err != nil {
			t.Fatal(err)
		}
		if n := o.Client.Candidate.Query().Where(candidate.Name("Ada")).CountX(o.ctx); n != 1 {
			t.Errorf("%d people called Ada", n)
		}
		next := o.upload("y.csv", "womit,wer,Extra\nbob@example.com,Bob,1\n")
		fitting, err := o.FittingMappings(o.ctx, next)
		if err != nil || len(fitting) != 1 || fitting[0].Name != "Frau Lovelace" {
			t.Fatalf("fitting %v %v", fitting, err)
		}
		saved, err := o.MappingColumns(fitting[0])
		if err != nil || len(saved) != 2 || saved[1].Field != "EMAILS" {
			t.Errorf("saved columns %+v %v", saved, err)
		}
		preview, err := o.Preview(o.ctx, next.ID, saved, "")
		if err != nil || preview.CreatedRows != 1 {
			t.Errorf("preview %+v %v", preview, err)
		}
	})
}

func TestWhoMayImport(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := newOffice(t, db)
		run := o.upload("x.csv", "name\nAda\n")
		v := viewer.Viewer{UserID: "usr_other", OrganizationID: o.job.OrganizationID, Role: viewer.Member}
		member := viewer.NewContext(t.Context(), v)
		if _, err := o.Upload(member, "x.csv", strings.NewReader("name\nAda\n"), nil); hiring.CodeOf(err) != hiring.Forbidden {
			t.Errorf("a member uploads: %v", err)
		}
		v.Role, v.External = viewer.Recruiter, true
		if _, err := o.Upload(viewer.NewContext(t.Context(), v), "x.csv", strings.NewReader("name\nAda\n"), nil); hiring.CodeOf(err) != hiring.Forbidden {
			t.Errorf("an outside recruiter uploads: %v", err)
		}
		v.External = false
		colleague := viewer.NewContext(t.Context(), v)
		for what, err := range map[string]error{
			"preview": func() error { _, err := o.Preview(colleague, run.ID, nil, ""); return err }(),
			"start":   func() error { _, err := o.Start(colleague, hiring.StartImport{ImportRunID: run.ID}); return err }(),
			"revert":  func() error { _, err := o.Revert(colleague, run.ID, nil); return err }(),
			"report":  o.Report(colleague, run.ID, io.Discard),
		} {
			if hiring.CodeOf(err) != hiring.NotFound {
				t.Errorf("%s of a colleague's import: %v", what, err)
			}
		}
		o.Client.Job.UpdateOneID(o.job.ID).SetStatus(job.StatusFILLED).ExecX(o.system)
		if _, err := o.Start(o.ctx, hiring.StartImport{ImportRunID: run.ID, JobID: o.job.ID}); hiring.CodeOf(err) != hiring.Precondition {
			t.Errorf("an import into a filled job: %v", err)
		}
		if _, err := o.Start(o.ctx, hiring.StartImport{ImportRunID: run.ID, JobID: "job_none"}); hiring.CodeOf(err) != hiring.Invalid {
			t.Errorf("an import into no job: %v", err)
		}
		o.MaxUpload = 10
		if _, err := o.Upload(o.ctx, "x.csv", strings.NewReader("name\nAda Lovelace\n"), nil); hiring.CodeOf(err) != hiring.Invalid {
			t.Errorf("a file above the limit: %v", err)
		}
	})
}

func TestUploadedFilesDoNotStayForEver(t *testing.T) {
	o := newOffice(t, dbtest.New(t, dialect.SQLite))
	unused := o.upload("x.csv", "name\nAda\n")
	done := o.imports("y.csv", "name\nBob\n", false)
	kept := func(run *ent.ImportRun) bool {
		f, err := o.open(t.Context(), run)
		if err == nil {
			f.Close()
		}
		return err == nil
	}
	for _, c := range []struct {
		days         int
		unused, done bool
	}{{1, true, true}, {8, false, true}, {31, false, false}} {
		if err := o.tidy(t.Context(), now().AddDate(0, 0, c.days)); err != nil {
			t.Fatal(err)
		}
		if kept(unused) != c.unused || kept(done) != c.done {
			t.Errorf("after %d days: the unused file is there: %v, the imported one: %v", c.days, kept(unused), kept(done))
		}
	}
	if n := o.Client.ImportRun.Query().CountX(o.ctx); n != 1 {
		t.Errorf("%d imports, want the one that has run", n)
	}
}

func TestTheReportIsSafeInASpreadsheet(t *testing.T) {
	o := newOffice(t, dbtest.New(t, dialect.SQLite))
	run := o.imports("x.csv", "name,email\n=HYPERLINK(\"http://x\"),ada@example.com\nBob,@bad\n,\n", false)
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodGet, "/imports/x", nil).WithContext(o.ctx)
	r.SetPathValue("id", run.ID)
	o.ServeReport(w, r)
	text, ok := strings.CutPrefix(w.Body.String(), "\uFEFF")
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || !ok || len(records) != 3 {
		t.Fatalf("report %q: %v", text, err)
	}
	for _, record := range records {
		for _, cell := range record {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
				t.Errorf("%q is a formula", cell)
			}
		}
	}
	if records[2][3] != "CREATED" || !strings.Contains(records[2][4], "@bad") || records[2][5] != "e-mail" {
		t.Errorf("record %q", records[2])
	}
	w = httptest.NewRecorder()
	r.SetPathValue("id", "imp_none")
	if o.ServeReport(w, r); w.Code != http.StatusNotFound {
		t.Errorf("report of no import: %d", w.Code)
	}
}

// importMany imports n people into a job and returns how long that took and by
// how much the heap grew meanwhile.
func importMany(t testing.TB, db *store.DB, n int) (took time.Duration, most int64) {
	o := newOffice(t, db)
	f := largeCSV(n)
	run := o.upload("large.csv", string(f.head(f.Size)))
	if _, err := o.Start(o.ctx, hiring.StartImport{ImportRunID: run.ID, JobID: o.job.ID}); err != nil {
		t.Fatal(err)
	}
	var before, during runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	begun := time.Now()
	err := o.Run(t.Context(), run.ID, func(r *ent.ImportRun) {
		if r.DoneRows%(10*chunkRows) == 0 {
			runtime.GC()
			runtime.ReadMemStats(&during)
			most = max(most, int64(during.HeapAlloc)-int64(before.HeapAlloc))
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	took = time.Since(begun)
	if got := o.Client.Application.Query().CountX(o.system); got != n {
		t.Errorf("%d applications, want %d", got, n)
	}
	return took, most
}

func TestMemoryStaysFlatWhileManyAreImported(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		const n = 10 * chunkRows
		took, most := importMany(t, db, n)
		t.Logf("%d rows in %v, at most %d KB more in memory", n, took.Round(time.Millisecond), most>>10)
		if most > 32<<20 {
			t.Errorf("%d bytes more in memory", most)
		}
	})
}

// BenchmarkImport is the budget of T3: 50,000 rows in under a minute on either
// database.
func BenchmarkImport(b *testing.B) {
	const n = 50_000
	for _, d := range []string{dialect.SQLite, dialect.Postgres} {
		b.Run(d, func(b *testing.B) {
			var total time.Duration
			for b.Loop() {
				took, most := importMany(b, dbtest.New(b, d), n)
				total += took
				if took > time.Minute {
					b.Errorf("took %v, the budget is a minute", took)
				}
				if most > 32<<20 {
					b.Errorf("%d bytes more in memory", most)
				}
			}
			b.ReportMetric(n*float64(b.N)/total.Seconds(), "rows/s")
		})
	}
}
