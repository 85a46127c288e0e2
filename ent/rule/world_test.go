package rule_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/onetimelink"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/reason"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// world is two organizations in which every rule of PERMISSIONS has something
// to hide. Rows are known by label; the label of a row says what it is.
type world struct {
	t      *testing.T
	client *ent.Client
	ids    map[string]string // label to id
	labels map[string]string // id to label
	people map[string]viewer.Viewer
}

func newWorld(t *testing.T, db *store.DB) *world {
	w := &world{
		t: t, client: ent.NewClient(ent.Driver(db.Driver())),
		ids: map[string]string{}, labels: map[string]string{}, people: map[string]viewer.Viewer{},
	}
	ctx := viewer.System(t.Context(), "")
	w.organization(ctx, "here")
	w.organization(ctx, "there")
	sys := viewer.System(t.Context(), w.ids["here"])
	org := w.ids["here"]

	w.person("admin", user.RoleADMIN, false)
	w.person("recruiter", user.RoleRECRUITER, false)
	w.person("manager", user.RoleMEMBER, false)
	w.person("coordinator", user.RoleMEMBER, false)
	w.person("interviewer", user.RoleMEMBER, false)
	w.person("approver", user.RoleMEMBER, false)
	w.person("observer", user.RoleMEMBER, false)
	w.person("bystander", user.RoleMEMBER, false) // on no team, and an applicant
	w.person("keeper", user.RoleMEMBER, false)    // leads the confidential search
	w.person("agency", user.RoleMEMBER, true)
	w.person("client", user.RoleMEMBER, true)

	for _, j := range []string{"open job", "client job", "secret job"} {
		row := w.client.Job.Create().SetOrganizationID(org).SetTitle(j).SetConfidential(j == "secret job").SetStatus("OPEN").SaveX(sys)
		w.label(j, row.ID)
		for i, k := range []profile.StepKind{profile.PreScreening, profile.ProfessionalInterview, profile.ManagerialInterview, profile.Hired} {
			s := w.client.Step.Create().SetOrganizationID(org).SetJobID(row.ID).SetName(string(k)).SetKind(k).SetPosition(i).SaveX(sys)
			w.label(j+"/"+string(k), s.ID)
		}
	}
	w.member("open job", "recruiter", jobmember.RoleLEAD_RECRUITER)
	w.member("open job", "manager", jobmember.RoleHIRING_MANAGER)
	w.member("open job", "coordinator", jobmember.RoleCOORDINATOR)
	w.member("open job", "interviewer", jobmember.RoleINTERVIEWER)
	w.member("open job", "approver", jobmember.RoleAPPROVER)
	w.member("open job", "observer", jobmember.RoleOBSERVER)
	w.member("open job", "agency", jobmember.RoleCO_RECRUITER)
	w.member("client job", "client", jobmember.RoleHIRING_MANAGER)
	w.member("secret job", "keeper", jobmember.RoleLEAD_RECRUITER)

	w.candidate("pooled", "", "")
	w.candidate("screened", "", "")
	w.candidate("evaluated", "", "")
	w.candidate("presented", "", "")
	w.candidate("submitted", "agency", "")
	w.candidate("self", "", "bystander")
	w.candidate("at client", "", "")
	w.candidate("secret", "", "")
	w.apply("screened", "open job", profile.PreScreening, false)
	w.apply("evaluated", "open job", profile.ProfessionalInterview, true)
	w.apply("presented", "open job", profile.ManagerialInterview, true)
	w.apply("submitted", "open job", profile.PreScreening, false)
	w.apply("self", "open job", profile.PreScreening, false)
	w.apply("at client", "client job", profile.ManagerialInterview, true)
	w.apply("secret", "secret job", profile.ManagerialInterview, true)

	w.note("pool note", "pooled", "recruiter", false)
	w.note("team note", "presented", "recruiter", true)
	w.note("submission note", "submitted", "recruiter", true)
	w.note("agency note", "submitted", "agency", true)
	w.note("secret note", "secret", "keeper", true)
	w.note("named note", "presented", "recruiter", true, "manager")

	for _, c := range []string{"pooled", "presented", "submitted", "secret"} {
		f := w.client.File.Create().SetOrganizationID(org).SetCandidateID(w.ids[c]).SetName(c).SetContentType("text/plain").
			SetSize(1).SetSha256("").SetBlobKey(c).SaveX(sys)
		w.label(c+" file", f.ID)
	}
	w.misc(sys)
	w.elsewhere()
	return w
}

func (w *world) label(label, id string) {
	if w.ids[label] != "" {
		w.t.Fatalf("two rows are called %q", label)
	}
	w.ids[label], w.labels[id] = id, label
}

