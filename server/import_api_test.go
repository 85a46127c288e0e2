package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// partner is a program that uses the API of a served demo organization.
type partner struct {
	t              *testing.T
	address, token string
}

// newPartner serves a small demo organization until the test ends, and signs in
// as its recruiter.
func newPartner(t *testing.T) *partner {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("DATABASE_URL", "sqlite:"+filepath.Join(dir, "x.db"))
	t.Setenv("TANDEM_DATA", dir)
	t.Setenv("TANDEM_LOG_LEVEL", "error")
	if _, err := tandem(t, "demo", "--candidates", "30", "--applications", "40", "--events", "50", "--busiest", "10"); err != nil {
		t.Fatal(err)
	}
	token, err := tandem(t, "user", "token", "recruiter@demo.tandem.test")
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0") // to find a free port
	if err != nil {
		t.Fatal(err)
	}
	p := &partner{t, l.Addr().String(), strings.TrimSpace(token)}
	_ = l.Close()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	cmd := command()
	cmd.Writer = io.Discard
	go func() { done <- cmd.Run(ctx, []string{"tandem", "serve", "--listen", p.address}) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	for range 500 {
		if resp, err := http.Get("http://" + p.address + "/readyz"); err == nil {
			resp.Body.Close()
			if resp.StatusCode == http.StatusOK {
				return p
			}
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatal("the server is not ready")
	return nil
}

func (p *partner) send(contentType, accept string, body io.Reader) *http.Response {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), http.MethodPost, "http://"+p.address+"/graphql", body)
	if err != nil {
		p.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+p.token)
	r.Header.Set("Content-Type", contentType)
	r.Header.Set("Accept", accept)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { resp.Body.Close() })
	return resp
}

// request is the body of an operation.
func request(query string, variables map[string]any) *bytes.Reader {
	b, _ := json.Marshal(map[string]any{"query": query, "variables": variables})
	return bytes.NewReader(b)
}

// ask runs an operation and reads its data, or fails.
func (p *partner) ask(into any, query string, variables map[string]any) {
	p.t.Helper()
	p.read(p.send("application/json", "application/json", request(query, variables)), into)
}

