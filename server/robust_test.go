package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"log/slog"
	"math/rand/v2"
	"mime/multipart"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/server/auth"
	"github.com/tandem-hiring/tandem/server/config"
)

// served is a running server with one administrator.
type served struct {
	url, token string
	client     http.Client
}

// startServer serves a database until the test ends.
func startServer(t testing.TB, db *store.DB) *served {
	t.Helper()
	ctx := viewer.System(context.Background(), "")
	data := ent.NewClient(ent.Driver(db.Driver()))
	org := data.Organization.Create().SetName("Acme").SetSlug("acme").SaveX(ctx)
	admin := data.User.Create().SetOrganizationID(org.ID).SetName("Ada").SetEmail("ada@acme.test").SetRole("ADMIN").SetStatus("ACTIVE").SaveX(ctx)
	token, err := auth.NewToken(ctx, data, admin, "test", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	s := &served{url: "http://" + freeAddress(t), token: token}
	c := &config.Config{
		DatabaseURL: db.URL, Listen: strings.TrimPrefix(s.url, "http://"), Data: t.TempDir(), SecureCookies: "auto", MaxUpload: 4, LogFormat: "text", LogLevel: "error",
	}
	running, stop := context.WithCancel(context.Background())
	ready, done := make(chan struct{}), make(chan error, 1)
	go func() { done <- serve(running, c, func(string) { close(ready) }) }()
	select {
	case <-ready:
	case err := <-done:
		t.Fatal(err)
	case <-time.After(30 * time.Second):
		t.Fatal("the server is not ready")
	}
	t.Cleanup(func() {
		s.client.CloseIdleConnections()
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return s
}

func freeAddress(t testing.TB) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// send posts a body and returns the status and the answer.
func (s *served) send(t testing.TB, contentType string, body []byte) (int, string) {
	t.Helper()
	req, err := http.NewRequest(http.MethodPost, s.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", contentType)
	req.Header.Set("Authorization", "Bearer "+s.token)
	resp, err := s.client.Do(req)
	if err != nil {
		t.Fatalf("%v for %.300q", err, body)
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("%v for %.300q", err, body)
	}
	return resp.StatusCode, string(answer)
}

// leaks are words of the database and its drivers, which no client should read.
var leaks = regexp.MustCompile(`pq:|SQL logic error|ent: |constraint failed|violates|SQLSTATE|sqlite|panic|runtime error|goroutine`)

// survives checks an answer to a request that makes no sense.
func survives(t testing.TB, status int, answer string, body []byte) {
	t.Helper()
	switch {
	case status >= 500, strings.Contains(answer, `"INTERNAL"`):
		t.Errorf("%d %.300s\nfor %.600q", status, answer, body)
	case leaks.MatchString(answer) && !leaks.Match(body):
		t.Errorf("%q is in the answer %.300s\nfor %.600q", leaks.FindString(answer), answer, body)
	}
}

var requestText = regexp.MustCompile(`(?m)^\s+"text": (".*")$`)

// pageRequests are the documents that the page sends.
func pageRequests(t testing.TB) (out []string) {
	t.Helper()
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
				return err
			}
			if !strings.HasPrefix(text, "subscription") {
				out = append(out, text)
			}
		}
		return nil
	})
	if err != nil || len(out) < 20 {
		t.Fatalf("%d requests of the page were found: %v", len(out), err)
	}
	return out
}

// odd are values of all kinds where another is expected.
var odd = []any{
	nil, true, -1, 0, 1, 201, 1 << 31, 1e300, 0.5, "", " ", "x", "\x00", "usr_", "job_\x00", "col_", "col_x", "app_ü", "%", "_", `\`, "'", `"`, "'; DROP TABLE jobs; --", "𝔘𝔫𝔦",
	strings.Repeat("я", 3000), "2026-13-45", "2026-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "OPEN", "ADMIN", "W10", "bnVsbA",
	[]any{}, []any{nil}, []any{"x", "x"}, map[string]any{}, map[string]any{"x": 1},
}

var declared = regexp.MustCompile(`\$(\w+): ([\[\]\w!]+)`)

// nonsense is the n-th request of a row that is the same each time.
func nonsense(r *rand.Rand, documents []string, inputs map[string][]string) (contentType string, body []byte) {
	text := documents[r.IntN(len(documents))]
	variables := map[string]any{}
	for _, v := range declared.FindAllStringSubmatch(text, -1) {
		variables[v[1]] = value(r, strings.Trim(v[2], "[]!"), inputs, 3)
	}
	switch r.IntN(8) {
	case 0: // cut, doubled and swapped pieces of the document
		for range 1 + r.IntN(4) {
			a, b := r.IntN(len(text)+1), r.IntN(len(text)+1)
			text = text[:min(a, b)] + []string{"", "{", "}", "(", ")", "\x00", "\xff", "...", "$x", "@skip(if: true)", "é", `"`, `"""`, text[min(a, b):max(a, b)]}[r.IntN(14)] + text[max(a, b):]
			if len(text) == 0 || len(text) > 20_000 {
				break
			}
		}
	case 1: // another request's variables
		variables = map[string]any{"x": odd[r.IntN(len(odd))]}
	}
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		panic(err)
	}
	switch r.IntN(12) {
	case 0: // broken JSON
		body = body[:r.IntN(len(body))]
	case 1:
		body[r.IntN(len(body))] = byte(r.IntN(256))
	case 2: // an upload
		return upload(r, string(body))
	}
	return "application/json", body
}

