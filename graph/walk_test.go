package graph_test

import (
	"encoding/base64"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/hiring"
)

// walked is a list of the API in one order.
type walked struct {
	name string
	// field is the list with %s in the place of the paging arguments, in a
	// query that gets there through the given fields.
	field string
	path  []any
	// key is what the list is ordered by, as the node shows it.
	key  string
	desc bool
	// back tells that the list also goes backwards.
	back bool
	// add puts one more row anywhere into the list.
	add func()
}

// longLists fills every list with more than four pages of seven, with equal keys,
// zeros and NULLs, and names each with all its orders.
func longLists(h *house) []walked {
	at := func(i int) time.Time { return time.Date(2026, 1, 1+i%3, 0, 0, 0, 0, time.UTC) }
	add := 0
	addJob := func() {
		i := add
		add++
		create := h.data.Job.Create().SetOrganizationID(h.org.ID).SetTitle(fmt.Sprint("title ", i%4)).SetOpenings(1 + i%3).SetCreatedAt(at(i))
		if i%3 > 0 {
			create.SetOpenedAt(at(i / 2))
		}
		create.SaveX(h.sys)
	}
	addPerson := func() {
		i := add
		add++
		h.data.Candidate.Create().SetOrganizationID(h.org.ID).SetName(fmt.Sprint("name ", i%4)).SetCreatedAt(at(i)).SetUpdatedAt(at(i / 2)).SaveX(h.sys)
	}
	addApplication := func() {
		i := add
		add++
		c := h.data.Candidate.Create().SetOrganizationID(h.org.ID).SetName("anybody").SetCreatedAt(at(i)).SaveX(h.sys)
		create := h.data.Application.Create().SetOrganizationID(h.org.ID).SetJobID(h.job.ID).SetCandidateID(c.ID).SetStepID(h.steps[i%2].ID).
			SetCandidateName(fmt.Sprint("name ", i%4)).SetEnteredStepAt(at(i)).SetUpdatedAt(at(i / 2)).SetCreatedAt(at(i / 3))
		if i%3 > 0 {
			create.SetDueAt(at(i))
		}
		create.SaveX(h.sys)
	}
	addUser := func() { add++; h.person(fmt.Sprint("user ", add%4), user.RoleMEMBER) }
	about := h.data.Candidate.Create().SetOrganizationID(h.org.ID).SetName("subject").SaveX(h.sys)
	addEvent := func() {
		add++
		h.data.Event.Create().SetOrganizationID(h.org.ID).SetKind("CANDIDATE_UPDATED").SetAudience("CANDIDATE").SetEntityID(about.ID).
			SetCandidateID(about.ID).SetData(profile.EventData{}).SetAt(at(0)).SaveX(h.sys)
	}
	addImport := func() {
		i := add
		add++
		h.data.ImportRun.Create().SetOrganizationID(h.org.ID).SetCreatedByID(h.lead.ID).SetFileName("f").SetBlobKey("k").SetSize(1).
			SetSha256("").SetFormat("csv").SetCreatedAt(at(i)).SaveX(h.sys)
	}
	for range 30 {
		addJob()
		addPerson()
		addApplication()
		addUser()
		addEvent()
		addImport()
	}
	// The row of each kind that has nothing to order by.
	h.data.Application.Update().ClearDueAt().SetCandidateHeadline("").ExecX(h.sys)
	for i, a := range h.data.Application.Query().AllX(h.sys) {
		if i%3 > 0 {
			a.Update().SetDueAt(at(i)).SetUpdatedAt(at(i / 2)).ExecX(h.sys)
		}
	}

	var all []walked
	ordered := func(list, open, closed string, path []any, add func(), keys map[string]string) {
		for field, key := range keys {
			for _, direction := range []string{"ASC", "DESC"} {
				all = append(all, walked{
					name:  list + " by " + field + " " + direction,
					field: open + fmt.Sprintf("%s(orderBy: {field: %s, direction: %s} %%s)", list, field, direction) + "{ %s }" + closed,
					path:  path, key: key, desc: direction == "DESC", back: true, add: add,
				})
			}
		}
	}
	ordered("jobs", "", "", []any{"jobs"}, addJob, map[string]string{"TITLE": "title", "CREATED_AT": "createdAt", "OPENED_AT": "openedAt", "OPENINGS": "openings"})
	ordered("candidates", "", "", []any{"candidates"}, addPerson, map[string]string{"NAME": "name", "CREATED_AT": "createdAt", "UPDATED_AT": "updatedAt"})
	ordered("applications", `job(id: "`+h.job.ID+`") { `, "}", []any{"job", "applications"}, addApplication, map[string]string{
		"CANDIDATE_NAME": "candidateName", "ENTERED_STEP_AT": "enteredStepAt", "DUE_AT": "dueAt", "UPDATED_AT": "updatedAt", "CREATED_AT": "createdAt",
	})
	return append(all,
		walked{"jobs", "jobs(%s) { %s }", []any{"jobs"}, "title", false, true, addJob},
		walked{"candidates", "candidates(%s) { %s }", []any{"candidates"}, "createdAt", true, true, addPerson},
		walked{"users", "users(%s) { %s }", []any{"users"}, "name", false, true, addUser},
		walked{"events", `events(%s) { %s }`, []any{"events"}, "at", true, false, addEvent},
		walked{"timeline", `candidate(id: "` + about.ID + `") { timeline(%s) { %s } }`, []any{"candidate", "timeline"}, "at", true, false, addEvent},
		walked{"importRuns", `importRuns(%s) { %s }`, []any{"importRuns"}, "createdAt", true, false, addImport},
	)
}

