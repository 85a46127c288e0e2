package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/auditentry"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/department"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/file"
	"github.com/tandem-hiring/tandem/ent/flowtemplate"
	"github.com/tandem-hiring/tandem/ent/importmapping"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/location"
	"github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/organization"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/reason"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/step"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
)

// cast is a house with everybody whom PERMISSIONS tells apart, a confidential
// job beside the open one, and another organization.
type cast struct {
	*house
	who    map[string]*ent.User
	secret *ent.Job
	ids    map[string][]string // by prefix: rows of every type
}

func newCast(t *testing.T, h *house) *cast {
	c := &cast{house: h, who: map[string]*ent.User{"administrator": h.admin, "recruiter": h.lead, "manager": h.manager}, ids: map[string][]string{}}
	for name, role := range map[string]jobmember.Role{
		"coordinator": jobmember.RoleCOORDINATOR, "interviewer": jobmember.RoleINTERVIEWER, "approver": jobmember.RoleAPPROVER, "observer": jobmember.RoleOBSERVER,
	} {
		c.who[name] = h.person(name, user.RoleMEMBER)
		h.member(h.job, c.who[name], role)
	}
	c.who["agency"], c.who["client"] = h.outsider("agency"), h.outsider("client")
	h.member(h.job, c.who["agency"], jobmember.RoleCO_RECRUITER)
	c.who["bystander"] = h.person("bystander", user.RoleMEMBER)
	c.who["keeper"] = h.person("keeper", user.RoleMEMBER)

	c.secret = h.data.Job.Create().SetOrganizationID(h.org.ID).SetTitle("Successor").SetConfidential(true).SetStatus("OPEN").SaveX(h.sys)
	h.member(c.secret, c.who["keeper"], jobmember.RoleLEAD_RECRUITER)
	for i, k := range []profile.StepKind{profile.PreScreening, profile.Hired} {
		h.data.Step.Create().SetOrganizationID(h.org.ID).SetJobID(c.secret.ID).SetName(string(k)).SetKind(k).SetPosition(i).SaveX(h.sys)
	}
	for i, to := range []int{0, 1, 2} {
		id := h.apply(fmt.Sprint("Open ", i))
		if to > 0 {
			h.move(id, to)
		}
		h.ok(h.lead, "addNote", object{"candidateId": h.data.Application.GetX(h.sys, id).CandidateID, "applicationId": id, "body": "Good"}, "note { id }")
	}
	h.move(h.apply("Hired"), 4)
	h.ok(c.who["agency"], "createCandidate", object{"profile": object{"name": "Submitted", "source": "Agency"}, "jobId": h.job.ID}, "candidate { id }")
	own := h.ok(c.who["keeper"], "createCandidate", object{"profile": object{"name": "Secret", "source": "Headhunter", "tags": []string{"successor"}}, "jobId": c.secret.ID},
		"candidate { id applications { id } }")
	h.ok(c.who["keeper"], "addNote", object{"candidateId": own.text("candidate", "id"), "applicationId": own.text("candidate", "applications", 0, "id"), "body": "Hush"}, "note { id }")
	for _, p := range h.data.Candidate.Query().AllX(h.sys) {
		h.data.File.Create().SetOrganizationID(h.org.ID).SetCandidateID(p.ID).SetName("CV").SetContentType("text/plain").SetSize(1).SetSha256("").
			SetBlobKey(p.ID).SaveX(h.sys)
	}
	h.data.ImportRun.Create().SetOrganizationID(h.org.ID).SetCreatedByID(c.who["keeper"].ID).SetJobID(c.secret.ID).SetFileName("f").SetBlobKey("k").
		SetSize(1).SetSha256("").SetFormat("csv").SaveX(h.sys)

	other := newHouse(t, h.db)
	c.who["stranger"] = other.admin
	other.apply("Theirs")
	other.data.Department.Create().SetOrganizationID(other.org.ID).SetName("d").SaveX(other.sys)
	other.data.Location.Create().SetOrganizationID(other.org.ID).SetName("l").SaveX(other.sys)
	other.data.FlowTemplate.Create().SetOrganizationID(other.org.ID).SetName("f").SetSteps([]profile.Step{}).SaveX(other.sys)
	other.data.ImportMapping.Create().SetOrganizationID(other.org.ID).SetName("m").SetFormat("csv").SetMapping(json.RawMessage(`[]`)).SetCreatedByID(other.admin.ID).SaveX(other.sys)
	other.data.Session.Create().SetOrganizationID(other.org.ID).SetUserID(other.admin.ID).SetKind(session.KindBROWSER).SetTokenHash(other.org.ID).SetExpiresAt(h.job.CreatedAt).SaveX(other.sys)

	for _, sys := range []context.Context{h.sys, other.sys} {
		for prefix, kind := range c.kinds() {
			c.ids[prefix] = append(c.ids[prefix], kind(sys, "")...)
		}
	}
	return c
}