func (w *world) organization(ctx context.Context, label string) {
	o := w.client.Organization.Create().SetName(label).SetSlug(label).SaveX(ctx)
	w.label(label, o.ID)
}

func (w *world) person(label string, role user.Role, external bool) {
	sys := viewer.System(w.t.Context(), w.ids["here"])
	u := w.client.User.Create().SetOrganizationID(w.ids["here"]).SetEmail(label + "@here.test").SetName(label).
		SetRole(role).SetExternal(external).SetStatus(user.StatusACTIVE).SaveX(sys)
	w.label(label, u.ID)
	w.people[label] = viewer.Viewer{UserID: u.ID, OrganizationID: u.OrganizationID, Role: viewer.Role(role), External: external}
}

func (w *world) member(job, person string, role jobmember.Role) {
	sys := viewer.System(w.t.Context(), w.ids["here"])
	m := w.client.JobMember.Create().SetOrganizationID(w.ids["here"]).SetJobID(w.ids[job]).SetUserID(w.ids[person]).SetRole(role).SaveX(sys)
	w.label(job+"/"+person, m.ID)
}

func (w *world) candidate(label, submittedBy, about string) {
	sys := viewer.System(w.t.Context(), w.ids["here"])
	create := w.client.Candidate.Create().SetOrganizationID(w.ids["here"]).SetName(label)
	if submittedBy != "" {
		create.SetSubmittedByID(w.ids[submittedBy])
	}
	if about != "" {
		create.SetUserID(w.ids[about])
	}
	c := create.SaveX(sys)
	w.label(label, c.ID)
	if about != "" {
		v := w.people[about]
		v.Self = append(v.Self, c.ID)
		w.people[about] = v
	}
	e := w.client.Event.Create().SetOrganizationID(w.ids["here"]).SetKind("CANDIDATE_CREATED").SetAudience(event.AudienceCANDIDATE).
		SetEntityID(c.ID).SetCandidateID(c.ID).SetData(profile.EventData{}).SaveX(sys)
	w.label("event: "+label+" came", number(e.ID))
}

func (w *world) apply(person, job string, at profile.StepKind, presented bool) {
	sys := viewer.System(w.t.Context(), w.ids["here"])
	c := w.client.Candidate.GetX(sys, w.ids[person])
	create := w.client.Application.Create().SetOrganizationID(w.ids["here"]).SetJobID(w.ids[job]).SetCandidateID(c.ID).
		SetStepID(w.ids[job+"/"+string(at)]).SetCandidateName(c.Name).SetNillableSubmittedByID(c.SubmittedByID).SetStatus(application.StatusACTIVE)
	if presented {
		create.SetPresentedAt(time.Now().UTC())
	}
	a := create.SaveX(sys)
	w.label("application: "+person, a.ID)
	v := w.client.StepVisit.Create().SetOrganizationID(w.ids["here"]).SetApplicationID(a.ID).SetJobID(a.JobID).SetStepID(a.StepID).
		SetEnteredAt(time.Now().UTC()).SetWaitingOn(profile.Recruiter).SaveX(sys)
	w.label("visit: "+person, v.ID)
	e := w.client.Event.Create().SetOrganizationID(w.ids["here"]).SetKind("APPLICATION_CREATED").SetAudience(event.AudienceAPPLICATION).
		SetEntityID(a.ID).SetJobID(a.JobID).SetCandidateID(c.ID).SetApplicationID(a.ID).SetData(profile.EventData{}).SaveX(sys)
	w.label("event: "+person+" applied", number(e.ID))
}

func (w *world) note(label, about, author string, onApplication bool, readers ...string) {
	sys := viewer.System(w.t.Context(), w.ids["here"])
	create := w.client.Note.Create().SetOrganizationID(w.ids["here"]).SetCandidateID(w.ids[about]).SetAuthorID(w.ids[author]).SetBody(label)
	if onApplication {
		create.SetApplicationID(w.ids["application: "+about])
	}
	if len(readers) > 0 {
		create.SetAudience(note.AudienceNAMED)
	}
	n := create.SaveX(sys)
	w.label(label, n.ID)
	for _, r := range readers {
		row := w.client.NoteReader.Create().SetOrganizationID(w.ids["here"]).SetNoteID(n.ID).SetUserID(w.ids[r]).SaveX(sys)
		w.label(label+"/"+r, row.ID)
	}
	if len(readers) > 0 {
		data := profile.EventData{}
		for _, r := range readers {
			data.Readers = append(data.Readers, w.ids[r])
		}
		e := w.client.Event.Create().SetOrganizationID(w.ids["here"]).SetKind("NOTE_ADDED").SetAudience(event.AudienceNAMED).
			SetActorID(w.ids[author]).SetEntityID(n.ID).SetCandidateID(w.ids[about]).SetData(data).SaveX(sys)
		w.label("event: "+label, number(e.ID))
	}
}

