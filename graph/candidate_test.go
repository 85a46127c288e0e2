package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"slices"
	"strings"
	"testing"

	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/hiring"
)

func TestAProfileIsKeptAsGivenAndEdited(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		const all = `candidate { id version name headline location summary primaryEmail emails phones links { kind url } employers { company title start end summary }
			education { school degree } skills { name level } languages tags source consent consentAt canEdit { allowed } }`
		p := object{
			"name": " Ann Lee ", "headline": "Welder", "emails": []string{"Ann@Example.com", "b@example.com"}, "phones": []string{"+351 1"},
			"links": []object{{"kind": "GITHUB", "url": "https://github.com/ann"}}, "employers": []object{{"company": "Yard", "title": "Welder", "start": "2019"}},
			"education": []object{{"school": "Trade school"}}, "skills": []object{{"name": "TIG", "level": "good"}}, "languages": []string{"pt"},
			"tags": []string{"b", "a", "b"}, "source": "Referral", "consent": "GIVEN",
		}
		c := h.ok(h.lead, "createCandidate", object{"profile": p}, all)
		id := c.text("candidate", "id")
		if c.text("candidate", "name") != "Ann Lee" || c.text("candidate", "primaryEmail") != "ann@example.com" || fmt.Sprint(c.at("candidate", "tags")) != "[a b]" ||
			c.at("candidate", "consentAt") == nil || c.text("candidate", "employers", 0, "end") != "" || c.text("candidate", "skills", 0, "level") != "good" {
			t.Error(c)
		}
		a := h.ok(h.lead, "createApplication", object{"jobId": h.job.ID, "candidateId": id}, "application { id source }")
		if a.text("application", "source") != "Referral" {
			t.Error(a)
		}

		c = h.ok(h.lead, "updateCandidate", object{"id": id, "version": 1, "profile": object{"name": "Ann Park", "headline": "Fitter", "emails": []string{}, "tags": []string{}}}, all)
		if c.at("candidate", "primaryEmail") != nil || c.number("candidate", "version") != 2 || c.text("candidate", "source") != "Referral" || len(c.list("candidate", "employers")) != 1 {
			t.Errorf("edited: %v", c)
		}
		card := h.query(h.lead, "query($id: ID!) { node(id: $id) { ... on Application { candidateName candidateHeadline } } }", object{"id": a.text("application", "id")})
		if card.text("node", "candidateName") != "Ann Park" || card.text("node", "candidateHeadline") != "Fitter" {
			t.Errorf("the card says %v", card)
		}
		r := h.no(hiring.Conflict, h.lead, "updateCandidate", object{"id": id, "version": 1, "profile": object{"name": "Mine"}})
		if r.Extensions.Current.text("name") != "Ann Park" || r.Extensions.Current.number("version") != 2 {
			t.Errorf("the conflict tells %v", r.Extensions.Current)
		}
		e := h.query(h.lead, "query($id: ID!) { candidate(id: $id) { timeline { edges { node { kind fields } } } } }", object{"id": id})
		var kinds []string
		for _, e := range e.list("candidate", "timeline", "edges") {
			kinds = append(kinds, e.text("node", "kind"))
		}
		for _, k := range []string{"CANDIDATE_CREATED", "APPLICATION_CREATED", "CANDIDATE_UPDATED"} {
			if n := len(slices.DeleteFunc(slices.Clone(kinds), func(s string) bool { return s != k })); n != 1 {
				t.Errorf("%s happened %d times in %v", k, n, kinds)
			}
		}
		for field, bad := range map[string]object{
			"profile.name":                {"name": " "},
			"profile.emails.0":            {"emails": []string{"nobody"}},
			"profile.links.0.url":         {"links": []object{{"kind": "x", "url": "javascript:alert(1)"}}},
			"profile.employers.0.company": {"employers": []object{{"company": ""}}},
			"profile.education.0.school":  {"education": []object{{"school": ""}}},
			"profile.skills.0.name":       {"skills": []object{{"name": ""}}},
			"profile.tags.0":              {"tags": []string{" "}},
			"profile.headline":            {"headline": strings.Repeat("x", 301)},
		} {
			if r := h.no(hiring.Invalid, h.lead, "updateCandidate", object{"id": id, "version": 2, "profile": bad}); r.Extensions.Field != field {
				t.Errorf("the field is %s, want %s", r.Extensions.Field, field)
			}
		}
		h.no(hiring.Limit, h.lead, "updateCandidate", object{"id": id, "version": 2, "profile": object{"tags": make([]string, 51)}})
		h.no(hiring.Invalid, h.lead, "createCandidate", object{"profile": object{"headline": "nameless"}})
		h.no(hiring.NotFound, h.lead, "updateCandidate", object{"id": "cnd_no", "version": 1, "profile": object{"name": "x"}})
		h.no(hiring.Forbidden, h.manager, "createCandidate", object{"profile": object{"name": "For the pool"}})
		h.no(hiring.NotFound, h.manager, "updateCandidate", object{"id": id, "version": 2, "profile": object{"name": "x"}})
		h.move(a.text("application", "id"), 2) // presented
		h.no(hiring.Forbidden, h.manager, "updateCandidate", object{"id": id, "version": 2, "profile": object{"name": "x"}})
	})
}