// kinds reads the ids of each type of node as somebody; only the one, if named.
func (c *cast) kinds() map[string]func(ctx context.Context, one string) []string {
	d := c.data
	return map[string]func(context.Context, string) []string{
		"org": func(ctx context.Context, one string) []string {
			q := d.Organization.Query()
			if one != "" {
				q.Where(organization.ID(one))
			}
			return q.IDsX(ctx)
		},
		"usr": func(ctx context.Context, one string) []string {
			q := d.User.Query()
			if one != "" {
				q.Where(user.ID(one))
			}
			return q.IDsX(ctx)
		},
		"dep": func(ctx context.Context, one string) []string {
			q := d.Department.Query()
			if one != "" {
				q.Where(department.ID(one))
			}
			return q.IDsX(ctx)
		},
		"loc": func(ctx context.Context, one string) []string {
			q := d.Location.Query()
			if one != "" {
				q.Where(location.ID(one))
			}
			return q.IDsX(ctx)
		},
		"job": func(ctx context.Context, one string) []string {
			q := d.Job.Query()
			if one != "" {
				q.Where(job.ID(one))
			}
			return q.IDsX(ctx)
		},
		"mem": func(ctx context.Context, one string) []string {
			q := d.JobMember.Query()
			if one != "" {
				q.Where(jobmember.ID(one))
			}
			return q.IDsX(ctx)
		},
		"stp": func(ctx context.Context, one string) []string {
			q := d.Step.Query()
			if one != "" {
				q.Where(step.ID(one))
			}
			return q.IDsX(ctx)
		},
		"flw": func(ctx context.Context, one string) []string {
			q := d.FlowTemplate.Query()
			if one != "" {
				q.Where(flowtemplate.ID(one))
			}
			return q.IDsX(ctx)
		},
		"cnd": func(ctx context.Context, one string) []string {
			q := d.Candidate.Query()
			if one != "" {
				q.Where(candidate.ID(one))
			}
			return q.IDsX(ctx)
		},
		"app": func(ctx context.Context, one string) []string {
			q := d.Application.Query()
			if one != "" {
				q.Where(application.ID(one))
			}
			return q.IDsX(ctx)
		},
		"rsn": func(ctx context.Context, one string) []string {
			q := d.Reason.Query()
			if one != "" {
				q.Where(reason.ID(one))
			}
			return q.IDsX(ctx)
		},
		"nte": func(ctx context.Context, one string) []string {
			q := d.Note.Query()
			if one != "" {
				q.Where(note.ID(one))
			}
			return q.IDsX(ctx)
		},
		"fil": func(ctx context.Context, one string) []string {
			q := d.File.Query()
			if one != "" {
				q.Where(file.ID(one))
			}
			return q.IDsX(ctx)
		},
		"imp": func(ctx context.Context, one string) []string {
			q := d.ImportRun.Query()
			if one != "" {
				q.Where(importrun.ID(one))
			}
			return q.IDsX(ctx)
		},
		"imm": func(ctx context.Context, one string) []string {
			q := d.ImportMapping.Query()
			if one != "" {
				q.Where(importmapping.ID(one))
			}
			return q.IDsX(ctx)
		},
		"ses": func(ctx context.Context, one string) []string {
			q := d.Session.Query()
			if one != "" {
				q.Where(session.ID(one))
			}
			return q.IDsX(ctx)
		},
	}
}

// as is the context of a person as a request has it.
func (c *cast) as(u *ent.User) context.Context {
	return viewer.NewContext(context.Background(), c.view(u))
}

// missing is an id of the same type that nothing has.
func missing(prefix string) string { return prefix + "_00000000-0000-7000-8000-000000000000" }

// attempt is one way to ask for an object by its id.
type attempt struct {
	query string
	input func(c *cast, id string) object
}