// misc adds one row of every other entity.
func (w *world) misc(sys context.Context) {
	org := w.ids["here"]
	w.label("department", w.client.Department.Create().SetOrganizationID(org).SetName("d").SaveX(sys).ID)
	w.label("location", w.client.Location.Create().SetOrganizationID(org).SetName("l").SaveX(sys).ID)
	w.label("reason", w.client.Reason.Create().SetOrganizationID(org).SetKind(reason.KindREJECTION).SetName("r").SaveX(sys).ID)
	w.label("flow template", w.client.FlowTemplate.Create().SetOrganizationID(org).SetName("f").SetSteps([]profile.Step{}).SaveX(sys).ID)
	later := time.Now().UTC().Add(time.Hour)
	w.label("manager's session", w.client.Session.Create().SetOrganizationID(org).SetUserID(w.ids["manager"]).SetKind(session.KindBROWSER).
		SetTokenHash("s").SetExpiresAt(later).SaveX(sys).ID)
	w.label("link", w.client.OneTimeLink.Create().SetOrganizationID(org).SetUserID(w.ids["manager"]).SetKind(onetimelink.KindINVITATION).
		SetTokenHash("l").SetExpiresAt(later).SaveX(sys).ID)
	w.label("throttle", w.client.SignInThrottle.Create().SetID("throttle").SaveX(sys).ID)
	run := w.client.ImportRun.Create().SetOrganizationID(org).SetCreatedByID(w.ids["recruiter"]).SetFileName("f").SetBlobKey("k").
		SetSize(1).SetSha256("").SetFormat("csv").SaveX(sys)
	w.label("recruiter's import", run.ID)
	w.label("import row", w.client.ImportRow.Create().SetOrganizationID(org).SetImportID(run.ID).SetRow(1).SetAction("CREATED").SaveX(sys).ID)
	w.label("mapping", w.client.ImportMapping.Create().SetOrganizationID(org).SetName("m").SetFormat("csv").
		SetMapping(json.RawMessage(`{}`)).SetCreatedByID(w.ids["recruiter"]).SaveX(sys).ID)
	w.label("task", w.client.Task.Create().SetOrganizationID(org).SetKind("k").SetPayload(json.RawMessage(`{}`)).SaveX(sys).ID)
	w.label("audit", w.client.AuditEntry.Create().SetOrganizationID(org).SetAction("SIGNED_IN").SaveX(sys).ID)
	w.label("manager's key", w.client.IdempotencyKey.Create().SetOrganizationID(org).SetActorID(w.ids["manager"]).SetKey("k").
		SetRequestHash("h").SetResult([]string{}).SaveX(sys).ID)
	for _, j := range []string{"open job", "secret job"} {
		e := w.client.Event.Create().SetOrganizationID(org).SetKind("JOB_CREATED").SetAudience(event.AudienceJOB).SetEntityID(w.ids[j]).
			SetJobID(w.ids[j]).SetData(profile.EventData{}).SaveX(sys)
		w.label("event: "+j, number(e.ID))
	}
	e := w.client.Event.Create().SetOrganizationID(org).SetKind("SETTINGS_CHANGED").SetAudience(event.AudienceORGANIZATION).
		SetEntityID(org).SetData(profile.EventData{}).SaveX(sys)
	w.label("event: settings", number(e.ID))
}

// elsewhere fills the other organization, whose administrator must never see or
// be seen from here.
func (w *world) elsewhere() {
	org := w.ids["there"]
	sys := viewer.System(w.t.Context(), org)
	u := w.client.User.Create().SetOrganizationID(org).SetEmail("admin@there.test").SetName("stranger").SetRole(user.RoleADMIN).
		SetStatus(user.StatusACTIVE).SaveX(sys)
	w.label("stranger", u.ID)
	w.people["stranger"] = viewer.Viewer{UserID: u.ID, OrganizationID: org, Role: viewer.Admin}
	j := w.client.Job.Create().SetOrganizationID(org).SetTitle("their job").SetStatus("OPEN").SaveX(sys)
	w.label("their job", j.ID)
	c := w.client.Candidate.Create().SetOrganizationID(org).SetName("theirs").SaveX(sys)
	w.label("theirs", c.ID)
}
