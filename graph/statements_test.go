package graph_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/graph"
)

var requestText = regexp.MustCompile(`(?m)^\s+"text": (".*")$`)

// requests are the documents that the page sends, by the name of the operation.
func requests(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir("../frontend/src", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".graphql.ts") {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if m := requestText.FindSubmatch(b); m != nil {
			var text string
			if err := json.Unmarshal(m[1], &text); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			out[strings.TrimSuffix(filepath.Base(path), ".graphql.ts")] = text
		}
		return nil
	})
	if err != nil || len(out) < 20 {
		t.Fatalf("%d requests of the page were found: %v", len(out), err)
	}
	return out
}

// fill puts more of everything into the house.
func (h *house) fill(n int) {
	tx := h.data
	about := h.data.Candidate.Query().Order(ent.Asc("id")).FirstX(h.sys)
	for i := range n {
		j := h.opening(fmt.Sprint("Job ", i))
		c := tx.Candidate.Create().SetOrganizationID(h.org.ID).SetName(fmt.Sprint("Person ", i)).SetTags([]string{fmt.Sprint("t", i)}).SaveX(h.sys)
		first := h.flow(j)[0]
		for _, at := range []*ent.Step{first, h.steps[i%4]} {
			who := c
			if at == first {
				who = about
			}
			a := tx.Application.Create().SetOrganizationID(h.org.ID).SetJobID(at.JobID).SetCandidateID(who.ID).SetStepID(at.ID).SetCandidateName(who.Name).SaveX(h.sys)
			tx.StepVisit.Create().SetOrganizationID(h.org.ID).SetApplicationID(a.ID).SetJobID(at.JobID).SetStepID(at.ID).SetEnteredAt(time.Now()).SetWaitingOn(profile.Recruiter).SaveX(h.sys)
			tx.Event.Create().SetOrganizationID(h.org.ID).SetKind("APPLICATION_CREATED").SetAudience("APPLICATION").SetActorID(h.lead.ID).SetEntityID(a.ID).
				SetApplicationID(a.ID).SetJobID(at.JobID).SetCandidateID(who.ID).SetData(profile.EventData{ToStepID: at.ID}).SaveX(h.sys)
		}
		u := h.person(fmt.Sprint("User ", i), "MEMBER")
		h.member(h.job, u, "OBSERVER")
		tx.Note.Create().SetOrganizationID(h.org.ID).SetCandidateID(about.ID).SetAuthorID(u.ID).SetBody("x").SetMentions([]string{h.lead.ID}).SaveX(h.sys)
		tx.File.Create().SetOrganizationID(h.org.ID).SetCandidateID(about.ID).SetName("cv").SetContentType("text/plain").SetSize(1).SetSha256("").SetBlobKey("k").SaveX(h.sys)
		tx.Department.Create().SetOrganizationID(h.org.ID).SetName(fmt.Sprint("D", i, people.Add(1))).SaveX(h.sys)
		tx.ImportRun.Create().SetOrganizationID(h.org.ID).SetCreatedByID(h.lead.ID).SetFileName("f").SetBlobKey("k").SetSize(1).SetSha256("").SetFormat("json").SaveX(h.sys)
	}
}

// statements counts what a request of the page asks the database.
func (h *house) statements(text string, variables object) (n int64, said []string) {
	h.t.Helper()
	before := h.reads.n.Load()
	var mu sync.Mutex
	h.reads.log = func(q string) {
		mu.Lock()
		defer mu.Unlock()
		said = append(said, q)
	}
	h.query(h.admin, text, variables)
	h.reads.log = nil
	return h.reads.n.Load() - before, said
}

// Every request of the page costs a fixed number of statements, however many rows
// it shows; a field that is loaded row by row makes this fail.
func TestWhatAPageCostsDoesNotGrowWithItsRows(t *testing.T) {
	// What the pages that are opened most may cost.
	most := map[string]int64{"BoardQuery": 7, "JobPageQuery": 12, "CandidateViewQuery": 16, "useFoundQuery": 3}
	before := graph.Gather(20 * time.Millisecond)
	defer graph.Gather(before)
	houses(t, func(t *testing.T, h *house) {
		h.member(h.job, h.admin, "CO_RECRUITER")
		about := h.data.Candidate.Create().SetOrganizationID(h.org.ID).SetName("Subject").SaveX(h.sys)
		a := h.data.Application.Create().SetOrganizationID(h.org.ID).SetJobID(h.job.ID).SetCandidateID(about.ID).SetStepID(h.steps[0].ID).SetCandidateName("Subject").SaveX(h.sys)
		run := h.data.ImportRun.Create().SetOrganizationID(h.org.ID).SetCreatedByID(h.lead.ID).SetFileName("f").SetBlobKey("k").SetSize(1).SetSha256("").SetFormat("json").SaveX(h.sys)
		variables := object{
			"id": about.ID, "candidateId": about.ID, "jobId": h.job.ID, "applicationId": a.ID, "importRunId": run.ID, "text": "person",
			"first": 50, "count": 50, "ids": []string{a.ID}, "filter": nil,
		}
		few := map[string]int64{}
		pages := map[string]string{}
		skipped := 0
		h.fill(3)
		for name, text := range requests(t) {
			if !strings.HasPrefix(text, "query") || strings.Contains(text, "columns {") && strings.Contains(text, "importRun") || strings.Contains(name, "Test") || strings.HasPrefix(name, "Preview") || strings.HasPrefix(name, "ImportRun") || strings.HasPrefix(name, "useImport") {
				continue
			}
			given := object{}
			for _, v := range regexp.MustCompile(`\$(\w+): (\S+?)(!?)( = .*)?\n`).FindAllStringSubmatch(text[:strings.Index(text, "{")], -1) {
				if x, ok := variables[v[1]]; ok {
					given[v[1]] = x
				} else if v[3] == "!" {
					skipped++
				}
			}
			if _, errs := h.ask(h.admin, text, given); len(errs) > 0 {
				skipped++
				continue
			}
			few[name], _ = h.statements(text, given)
			pages[name] = text
		}
		if len(pages) < 20 || skipped > 12 {
			t.Errorf("only %d pages were asked for, %d were not", len(pages), skipped)
		}
		h.fill(27)
		for name, text := range pages {
			given := object{}
			for _, v := range regexp.MustCompile(`\$(\w+): (\S+?)(!?)( = .*)?\n`).FindAllStringSubmatch(text[:strings.Index(text, "{")], -1) {
				if x, ok := variables[v[1]]; ok {
					given[v[1]] = x
				}
			}
			n, said := h.statements(text, given)
			// A busy machine may split what is gathered; row by row would be 27 more.
			if n > few[name]+8 {
				t.Errorf("%s: %d statements for 3 rows, %d for 30; the last is %s", name, few[name], n, said[len(said)-1])
			}
			if limit, ok := most[name]; ok && n > limit {
				t.Errorf("%s: %d statements, at most %d:\n%s", name, n, limit, strings.Join(said, "\n"))
			}
		}
		for name := range most {
			if pages[name] == "" {
				t.Errorf("%s is not among the pages that were asked for", name)
			}
		}
		if n, said := h.statements("query($text: String!) { searchCandidates(text: $text) { candidateId name } }", object{"text": "person"}); n != 1 {
			t.Errorf("a search: %d statements: %v", n, said)
		}
	})
}
