package gqlhttp_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/tandem-hiring/tandem/server/gqlhttp"
)

// start serves the schema. "ada" is the only token; ended ends her session.
func start(t *testing.T, change func(*gqlhttp.Options)) (*httptest.Server, *gqlhttp.Handler) {
	t.Helper()
	o := gqlhttp.Options{
		AllowIntrospection: func(context.Context) bool { return true },
		RecoverFunc: func(context.Context, any) error {
			return &gqlerror.Error{Message: "something went wrong", Extensions: map[string]any{"code": "INTERNAL"}}
		},
	}
	if change != nil {
		change(&o)
	}
	h := gqlhttp.NewHandler(newSchema(), o)
	srv := httptest.NewServer(h)
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		if err := h.Shutdown(ctx); err != nil {
			t.Error("streams are still running:", err)
		}
		srv.Close()
	})
	return srv, h
}

func post(t *testing.T, srv *httptest.Server, query string) (status int, body string) {
	t.Helper()
	request, _ := json.Marshal(map[string]string{"query": query})
	return do(t, srv, "application/json", "", bytes.NewReader(request))
}

func do(t *testing.T, srv *httptest.Server, contentType, accept string, body io.Reader) (int, string) {
	t.Helper()
	r, err := http.NewRequest(http.MethodPost, srv.URL, body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", contentType)
	if accept != "" {
		r.Header.Set("Accept", accept)
	}
	resp, err := srv.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(text)
}

func TestAQueryIsAnsweredInTheMediaTypeThatTheClientAccepts(t *testing.T) {
	srv, _ := start(t, nil)
	for accept, want := range map[string]string{
		"":                                  "200 application/json; charset=utf-8",
		"*/*":                               "200 application/json; charset=utf-8",
		"application/graphql-response+json": "200 application/graphql-response+json; charset=utf-8",
		"application/json;q=0.5, application/graphql-response+json": "200 application/graphql-response+json; charset=utf-8",
		"text/html": "406 application/json; charset=utf-8",
	} {
		r, _ := http.NewRequest(http.MethodGet, srv.URL+"?query="+url.QueryEscape(`{hello(name:"ada")}`), nil)
		r.Header.Set("Accept", accept)
		resp, err := srv.Client().Do(r)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		if got := fmt.Sprint(resp.StatusCode, " ", resp.Header.Get("Content-Type")); got != want {
			t.Errorf("Accept %q: got %s, want %s", accept, got, want)
		}
		if resp.StatusCode == 200 && string(body) != `{"data":{"hello":"hello ada"}}` {
			t.Errorf("Accept %q: %s", accept, body)
		}
	}
}

func TestWhatIsNotAGraphQLRequestIsRefused(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) { o.MaxBody = 1000 })
	for _, tc := range []struct {
		name, contentType, body string
		status                  int
	}{
		{"nothing", "application/json", "", 400},
		{"not JSON", "application/json", "{hello}", 400},
		{"a list", "application/json", `[{"query":"{hello}"}]`, 400},
		{"two values", "application/json", `{"query":"{hello}"} {}`, 400},
		{"a number as query", "application/json", `{"query":1}`, 400},
		{"no query", "application/json", `{}`, 400},
		{"another charset", "application/json; charset=latin1", `{"query":"{hello}"}`, 415},
		{"a page's form", "application/x-www-form-urlencoded", `query={hello}`, 415},
		{"too large", "application/json", `{"query":"{hello}` + strings.Repeat(" ", 1000) + `"}`, 413},
		{"an empty form", "multipart/form-data; boundary=x", "", 400},
		{"a form without boundary", "multipart/form-data", "", 400},
	} {
		status, body := do(t, srv, tc.contentType, "", strings.NewReader(tc.body))
		if status != tc.status || !strings.HasPrefix(body, `{"errors":[{"message":`) {
			t.Errorf("%s: %d %s, want %d", tc.name, status, body, tc.status)
		}
	}
}

func TestMutationsAndSubscriptionsAreNotAnsweredByGET(t *testing.T) {
	srv, _ := start(t, nil)
	for query, want := range map[string]int{
		`mutation { attach(file: "x") }`: http.StatusMethodNotAllowed,
		`subscription { count(to: 1) }`:  http.StatusBadRequest,
	} {
		resp, err := srv.Client().Get(srv.URL + "?query=" + url.QueryEscape(query))
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != want {
			t.Errorf("%s: %d, want %d", query, resp.StatusCode, want)
		}
	}
}