func TestOneAddressIsOnePerson(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		ann := h.ok(h.lead, "createCandidate", object{"profile": object{"name": "Ann", "emails": []string{"ann@example.com"}}}, "candidate { id }").text("candidate", "id")
		r := h.no(hiring.Invalid, h.lead, "createCandidate", object{"profile": object{"name": "Other", "emails": []string{" ANN@example.com"}}})
		if r.Extensions.Field != "profile.emails.0" || r.Extensions.Current.text("candidateId") != ann {
			t.Errorf("%+v", r)
		}
		bob := h.candidate("Bob")
		h.no(hiring.Invalid, h.lead, "updateCandidate", object{"id": bob, "version": 1, "profile": object{"emails": []string{"ann@example.com"}}})
		h.ok(h.lead, "updateCandidate", object{"id": ann, "version": 1, "profile": object{"emails": []string{"ann@example.com"}}}, "candidate { id }")
		// An agency isn't told who is in the pool.
		agency := h.outsider("Agency")
		h.member(h.job, agency, jobmember.RoleCO_RECRUITER)
		h.ok(agency, "createCandidate", object{"profile": object{"name": "Ann", "emails": []string{"ann@example.com"}}, "jobId": h.job.ID}, "candidate { id }")
		// Who works here never sees their own record.
		eve := h.person("Eve", user.RoleRECRUITER)
		self := h.ok(h.lead, "createCandidate", object{"profile": object{"name": "Eve", "emails": []string{eve.Email}}}, "candidate { id }").text("candidate", "id")
		if h.query(eve, "query($id: ID!) { candidate(id: $id) { id } }", object{"id": self}).at("candidate") != nil {
			t.Error("a colleague sees the record about themselves")
		}
	})
}

func TestTwoEditsOfOneProfileAtOnceLeaveOne(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		for range 10 {
			id := h.candidate("Ann")
			edit := func(name string) func() *refusal {
				return func() *refusal {
					_, r := h.try(h.lead, "updateCandidate", object{"id": id, "version": 1, "profile": object{"name": name}}, "candidate { id }")
					return r
				}
			}
			codes := h.both(edit("A"), edit("B"))
			slices.Sort(codes[:])
			if codes != [2]string{"", "CONFLICT"} {
				t.Fatalf("got %q", codes)
			}
		}
	})
}

func TestASearchFindsWhatTheProfileSaysNow(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		finds := func(text string) (n int) {
			t.Helper()
			hits := len(h.query(h.lead, "query($text: String!) { searchCandidates(text: $text) { candidateId } }", object{"text": text}).list("searchCandidates"))
			listed := len(h.query(h.lead, "query($text: String!) { candidates(filter: {text: $text}) { edges { node { id } } totalCount } }", object{"text": text}).list("candidates", "edges"))
			if hits != listed {
				t.Errorf("%q: %d hits, %d listed", text, hits, listed)
			}
			return hits
		}
		id := h.ok(h.lead, "createCandidate", object{"profile": object{"name": "Zoë Quill", "headline": "Lighthouse keeper", "skills": []object{{"name": "semaphore"}}}}, "candidate { id }").text("candidate", "id")
		for text, n := range map[string]int{"zoe": 1, "quil": 1, "lighthouse zo": 1, "semaphore": 1, "semaphores": 0, "": 0, " ": 0, "quill lamp": 0} {
			if got := finds(text); got != n {
				t.Errorf("%q finds %d, want %d", text, got, n)
			}
		}
		h.ok(h.lead, "updateCandidate", object{"id": id, "version": 1, "profile": object{"headline": "Buoy tender", "skills": []object{}}}, "candidate { id }")
		for text, n := range map[string]int{"buoy": 1, "lighthouse": 0, "semaphore": 0, "quill": 1} {
			if got := finds(text); got != n {
				t.Errorf("after the edit %q finds %d, want %d", text, got, n)
			}
		}
		// What a searcher can't break out of.
		for _, text := range []string{`"`, `'`, `quill"`, `quill*`, `NOT quill`, `quill OR`, `(quill`, `quill:*`, `a & b`, `!`, `\`, `name:quill`, "%", "quill\u0000x", strings.Repeat("q ", 99)} {
			finds(text)
		}
		if n := len(h.query(h.manager, `{ searchCandidates(text: "quill") { candidateId } }`, nil).list("searchCandidates")); n != 0 {
			t.Error("a member finds people who were not presented to them")
		}
		_, errs := h.ask(h.lead, "query($text: String!) { searchCandidates(text: $text) { candidateId } }", object{"text": strings.Repeat("q", 201)})
		if len(errs) != 1 || errs[0].Extensions.Code != "LIMIT" {
			t.Error(errs)
		}
	})
}

func TestThePoolIsFilteredAsSaid(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		add := func(name, source, consent string, tags ...string) string {
			return h.ok(h.lead, "createCandidate", object{"profile": object{"name": name, "source": source, "consent": consent, "tags": tags}}, "candidate { id }").text("candidate", "id")
		}
		a := add("A", "Referral", "GIVEN", "go", "sql")
		add("B", "Agency", "UNKNOWN", "go")
		add("C", "Agency", "WITHDRAWN", `it's "odd" [x]`)
		h.ok(h.lead, "createApplication", object{"jobId": h.job.ID, "candidateId": a}, "application { id }")
		for want, filter := range map[string]object{
			"A B C": {}, "A": {"tags": []string{"go", "sql"}}, "A B": {"tags": []string{"go"}}, "B C": {"sources": []string{"Agency"}},
			"C": {"tags": []string{`it's "odd" [x]`}}, "B": {"consents": []string{"UNKNOWN"}}, "": {"tags": []string{"g"}},
		} {
			if got := h.names(filter); got != want {
				t.Errorf("%v: %q, want %q", filter, got, want)
			}
		}
		if got := h.names(object{"active": true}); got != "A" {
			t.Errorf("active: %q", got)
		}
		if got := h.names(object{"active": false}); got != "B C" {
			t.Errorf("not active: %q", got)
		}
		f := h.query(h.lead, "{ candidateFacets { sources tags } }", nil)
		if fmt.Sprint(f.at("candidateFacets", "sources")) != "[Agency Referral]" || len(f.at("candidateFacets", "tags").([]any)) != 3 {
			t.Error(f)
		}
	})
}

