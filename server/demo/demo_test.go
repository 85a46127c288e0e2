package demo_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql/schema"
	"github.com/alexedwards/argon2id"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/migrate"
	"github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/profile"
	_ "github.com/tandem-hiring/tandem/ent/runtime"
	"github.com/tandem-hiring/tandem/ent/step"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/demo"
	"github.com/tandem-hiring/tandem/server/files"
)

// monday is a working morning on which small demos are loaded.
var monday = time.Date(2026, 11, 23, 10, 17, 0, 0, time.UTC)

var small = demo.Options{Candidates: 400, Applications: 360, Busiest: 30, Events: 3000, Password: demo.DefaultPassword, Now: monday}

func load(t *testing.T, db *store.DB, o demo.Options) (demo.Summary, *files.Store) {
	t.Helper()
	blobs, err := files.Open(t.Context(), "mem://")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = blobs.Close() })
	loaded, err := demo.Load(t.Context(), db, blobs, o)
	if err != nil {
		t.Fatal(err)
	}
	return loaded, blobs
}

func TestADemoHangsTogether(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		loaded, blobs := load(t, db, small)
		if loaded.Jobs != 12 || loaded.People != 60 || loaded.Candidates != small.Candidates || loaded.Applications != small.Applications || loaded.Events != small.Events {
			t.Errorf("loaded %+v", loaded)
		}
		client := ent.NewClient(ent.Driver(db.Driver()))
		ctx := viewer.System(t.Context(), loaded.OrganizationID)

		t.Run("applications stand in one open visit and their visits chain", func(t *testing.T) { chained(ctx, t, client) })
		t.Run("the feed is dense and tells what happened", func(t *testing.T) { told(ctx, t, db, client, loaded) })
		t.Run("CVs can be opened", func(t *testing.T) { readable(ctx, t, client, blobs) })
		t.Run("everything belongs to the organization and refers to what exists", func(t *testing.T) { sound(t, db, loaded.OrganizationID) })
		t.Run("every sign-in has something to look at and nothing else", func(t *testing.T) { seen(ctx, t, client, loaded) })
		t.Run("who wanted to use the database for something else is told so", func(t *testing.T) {
			if _, err := demo.Load(t.Context(), db, blobs, small); !errors.Is(err, demo.ErrNotEmpty) {
				t.Errorf("loaded twice: %v", err)
			}
		})
	})
}

func chained(ctx context.Context, t *testing.T, client *ent.Client) {
	all := client.Application.Query().WithCandidate().WithReason().WithStep().
		WithVisits(func(q *ent.StepVisitQuery) { q.Order(stepvisit.ByEnteredAt(), stepvisit.ByID()) }).AllX(ctx)
	steps := map[string]*ent.Step{}
	for _, s := range client.Step.Query().AllX(ctx) {
		steps[s.ID] = s
	}
	for _, a := range all {
		wrong := func(format string, args ...any) {
			t.Errorf("%s (%s): %s", a.ID, a.Status, fmt.Sprintf(format, args...))
		}
		c := a.Edges.Candidate
		if a.CandidateName != c.Name || a.CandidateHeadline != c.Headline {
			wrong("the card says %q, %q; the candidate %q, %q", a.CandidateName, a.CandidateHeadline, c.Name, c.Headline)
		}
		visits := a.Edges.Visits
		final := visits[len(visits)-1]
		if !visits[0].EnteredAt.Equal(a.CreatedAt) || !final.EnteredAt.Equal(a.EnteredStepAt) || final.StepID != a.StepID {
			wrong("the visits are not those of the application")
		}
		if c.CreatedAt.After(a.CreatedAt) || final.EnteredAt.After(monday) {
			wrong("the times can't be")
		}
		var presented *time.Time
		for i, v := range visits {
			s := steps[v.StepID]
			if s.JobID != a.JobID || v.JobID != a.JobID || v.WaitingOn != s.WaitingOn {
				wrong("visit %d is of another job or party", i)
			}
			if hiring.Presents(s.Kind) && presented == nil {
				presented = &v.EnteredAt
			}
			if i < len(visits)-1 && (v.LeftAt == nil || !v.LeftAt.Equal(visits[i+1].EnteredAt) || v.Outcome != stepvisit.OutcomeMOVED || !v.LeftAt.After(v.EnteredAt) || v.MovedByID == "") {
				wrong("visit %d does not lead to the next", i)
			}
		}
		if (presented == nil) != (a.PresentedAt == nil) || presented != nil && !presented.Equal(*a.PresentedAt) {
			wrong("presented at %v, the visits say %v", a.PresentedAt, presented)
		}
		if a.Status == application.StatusACTIVE {
			if final.LeftAt != nil || final.Outcome != stepvisit.OutcomeOPEN || a.ClosedAt != nil || a.ReasonID != nil || a.WaitingOn != a.Edges.Step.WaitingOn || a.DueAt == nil {
				wrong("an active application has ended")
			}
			continue
		}
		if final.LeftAt == nil || a.ClosedAt == nil || !final.LeftAt.Equal(*a.ClosedAt) || string(final.Outcome) != string(a.Status) || a.WaitingOn != profile.Nobody || a.DueAt != nil {
			wrong("it has not quite ended: %+v", a)
		}
		if (a.Status == application.StatusHIRED) != (a.Edges.Step.Kind == profile.Hired) {
			wrong("it stands in %s", a.Edges.Step.Name)
		}
		if kind := map[application.Status]string{application.StatusREJECTED: "REJECTION", application.StatusWITHDRAWN: "WITHDRAWAL"}[a.Status]; kind != "" && (a.Edges.Reason == nil || string(a.Edges.Reason.Kind) != kind) {
			wrong("reason %v", a.Edges.Reason)
		}
	}
	for _, j := range client.Job.Query().AllX(ctx) {
		hired := client.Application.Query().Where(application.JobID(j.ID), application.StatusEQ(application.StatusHIRED)).CountX(ctx)
		if hired > j.Openings || j.Status == job.StatusFILLED && hired != j.Openings {
			t.Errorf("%s (%s) has hired %d for %d openings", j.Title, j.Status, hired, j.Openings)
		}
	}
}