func TestEachLimitAnswersWithItsOwnSentence(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) {
		o.MaxTokens, o.MaxDepth, o.MaxComplexity, o.MaxBody = 500, 5, 100, 50000
	})
	bomb := "{...f0}"
	for i := range 30 {
		bomb += fmt.Sprintf(" fragment f%d on Query { ...f%d ...f%d }", i, i+1, i+1)
	}
	bomb += " fragment f30 on Query { hello }"
	for name, tc := range map[string]struct{ query, want string }{
		"tokens":          {"{" + strings.Repeat("hello ", 600) + "}", "longer than 500 tokens"},
		"depth":           {"{self{self{self{self{self{hello}}}}}}", "nests fields 6 deep"},
		"depth fragments": {"{self{self{...f}}} fragment f on Query {self{self{self{hello}}}}", "nests fields 6 deep"},
		"page size":       {"{page(first:100){hello}}", "costs 200"},
		"fragment bomb":   {bomb, "fragments spread"},
		"body":            {"{" + strings.Repeat(" ", 60000) + "hello}", "larger than 50000 bytes"},
	} {
		began := time.Now()
		_, body := post(t, srv, tc.query)
		var got struct {
			Errors []struct {
				Message    string
				Extensions struct{ Code string }
			}
		}
		if err := json.Unmarshal([]byte(body), &got); err != nil || len(got.Errors) != 1 {
			t.Errorf("%s: %s", name, body)
			continue
		}
		if e := got.Errors[0]; e.Extensions.Code != "LIMIT" || !strings.Contains(e.Message, tc.want) {
			t.Errorf("%s: got %s %q, want LIMIT with %q", name, e.Extensions.Code, e.Message, tc.want)
		}
		if d := time.Since(began); d > 2*time.Second {
			t.Errorf("%s: refusing took %v", name, d)
		}
	}
	if _, body := post(t, srv, "{page(first:10){hello}}"); !strings.HasPrefix(body, `{"data"`) {
		t.Errorf("a modest request is refused: %s", body)
	}
}

func TestOnlyThoseWhoMayLookAtTheSchemaCan(t *testing.T) {
	for _, allowed := range []bool{true, false} {
		srv, _ := start(t, func(o *gqlhttp.Options) {
			o.AllowIntrospection = func(context.Context) bool { return allowed }
		})
		_, body := post(t, srv, "{__schema{types{name}}}")
		if refused := strings.Contains(body, "introspection disabled"); refused == allowed {
			t.Errorf("allowed %v: %s", allowed, body)
		}
	}
}

func TestAPanicDoesNotTellWhatBroke(t *testing.T) {
	srv, _ := start(t, nil)
	_, body := post(t, srv, "{explode}")
	if strings.Contains(body, "secret") || !strings.Contains(body, "something went wrong") {
		t.Error(body)
	}
	events := stream(t, srv, `subscription{explodeLater}`)
	defer events.Close()
	text, _ := io.ReadAll(events)
	if strings.Contains(string(text), "secret") || !strings.Contains(string(text), "something went wrong") {
		t.Error(string(text))
	}
}

func TestLongAnswersAreCompressedAndStreamsAreNot(t *testing.T) {
	srv, _ := start(t, nil)
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}}
	for query, want := range map[string]string{"{long}": "gzip", "{hello}": ""} {
		r, _ := http.NewRequest(http.MethodGet, srv.URL+"?query="+url.QueryEscape(query), nil)
		r.Header.Set("Accept-Encoding", "gzip")
		resp, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if got := resp.Header.Get("Content-Encoding"); got != want {
			t.Errorf("%s: Content-Encoding %q, want %q", query, got, want)
		}
	}
	r, _ := http.NewRequest(http.MethodGet, srv.URL+"?query="+url.QueryEscape("subscription{count(to:500)}"), nil)
	r.Header.Set("Accept-Encoding", "gzip")
	r.Header.Set("Accept", "text/event-stream")
	resp, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if got := resp.Header.Get("Content-Encoding"); got != "" {
		t.Errorf("the event stream is encoded as %s", got)
	}
}