func (p *partner) read(resp *http.Response, into any) {
	p.t.Helper()
	var answer struct {
		Data   json.RawMessage
		Errors json.RawMessage
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil || answer.Errors != nil {
		p.t.Fatalf("answer %s: %v", answer.Errors, err)
	}
	if err := json.Unmarshal(answer.Data, into); err != nil {
		p.t.Fatalf("%s: %v", answer.Data, err)
	}
}

// upload sends a file and returns the import's id.
func (p *partner) upload(name, text string) string {
	p.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	_ = w.WriteField("operations", `{"query":"mutation($f: Upload!) { uploadImport(input: {file: $f}) { importRun { id status } } }","variables":{"f":null}}`)
	_ = w.WriteField("map", `{"0":["variables.f"]}`)
	f, err := w.CreateFormFile("0", name)
	if err != nil {
		p.t.Fatal(err)
	}
	_, _ = io.WriteString(f, text)
	_ = w.Close()
	var got struct {
		UploadImport struct {
			ImportRun struct{ ID, Status string }
		}
	}
	p.read(p.send(w.FormDataContentType(), "application/json", &body), &got)
	if got.UploadImport.ImportRun.Status != "UPLOADED" {
		p.t.Errorf("uploaded %+v", got)
	}
	return got.UploadImport.ImportRun.ID
}

// follow subscribes and returns the data of each event.
func (p *partner) follow(query string, variables map[string]any) <-chan string {
	p.t.Helper()
	resp := p.send("application/json", "text/event-stream", request(query, variables))
	lines := make(chan string, 100)
	go func() {
		defer close(lines)
		in := bufio.NewScanner(resp.Body)
		in.Buffer(nil, 1<<20)
		for in.Scan() {
			if data, ok := strings.CutPrefix(in.Text(), "data: "); ok && data != "" {
				lines <- data
			}
		}
	}()
	return lines
}

// next waits for an event that contains a text.
func (p *partner) next(events <-chan string, want string) string {
	p.t.Helper()
	deadline := time.After(20 * time.Second)
	for {
		select {
		case e, ok := <-events:
			if !ok {
				p.t.Fatalf("the subscription has ended before %s", want)
			}
			if strings.Contains(e, want) {
				return e
			}
		case <-deadline:
			p.t.Fatalf("nothing says %s", want)
		}
	}
}

func TestAPartnerImportsWhileADashboardWatches(t *testing.T) {
	p := newPartner(t)
	var jobs struct {
		Jobs struct {
			Edges []struct {
				Node struct{ ID string }
			}
		}
	}
	p.ask(&jobs, `{ jobs(filter: {statuses: [OPEN]}, first: 1) { edges { node { id } } } }`, nil)
	jobID := jobs.Jobs.Edges[0].Node.ID
	dashboard := p.follow(`subscription($job: ID!) { pipelineChanged(jobId: $job) { changes { kind application { candidateName } } } }`, map[string]any{"job": jobID})
	p.next(dashboard, `"changes":[]`)

	id := p.upload("people.csv", "name,email\nAda Lovelace,ada@example.com\nBob Babbage,bob@example.com\nBroken,nowhere\n,\n,,\n")
	of := map[string]any{"id": id, "job": jobID}
	var preview struct {
		ImportPreview struct {
			CreatedRows, FailedRows int
			Rows                    []struct {
				Action      string
				CandidateID *string
			}
		}
	}
	p.ask(&preview, `query($id: ID!, $job: ID) { importPreview(importRunId: $id, jobId: $job) { createdRows failedRows rows { action candidateId } } }`, of)
	if preview.ImportPreview.CreatedRows != 3 || preview.ImportPreview.FailedRows != 0 || preview.ImportPreview.Rows[0].CandidateID != nil {
		t.Errorf("preview %+v", preview)
	}
	progress := p.follow(`subscription($id: ID!) { importProgress(importRunId: $id) { status doneRows rowsPerSecond } }`, of)
	p.next(progress, `"UPLOADED"`)
	var started struct {
		StartImport struct{ ImportRun struct{ Status string } }
	}
	p.ask(&started, `mutation($id: ID!, $job: ID) { startImport(input: {importRunId: $id, jobId: $job, saveMappingAs: "Ours"}) { importRun { status } } }`, of)
	p.next(progress, `"DONE"`)
	if e := p.next(dashboard, "Ada Lovelace"); !strings.Contains(e, "APPLICATION_CREATED") {
		t.Errorf("the dashboard was told %s", e)
	}

	var done struct {
		ImportRuns struct {
			Edges []struct {
				Node struct {
					ID, ReportURL string
					CreatedRows   int
					CreatedBy     struct{ Name string }
					Job           struct{ ID string }
					CanRevert     struct{ Allowed bool }
					Columns       []struct{ Name, Field string }
				}
			}
		}
	}
	p.ask(&done, `{ importRuns { edges { node { id reportUrl createdRows createdBy { name } job { id } canRevert { allowed } columns { name field } } } } }`, nil)
	run := done.ImportRuns.Edges[0].Node
	if run.ID != id || run.CreatedRows != 3 || run.CreatedBy.Name == "" || run.Job.ID != jobID || !run.CanRevert.Allowed || len(run.Columns) != 2 || run.Columns[1].Field != "EMAILS" {
		t.Errorf("run %+v", run)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+p.address+run.ReportURL, nil)
	if err != nil {
		t.Fatal(err)
	}
	for token, want := range map[string]int{p.token: http.StatusOK, "": http.StatusUnauthorized} {
		r.Header.Del("Authorization")
		if token != "" {
			r.Header.Set("Authorization", "Bearer "+token)
		}
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		if resp.StatusCode != want || want == http.StatusOK && strings.Count(string(text), "CREATED") != 3 {
			t.Errorf("report: %d %s", resp.StatusCode, text)
		}
	}

	// The saved columns are offered for the next file, and a JSON Resume needs none.
	next := p.upload("next.csv", "email,name\ncy@example.com,Cy\n")
	var fitting struct {
		Node struct {
			FittingMappings []struct {
				Name    string
				Columns []struct{ Name, Field string }
			}
		}
	}
	p.ask(&fitting, `query($id: ID!) { node(id: $id) { ... on ImportRun { fittingMappings { name columns { name field } } } } }`, map[string]any{"id": next})
	if m := fitting.Node.FittingMappings; len(m) != 1 || m[0].Name != "Ours" || len(m[0].Columns) != 2 {
		t.Errorf("fitting %+v", m)
	}
	resume := p.upload("cy.json", `{"basics":{"name":"Cy","email":"cy@example.com"}}`)
	p.ask(&started, `mutation($id: ID!) { startImport(input: {importRunId: $id}) { importRun { status } } }`, map[string]any{"id": resume})
	p.next(p.follow(`subscription($id: ID!) { importProgress(importRunId: $id) { status createdRows } }`, map[string]any{"id": resume}), `"DONE"`)

	var reverted struct {
		RevertImport struct{ ImportRun struct{ Status string } }
	}
	p.ask(&reverted, `mutation($id: ID!) { revertImport(input: {importRunId: $id}) { importRun { status } } }`, of)
	p.next(p.follow(`subscription($id: ID!) { importProgress(importRunId: $id) { status } }`, of), `"REVERTED"`)
	p.next(dashboard, "APPLICATION_REMOVED")
}

func TestBrokenUploadsAreAnsweredInWords(t *testing.T) {
	p := newPartner(t)
	for name, text := range map[string]string{
		"cv.pdf": "%PDF-1.7", "empty.csv": "", "x.bin": "\x7fELF\x00\x01", "x.xlsx": "PK\x03\x04[Content_Types].xml", "x.html": "<!DOCTYPE html><p>hi",
	} {
		var body bytes.Buffer
		w := multipart.NewWriter(&body)
		_ = w.WriteField("operations", `{"query":"mutation($f: Upload!) { uploadImport(input: {file: $f}) { importRun { id } } }","variables":{"f":null}}`)
		_ = w.WriteField("map", `{"0":["variables.f"]}`)
		f, _ := w.CreateFormFile("0", name)
		_, _ = io.WriteString(f, text)
		_ = w.Close()
		resp := p.send(w.FormDataContentType(), "application/json", &body)
		answer, _ := io.ReadAll(resp.Body)
		if resp.StatusCode >= 500 || !strings.Contains(string(answer), `"INVALID"`) {
			t.Errorf("%s: %d %s", name, resp.StatusCode, answer)
		}
	}
	// A table that can't be mapped is uploaded, and its preview says what is missing.
	id := p.upload("x.csv", "colour,size\nred,1\nblue,2\n")
	resp := p.send("application/json", "application/json", request(fmt.Sprintf(`{ importPreview(importRunId: %q) { checkedRows } }`, id), nil))
	if answer, _ := io.ReadAll(resp.Body); !strings.Contains(string(answer), `"INVALID"`) || !strings.Contains(string(answer), "No column holds a name") {
		t.Errorf("answer %s", answer)
	}
}