// same tells whether two lists are the same rows in the same order.
func (w walked) same(other walked) bool {
	table := func(w walked) any {
		if w.path[len(w.path)-1] == "timeline" {
			return "events"
		}
		return w.path[len(w.path)-1]
	}
	return table(w) == table(other) && w.key == other.key && w.desc == other.desc
}

// sheet is one page of a walk.
type sheet struct {
	ids, cursors, keys []string
	next, previous     bool
	start, end         string
}

// turn reads one page of a list as the administrator.
func (h *house) turn(w walked, args string) sheet {
	h.t.Helper()
	// The cursors are written into the document: they are plain letters.
	data := h.query(h.admin, "{ "+fmt.Sprintf(w.field, args, "edges { cursor node { id "+w.key+" } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }")+" }", nil)
	var s sheet
	for _, e := range data.list(append(w.path, "edges")...) {
		s.ids, s.cursors = append(s.ids, e.text("node", "id")), append(s.cursors, e.text("cursor"))
		key := ""
		if k := e.at("node", w.key); k != nil {
			key = fmt.Sprint(k)
		}
		s.keys = append(s.keys, key)
	}
	info := func(name string) any { return data.at(append(w.path, "pageInfo", name)...) }
	s.next, _ = info("hasNextPage").(bool)
	s.previous, _ = info("hasPreviousPage").(bool)
	s.start, _ = info("startCursor").(string)
	s.end, _ = info("endCursor").(string)
	if len(s.ids) > 0 && (s.start != s.cursors[0] || s.end != s.cursors[len(s.cursors)-1]) {
		h.t.Errorf("%s: the page's ends are not those of its rows", w.name)
	}
	return s
}

// walk goes through a list in pages of seven and returns its ids in the list's
// order; between is called after the first page.
func (h *house) walk(w walked, backwards bool, between func()) (ids []string) {
	h.t.Helper()
	size, place, from := "first: 7", "after", ""
	if backwards {
		size, place = "last: 7", "before"
	}
	for pages := 0; ; pages++ {
		if pages > 20 {
			h.t.Fatalf("%s: the walk goes round", w.name)
		}
		args := size
		if from != "" {
			args += fmt.Sprintf(", %s: %q", place, from)
		}
		s := h.turn(w, args)
		more := s.next
		if backwards {
			ids, from, more = append(slices.Clone(s.ids), ids...), s.start, s.previous
		} else {
			ids, from = append(ids, s.ids...), s.end
		}
		if !more {
			return ids
		}
		if len(s.ids) != 7 {
			h.t.Fatalf("%s: a page in the middle has %d rows", w.name, len(s.ids))
		}
		if pages == 0 && between != nil {
			between()
		}
	}
}

func TestLists(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		lists := longLists(h)
		t.Run("every one is walked whole, forward and back", func(t *testing.T) { walksWhole(t, h, lists) })
		t.Run("paging arguments that don't go together are refused", func(t *testing.T) { refusesArguments(t, h, lists) })
		t.Run("the total is of the whole list on every page", func(t *testing.T) { countsWhole(t, h, lists) })
		t.Run("rows that come between pages neither shift nor repeat others", func(t *testing.T) { staysInPlace(t, h, lists) })
	})
}