func told(ctx context.Context, t *testing.T, db *store.DB, client *ent.Client, loaded demo.Summary) {
	all := client.Event.Query().Order(event.ByID()).AllX(ctx)
	kinds := map[string]int{}
	for i, e := range all {
		if e.Position == nil || *e.Position != int64(i+1) {
			t.Fatalf("event %d is at %v", i, e.Position)
		}
		if i > 0 && e.At.Before(all[i-1].At) || e.At.After(monday) {
			t.Fatalf("event %d is out of time", i)
		}
		kinds[e.Kind]++
	}
	if head := one[int](t, db, `select position from feed_head`); head != len(all) || head != loaded.Events {
		t.Errorf("the feed stands at %d after %d events", head, len(all))
	}
	moves := client.StepVisit.Query().Where(stepvisit.OutcomeEQ(stepvisit.OutcomeMOVED)).CountX(ctx)
	hires := client.Application.Query().Where(application.StatusEQ(application.StatusHIRED)).CountX(ctx)
	for kind, want := range map[string]int{
		"JOB_CREATED": 12, "CANDIDATE_CREATED": small.Candidates, "APPLICATION_CREATED": small.Applications,
		"APPLICATION_MOVED": moves - hires, "APPLICATION_HIRED": hires, "NOTE_ADDED": client.Note.Query().CountX(ctx),
		"APPLICATION_REJECTED": client.Application.Query().Where(application.StatusEQ(application.StatusREJECTED)).CountX(ctx),
		"FILE_ATTACHED":        client.File.Query().CountX(ctx), "JOB_MEMBER_SET": client.JobMember.Query().CountX(ctx),
	} {
		if kinds[kind] != want {
			t.Errorf("%d events say %s, want %d", kinds[kind], kind, want)
		}
	}
}

func readable(ctx context.Context, t *testing.T, client *ent.Client, blobs *files.Store) {
	f := client.File.Query().WithCandidate().FirstX(ctx)
	r, err := blobs.Open(ctx, f.BlobKey)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	text, err := io.ReadAll(r)
	if err != nil || string(text) != f.Text || !strings.Contains(f.Text, f.Edges.Candidate.Name) {
		t.Errorf("%v: %s", err, text)
	}
}

func sound(t *testing.T, db *store.DB, organizationID string) {
	for _, table := range migrate.Tables {
		if !slices.ContainsFunc(table.Columns, func(c *schema.Column) bool { return c.Name == "organization_id" }) {
			continue
		}
		if n := one[int](t, db, `select count(*) from `+table.Name+` where organization_id <> '`+organizationID+`'`); n > 0 {
			t.Errorf("%d %s of another organization", n, table.Name)
		}
	}
	for _, table := range migrate.Tables {
		for _, key := range table.ForeignKeys {
			from, to := key.Columns[0].Name, key.RefColumns[0].Name
			if n := one[int](t, db, fmt.Sprintf(`select count(*) from %s c where c.%s is not null and not exists (select 1 from %s p where p.%s = c.%s)`, table.Name, from, key.RefTable.Name, to, from)); n > 0 {
				t.Errorf("%d %s refer by %s to nothing", n, table.Name, from)
			}
		}
	}
	// What is no foreign key must lead somewhere, too.
	for _, ref := range [][3]string{
		{"step_visits", "moved_by_id", "users"}, {"step_visits", "step_id", "steps"}, {"events", "actor_id", "users"}, {"events", "job_id", "jobs"},
		{"events", "candidate_id", "candidates"}, {"events", "application_id", "applications"}, {"notes", "author_id", "users"},
		{"notes", "application_id", "applications"}, {"note_readers", "user_id", "users"}, {"candidates", "submitted_by_id", "users"},
		{"candidates", "user_id", "users"}, {"applications", "submitted_by_id", "users"}, {"files", "uploaded_by_id", "users"},
	} {
		if n := one[int](t, db, fmt.Sprintf(`select count(*) from %s c where c.%s is not null and not exists (select 1 from %s p where p.id = c.%s)`, ref[0], ref[1], ref[2], ref[1])); n > 0 {
			t.Errorf("%d %s name somebody by %s who doesn't exist", n, ref[0], ref[1])
		}
	}
	if n, m := one[int](t, db, `select count(*) from search_docs`), one[int](t, db, `select count(*) from candidates`); n != m {
		t.Errorf("search knows %d of %d candidates", n, m)
	}
}