// mutation names an object in a mutation's input.
func mutation(name string, input func(c *cast, id string) object) attempt {
	kind := strings.ToUpper(name[:1]) + name[1:]
	return attempt{fmt.Sprintf("mutation($input: %sInput!) { %s(input: $input) { __typename } }", kind, name), func(c *cast, id string) object {
		return object{"input": input(c, id)}
	}}
}

func read(query string) attempt {
	return attempt{query, func(_ *cast, id string) object { return object{"id": id} }}
}

// attempts are the ways that the API has, by the prefix of the id.
var attempts = map[string][]attempt{
	"usr": {
		mutation("updateUser", func(_ *cast, id string) object { return object{"id": id, "version": 1, "name": "x"} }),
		mutation("renewInvitation", func(_ *cast, id string) object { return object{"userId": id} }),
		mutation("setJobMember", func(c *cast, id string) object { return object{"jobId": c.job.ID, "userId": id, "role": "OBSERVER"} }),
		mutation("removeJobMember", func(c *cast, id string) object { return object{"jobId": c.job.ID, "userId": id} }),
		mutation("createJob", func(_ *cast, id string) object { return object{"title": "x", "hiringManagerId": id} }),
		read("query($id: ID!) { jobs(filter: {memberId: $id}) { totalCount } }"),
	},
	"job": {
		read("query($id: ID!) { job(id: $id) { id } }"),
		read("query($id: ID!) { job(id: $id) { id board { columns { count } } } }"),
		read("query($id: ID!) { events(filter: {jobIds: [$id]}) { edges { node { id } } } }"),
		mutation("updateJob", func(_ *cast, id string) object { return object{"id": id, "version": 1, "title": "x"} }),
		mutation("changeJobStatus", func(_ *cast, id string) object {
			return object{"id": id, "version": 1, "to": "CANCELLED", "reason": "x"}
		}),
		mutation("setJobMember", func(c *cast, id string) object {
			return object{"jobId": id, "userId": c.manager.ID, "role": "OBSERVER"}
		}),
		mutation("removeJobMember", func(c *cast, id string) object { return object{"jobId": id, "userId": c.who["keeper"].ID} }),
		mutation("saveSteps", func(_ *cast, id string) object {
			return object{"jobId": id, "version": 1, "steps": []object{{"name": "a", "kind": "PRE_SCREENING", "responseHours": 0}, {"name": "b", "kind": "HIRED", "responseHours": 0}}}
		}),
		mutation("createCandidate", func(_ *cast, id string) object { return object{"profile": object{"name": "x"}, "jobId": id} }),
	},
	"stp": {
		mutation("createApplication", func(c *cast, id string) object {
			return object{"jobId": c.job.ID, "candidateId": c.data.Candidate.Query().Where(candidate.Name("Submitted")).FirstIDX(c.sys), "stepId": id}
		}),
		mutation("moveApplication", func(c *cast, id string) object { return object{"id": c.shown(), "version": 99, "toStepId": id} }),
		mutation("moveApplications", func(c *cast, id string) object { return object{"ids": []string{c.shown()}, "toStepId": id} }),
	},
	"cnd": {
		read("query($id: ID!) { candidate(id: $id) { id } }"),
		read("query($id: ID!) { events(filter: {candidateId: $id}) { edges { node { id } } } }"),
		mutation("updateCandidate", func(_ *cast, id string) object {
			return object{"id": id, "version": 1, "profile": object{"headline": "x"}}
		}),
		mutation("createApplication", func(c *cast, id string) object { return object{"jobId": c.job.ID, "candidateId": id} }),
		mutation("addNote", func(_ *cast, id string) object { return object{"candidateId": id, "body": "x"} }),
	},
	"app": {
		mutation("moveApplication", func(c *cast, id string) object { return object{"id": id, "version": 1, "toStepId": c.steps[1].ID} }),
		mutation("rejectApplication", func(c *cast, id string) object { return object{"id": id, "reasonId": c.reject.ID} }),
		mutation("withdrawApplication", func(c *cast, id string) object { return object{"id": id, "reasonId": c.resign.ID} }),
		mutation("undoApplication", func(_ *cast, id string) object { return object{"id": id} }),
		mutation("moveApplications", func(c *cast, id string) object { return object{"ids": []string{id}, "toStepId": c.steps[1].ID} }),
		mutation("rejectApplications", func(c *cast, id string) object { return object{"ids": []string{id}, "reasonId": c.reject.ID} }),
		mutation("addNote", func(c *cast, id string) object {
			return object{"candidateId": c.data.Application.GetX(c.sys, c.shown()).CandidateID, "applicationId": id, "body": "x"}
		}),
	},
	"nte": {
		mutation("updateNote", func(_ *cast, id string) object { return object{"id": id, "version": 1, "body": "x"} }),
		mutation("deleteNote", func(_ *cast, id string) object { return object{"id": id} }),
	},
	"fil": {mutation("deleteFile", func(_ *cast, id string) object { return object{"id": id} })},
	"ses": {mutation("endSession", func(_ *cast, id string) object { return object{"sessionId": id} })},
	"flw": {mutation("deleteFlowTemplate", func(_ *cast, id string) object { return object{"id": id} })},
	"dep": {mutation("createJob", func(_ *cast, id string) object { return object{"title": "x", "departmentId": id} })},
	"loc": {mutation("createJob", func(_ *cast, id string) object { return object{"title": "x", "locationIds": []string{id}} })},
	"rsn": {mutation("rejectApplication", func(c *cast, id string) object { return object{"id": c.shown(), "reasonId": id, "version": 99} })},
}