// value makes up something for a type of the schema, or something else.
func value(r *rand.Rand, of string, inputs map[string][]string, depth int) any {
	fields, ok := inputs[of]
	if !ok || depth == 0 || r.IntN(10) == 0 {
		return odd[r.IntN(len(odd))]
	}
	out := map[string]any{}
	for _, f := range fields {
		name, kind, _ := strings.Cut(f, ": ")
		if !strings.HasSuffix(kind, "!") && r.IntN(3) > 0 {
			continue
		}
		base := strings.Trim(kind, "[]!")
		var v any
		switch {
		case inputs[base] != nil:
			v = value(r, base, inputs, depth-1)
		case r.IntN(3) == 0:
			v = odd[r.IntN(len(odd))]
		case base == "Int":
			v = []int{0, 1, 2, -1, 1 << 30}[r.IntN(5)]
		case base == "Boolean":
			v = r.IntN(2) == 0
		case base == "Time":
			v = "2026-01-01T00:00:00Z"
		default:
			v = []any{"x", "a b", "x\x00y", "usr_x", strings.Repeat("я", 150), "a@b.c", "https://x.y"}[r.IntN(7)]
		}
		if strings.HasPrefix(kind, "[") {
			v = []any{v}
		}
		out[name] = v
	}
	return out
}

// upload is a file of people, or of nothing, in a multipart request, whole or not.
func upload(r *rand.Rand, operations string) (string, []byte) {
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	if r.IntN(3) > 0 {
		operations = `{"query":"mutation($f: Upload!) { uploadImport(input: {file: $f}) { importRun { id columns { name field } problems { message } } } }","variables":{"f":null}}`
	}
	_ = w.WriteField("operations", operations)
	_ = w.WriteField("map", []string{`{"0":["variables.f"]}`, `{"0":["variables.input.file"]}`, `{`, `{"0":[]}`, `{"0":["variables.f.0.x"]}`}[r.IntN(5)*r.IntN(2)])
	part, _ := w.CreateFormFile("0", []string{"p.csv", "p.json", "p.zip", "", "../../x"}[r.IntN(5)])
	content := []string{
		"Name,Email\nAnn,ann@example.com\nBob,\"b\n", "\"", "\xff\xfe\x00", ";;;\n;;;\n", `{"basics":{"name":"Ann"}}`, `[{"basics":{"name":1}},{}]`, "{\"basics\":", "PK\x03\x04x", "\x00", "", strings.Repeat("a,", 5000),
	}[r.IntN(11)]
	if len(content) > 0 && r.IntN(3) == 0 {
		content = content[:r.IntN(len(content))]
	}
	_, _ = io.WriteString(part, content)
	_ = w.Close()
	b := body.Bytes()
	if r.IntN(6) == 0 {
		b = b[:r.IntN(len(b))]
	}
	return w.FormDataContentType(), b
}

// inputTypes are the input types of the schema with their fields.
func inputTypes(t testing.TB) map[string][]string {
	t.Helper()
	b, err := os.ReadFile("../frontend/schema.graphql")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, m := range regexp.MustCompile(`(?s)\ninput (\w+) \{(.*?)\n\}`).FindAllStringSubmatch(string(b), -1) {
		for _, f := range regexp.MustCompile(`(?m)^  (\w+): ([\[\]\w!]+)`).FindAllStringSubmatch(m[2], -1) {
			out[m[1]] = append(out[m[1]], f[1]+": "+f[2])
		}
	}
	if len(out) < 20 {
		t.Fatalf("%d input types", len(out))
	}
	return out
}

// Whatever is sent, the answer is an error for a person and no fault of the
// server: five thousand requests on each database, the same ones each time.
func TestNonsenseIsAnsweredAndBreaksNothing(t *testing.T) {
	before := slog.Default()
	t.Cleanup(func() { slog.SetDefault(before) })
	slog.SetDefault(slog.New(slog.DiscardHandler))
	documents, inputs := pageRequests(t), inputTypes(t)
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		s := startServer(t, db)
		r := rand.New(rand.NewPCG(7, 7))
		n := 5000
		if testing.Short() {
			n = 500
		}
		until := time.Now().Add(25 * time.Second)
		statuses := map[int]int{}
		for i := range n {
			kind, body := nonsense(r, documents, inputs)
			status, answer := s.send(t, kind, body)
			statuses[status]++
			survives(t, status, answer, body)
			if t.Failed() && i > 50 || time.Now().After(until) {
				break
			}
		}
		if statuses[200] == 0 || statuses[400]+statuses[422] == 0 {
			t.Errorf("the requests are all alike: %v", statuses)
		}
		if status, answer := s.send(t, "application/json", []byte(`{"query":"{ viewer { user { name } } }"}`)); status != 200 || !strings.Contains(answer, "Ada") {
			t.Errorf("afterwards: %d %s", status, answer)
		}
	})
}

func FuzzRequest(f *testing.F) {
	slog.SetDefault(slog.New(slog.DiscardHandler))
	s := startServer(f, dbtest.New(f, dialect.SQLite))
	for _, text := range pageRequests(f)[:20] {
		body, _ := json.Marshal(map[string]any{"query": text, "variables": map[string]any{"id": "x", "input": map[string]any{}}})
		f.Add("application/json", body)
	}
	for i := range 20 {
		kind, body := upload(rand.New(rand.NewPCG(uint64(i), 1)), "{}")
		f.Add(kind, body)
	}
	f.Fuzz(func(t *testing.T, kind string, body []byte) {
		if strings.ContainsAny(kind, "\r\n\x00") {
			t.Skip("no header")
		}
		status, answer := s.send(t, kind, body)
		survives(t, status, answer, body)
	})
}
