package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/hiring"
)

func TestPeopleAreInvitedAndNobodyEditsTheirOwnRights(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		email := fmt.Sprintf("New%d@Acme.test", people.Add(1))
		in := object{"email": email, "name": " New ", "role": "RECRUITER", "title": "Recruiter", "idempotencyKey": "k"}
		made := h.ok(h.admin, "inviteUser", in, "user { id name email status role version } invitationUrl")
		id := made.text("user", "id")
		if made.text("user", "status") != "INVITED" || made.text("user", "email") != strings.ToLower(email) || made.text("user", "name") != "New" ||
			!strings.HasPrefix(made.text("invitationUrl"), "https://tandem.test/welcome?token=") {
			t.Error(made)
		}
		if again := h.ok(h.admin, "inviteUser", in, "user { id }"); again.text("user", "id") != id {
			t.Error("a retry invites again")
		}
		if n := h.data.OneTimeLink.Query().CountX(h.sys); n != 2 {
			t.Errorf("%d links", n)
		}
		delete(in, "idempotencyKey")
		h.no(hiring.Invalid, h.admin, "inviteUser", in)
		h.no(hiring.Forbidden, h.lead, "inviteUser", in)
		h.no(hiring.Invalid, h.admin, "inviteUser", object{"email": "x", "name": "X", "role": "MEMBER"})
		h.no(hiring.Invalid, h.admin, "inviteUser", object{"email": "x@acme.test", "name": " ", "role": "MEMBER"})
		h.no(hiring.Invalid, h.admin, "inviteUser", object{"email": "x@acme.test", "name": "X", "role": "ADMIN", "external": true})
		h.ok(h.admin, "renewInvitation", object{"userId": id}, "invitationUrl")
		h.no(hiring.Forbidden, h.lead, "renewInvitation", object{"userId": id})
		h.no(hiring.NotFound, h.admin, "renewInvitation", object{"userId": "usr_no"})

		edit := func(u string, version int, what object) object {
			what["id"], what["version"] = u, version
			return what
		}
		h.ok(h.lead, "updateUser", edit(h.lead.ID, 1, object{"name": "Leigh", "timeZone": "Europe/Lisbon"}), "user { id }")
		h.no(hiring.Invalid, h.lead, "updateUser", edit(h.lead.ID, 2, object{"timeZone": "Local"}))
		h.no(hiring.Forbidden, h.lead, "updateUser", edit(h.lead.ID, 2, object{"role": "ADMIN"}))
		h.no(hiring.Forbidden, h.lead, "updateUser", edit(h.manager.ID, 1, object{"name": "x"}))
		h.no(hiring.Forbidden, h.admin, "updateUser", edit(h.admin.ID, 1, object{"role": "MEMBER"}))
		h.no(hiring.Forbidden, h.admin, "updateUser", edit(h.admin.ID, 1, object{"status": "DISABLED"}))
		h.no(hiring.Conflict, h.admin, "updateUser", edit(h.lead.ID, 1, object{"name": "x"}))
		h.no(hiring.Invalid, h.admin, "updateUser", edit(h.lead.ID, 2, object{"status": "INVITED"}))
		outside := h.outsider("Out")
		h.no(hiring.Invalid, h.admin, "updateUser", edit(outside.ID, outside.Version, object{"role": "RECRUITER"}))
		h.ok(h.admin, "updateUser", edit(id, 1, object{"role": "MEMBER"}), "user { role }")
	})
}