// shown is the application that most see: it stands before the evaluators.
func (c *cast) shown() string {
	return c.data.Application.Query().Where(application.CandidateName("Open 1"), application.JobID(c.job.ID)).OnlyIDX(c.sys)
}

// TestWhatIsHiddenAnswersLikeWhatDoesNotExist asks for every object that somebody
// can't see in every way there is, and for one that doesn't exist.
func TestWhatIsHiddenAnswersLikeWhatDoesNotExist(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		c := newCast(t, h)
		hidden := 0
		for name, u := range c.who {
			for prefix, ids := range c.ids {
				ways := append([]attempt{read("query($id: ID!) { node(id: $id) { id __typename } }"), read("query($id: ID!) { nodes(ids: [$id]) { id } }")}, attempts[prefix]...)
				tried := 0
				for _, id := range ids {
					if len(c.kinds()[prefix](c.as(u), id)) > 0 {
						continue
					}
					if tried++; tried > 3 {
						break
					}
					for _, way := range ways {
						if name == "stranger" && strings.Contains(way.query, "jobId") {
							continue // their own job is another
						}
						hidden++
						data, errs := h.ask(u, way.query, way.input(c, id))
						none, want := h.ask(u, way.query, way.input(c, missing(prefix)))
						for _, e := range want {
							if strings.HasPrefix(e.Extensions.Code, "GRAPHQL") || strings.Contains(e.Message, "ariable") {
								t.Fatalf("%s: %s", way.query, e.Message)
							}
						}
						if got, want := c.plain(data, errs, id), c.plain(none, want, missing(prefix)); got != want {
							t.Errorf("%s, %s: %s\n hidden:  %s\n missing: %s", name, prefix, way.query, got, want)
						}
					}
					if prefix == "stp" {
						got, errs := h.ask(u, "query($id: ID!) { node(id: $id) { id } }", object{"id": "col" + id[3:]})
						if len(errs) > 0 || got.at("node") != nil {
							t.Errorf("%s is shown the column of a hidden step: %v %v", name, got, errs)
						}
					}
				}
			}
		}
		if hidden < 500 {
			t.Errorf("only %d attempts at hidden objects: the test no longer hides anything", hidden)
		}
	})
}

// plain is an answer without the id that was asked for.
func (c *cast) plain(data object, errs []refusal, id string) string {
	b, err := json.Marshal([]any{data, errs})
	if err != nil {
		c.t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), id, "ID")
}

func TestAnIdOfNoShapeIsNobody(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		for _, id := range []string{"", "col", "col_", "col_x", "job", "_", "imm", "x_1", "COL_1", strings.Repeat("col_", 100)} {
			data, errs := h.ask(h.lead, "query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }", object{"id": id})
			if len(errs) > 0 || data.at("node") != nil {
				t.Errorf("%q: %v %v", id, data, errs)
			}
		}
	})
}