// form builds a multipart request from fields in order; a name with a dot is a file.
func form(fields ...string) (contentType string, body *bytes.Buffer) {
	body = &bytes.Buffer{}
	w := multipart.NewWriter(body)
	for i := 0; i < len(fields); i += 2 {
		if strings.Contains(fields[i], ".") {
			part, _ := w.CreateFormFile(strings.Split(fields[i], ".")[0], fields[i])
			io.WriteString(part, fields[i+1])
		} else {
			_ = w.WriteField(fields[i], fields[i+1])
		}
	}
	_ = w.Close()
	return w.FormDataContentType(), body
}

const (
	attach    = `{"query":"mutation($f:Upload!){attach(file:$f)}","variables":{"f":null}}`
	attachAll = `{"query":"mutation($f:[Upload!]!){attachAll(files:$f)}","variables":{"f":[null,null]}}`
)

func TestFilesComeWithTheOperation(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) { o.MaxUpload = 4 << 20 })
	big := strings.Repeat("x", 2<<20)
	ct, body := form("operations", attach, "map", `{"0":["variables.f"]}`, "0.txt", big)
	if status, got := do(t, srv, ct, "", body); got != `{"data":{"attach":"0.txt 2097152 2097152 \u003cnil\u003e"}}` {
		t.Error(status, got)
	}
	ct, body = form("operations", attachAll, "map", `{"0":["variables.f.0"],"1":["variables.f.1"]}`, "0.txt", "a", "1.txt", "bc")
	if status, got := do(t, srv, ct, "", body); !strings.Contains(got, "0.txt 1 1") || !strings.Contains(got, "1.txt 2 2") {
		t.Error(status, got)
	}
	left, err := os.ReadDir(os.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range left {
		if strings.HasPrefix(f.Name(), "tandem-upload-") {
			t.Errorf("%s was left behind", f.Name())
		}
	}
}

func TestAWrongFormIsRefused(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) { o.MaxUpload = 4 << 20 })
	for _, tc := range []struct {
		name   string
		status int
		fields []string
	}{
		{"too large", 413, []string{"operations", attach, "map", `{"0":["variables.f"]}`, "0.txt", strings.Repeat("x", 5<<20)}},
		{"too large before the files", 413, []string{"operations", attach + strings.Repeat(" ", 2<<20)}},
		{"no map", 400, []string{"operations", attach}},
		{"wrong order", 400, []string{"map", "{}", "operations", attach}},
		{"a file that the map lacks", 400, []string{"operations", attach, "map", "{}", "0.txt", "x"}},
		{"a file that the form lacks", 400, []string{"operations", attach, "map", `{"0":["variables.f"]}`}},
		{"a place outside of the variables", 400, []string{"operations", attach, "map", `{"0":["query"]}`, "0.txt", "x"}},
		{"an index into an object", 400, []string{"operations", attach, "map", `{"0":["variables.3"]}`, "0.txt", "x"}},
		{"a place too deep", 400, []string{"operations", attach, "map", `{"0":["variables.f.g.h"]}`, "0.txt", "x"}},
		{"an index past the end", 400, []string{"operations", attachAll, "map", `{"0":["variables.f.7"]}`, "0.txt", "x"}},
	} {
		ct, body := form(tc.fields...)
		// Without a length, as a client would that means to get past a check of it.
		status, got := do(t, srv, ct, "", io.MultiReader(body))
		if status != tc.status || !strings.HasPrefix(got, `{"errors":[{"message":`) {
			t.Errorf("%s: %d %s, want %d", tc.name, status, got, tc.status)
		}
	}
}

func stream(t *testing.T, srv *httptest.Server, query string) io.ReadCloser {
	t.Helper()
	request, _ := json.Marshal(map[string]string{"query": query})
	r, _ := http.NewRequest(http.MethodPost, srv.URL, bytes.NewReader(request))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	resp, err := srv.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != 200 {
		t.Fatal(resp.Status)
	}
	return resp.Body
}

