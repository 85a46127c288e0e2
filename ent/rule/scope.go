package rule

import (
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"

	"github.com/tandem-hiring/tandem/ent/viewer"
)

// Scope narrows a statement to the rows that a viewer may touch. The same
// scopes serve the privacy policies and the hand-written queries of hot
// screens, so that the two can't differ.
type Scope func(viewer.Viewer) func(*sql.Selector)

// Roles on a job's team, as the database spells them.
const (
	hiringManager = "HIRING_MANAGER"
	leadRecruiter = "LEAD_RECRUITER"
	coRecruiter   = "CO_RECRUITER"
	coordinator   = "COORDINATOR"
	interviewer   = "INTERVIEWER"
	observer      = "OBSERVER"
)

// Organization is the scope of rows that everybody in the organization reads.
func Organization(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		if v.OrganizationID != "" || !v.System {
			s.Where(sql.EQ(s.C("organization_id"), v.OrganizationID))
		}
	}
}

// Itself is the scope of the organization's own row.
func Itself(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		if v.OrganizationID != "" || !v.System {
			s.Where(sql.EQ(s.C("id"), v.OrganizationID))
		}
	}
}

// Administrators is the scope of rows that only administrators read.
func Administrators(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System && !v.IsAdmin() {
			nothing(s)
		}
	}
}

// Recruiting is the scope of rows for those who see every job.
func Recruiting(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System && !v.SeesAllJobs() {
			nothing(s)
		}
	}
}

// Nobody is the scope of rows that only the system itself reads.
func Nobody(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			nothing(s)
		}
	}
}

// Own is the scope of rows that belong to the viewer in person, by user_id.
func Own(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			s.Where(sql.EQ(s.C("user_id"), v.UserID))
		}
	}
}

// Users is the scope of people: everybody in the organization, but for outside
// people only themselves and those with whom they share a team.
func Users(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if v.System || !v.External {
			return
		}
		mine, theirs := sql.Table("job_members").As("mine"), sql.Table("job_members").As("theirs")
		shared := sql.Dialect(s.Dialect()).Select(mine.C("id")).From(mine).
			Join(theirs).On(mine.C("job_id"), theirs.C("job_id")).
			Where(sql.And(sql.EQ(mine.C("user_id"), v.UserID), sql.ColumnsEQ(theirs.C("user_id"), s.C("id"))))
		s.Where(sql.Or(sql.EQ(s.C("id"), v.UserID), sql.Exists(shared)))
	}
}

// UsersEditable is the scope of people whom the viewer may change: administrators
// everybody, others themselves. Which fields, and that nobody changes their own
// rights, is the command's rule.
func UsersEditable(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System && !v.IsAdmin() {
			s.Where(sql.EQ(s.C("id"), v.UserID))
		}
	}
}

// Jobs is the scope of jobs: those of the viewer's teams and, for people who
// recruit for the whole organization, every one that is not confidential.
func Jobs(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if v.System {
			return
		}
		team := onTeam(s, s.C("id"), v)
		if v.SeesAllJobs() {
			team = sql.Or(sql.EQ(s.C("confidential"), false), team)
		}
		s.Where(team)
	}
}

// JobsEditable is the scope of jobs that the viewer may run: edit them, their
// team, their flow, and their candidates.
func JobsEditable(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if v.System {
			return
		}
		team := onTeam(s, s.C("id"), v, runningRoles(v)...)
		if v.SeesAllJobs() {
			team = sql.Or(sql.EQ(s.C("confidential"), false), onTeam(s, s.C("id"), v))
		}
		s.Where(team)
	}
}

// runningRoles are the roles that run a search. An agency's recruiter submits
// people but does not run it.
func runningRoles(v viewer.Viewer) []any {
	if v.External {
		return []any{hiringManager}
	}
	return []any{hiringManager, leadRecruiter, coRecruiter, coordinator}
}

// OfJob is the scope of rows that everybody reads who sees their job.
func OfJob(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			s.Where(exists(s, "jobs", "job_id", Jobs(v)))
		}
	}
}