func TestWhoIsDisabledIsOutAtOnce(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		for i := range 3 {
			h.data.Session.Create().SetOrganizationID(h.org.ID).SetUserID(h.lead.ID).SetKind(session.KindBROWSER).
				SetTokenHash(fmt.Sprint(h.lead.ID, i)).SetExpiresAt(time.Now().Add(time.Hour)).SaveX(h.sys)
		}
		h.link(h.lead)
		if n := len(h.query(h.lead, "{ viewer { sessions { id } } }", nil).list("viewer", "sessions")); n != 3 {
			t.Fatalf("%d sessions", n)
		}
		u := h.ok(h.admin, "updateUser", object{"id": h.lead.ID, "version": 1, "status": "DISABLED"}, "user { status version }")
		if u.text("user", "status") != "DISABLED" {
			t.Error(u)
		}
		if n := h.data.Session.Query().CountX(h.sys); n != 0 {
			t.Errorf("%d sessions are left", n)
		}
		h.no(hiring.Precondition, h.admin, "renewInvitation", object{"userId": h.lead.ID})
		// Who never chose a password is invited again.
		u = h.ok(h.admin, "updateUser", object{"id": h.lead.ID, "version": 2, "status": "ACTIVE"}, "user { status }")
		if u.text("user", "status") != "INVITED" {
			t.Error(u)
		}
		h.data.User.UpdateOneID(h.manager.ID).SetPasswordHash("x").ExecX(h.sys)
		h.ok(h.admin, "updateUser", object{"id": h.manager.ID, "version": 1, "status": "DISABLED"}, "user { id }")
		u = h.ok(h.admin, "updateUser", object{"id": h.manager.ID, "version": 2, "status": "ACTIVE"}, "user { status }")
		if u.text("user", "status") != "ACTIVE" {
			t.Error(u)
		}
	})
}

func TestPeopleEndTheirOwnSessionsOnly(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		mine := h.data.Session.Create().SetOrganizationID(h.org.ID).SetUserID(h.lead.ID).SetKind(session.KindTOKEN).
			SetTokenHash(h.lead.ID).SetExpiresAt(time.Now().Add(time.Hour)).SaveX(h.sys)
		h.no(hiring.NotFound, h.admin, "endSession", object{"sessionId": mine.ID})
		h.ok(h.lead, "endSession", object{"sessionId": mine.ID}, "sessionId")
		h.no(hiring.NotFound, h.lead, "endSession", object{"sessionId": mine.ID})
		if _, errs := h.ask(nil, "{ viewer { user { id } } }", nil); len(errs) != 1 || errs[0].Extensions.Code != "UNAUTHENTICATED" {
			t.Error(errs)
		}
		v := h.query(h.manager, "{ viewer { user { name } canCreateJob { allowed } canAddCandidates { allowed reason } canManagePeople { allowed } canManageSettings { allowed } } }", nil)
		if v.at("viewer", "canCreateJob", "allowed") != true || v.at("viewer", "canAddCandidates", "allowed") != false || v.text("viewer", "canAddCandidates", "reason") == "" {
			t.Error(v)
		}
	})
}