// names lists the pool by name.
func (h *house) names(filter object) string {
	h.t.Helper()
	var names []string
	for _, e := range h.query(h.lead, "query($f: CandidateFilter) { candidates(filter: $f, orderBy: {field: NAME}) { edges { node { name } } } }", object{"f": filter}).list("candidates", "edges") {
		names = append(names, e.text("node", "name"))
	}
	return strings.Join(names, " ")
}

// upload sends a file as the GraphQL multipart request specification says.
func (h *house) upload(mutation, inputType, answer string, input object, name, content string) (object, []refusal) {
	h.t.Helper()
	input["file"] = nil
	operations, _ := json.Marshal(object{
		"query":     fmt.Sprintf("mutation($input: %s!) { %s(input: $input) { %s } }", inputType, mutation, answer),
		"variables": object{"input": input},
	})
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	_ = w.WriteField("operations", string(operations))
	_ = w.WriteField("map", `{"0": ["variables.input.file"]}`)
	part, err := w.CreateFormFile("0", name)
	if err != nil {
		h.t.Fatal(err)
	}
	_, _ = part.Write([]byte(content))
	_ = w.Close()
	return h.send(h.lead, w.FormDataContentType(), body.Bytes())
}

func TestDocumentsAreFoundByTheirWordsUntilTheyAreDeleted(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		id := h.candidate("Ann")
		data, errs := h.upload("attachFile", "AttachFileInput", "file { id name kind size url }", object{"candidateId": id}, "cv.txt", "I can do xylography.")
		if len(errs) > 0 || data.text("attachFile", "file", "kind") != "CV" || data.number("attachFile", "file", "size") != 20 {
			t.Fatal(data, errs)
		}
		file := data.text("attachFile", "file", "id")
		find := func() int {
			return len(h.query(h.lead, `{ searchCandidates(text: "xylography") { candidateId } }`, nil).list("searchCandidates"))
		}
		if find() != 1 {
			t.Error("the CV's words are not found")
		}
		h.ok(h.lead, "updateCandidate", object{"id": id, "version": 1, "profile": object{"name": "Anna"}}, "candidate { id }")
		if find() != 1 {
			t.Error("the CV's words are lost by an edit of the profile")
		}
		h.no(hiring.NotFound, h.manager, "deleteFile", object{"id": file})
		h.ok(h.lead, "deleteFile", object{"id": file}, "fileId")
		h.no(hiring.NotFound, h.lead, "deleteFile", object{"id": file})
		if find() != 0 || len(h.papers.bytes) != 0 {
			t.Error("something of the document is left")
		}
		// A retry keeps one document and no stray bytes.
		again := object{"candidateId": id, "idempotencyKey": "k"}
		one, _ := h.upload("attachFile", "AttachFileInput", "file { id }", again, "cv.txt", "again")
		two, _ := h.upload("attachFile", "AttachFileInput", "file { id }", again, "cv.txt", "again")
		if one.text("attachFile", "file", "id") != two.text("attachFile", "file", "id") || len(h.papers.bytes) != 1 {
			t.Errorf("%v, %v, %d documents kept", one, two, len(h.papers.bytes))
		}
		if _, errs := h.upload("attachFile", "AttachFileInput", "file { id }", object{"candidateId": "cnd_no"}, "cv.txt", "x"); len(errs) != 1 || errs[0].Extensions.Code != "NOT_FOUND" {
			t.Error(errs)
		}
	})
}
