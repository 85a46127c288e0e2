package rule_test

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/migrate"
	"github.com/tandem-hiring/tandem/ent/privacy"
	_ "github.com/tandem-hiring/tandem/ent/runtime"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

func number(id int64) string { return "#" + strconv.FormatInt(id, 10) }

// everyone asks; who isn't named in a table below is shown nothing, but for "*".
var everyone = []string{
	"admin", "recruiter", "manager", "coordinator", "interviewer", "approver", "observer", "bystander", "keeper", "agency", "client", "stranger",
}

// here stands for everybody of the organization.
const here = "here"

type rows interface {
	IDs(context.Context) ([]string, error)
	Count(context.Context) (int, error)
}

// numbered lets events be known by text like everything else.
type numbered struct{ *ent.EventQuery }

func (n numbered) IDs(ctx context.Context) ([]string, error) {
	ids, err := n.EventQuery.IDs(ctx)
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = number(id)
	}
	return out, err
}

// access is what PERMISSIONS.md says of one table: for each viewer the labels
// of the rows that exist for them, and how many they may change or delete.
type access struct {
	read   func(*ent.Client) rows
	sees   map[string]string
	change func(context.Context, *ent.Tx) (int, error)
	may    map[string]int
	remove func(context.Context, *ent.Tx) (int, error)
	loses  map[string]int
}

const (
	allPeople  = "admin, recruiter, manager, coordinator, interviewer, approver, observer, bystander, keeper, agency, client"
	openTeam   = "recruiter, manager, coordinator, interviewer, approver, observer, agency"
	openSteps  = "open job/PRE_SCREENING, open job/PROFESSIONAL_INTERVIEW, open job/MANAGERIAL_INTERVIEW, open job/HIRED"
	clientStep = "client job/PRE_SCREENING, client job/PROFESSIONAL_INTERVIEW, client job/MANAGERIAL_INTERVIEW, client job/HIRED"
	secretStep = "secret job/PRE_SCREENING, secret job/PROFESSIONAL_INTERVIEW, secret job/MANAGERIAL_INTERVIEW, secret job/HIRED"
	openMember = "open job/recruiter, open job/manager, open job/coordinator, open job/interviewer, open job/approver, open job/observer, open job/agency"
	pool       = "pooled, screened, evaluated, presented, submitted, self, at client, secret"
	came       = "event: pooled came, event: screened came, event: evaluated came, event: presented came, event: submitted came, event: self came, event: at client came, event: secret came, event: settings, event: open job"
	applied    = "event: screened applied, event: evaluated applied, event: presented applied, event: submitted applied, event: self applied"
	ofOpenJob  = "screened, evaluated, presented, submitted, self"
)

// each puts a prefix before every label of a list.
func each(prefix, labels string) string {
	list := strings.Split(labels, ", ")
	for i := range list {
		list[i] = prefix + list[i]
	}
	return strings.Join(list, ", ")
}

// onOpenJob gives every member of the open job the same.
func onOpenJob(what string, others map[string]string) map[string]string {
	out := map[string]string{}
	for _, p := range strings.Split(openTeam, ", ") {
		out[p] = what
	}
	for p, what := range others {
		out[p] = what
	}
	return out
}

// ofApplications is the part of the matrix that depends on the moment.
func ofApplications(prefix string) map[string]string {
	return map[string]string{
		"admin":       each(prefix, ofOpenJob+", at client"),
		"recruiter":   each(prefix, ofOpenJob+", at client"),
		"manager":     each(prefix, "evaluated, presented"),
		"coordinator": each(prefix, ofOpenJob),
		"interviewer": each(prefix, "evaluated"),
		"observer":    each(prefix, "evaluated, presented"),
		"keeper":      each(prefix, "secret"),
		"agency":      each(prefix, "submitted"),
		"client":      each(prefix, "at client"),
	}
}