func TestNotesReachWhomTheyAreFor(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		app := h.apply("Joe")
		joe := h.data.Application.GetX(h.sys, app).CandidateID
		h.move(app, 2)
		mention := func(ids ...string) string {
			s := "Look"
			for _, id := range ids {
				s += " @[Somebody](" + id + ")"
			}
			return s
		}
		reads := func(as string) int {
			return len(h.query(h.data.User.GetX(h.sys, as), "query($id: ID!) { candidate(id: $id) { notes { id } } }", object{"id": joe}).list("candidate", "notes"))
		}
		eve := h.person("Eve", user.RoleMEMBER) // on no team
		n := h.ok(h.lead, "addNote", object{"candidateId": joe, "applicationId": app, "body": mention(eve.ID, h.manager.ID)},
			"note { id version mentions { name } canEdit { allowed } author { name } audience } unreachableMentions { name }")
		if l := n.list("unreachableMentions"); len(l) != 1 || l[0].text("name") != "Eve" {
			t.Errorf("unreachable: %v", l)
		}
		if len(n.list("note", "mentions")) != 2 || reads(h.manager.ID) != 1 || reads(eve.ID) != 0 {
			t.Errorf("%v", n)
		}
		id := n.text("note", "id")
		h.no(hiring.NotFound, eve, "updateNote", object{"id": id, "version": 1, "body": "x"})
		h.no(hiring.Forbidden, h.manager, "updateNote", object{"id": id, "version": 1, "body": "x"})
		h.no(hiring.Forbidden, h.admin, "deleteNote", object{"id": id})
		if u := h.ok(h.lead, "updateNote", object{"id": id, "version": 1, "body": "Changed"}, "note { body version mentions { id } }"); u.number("note", "version") != 2 || len(u.list("note", "mentions")) != 0 {
			t.Error(u)
		}
		if r := h.no(hiring.Conflict, h.lead, "updateNote", object{"id": id, "version": 1, "body": "x"}); r.Extensions.Current.text("body") != "Changed" {
			t.Errorf("the conflict tells %v", r.Extensions.Current)
		}

		// Only the named read, whatever their role.
		zoe := h.person("Zoe", user.RoleRECRUITER)
		named := h.ok(h.lead, "addNote", object{"candidateId": joe, "body": "Between us " + mention(h.admin.ID), "audience": "NAMED", "readerIds": []string{zoe.ID}},
			"note { id readers { name } } unreachableMentions { name }")
		if l := named.list("unreachableMentions"); len(l) != 1 || l[0].text("name") != "Ada" {
			t.Errorf("unreachable: %v", l)
		}
		if reads(h.lead.ID) != 2 || reads(zoe.ID) != 2 || reads(h.admin.ID) != 1 || reads(h.manager.ID) != 1 {
			t.Error("a named note reaches others, or not those it names")
		}
		events := func(as string) int {
			return len(h.query(h.data.User.GetX(h.sys, as), "query($id: ID!) { events(filter: {kinds: [NOTE_ADDED], candidateId: $id}) { edges { node { id } } } }", object{"id": joe}).list("events", "edges"))
		}
		if events(zoe.ID) != 2 || events(h.admin.ID) != 1 {
			t.Errorf("told of %d and %d notes", events(zoe.ID), events(h.admin.ID))
		}
		for _, bad := range []object{
			{"candidateId": joe, "body": " "}, {"candidateId": joe, "body": strings.Repeat("x", 20_001)},
			{"candidateId": joe, "body": "x", "audience": "NAMED"}, {"candidateId": joe, "body": "x", "readerIds": []string{zoe.ID}},
			{"candidateId": joe, "body": mention("usr_00000000-0000-7000-8000-000000000000")}, {"candidateId": joe, "body": "x", "applicationId": "app_no"},
			{"candidateId": joe, "body": "x", "audience": "NAMED", "readerIds": []string{zoe.ID, zoe.ID}},
			{"candidateId": h.candidate("Other"), "body": "x", "applicationId": app},
		} {
			h.no(hiring.Invalid, h.lead, "addNote", bad)
		}
		h.no(hiring.NotFound, eve, "addNote", object{"candidateId": joe, "body": "x"})
		h.ok(h.lead, "deleteNote", object{"id": id}, "noteId")
		h.no(hiring.NotFound, h.lead, "deleteNote", object{"id": id})
		if reads(h.manager.ID) != 0 {
			t.Error("the note is still there")
		}
		ian := h.person("Ian", user.RoleMEMBER)
		h.member(h.job, ian, jobmember.RoleAPPROVER)
		if h.query(ian, "query($id: ID!) { candidate(id: $id) { id } }", object{"id": joe}).at("candidate") != nil {
			t.Error("an approver sees a candidate")
		}
	})
}

