package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

func TestPeopleAreImportedFromTheShell(t *testing.T) {
	folder := t.TempDir()
	address := "sqlite:" + filepath.Join(folder, "x.db")
	t.Setenv("DATABASE_URL", address)
	t.Setenv("TANDEM_DATA", folder)
	path := filepath.Join(folder, "people.csv")
	if err := os.WriteFile(path, []byte("name,email\nAda,ada@example.com\nBob,bob@example.com\n,\n,no\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	refused := func(want string, args ...string) {
		t.Helper()
		if _, err := typing(t, "", append([]string{"import"}, args...)...); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: said %v, want %q", args, err, want)
		}
	}
	says := func(want string, args ...string) string {
		t.Helper()
		out, err := typing(t, "", append([]string{"import"}, args...)...)
		if err != nil || !strings.Contains(out, want) {
			t.Errorf("%v: printed %q and said %v, want %q", args, out, err, want)
		}
		return out
	}

	refused("name a file")
	refused("tandem migrate", path)
	if _, err := typing(t, "", "migrate"); err != nil {
		t.Fatal(err)
	}
	refused("no organization yet", path)
	db, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	client := ent.NewClient(ent.Driver(db.Driver()))
	ctx := viewer.System(t.Context(), "")
	org := client.Organization.Create().SetName("Acme").SetSlug("acme").SaveX(ctx)
	refused("no administrator", path)
	client.User.Create().SetOrganizationID(org.ID).SetEmail("boss@acme.test").SetName("Boss").SetRole(user.RoleADMIN).SetStatus(user.StatusACTIVE).ExecX(ctx)
	j := client.Job.Create().SetOrganizationID(org.ID).SetTitle("Engineer").SetStatus(job.StatusOPEN).SaveX(ctx)
	client.Step.Create().SetOrganizationID(org.ID).SetJobID(j.ID).SetName("Pre-screening").SetKind(profile.PreScreening).SetPosition(0).ExecX(ctx)

	refused("nobody who can sign in", "--as", "who@acme.test", path)
	refused("there is no job", "--job", "Pilot", path)
	refused("no such file", filepath.Join(folder, "none.csv"))
	says("2 would be created, 0 updated, 0 skipped, and 1 can't be used", "--preview", path)
	if n := client.Candidate.Query().CountX(ctx) + client.ImportRun.Query().CountX(ctx); n != 0 {
		t.Errorf("a preview has left %d rows", n)
	}
	report := filepath.Join(folder, "report.csv")
	out := says("2 created, 0 updated, 0 skipped, 1 failed", "--job", "engineer", "--report", report, path)
	if text, err := os.ReadFile(report); err != nil || !strings.Contains(string(text), "ada@example.com") {
		t.Errorf("report %q %v", text, err)
	}
	if n := client.Application.Query().CountX(ctx); n != 2 {
		t.Errorf("%d applications", n)
	}
	resume := filepath.Join(folder, "cy.json")
	if err := os.WriteFile(resume, []byte(`{"basics":{"name":"Cy","email":"cy@example.com"}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if out := says("0 created, 0 updated, 2 skipped, 1 failed", "--job", j.ID, path, resume); !strings.Contains(out, "1 rows, 1 created") {
		t.Errorf("the second file is missing in %q", out)
	}
	says("taken back", "--revert", regexp.MustCompile(`imp_\S+[^:\s]`).FindString(out))
	if n := client.Candidate.Query().CountX(ctx); n != 1 {
		t.Errorf("%d people left after the import was taken back", n)
	}
}

func TestTheProgressLineSaysHowFarAndHowLong(t *testing.T) {
	begun := time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)
	run := &ent.ImportRun{Status: importrun.StatusRUNNING, TotalRows: 1000, DoneRows: 500, FailedRows: 3, StartedAt: &begun}
	want := "[===============               ] 500 of 1000 rows, 100 a second, 5s left, 3 failed"
	if got := progressLine(run, begun.Add(5*time.Second)); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	run.Status = importrun.StatusQUEUED
	if got := progressLine(run, begun); got != "queued …" {
		t.Errorf("%q", got)
	}
}