// matrix classifies every table of the schema. A table that is missing fails
// the test: whoever adds one says here who sees it.
var matrix = map[string]access{
	"organizations": {
		read: func(c *ent.Client) rows { return c.Organization.Query() },
		sees: map[string]string{here: "here", "stranger": "there"},
		change: func(ctx context.Context, tx *ent.Tx) (int, error) {
			return tx.Organization.Update().AddVersion(1).Save(ctx)
		},
		may: map[string]int{"admin": 1, "stranger": 1},
	},
	"users": {
		read:   func(c *ent.Client) rows { return c.User.Query() },
		sees:   map[string]string{here: allPeople, "agency": openTeam, "client": "client", "stranger": "stranger"},
		change: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.User.Update().AddVersion(1).Save(ctx) },
		may:    map[string]int{here: 1, "admin": 11, "stranger": 1},
	},
	"departments": {
		read: func(c *ent.Client) rows { return c.Department.Query() },
		sees: map[string]string{here: "department"},
		change: func(ctx context.Context, tx *ent.Tx) (int, error) {
			return tx.Department.Update().AddVersion(1).Save(ctx)
		},
		may: map[string]int{"admin": 1},
	},
	"locations": {
		read: func(c *ent.Client) rows { return c.Location.Query() },
		sees: map[string]string{here: "location"},
		change: func(ctx context.Context, tx *ent.Tx) (int, error) {
			return tx.Location.Update().AddVersion(1).Save(ctx)
		},
		may: map[string]int{"admin": 1},
	},
	"reasons": {
		read: func(c *ent.Client) rows { return c.Reason.Query() },
		sees: map[string]string{here: "reason"},
		change: func(ctx context.Context, tx *ent.Tx) (int, error) {
			return tx.Reason.Update().SetArchived(true).Save(ctx)
		},
		may: map[string]int{"admin": 1},
	},
	"flow_templates": {
		read: func(c *ent.Client) rows { return c.FlowTemplate.Query() },
		sees: map[string]string{here: "flow template"},
		change: func(ctx context.Context, tx *ent.Tx) (int, error) {
			return tx.FlowTemplate.Update().AddVersion(1).Save(ctx)
		},
		may:    map[string]int{"admin": 1, "recruiter": 1},
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.FlowTemplate.Delete().Exec(ctx) },
		loses:  map[string]int{"admin": 1, "recruiter": 1},
	},
	"jobs": {
		read: func(c *ent.Client) rows { return c.Job.Query() },
		sees: onOpenJob("open job", map[string]string{
			"admin": "open job, client job", "recruiter": "open job, client job", "keeper": "secret job", "client": "client job", "stranger": "their job",
		}),
		change: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.Job.Update().AddVersion(1).Save(ctx) },
		may:    map[string]int{"admin": 2, "recruiter": 2, "manager": 1, "coordinator": 1, "keeper": 1, "client": 1, "stranger": 1},
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.Job.Delete().Exec(ctx) },
	},
	"steps": {
		read: func(c *ent.Client) rows { return c.Step.Query() },
		sees: onOpenJob(openSteps, map[string]string{
			"admin": openSteps + ", " + clientStep, "recruiter": openSteps + ", " + clientStep, "keeper": secretStep, "client": clientStep,
		}),
		change: func(ctx context.Context, tx *ent.Tx) (int, error) {
			return tx.Step.Update().SetOptional(true).Save(ctx)
		},
		may: map[string]int{"admin": 8, "recruiter": 8, "manager": 4, "coordinator": 4, "keeper": 4, "client": 4},
	},
	"job_members": {
		read: func(c *ent.Client) rows { return c.JobMember.Query() },
		sees: onOpenJob(openMember, map[string]string{
			"admin": openMember + ", client job/client", "recruiter": openMember + ", client job/client",
			"keeper": "secret job/keeper", "client": "client job/client",
		}),
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.JobMember.Delete().Exec(ctx) },
		loses:  map[string]int{"admin": 8, "recruiter": 8, "manager": 7, "coordinator": 7, "keeper": 1, "client": 1},
	},
	"candidates": {
		read: func(c *ent.Client) rows { return c.Candidate.Query() },
		sees: func() map[string]string {
			m := ofApplications("")
			m["admin"], m["recruiter"], m["stranger"] = pool, pool, "theirs"
			return m
		}(),
		change: func(ctx context.Context, tx *ent.Tx) (int, error) {
			return tx.Candidate.Update().AddVersion(1).Save(ctx)
		},
		may:    map[string]int{"admin": 8, "recruiter": 8, "coordinator": 5, "keeper": 1, "agency": 1, "stranger": 1},
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.Candidate.Delete().Exec(ctx) },
	},
	"applications": {
		read: func(c *ent.Client) rows { return c.Application.Query() },
		sees: ofApplications("application: "),
		change: func(ctx context.Context, tx *ent.Tx) (int, error) {
			return tx.Application.Update().AddVersion(1).Save(ctx)
		},
		may:    map[string]int{"admin": 6, "recruiter": 6, "manager": 2, "coordinator": 5, "keeper": 1, "client": 1},
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.Application.Delete().Exec(ctx) },
	},
	"step_visits": {
		read: func(c *ent.Client) rows { return c.StepVisit.Query() },
		sees: ofApplications("visit: "),
	},
	"notes": {
		read: func(c *ent.Client) rows { return c.Note.Query() },
		sees: map[string]string{
			"admin":       "pool note, team note, submission note, agency note",
			"recruiter":   "pool note, team note, submission note, agency note, named note",
			"manager":     "team note, named note",
			"coordinator": "team note, submission note, agency note",
			"observer":    "team note",
			"keeper":      "secret note",
			"agency":      "agency note",
		},
		change: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.Note.Update().AddVersion(1).Save(ctx) },
		may:    map[string]int{"recruiter": 4, "keeper": 1, "agency": 1},
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.Note.Delete().Exec(ctx) },
		loses:  map[string]int{"recruiter": 4, "keeper": 1, "agency": 1},
	},
	"note_readers": {
		read: func(c *ent.Client) rows { return c.NoteReader.Query() },
		sees: map[string]string{"recruiter": "named note/manager", "manager": "named note/manager"},
	},
	"files": {
		read: func(c *ent.Client) rows { return c.File.Query() },
		sees: map[string]string{
			"admin":       "pooled file, presented file, submitted file, secret file",
			"recruiter":   "pooled file, presented file, submitted file, secret file",
			"manager":     "presented file",
			"coordinator": "presented file, submitted file",
			"observer":    "presented file",
			"keeper":      "secret file",
			"agency":      "submitted file",
		},
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.File.Delete().Exec(ctx) },
		loses:  map[string]int{"admin": 4, "recruiter": 4},
	},
	"sessions": {
		read:   func(c *ent.Client) rows { return c.Session.Query() },
		sees:   map[string]string{"manager": "manager's session"},
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.Session.Delete().Exec(ctx) },
		loses:  map[string]int{"manager": 1},
	},
	"one_time_links":    {read: func(c *ent.Client) rows { return c.OneTimeLink.Query() }},
	"sign_in_throttles": {read: func(c *ent.Client) rows { return c.SignInThrottle.Query() }},
	"import_runs": {
		read: func(c *ent.Client) rows { return c.ImportRun.Query() },
		sees: map[string]string{"admin": "recruiter's import", "recruiter": "recruiter's import"},
		change: func(ctx context.Context, tx *ent.Tx) (int, error) {
			return tx.ImportRun.Update().AddVersion(1).Save(ctx)
		},
		may: map[string]int{"admin": 1, "recruiter": 1},
	},
	"import_rows": {
		read: func(c *ent.Client) rows { return c.ImportRow.Query() },
		sees: map[string]string{"admin": "import row", "recruiter": "import row"},
	},
	"import_mappings": {
		read: func(c *ent.Client) rows { return c.ImportMapping.Query() },
		sees: map[string]string{"admin": "mapping", "recruiter": "mapping"},
	},
	"tasks": {read: func(c *ent.Client) rows { return c.Task.Query() }},
	"events": {
		read: func(c *ent.Client) rows { return numbered{c.Event.Query()} },
		sees: map[string]string{
			"admin":       came + ", " + applied + ", event: at client applied",
			"recruiter":   came + ", " + applied + ", event: at client applied, event: named note",
			"manager":     "event: evaluated applied, event: presented applied, event: open job, event: named note",
			"coordinator": applied + ", event: open job",
			"interviewer": "event: evaluated applied, event: open job",
			"approver":    "event: open job",
			"observer":    "event: evaluated applied, event: presented applied, event: open job",
			"keeper":      "event: secret applied, event: secret job",
			"agency":      "event: submitted applied, event: open job",
			"client":      "event: at client applied",
		},
		change: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.Event.Update().SetPosition(1).Save(ctx) },
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.Event.Delete().Exec(ctx) },
	},
	"audit_entries": {
		read:   func(c *ent.Client) rows { return c.AuditEntry.Query() },
		sees:   map[string]string{"admin": "audit"},
		remove: func(ctx context.Context, tx *ent.Tx) (int, error) { return tx.AuditEntry.Delete().Exec(ctx) },
	},
	"idempotency_keys": {
		read: func(c *ent.Client) rows { return c.IdempotencyKey.Query() },
		sees: map[string]string{"manager": "manager's key"},
	},
}

