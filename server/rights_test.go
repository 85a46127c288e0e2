package main

import (
	"bytes"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"
	"time"
)

// download gets an address as somebody, or as nobody without a token, and
// returns the status and the body.
func (p *partner) download(token, path string) string {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), http.MethodGet, "http://"+p.address+path, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return fmt.Sprint(resp.StatusCode, " ", strings.TrimSpace(string(body)))
}

// attach attaches a text to a candidate and returns where it can be read.
func (p *partner) attach(candidateID, text string) string {
	p.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	_ = w.WriteField("operations", fmt.Sprintf(`{"query":"mutation($f: Upload!) { attachFile(input: {candidateId: \"%s\", file: $f}) { file { url } } }","variables":{"f":null}}`, candidateID))
	_ = w.WriteField("map", `{"0":["variables.f"]}`)
	f, err := w.CreateFormFile("0", "cv.txt")
	if err != nil {
		p.t.Fatal(err)
	}
	_, _ = io.WriteString(f, text)
	_ = w.Close()
	var got struct {
		AttachFile struct{ File struct{ URL string } }
	}
	p.read(p.send(w.FormDataContentType(), "application/json", &body), &got)
	return got.AttachFile.File.URL
}

func TestWhatCannotBeSeenCannotBeDownloaded(t *testing.T) {
	p := newPartner(t)
	id := p.upload("people.csv", "Name,Email\nZebulon Quick,zeb@example.org\nRecruiter Zebulon,recruiter@demo.tandem.test\n")
	p.ask(&struct{}{}, `mutation($id: ID!) { startImport(input: {importRunId: $id}) { importRun { id } } }`, map[string]any{"id": id})
	var run struct {
		Node struct{ Status, ReportURL string }
	}
	for range 200 {
		if p.ask(&run, `query($id: ID!) { node(id: $id) { ... on ImportRun { status reportUrl } } }`, map[string]any{"id": id}); run.Node.Status == "DONE" {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	var found struct {
		SearchCandidates []struct{ CandidateID, Name string }
	}
	p.ask(&found, `{ searchCandidates(text: "zebulon") { candidateId name } }`, nil)
	if len(found.SearchCandidates) != 1 || found.SearchCandidates[0].Name != "Zebulon Quick" {
		t.Fatalf("the recruiter finds %+v of the import, want everybody but their own record", found.SearchCandidates)
	}

	const words = "Knows ovens."
	document, report := p.attach(found.SearchCandidates[0].CandidateID, words), run.Node.ReportURL
	if got := p.download(p.token, document); got != "200 "+words {
		t.Errorf("the recruiter reads %q", got)
	}
	if got := p.download(p.token, report); !strings.HasPrefix(got, "200") || !strings.Contains(got, "Zebulon Quick") {
		t.Errorf("the recruiter's report is %q", got)
	}
	for _, role := range []string{"manager", "interviewer", "approver", "agency", "client"} {
		token, err := tandem(t, "user", "token", role+"@demo.tandem.test")
		if err != nil {
			t.Fatal(err)
		}
		token = strings.TrimSpace(token)
		for _, c := range []struct{ hidden, missing string }{
			{document, "/files/fil_00000000-0000-7000-8000-000000000000"},
			{document + "?inline", "/files/fil_00000000-0000-7000-8000-000000000000?inline"},
			{report, "/imports/imp_00000000-0000-7000-8000-000000000000/report.csv"},
		} {
			got, want := p.download(token, c.hidden), p.download(token, c.missing)
			if got != want || !strings.HasPrefix(got, "404") {
				t.Errorf("%s gets %q, and %q for what doesn't exist", role, got, want)
			}
		}
	}
	for _, path := range []string{document, report} {
		if got := p.download("", path); !strings.HasPrefix(got, "401") {
			t.Errorf("nobody gets %q", got)
		}
	}
}