// OfEditableJob is the scope of rows that everybody changes who runs their job.
func OfEditableJob(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			s.Where(exists(s, "jobs", "job_id", JobsEditable(v)))
		}
	}
}

// Applications is the scope of applications (PERMISSIONS: candidate). Those who
// run the search see all of a job, an outside recruiter their own submissions,
// a hiring manager and an observer whom they were presented, an interviewer
// those who stand at the evaluators' steps, an approver nobody.
func Applications(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if v.System {
			return
		}
		notSelf(s, v, "candidate_id")
		team := onApplicationTeam(s, v, true)
		if v.SeesAllJobs() {
			team = sql.Or(openJob(s), onTeam(s, s.C("job_id"), v))
		}
		s.Where(team)
	}
}

// ApplicationsEditable is the scope of applications that the viewer may move,
// reject or withdraw: those they see on jobs that they run.
func ApplicationsEditable(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Applications(v)(s)
		if v.System || v.SeesAllJobs() {
			return
		}
		s.Where(onTeam(s, s.C("job_id"), v, runningRoles(v)...))
	}
}

// OfApplication is the scope of rows that belong to an application.
func OfApplication(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			s.Where(exists(s, "applications", "application_id", Applications(v)))
		}
	}
}

// Candidates is the scope of people in the pool: all for those who recruit for
// the whole organization, else those behind a visible application and, for an
// outside recruiter, their own submissions. Nobody sees their own record.
func Candidates(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if v.System {
			return
		}
		s.Where(sql.Or(sql.IsNull(s.C("user_id")), sql.NEQ(s.C("user_id"), v.UserID)))
		if v.SeesAllJobs() {
			return
		}
		s.Where(sql.Or(sql.EQ(s.C("submitted_by_id"), v.UserID), applied(s, Applications(v))))
	}
}

// CandidatesEditable is the scope of people whose profile the viewer may edit.
func CandidatesEditable(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Candidates(v)(s)
		if v.System || v.SeesAllJobs() {
			return
		}
		if v.External {
			s.Where(sql.EQ(s.C("submitted_by_id"), v.UserID))
			return
		}
		s.Where(applied(s, func(a *sql.Selector) {
			Applications(v)(a)
			a.Where(onTeam(a, a.C("job_id"), v, leadRecruiter, coRecruiter, coordinator))
		}))
	}
}

// OfCandidate is the scope of rows that everybody reads who sees the person.
func OfCandidate(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			s.Where(exists(s, "candidates", "candidate_id", Candidates(v)))
		}
	}
}

// OfEditableCandidate is the scope of rows that everybody changes who edits the
// person.
func OfEditableCandidate(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			s.Where(exists(s, "candidates", "candidate_id", CandidatesEditable(v)))
		}
	}
}

// Notes is the scope of notes: the viewer's own, those that name the viewer as
// a reader, and the team's, about people whom the viewer sees. An agency reads
// no notes but its own, and nobody from outside one for named readers.
func Notes(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		OfCandidate(v)(s)
		if v.System {
			return
		}
		t := sql.Table("note_readers").As("named")
		named := sql.Exists(sql.Dialect(s.Dialect()).Select(t.C("id")).From(t).
			Where(sql.And(sql.ColumnsEQ(t.C("note_id"), s.C("id")), sql.EQ(t.C("user_id"), v.UserID))))
		if v.External {
			named = sql.False()
		}
		team := exists(s, "applications", "application_id", func(a *sql.Selector) {
			Organization(v)(a)
			a.Where(onApplicationTeam(a, v, false))
		})
		if v.SeesAllJobs() {
			team = sql.Or(sql.IsNull(s.C("application_id")), exists(s, "applications", "application_id", Applications(v)))
		}
		s.Where(sql.Or(
			sql.EQ(s.C("author_id"), v.UserID),
			sql.And(sql.EQ(s.C("audience"), "NAMED"), named),
			sql.And(sql.EQ(s.C("audience"), "TEAM"), team),
		))
	}
}