func walksWhole(t *testing.T, h *house, lists []walked) {
	for _, w := range lists {
		whole := h.turn(w, "first: 200")
		if len(whole.ids) < 29 || whole.next {
			t.Errorf("%s: %d rows in one page", w.name, len(whole.ids))
		}
		inOrder(t, w, whole)
		if got := h.walk(w, false, nil); !slices.Equal(got, whole.ids) {
			t.Errorf("%s: forward gives %d of %d rows, or in another order", w.name, len(got), len(whole.ids))
		}
		if !w.back {
			continue
		}
		if got := h.walk(w, true, nil); !slices.Equal(got, whole.ids) {
			t.Errorf("%s: back gives %d of %d rows, or in another order", w.name, len(got), len(whole.ids))
		}
	}
}

// inOrder checks a list against the order it promises: by key, NULLs last, ties
// by id.
func inOrder(t *testing.T, w walked, s sheet) {
	t.Helper()
	for i := 1; i < len(s.ids); i++ {
		before, after := s.keys[i-1], s.keys[i]
		if w.desc && before != "" && after != "" {
			before, after = after, before
		}
		null := s.keys[i-1] == "" && s.keys[i] != ""
		tie := s.keys[i-1] == s.keys[i]
		ids := s.ids[i-1] < s.ids[i]
		if w.desc {
			ids = !ids
		}
		if w.path[len(w.path)-1] == "events" || w.path[len(w.path)-1] == "timeline" {
			ids = true // ordered by number, not by the text of the number
		}
		if null || !tie && s.keys[i] != "" && before > after || tie && !ids {
			t.Errorf("%s: %q, %s comes before %q, %s", w.name, s.keys[i-1], s.ids[i-1], s.keys[i], s.ids[i])
		}
	}
}

func staysInPlace(t *testing.T, h *house, lists []walked) {
	for _, w := range lists {
		whole := h.turn(w, "first: 200").ids
		got := h.walk(w, false, func() {
			for range 5 {
				w.add()
			}
		})
		seen := slices.DeleteFunc(slices.Clone(got), func(id string) bool { return !slices.Contains(whole, id) })
		if !slices.Equal(seen, whole) {
			t.Errorf("%s: %d of the %d rows that were there come by, or in another order", w.name, len(seen), len(whole))
		}
		slices.Sort(got)
		if len(slices.Compact(got)) != len(got) {
			t.Errorf("%s: a row comes twice", w.name)
		}
	}
}

func refusesArguments(t *testing.T, h *house, lists []walked) {
	encode := func(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }
	garbled := []string{"", "nonsense", "!", encode("{}"), encode("[]"), encode("[null,null]"), encode(`["a"]`), encode(`[1e300,"a"]`), encode(`["a",["b"]]`), encode(`["\u0000","\u0000"]`), encode("[1,2,3,4]")}
	refused := func(w walked, args string, code hiring.Code) {
		t.Helper()
		_, errs := h.ask(h.admin, "{ "+fmt.Sprintf(w.field, args, "edges { cursor }")+" }", nil)
		if len(errs) != 1 || errs[0].Extensions.Code != string(code) {
			t.Errorf("%s with %s: got %+v, want %s", w.name, args, errs, code)
		}
	}
	for i, w := range lists {
		for _, c := range garbled {
			refused(w, fmt.Sprintf("after: %q", c), hiring.Invalid)
			if w.back {
				refused(w, fmt.Sprintf("last: 2, before: %q", c), hiring.Invalid)
			}
		}
		// A cursor belongs to its list and order, and to no other.
		for j := 1; j <= 3; j++ {
			other := lists[(i+j*5)%len(lists)]
			if w.same(other) {
				continue
			}
			refused(w, fmt.Sprintf("after: %q", h.turn(other, "first: 1").end), hiring.Invalid)
		}
		refused(w, "first: 0", hiring.Invalid)
		refused(w, "first: -1", hiring.Invalid)
		refused(w, "first: 201", hiring.Limit)
		if w.back {
			refused(w, "last: 0", hiring.Invalid)
			refused(w, "last: 201", hiring.Limit)
			refused(w, "first: 1, last: 1", hiring.Invalid)
		}
	}
}

func countsWhole(t *testing.T, h *house, lists []walked) {
	for _, w := range lists {
		if !w.back {
			continue
		}
		whole := len(h.turn(w, "first: 200").ids)
		end := h.turn(w, "first: 7").end
		data := h.query(h.admin, "{ "+fmt.Sprintf(w.field, fmt.Sprintf("first: 2, after: %q", end), "totalCount")+" }", nil)
		if n := data.number(append(w.path, "totalCount")...); n != whole {
			t.Errorf("%s: the total is %d of %d", w.name, n, whole)
		}
	}
}