// TestNumbersCountWhatIsVisible compares every number of the API with the rows
// that exist for the one who asks.
func TestNumbersCountWhatIsVisible(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		c := newCast(t, h)
		for name, u := range c.who {
			ctx := c.as(u)
			data := h.query(u, `{ jobs { totalCount edges { node { id activeCount hiredCount pipeline { count } board { columns { count cards { totalCount edges { node { id } } } } }
				applications { totalCount edges { node { id candidate { id } } } } } } } candidates { totalCount edges { node { id applications { id } notes { id } files { id } } } }
				candidateFacets { sources tags } events(first: 200) { edges { node { id job { id } jobId applicationId } } } users { totalCount }
				importRuns { edges { node { id job { id } } } } }`, nil)
			if got, want := data.number("jobs", "totalCount"), h.data.Job.Query().CountX(ctx); got != want {
				t.Errorf("%s counts %d jobs, sees %d", name, got, want)
			}
			if got, want := data.number("users", "totalCount"), h.data.User.Query().CountX(ctx); got != want {
				t.Errorf("%s counts %d people, sees %d", name, got, want)
			}
			for i, j := range data.list("jobs", "edges") {
				id := j.text("node", "id")
				all := h.data.Application.Query().Where(application.JobID(id))
				active := all.Clone().Where(application.StatusEQ(application.StatusACTIVE)).CountX(ctx)
				pipeline, columns, cards := 0, 0, 0
				for _, s := range j.list("node", "pipeline") {
					pipeline += s.number("count")
				}
				for _, s := range j.list("node", "board", "columns") {
					columns += s.number("count")
					cards += s.number("cards", "totalCount")
					if len(s.list("cards", "edges")) != s.number("count") {
						t.Errorf("%s: a column of %d has %d cards", name, s.number("count"), len(s.list("cards", "edges")))
					}
				}
				if n := j.number("node", "activeCount"); n != active || pipeline != active || columns != active || cards != active {
					t.Errorf("%s, job %d: active %d, pipeline %d, columns %d, cards %d; sees %d", name, i, n, pipeline, columns, cards, active)
				}
				if n, want := j.number("node", "hiredCount"), all.Clone().Where(application.StatusEQ(application.StatusHIRED)).CountX(ctx); n != want {
					t.Errorf("%s, job %d: hired %d, sees %d", name, i, n, want)
				}
				if n, want := j.number("node", "applications", "totalCount"), all.CountX(ctx); n != want {
					t.Errorf("%s, job %d: %d applications, sees %d", name, i, n, want)
				}
			}
			people := h.data.Candidate.Query().AllX(ctx)
			if n := data.number("candidates", "totalCount"); n != len(people) {
				t.Errorf("%s counts %d candidates, sees %d", name, n, len(people))
			}
			var sources, tags []string
			for _, p := range people {
				if p.Source != "" {
					sources = append(sources, p.Source)
				}
				tags = append(tags, p.Tags...)
			}
			for facet, want := range map[string][]string{"sources": sources, "tags": tags} {
				slices.Sort(want)
				var got []string
				l, _ := data.at("candidateFacets", facet).([]any)
				for _, v := range l {
					got = append(got, v.(string))
				}
				if !slices.Equal(got, slices.Compact(want)) {
					t.Errorf("%s: %s %v, sees %v", name, facet, got, want)
				}
			}
			// Nothing of the confidential job reaches anybody off its team.
			if b, _ := json.Marshal(data); name != "keeper" && (strings.Contains(string(b), c.secret.ID) || strings.Contains(string(b), c.secret.Title)) {
				t.Errorf("%s is shown something of the confidential job", name)
			}
		}
	})
}

func TestAManagerDoesNotPresentThemselvesPeopleByAnEditOfTheFlow(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		h.apply("Screened")
		save := func(as *ent.User, to string, code hiring.Code) *refusal {
			var steps []object
			for _, s := range h.flow(h.job)[1:] {
				steps = append(steps, object{"id": s.ID, "name": s.Name, "kind": s.Kind, "responseHours": 0})
			}
			in := object{"jobId": h.job.ID, "version": h.data.Job.GetX(h.sys, h.job.ID).Version, "steps": steps}
			if to != "" {
				in["replacements"] = []object{{"fromStepId": h.steps[0].ID, "toStepId": to}}
			}
			if code != "" {
				return h.no(code, as, "saveSteps", in)
			}
			h.ok(as, "saveSteps", in, "job { id }")
			return nil
		}
		if r := save(h.manager, "", hiring.Precondition); strings.ContainsAny(r.Message, "0123456789") {
			t.Errorf("the manager learns how many they aren't shown: %s", r.Message)
		}
		save(h.manager, h.steps[1].ID, hiring.Precondition)
		if n := h.data.Application.Query().CountX(viewer.NewContext(context.Background(), h.view(h.manager))); n != 0 {
			t.Errorf("the manager sees %d who weren't presented", n)
		}
		save(h.lead, h.steps[1].ID, "")
	})
}