func seen(ctx context.Context, t *testing.T, client *ent.Client, loaded demo.Summary) {
	all := client.Application.Query().CountX(ctx)
	confidential := client.Job.Query().Where(job.Confidential(true)).OnlyIDX(ctx)
	hidden := client.Application.Query().Where(application.JobID(confidential)).CountX(ctx)
	for _, s := range loaded.SignIns {
		u := client.User.Query().Where(user.Email(s.Email)).OnlyX(ctx)
		as := viewer.NewContext(t.Context(), viewer.Viewer{UserID: u.ID, OrganizationID: u.OrganizationID, Role: viewer.Role(u.Role), External: u.External})
		jobs, people, ways := client.Job.Query().CountX(as), client.Candidate.Query().CountX(as), client.Application.Query().CountX(as)
		login, _, _ := strings.Cut(s.Email, "@")
		ok := false
		switch login {
		case "admin":
			ok = jobs == 12 && people == small.Candidates && ways == all
		case "recruiter":
			ok = jobs == 11 && people == small.Candidates && ways == all-hidden && client.Job.Query().Where(job.ID(confidential)).CountX(as) == 0
		case "manager":
			named := client.Note.Query().Where(note.AudienceEQ(note.AudienceNAMED)).CountX(as)
			ok = jobs >= 5 && ways > 0 && ways < all/2 && named > 0 && client.Event.Query().CountX(as) > 0
		case "interviewer":
			ok = jobs == 3 && ways > 0 && client.Application.Query().Where(application.Not(application.HasStepWith(step.KindIn(profile.ProfessionalInterview, profile.TestTask)))).CountX(as) == 0
		case "approver":
			ok = jobs == 12 && ways == 0 && people == 0
		case "agency":
			ok = jobs == 1 && ways > 0 && people == ways && client.Application.Query().Where(application.SubmittedByIDNEQ(u.ID)).CountX(as) == 0
		case "client":
			ok = jobs == 1 && ways > 0 && client.Application.Query().Where(application.PresentedAtIsNil()).CountX(as) == 0
		}
		if !ok {
			t.Errorf("%s sees %d jobs, %d candidates and %d applications", login, jobs, people, ways)
		}
		if same, err := argon2id.ComparePasswordAndHash(demo.DefaultPassword, u.PasswordHash); err != nil || !same || u.Status != user.StatusACTIVE {
			t.Errorf("%s can't sign in: %v", login, err)
		}
	}
}