func TestSettingsAreTheAdministrators(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		o := h.ok(h.admin, "updateOrganization", object{
			"version": 1, "name": "Acme & Co", "timeZone": "Europe/Lisbon", "workingWeek": object{"days": []int{5, 1, 1}, "from": 540, "to": 1020, "holidays": []string{"2026-12-25"}},
		}, "organization { name version workingWeek { days from to holidays } }")
		if fmt.Sprint(o.at("organization", "workingWeek", "days")) != "[1 5]" || o.number("organization", "version") != 2 {
			t.Error(o)
		}
		h.no(hiring.Conflict, h.admin, "updateOrganization", object{"version": 1, "name": "x"})
		for _, bad := range []object{
			{"days": []int{}, "from": 1, "to": 2}, {"days": []int{7}, "from": 1, "to": 2}, {"days": []int{1}, "from": 2, "to": 2},
			{"days": []int{1}, "from": 1, "to": 1441}, {"days": []int{1}, "from": 1, "to": 2, "holidays": []string{"tomorrow"}},
		} {
			h.no(hiring.Invalid, h.admin, "updateOrganization", object{"version": 2, "workingWeek": bad})
		}
		for _, s := range []struct{ mutation, noun, list string }{{"saveDepartment", "department", "departments"}, {"saveLocation", "location", "locations"}} {
			d := h.ok(h.admin, s.mutation, object{"name": " One "}, s.noun+" { id name version }")
			id := d.text(s.noun, "id")
			h.no(hiring.Invalid, h.admin, s.mutation, object{"name": "One"})
			h.no(hiring.Invalid, h.admin, s.mutation, object{"name": ""})
			h.no(hiring.Invalid, h.admin, s.mutation, object{"id": id, "name": "Two"})
			h.ok(h.admin, s.mutation, object{"id": id, "version": 1, "name": "Two", "archived": true}, s.noun+" { id }")
			h.no(hiring.Conflict, h.admin, s.mutation, object{"id": id, "version": 1, "name": "Three"})
			h.no(hiring.NotFound, h.admin, s.mutation, object{"id": id + "x", "version": 1, "name": "Three"})
			h.no(hiring.Forbidden, h.lead, s.mutation, object{"name": "Four"})
			l := h.query(h.manager, "{ viewer { organization { "+s.list+" { name archived } } } }", nil).list("viewer", "organization", s.list)
			if len(l) != 1 || l[0].text("name") != "Two" || l[0]["archived"] != true {
				t.Error(l)
			}
		}
		h.no(hiring.Invalid, h.admin, "saveLocation", object{"name": "X", "country": "PRT"})
		r := h.ok(h.admin, "saveReason", object{"kind": "REJECTION", "name": "Late"}, "reason { id position }")
		h.no(hiring.Invalid, h.admin, "saveReason", object{"id": r.text("reason", "id"), "kind": "WITHDRAWAL", "name": "Late"})
		h.no(hiring.Invalid, h.admin, "saveReason", object{"kind": "REJECTION", "name": "Late"})
		h.ok(h.admin, "saveReason", object{"kind": "WITHDRAWAL", "name": "Late"}, "reason { id }")

		steps := []object{{"name": "Look", "kind": "PRE_SCREENING", "responseHours": 8}, {"name": "Hired", "kind": "HIRED", "responseHours": 0}}
		f := h.ok(h.lead, "saveFlowTemplate", object{"name": "Quick", "steps": steps}, "flowTemplate { id version steps { name } }")
		id := f.text("flowTemplate", "id")
		h.no(hiring.Forbidden, h.manager, "saveFlowTemplate", object{"name": "Mine", "steps": steps})
		h.no(hiring.Invalid, h.lead, "saveFlowTemplate", object{"name": "Quick", "steps": steps})
		h.no(hiring.Invalid, h.lead, "saveFlowTemplate", object{"name": "Short", "steps": steps[:1]})
		h.ok(h.lead, "saveFlowTemplate", object{"id": id, "version": 1, "name": "Quicker", "steps": steps}, "flowTemplate { id }")
		h.no(hiring.Conflict, h.lead, "saveFlowTemplate", object{"id": id, "version": 1, "name": "Quickest", "steps": steps})
		j := h.ok(h.manager, "createJob", object{"title": "X", "flowTemplateId": id}, "job { steps { name waitingOn } }")
		if l := j.list("job", "steps"); len(l) != 2 || l[0].text("name") != "Look" {
			t.Error(j)
		}
		h.no(hiring.Forbidden, h.manager, "deleteFlowTemplate", object{"id": id})
		h.ok(h.lead, "deleteFlowTemplate", object{"id": id}, "flowTemplateId")
		h.no(hiring.NotFound, h.lead, "deleteFlowTemplate", object{"id": id})
	})
}