func TestAnAgencysPeopleBeginAtTheBeginning(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		agency := h.outsider("Agency")
		h.member(h.job, agency, jobmember.RoleCO_RECRUITER)
		other := h.opening("Another")
		h.member(other, agency, jobmember.RoleCO_RECRUITER)
		c := h.ok(agency, "createCandidate", object{"profile": object{"name": "Sue"}, "jobId": h.job.ID}, "candidate { id }").text("candidate", "id")
		flow := h.flow(other)
		h.no(hiring.Invalid, agency, "createApplication", object{"jobId": other.ID, "candidateId": c, "stepId": flow[1].ID})
		a := h.ok(agency, "createApplication", object{"jobId": other.ID, "candidateId": c, "stepId": flow[0].ID}, "application { id presentedAt }")
		if a.at("application", "presentedAt") != nil {
			t.Error("an agency presents its own people")
		}
	})
}

func TestRecruitersPutPeopleIntoAJobAndManagersAreShownThem(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		app := h.apply("Shown")
		h.move(app, 1)
		shown := h.data.Application.GetX(h.sys, app).CandidateID
		other := h.opening("Another")
		cora := h.person("Cora", user.RoleMEMBER)
		h.member(other, cora, jobmember.RoleCO_RECRUITER)
		can := func(as *ent.User) any {
			return h.query(as, "query($id: ID!) { job(id: $id) { canAddCandidates { allowed } } }", object{"id": other.ID}).at("job", "canAddCandidates", "allowed")
		}
		if can(h.manager) != false || can(cora) != true || can(h.lead) != true {
			t.Errorf("may add people: manager %v, recruiter of the job %v, recruiter %v", can(h.manager), can(cora), can(h.lead))
		}
		h.no(hiring.Forbidden, h.manager, "createApplication", object{"jobId": other.ID, "candidateId": shown})
		made := h.ok(cora, "createCandidate", object{"profile": object{"name": "New"}, "jobId": other.ID}, "candidate { name applications { id job { id } } }")
		if made.text("candidate", "applications", 0, "job", "id") != other.ID {
			t.Errorf("a recruiter of the job, who doesn't see the pool, adds %v", made)
		}
		h.no(hiring.NotFound, cora, "createApplication", object{"jobId": other.ID, "candidateId": shown})
	})
}

func TestWhoLeavesATeamOrClosesAJobToOthersIsAnswered(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		observer := h.person("Olga", user.RoleMEMBER)
		coordinator := h.person("Cora", user.RoleMEMBER)
		h.member(h.job, observer, jobmember.RoleOBSERVER)
		h.member(h.job, coordinator, jobmember.RoleCOORDINATOR)
		h.ok(coordinator, "removeJobMember", object{"jobId": h.job.ID, "userId": coordinator.ID}, "job { id title }")
		if h.query(coordinator, "query($id: ID!) { job(id: $id) { id } }", object{"id": h.job.ID}).at("job") != nil {
			t.Error("who left still sees the job")
		}
		version := h.data.Job.GetX(h.sys, h.job.ID).Version
		h.no(hiring.Precondition, h.admin, "updateJob", object{"id": h.job.ID, "version": version, "confidential": true})
		h.ok(h.lead, "updateJob", object{"id": h.job.ID, "version": version, "confidential": true}, "job { confidential }")
		if h.query(h.admin, "query($id: ID!) { job(id: $id) { id } }", object{"id": h.job.ID}).at("job") != nil {
			t.Error("an administrator off the team sees a job that became confidential")
		}
	})
}