// NotesEditable is the scope of notes that the viewer wrote.
func NotesEditable(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		OfCandidate(v)(s)
		if !v.System {
			s.Where(sql.EQ(s.C("author_id"), v.UserID))
		}
	}
}

// OfNote is the scope of rows that belong to a note.
func OfNote(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			s.Where(exists(s, "notes", "note_id", Notes(v)))
		}
	}
}

// FilesEditable is the scope of documents that the viewer may delete.
func FilesEditable(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		OfCandidate(v)(s)
		if !v.System && !v.SeesAllJobs() {
			s.Where(sql.EQ(s.C("uploaded_by_id"), v.UserID))
		}
	}
}

// Events is the scope of the feed's history. It must mean what hiring/audience
// decides at delivery.
func Events(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if v.System {
			return
		}
		if self := ownRecords(v); len(self) > 0 {
			s.Where(sql.Or(sql.IsNull(s.C("candidate_id")), sql.NotIn(s.C("candidate_id"), self...)))
		}
		is := func(audience string, p *sql.Predicate) *sql.Predicate {
			return sql.And(sql.EQ(s.C("audience"), audience), p)
		}
		application := exists(s, "applications", "application_id", Applications(v))
		named := sql.EQ(s.C("actor_id"), v.UserID)
		if v.External {
			// Nor does an agency hear of notes that it can't read.
			application = sql.And(application, sql.Or(
				sql.Not(sql.HasPrefix(s.C("kind"), "NOTE_")),
				exists(s, "applications", "application_id", func(a *sql.Selector) {
					Organization(v)(a)
					a.Where(onApplicationTeam(a, v, false))
				}),
			))
		} else {
			named = sql.Or(named, sqljson.ValueContains(s.C("data"), v.UserID, sqljson.Path("readers")))
		}
		seen := []*sql.Predicate{
			is("JOB", exists(s, "jobs", "job_id", Jobs(v))),
			is("APPLICATION", application),
			is("NAMED", named),
		}
		if v.SeesAllJobs() {
			seen = append(seen, sql.In(s.C("audience"), "CANDIDATE", "ORGANIZATION"))
		}
		s.Where(sql.Or(seen...))
	}
}

// Imports is the scope of imports: the viewer's own, and for administrators all
// but those into jobs that they don't see.
func Imports(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if v.System {
			return
		}
		own := sql.EQ(s.C("created_by_id"), v.UserID)
		if v.IsAdmin() {
			own = sql.Or(own, sql.IsNull(s.C("job_id")), exists(s, "jobs", "job_id", Jobs(v)))
		}
		s.Where(own)
	}
}

// OfImport is the scope of rows that belong to an import.
func OfImport(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			s.Where(exists(s, "import_runs", "import_id", Imports(v)))
		}
	}
}

// nothing makes a statement match no row.
func nothing(s *sql.Selector) { s.Where(sql.False()) }

// notSelf leaves out the viewer's own candidate records.
func notSelf(s *sql.Selector, v viewer.Viewer, column string) {
	if self := ownRecords(v); len(self) > 0 {
		s.Where(sql.NotIn(s.C(column), self...))
	}
}

// ownRecords are the ids of the viewer's own candidate records.
func ownRecords(v viewer.Viewer) []any {
	self := make([]any, len(v.Self))
	for i, id := range v.Self {
		self[i] = id
	}
	return self
}

// evaluating holds where an application stands at a step of the evaluators.
func evaluating(s *sql.Selector) *sql.Predicate {
	t := sql.Table("steps").As("standing")
	return sql.Exists(sql.Dialect(s.Dialect()).Select(t.C("id")).From(t).Where(sql.And(
		sql.ColumnsEQ(t.C("id"), s.C("step_id")),
		sql.In(t.C("kind"), "PROFESSIONAL_INTERVIEW", "TEST_TASK"),
	)))
}

// onTeam holds where the viewer is on the team of the job in column, in one of
// the roles or, when none is named, in any.
func onTeam(s *sql.Selector, column string, v viewer.Viewer, roles ...any) *sql.Predicate {
	m := sql.Table("job_members").As("member")
	p := sql.And(sql.ColumnsEQ(m.C("job_id"), column), sql.EQ(m.C("user_id"), v.UserID))
	if len(roles) > 0 {
		p = sql.And(p, sql.In(m.C("role"), roles...))
	}
	return sql.Exists(sql.Dialect(s.Dialect()).Select(m.C("id")).From(m).Where(p))
}