// outside are tables with no rows of their own meaning, and why.
var outside = map[string]string{
	"feed_head":     "one row, read by the feed with SQL of its own",
	"location_jobs": "joins jobs and locations, reached only through both",
}

func TestEveryTableIsClassified(t *testing.T) {
	known := map[string]bool{}
	for _, table := range migrate.Tables {
		known[table.Name] = true
		_, is := matrix[table.Name]
		if _, excused := outside[table.Name]; is == excused {
			t.Errorf("table %s: say in the matrix who sees its rows", table.Name)
		}
	}
	for name := range matrix {
		if !known[name] {
			t.Errorf("table %s is in the matrix but not in the schema", name)
		}
	}
}

func TestAViewerSeesAndCountsExactlyTheRowsOfTheMatrix(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		for table, a := range matrix {
			for _, who := range everyone {
				want := labels(named(a.sees, who))
				ctx := viewer.NewContext(t.Context(), w.people[who])
				ids, err := a.read(w.client).IDs(ctx)
				if err != nil {
					t.Fatalf("%s as %s: %v", table, who, err)
				}
				if got := w.named(ids); !slices.Equal(got, want) {
					t.Errorf("%s as %s:\n got %q\nwant %q", table, who, got, want)
				}
				if n, err := a.read(w.client).Count(ctx); err != nil || n != len(want) {
					t.Errorf("%s as %s: counts %d, want %d (%v)", table, who, n, len(want), err)
				}
			}
			if _, err := a.read(w.client).IDs(t.Context()); !errors.Is(err, privacy.Deny) {
				t.Errorf("%s as nobody: %v, want a denial", table, err)
			}
		}
	})
}