// The default demo is what make run shows: it must be there at once, and look
// like the history of a company.
func TestTheDefaultDemoIsBelievableAndLoadsInTenSeconds(t *testing.T) {
	db := dbtest.New(t, dialect.SQLite)
	began := time.Now()
	loaded, _ := load(t, db, demo.Options{
		Candidates: demo.DefaultCandidates, Applications: demo.DefaultApplications, Busiest: demo.DefaultBusiest, Password: demo.DefaultPassword, Now: time.Now(),
	})
	if took := time.Since(began); took > 10*time.Second && !raced {
		t.Errorf("took %v", took)
	}
	client := ent.NewClient(ent.Driver(db.Driver()))
	ctx := viewer.System(t.Context(), loaded.OrganizationID)

	reached := map[profile.StepKind]int{}
	for kind := range map[profile.StepKind]bool{profile.PreScreening: true, profile.RecruitmentInterview: true, profile.ProfessionalInterview: true, profile.TestTask: true, profile.ManagerialInterview: true, profile.Offer: true, profile.Hired: true} {
		reached[kind] = one[int](t, db, `select count(distinct v.application_id) from step_visits v join steps s on s.id = v.step_id where s.kind = '`+string(kind)+`'`)
	}
	all := float64(reached[profile.PreScreening])
	for kind, band := range map[profile.StepKind][2]float64{
		profile.ProfessionalInterview: {28, 42}, profile.ManagerialInterview: {9, 19}, profile.Offer: {2, 5}, profile.Hired: {1, 2.5},
	} {
		if share := 100 * float64(reached[kind]) / all; share < band[0] || share > band[1] {
			t.Errorf("of a hundred, %.1f reach %s; want %v", share, kind, band)
		}
	}
	late := func(title string) (n, of int) {
		active := client.Application.Query().Where(application.StatusEQ(application.StatusACTIVE), application.HasJobWith(job.Title(title)))
		return active.Clone().Where(application.DueAtLT(time.Now())).CountX(ctx), active.CountX(ctx)
	}
	if n, of := late("Product Designer"); n != 0 || of == 0 {
		t.Errorf("the search for a designer should be on track: %d of %d late", n, of)
	}
	if n, of := late("Senior Backend Engineer"); n == 0 || n > of/2 || of != demo.DefaultBusiest {
		t.Errorf("the busiest search should be slow: %d of %d late", n, of)
	}
	if n, of := late("QA Engineer"); n <= of/2 {
		t.Errorf("the search for QA should be stuck: %d of %d late", n, of)
	}
	for _, status := range []job.Status{job.StatusDRAFT, job.StatusOPEN, job.StatusON_HOLD, job.StatusFILLED, job.StatusCANCELLED} {
		if !client.Job.Query().Where(job.StatusEQ(status)).ExistX(ctx) {
			t.Errorf("no job is %s", status)
		}
	}
	if n := one[int](t, db, `select count(distinct name) from candidates`); n < demo.DefaultCandidates-10 {
		t.Errorf("only %d different names", n)
	}
}

func TestTwoDemosOfTheSameMomentAreEqual(t *testing.T) {
	var sums [2]map[string]string
	for i := range sums {
		db := dbtest.New(t, dialect.SQLite)
		load(t, db, small)
		sums[i] = contents(t, db)
	}
	for table, sum := range sums[0] {
		if sums[1][table] != sum {
			t.Errorf("%s differ", table)
		}
	}
}

func TestALargeDemoHasMoreJobsAndOneThatIsTheBusiest(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		o := small
		o.Candidates, o.Applications, o.Busiest, o.Events = 2500, 5000, 200, 40_000
		loaded, _ := load(t, db, o)
		if loaded.Jobs < 15 || loaded.Events != o.Events {
			t.Errorf("%+v", loaded)
		}
		busiest := one[int](t, db, `select max(n) from (select count(*) as n from applications where status = 'ACTIVE' group by job_id) as counts`)
		if busiest != o.Busiest {
			t.Errorf("the busiest job has %d active applications", busiest)
		}
		if twice := one[int](t, db, `select count(*) from (select candidate_id from applications where status = 'ACTIVE' group by candidate_id having count(*) > 1) as often`); twice > 0 {
			t.Errorf("%d people are active in several jobs", twice)
		}
	})
}

func TestNumbersThatDontGoTogetherAreRefused(t *testing.T) {
	db := dbtest.New(t, dialect.SQLite)
	blobs, err := files.Open(t.Context(), "mem://")
	if err != nil {
		t.Fatal(err)
	}
	defer blobs.Close()
	for want, change := range map[string]func(*demo.Options){
		"too many": func(o *demo.Options) { o.Busiest = 300 },
		"too few":  func(o *demo.Options) { o.Candidates = 20 },
		"at least": func(o *demo.Options) { o.Applications = 0 },
		"password": func(o *demo.Options) { o.Password = "short" },
	} {
		o := small
		change(&o)
		if _, err := demo.Load(t.Context(), db, blobs, o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v", o, err)
		}
	}
	if n := one[int](t, db, `select count(*) from organizations`); n != 0 {
		t.Error("a refused demo left something behind")
	}
}

// contents are hashes of all tables, but for what is random on purpose.
func contents(t *testing.T, db *store.DB) map[string]string {
	t.Helper()
	random := map[string]bool{"password_hash": true, "blob_key": true}
	sums := map[string]string{}
	for _, table := range migrate.Tables {
		var columns []string
		for _, c := range table.Columns {
			if !random[c.Name] {
				columns = append(columns, "coalesce("+c.Name+", '')")
			}
		}
		rows, err := db.SQL.QueryContext(t.Context(), `select `+strings.Join(columns, ` || '|' || `)+` from `+table.Name+` order by 1`)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.New()
		for rows.Next() {
			var row sql.NullString
			if err := rows.Scan(&row); err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(sum, row.String)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		_ = rows.Close()
		sums[table.Name] = hex.EncodeToString(sum.Sum(nil))
	}
	return sums
}

func one[T any](t *testing.T, db *store.DB, query string) (v T) {
	t.Helper()
	if err := db.SQL.QueryRowContext(t.Context(), query).Scan(&v); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return v
}