func TestWhoIsHiredDoesNotReadWhatWasWrittenAboutThem(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		address := fmt.Sprintf("sue%d@acme.test", people.Add(1))
		record := func(emails ...string) string {
			return h.ok(h.lead, "createCandidate", object{"profile": object{"name": "Sue", "emails": emails}}, "candidate { id }").text("candidate", "id")
		}
		first, second := record(address), record("other"+address, address)
		unrelated := record("un" + address)
		id := h.ok(h.admin, "inviteUser", object{"email": address, "name": "Sue", "role": "RECRUITER"}, "user { id }").text("user", "id")
		sue := h.data.User.GetX(h.sys, id)
		edited := h.ok(h.lead, "updateCandidate", object{"id": record(), "version": 1, "profile": object{"emails": []string{"more" + address, address}}},
			"candidate { id }").text("candidate", "id")
		for _, own := range []string{first, second, edited, record("yet"+address, address)} {
			if h.query(sue, "query($id: ID!) { candidate(id: $id) { id } }", object{"id": own}).at("candidate") != nil {
				t.Errorf("a colleague sees their own record")
			}
		}
		if h.query(sue, "query($id: ID!) { candidate(id: $id) { id } }", object{"id": unrelated}).at("candidate") == nil {
			t.Error("a colleague doesn't see somebody else's record")
		}
		if n := h.data.AuditEntry.Query().Where(auditentry.Action("LINK_MADE"), auditentry.EntityID(id), auditentry.ActorID(h.admin.ID)).CountX(h.sys); n != 1 {
			t.Errorf("%d traces of the link", n)
		}
	})
}

func TestToBeNamedOpensNobody(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		app := h.apply("Joe")
		joe := h.data.Application.GetX(h.sys, app).CandidateID
		eve, out := h.person("Eve", user.RoleMEMBER), h.outsider("Out")
		h.member(h.job, out, jobmember.RoleOBSERVER)
		h.move(app, 1)
		h.no(hiring.Invalid, h.lead, "addNote", object{"candidateId": joe, "body": "x", "audience": "NAMED", "readerIds": []string{out.ID}})
		n := h.ok(h.lead, "addNote", object{"candidateId": joe, "body": "x", "audience": "NAMED", "readerIds": []string{eve.ID, h.manager.ID}}, "note { id version }")
		h.ok(h.lead, "updateNote", object{"id": n.text("note", "id"), "version": 1, "body": "y"}, "note { id }")
		events := func(as *ent.User) int {
			return h.data.Event.Query().Where(event.CandidateID(joe), event.KindIn("NOTE_ADDED", "NOTE_UPDATED")).CountX(viewer.NewContext(context.Background(), h.view(as)))
		}
		if got := []int{events(h.lead), events(h.manager), events(eve)}; !reflect.DeepEqual(got, []int{2, 2, 0}) {
			t.Errorf("told to the author, a reader and somebody who doesn't see the person: %v", got)
		}
		h.data.User.UpdateOneID(h.manager.ID).SetStatus(user.StatusDISABLED).ExecX(h.sys)
		said := h.ok(h.lead, "addNote", object{"candidateId": joe, "applicationId": app, "body": "@[Max](" + h.manager.ID + ")"}, "unreachableMentions { id }")
		if len(said.list("unreachableMentions")) != 1 {
			t.Error("somebody who can't sign in any more counts as reached")
		}
	})
}

func TestNothingWaitsOnAnObserver(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		app := h.apply("Joe")
		h.move(app, 2)
		h.data.Application.UpdateOneID(app).SetWaitingOn(profile.Nobody).ExecX(h.sys)
		observer := h.person("Olga", user.RoleMEMBER)
		h.member(h.job, observer, jobmember.RoleOBSERVER)
		b := h.query(observer, "query($id: ID!) { job(id: $id) { board(filter: {needsMe: true}) { columns { count cards(filter: {needsMe: true}) { edges { node { id } } } } } } }", object{"id": h.job.ID})
		for _, col := range b.list("job", "board", "columns") {
			if col.number("count") != 0 || len(col.list("cards", "edges")) != 0 {
				t.Errorf("%v needs an observer", col)
			}
		}
	})
}

func TestAnOutsideManagerReadsANoteOfSomebodyTheyDoNotKnow(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		app := h.apply("Joe")
		h.move(app, 1)
		joe := h.data.Application.GetX(h.sys, app).CandidateID
		client := h.outsider("Client")
		h.member(h.job, client, jobmember.RoleOBSERVER)
		h.ok(h.admin, "addNote", object{"candidateId": joe, "applicationId": app, "body": "Good"}, "note { id }") // who is on no team
		n := h.query(client, "query($id: ID!) { candidate(id: $id) { notes { body author { name email } } } }", object{"id": joe}).list("candidate", "notes")
		if len(n) != 1 || n[0].text("author", "name") != h.admin.Name || n[0].text("author", "email") != "" {
			t.Errorf("an outside manager reads %v", n)
		}
	})
}