// onApplicationTeam holds where the viewer's role on the job opens the
// application at this moment. An agency's recruiters count only with submitters.
func onApplicationTeam(s *sql.Selector, v viewer.Viewer, submitters bool) *sql.Predicate {
	m := sql.Table("job_members").As("member")
	running := sql.In(m.C("role"), leadRecruiter, coRecruiter, coordinator)
	if v.External {
		running = sql.And(running, sql.EQ(s.C("submitted_by_id"), v.UserID))
		if !submitters {
			running = sql.False()
		}
	}
	return sql.Exists(sql.Dialect(s.Dialect()).Select(m.C("id")).From(m).Where(sql.And(
		sql.ColumnsEQ(m.C("job_id"), s.C("job_id")),
		sql.EQ(m.C("user_id"), v.UserID),
		sql.Or(
			running,
			sql.And(sql.In(m.C("role"), hiringManager, observer), sql.NotNull(s.C("presented_at"))),
			sql.And(sql.EQ(m.C("role"), interviewer), evaluating(s)),
		),
	)))
}

// openJob holds where the row's job is not confidential.
func openJob(s *sql.Selector) *sql.Predicate {
	j := sql.Table("jobs").As("open_job")
	return sql.Exists(sql.Dialect(s.Dialect()).Select(j.C("id")).From(j).Where(sql.And(
		sql.ColumnsEQ(j.C("id"), s.C("job_id")), sql.EQ(j.C("confidential"), false),
	)))
}

// applied holds where a candidate has an application in the scope.
func applied(s *sql.Selector, scope func(*sql.Selector)) *sql.Predicate {
	a := sql.Table("applications").As("applied")
	sub := sql.Dialect(s.Dialect()).Select(a.C("id")).From(a).Where(sql.ColumnsEQ(a.C("candidate_id"), s.C("id")))
	scope(sub)
	return sql.Exists(sub)
}

// exists holds where the row that column refers to is in the scope.
func exists(s *sql.Selector, table, column string, scope func(*sql.Selector)) *sql.Predicate {
	t := sql.Table(table).As("of_" + table)
	sub := sql.Dialect(s.Dialect()).Select(t.C("id")).From(t).Where(sql.ColumnsEQ(t.C("id"), s.C(column)))
	scope(sub)
	return sql.Exists(sub)
}

// AdminsOf narrows a scope to administrators.
func AdminsOf(scope Scope) Scope {
	return func(v viewer.Viewer) func(*sql.Selector) {
		return func(s *sql.Selector) {
			scope(v)(s)
			if !v.System && !v.IsAdmin() {
				nothing(s)
			}
		}
	}
}

// Installation is the scope of rows that belong to no organization.
func Installation(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		if !v.System {
			nothing(s)
		}
	}
}

// OwnKeys is the scope of the viewer's own idempotency keys.
func OwnKeys(v viewer.Viewer) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if !v.System {
			s.Where(sql.EQ(s.C("actor_id"), v.UserID))
		}
	}
}

// ApplicationsOnJob means the same as Applications for the applications of one
// job that the viewer is known to see, with the viewer's role on its team ("" for
// none). The board asks it: with the role in hand no row needs a subquery.
func ApplicationsOnJob(v viewer.Viewer, role string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		Organization(v)(s)
		if v.System {
			return
		}
		notSelf(s, v, "candidate_id")
		if v.SeesAllJobs() {
			return
		}
		switch role {
		case leadRecruiter, coRecruiter, coordinator:
			if v.External {
				s.Where(sql.EQ(s.C("submitted_by_id"), v.UserID))
			}
		case hiringManager, observer:
			s.Where(sql.NotNull(s.C("presented_at")))
		case interviewer:
			s.Where(evaluating(s))
		default:
			nothing(s)
		}
	}
}