func TestAnEventStreamCarriesEachEventAndThenCompletes(t *testing.T) {
	srv, _ := start(t, nil)
	events := stream(t, srv, `subscription{count(to:2)}`)
	defer events.Close()
	got, err := io.ReadAll(events)
	want := ":\n\nevent: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata:\n\n"
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestAnIdleEventStreamShowsSignsOfLife(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) { o.Heartbeat = 10 * time.Millisecond })
	events := stream(t, srv, `subscription{forever}`)
	defer events.Close()
	lines := bufio.NewScanner(events)
	for beats := 0; beats < 3; {
		if !lines.Scan() {
			t.Fatal("the stream ended:", lines.Err())
		}
		if lines.Text() == ":" {
			beats++
		}
	}
}

func TestAnEventStreamEndsWithItsSession(t *testing.T) {
	ended := make(chan struct{})
	srv, _ := start(t, func(o *gqlhttp.Options) {
		o.Authenticate = func(ctx context.Context, _ string) (context.Context, time.Time, <-chan struct{}, error) {
			return ctx, time.Time{}, ended, nil
		}
	})
	events := stream(t, srv, `subscription{forever}`)
	defer events.Close()
	close(ended)
	got, err := io.ReadAll(events)
	if err != nil || !strings.Contains(string(got), "UNAUTHENTICATED") || !strings.HasSuffix(string(got), "event: complete\ndata:\n\n") {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestAStoppingServerCutsEventStreamsSoThatTheyResume(t *testing.T) {
	srv, h := start(t, nil)
	events := stream(t, srv, `subscription{forever}`)
	defer events.Close()
	if err := h.Shutdown(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(events); err != nil || strings.Contains(string(got), "complete") {
		t.Errorf("%v\n%s", err, got)
	}
	r, _ := http.NewRequest(http.MethodGet, srv.URL+"?query="+url.QueryEscape("subscription{forever}"), nil)
	r.Header.Set("Accept", "text/event-stream")
	resp, err := srv.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("a new stream is answered with %s", resp.Status)
	}
}

// node runs a script of audit/ against the server.
func node(t *testing.T, script string, args ...string) string {
	t.Helper()
	if _, err := os.Stat("audit/node_modules"); err != nil {
		if os.Getenv("TANDEM_REQUIRE_NODE") == "1" {
			t.Fatal("run npm ci in server/gqlhttp/audit first")
		}
		t.Skip("npm ci was not run in server/gqlhttp/audit")
	}
	cmd := exec.CommandContext(t.Context(), "node", append([]string{script}, args...)...)
	cmd.Dir = "audit"
	out, err := cmd.CombinedOutput()
	if _, failed := errors.AsType[*exec.ExitError](err); err != nil && !failed {
		t.Fatal(err)
	}
	return string(out)
}

func TestTheGraphQLOverHTTPAuditsAllPass(t *testing.T) {
	srv, _ := start(t, nil)
	if out := node(t, "http.mjs", srv.URL); !strings.HasSuffix(out, "60 of 60 audits ok\n") {
		t.Error(out)
	}
}

func FuzzRequestsNeverBreakTheServer(f *testing.F) {
	f.Add("application/json", []byte(`{"query":"{hello}","variables":{"a":[1,{"b":null}]}}`))
	f.Add("application/json", []byte(`{"query":"query($n:String){hello(name:$n)}","variables":{"n":{}}}`))
	f.Add("application/json", []byte(`{"query":"{self{...f}} fragment f on Query{self{...f}}"}`))
	for _, place := range []string{`["variables.f"]`, `["variables.0"]`, `["variables.f.1.2"]`, `[]`, `null`} {
		ct, body := form("operations", attach, "map", `{"0":`+place+`}`, "0.txt", "x")
		f.Add(ct, body.Bytes())
	}
	h := gqlhttp.NewHandler(newSchema(), gqlhttp.Options{})
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		r := httptest.NewRequest(http.MethodPost, "/", bytes.NewReader(body))
		r.Header.Set("Content-Type", contentType)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code >= 500 && !bytes.Contains(body, []byte("explode")) {
			t.Errorf("%d %s", w.Code, w.Body)
		}
		if !json.Valid(w.Body.Bytes()) {
			t.Errorf("not JSON: %s", w.Body)
		}
	})
}