func TestAViewerChangesAndDeletesOnlyWhatTheMatrixSays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		for table, a := range matrix {
			for _, who := range everyone {
				if a.change != nil {
					if got, want := w.try(who, a.change), counted(a.may, who); got != want {
						t.Errorf("change %s as %s: %d rows, want %d", table, who, got, want)
					}
				}
				if a.remove != nil {
					if got, want := w.try(who, a.remove), counted(a.loses, who); got != want {
						t.Errorf("delete %s as %s: %d rows, want %d", table, who, got, want)
					}
				}
			}
		}
	})
}

// try runs a mutation over everything that it can reach and takes it back.
func (w *world) try(who string, do func(context.Context, *ent.Tx) (int, error)) int {
	w.t.Helper()
	tx, err := w.client.Tx(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	n, err := do(viewer.NewContext(w.t.Context(), w.people[who]), tx)
	if errors.Is(err, privacy.Deny) {
		return 0
	}
	if err != nil {
		w.t.Fatalf("as %s: %v", who, err)
	}
	return n
}

// named looks up a viewer, or everybody of the organization.
func named(m map[string]string, who string) string {
	if s, ok := m[who]; ok {
		return s
	}
	if who == "stranger" {
		return ""
	}
	return m[here]
}

func counted(m map[string]int, who string) int {
	if n, ok := m[who]; ok {
		return n
	}
	if who == "stranger" {
		return 0
	}
	return m[here]
}

func labels(list string) []string {
	if list == "" {
		return nil
	}
	out := strings.Split(list, ", ")
	slices.Sort(out)
	return out
}

func (w *world) named(ids []string) []string {
	var out []string
	for _, id := range ids {
		l, ok := w.labels[id]
		if !ok {
			l = "unknown row " + id
		}
		out = append(out, l)
	}
	slices.Sort(out)
	return out
}

func (w *world) as(who string) context.Context {
	return viewer.NewContext(w.t.Context(), w.people[who])
}
