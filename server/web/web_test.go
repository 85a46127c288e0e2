package web_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/server/web"
)

var dist = fstest.MapFS{
	"index.html":            {Data: []byte(`<script nonce="__CSP_NONCE__">app</script>`)},
	"graphiql.html":         {Data: []byte(`<script nonce="__CSP_NONCE__">graphiql</script>`)},
	"favicon.svg":           {Data: []byte(`<svg/>`)},
	"assets/app-1a2b.js":    {Data: []byte(`plain`)},
	"assets/app-1a2b.js.br": {Data: []byte(`brotli`)},
	"assets/app-1a2b.js.gz": {Data: []byte(`gzip`)},
	"assets/only-3c4d.css":  {Data: []byte(`body{}`)},
	".gitkeep":              {Data: []byte(`x`)},
	".vite/manifest.json":   {Data: []byte(`{}`)},
}

func handler(t *testing.T, change func(*web.Options)) http.Handler {
	t.Helper()
	o := web.Options{
		Page:      dist,
		Schema:    "type Query { hello: String }",
		PublicURL: "https://jobs.example",
		Log:       slog.New(slog.DiscardHandler),
		Routes: map[string]http.Handler{
			"/graphql": http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				io.Copy(w, r.Body)
			}),
			"/panic": http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("a driver's secret") }),
		},
	}
	if change != nil {
		change(&o)
	}
	h, err := web.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// ask takes header names and values in turns.
func ask(h http.Handler, method, target string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestEveryAddressOfTheAppIsAnsweredWithThePage(t *testing.T) {
	h := handler(t, nil)
	for target, want := range map[string]int{
		"/":                          200,
		"/jobs/job_1/board":          200,
		"/index.html":                200,
		"/favicon.svg":               200,
		"/assets/gone-9z9z.js":       404,
		"/robots.txt":                404,
		"/.gitkeep":                  404,
		"/.vite/manifest.json":       404,
		"/assets/app-1a2b.js.br":     404,
		"/..%2f..%2fetc%2fpasswd.db": 404,
		"/assets/..%2fgo.mod":        404,
	} {
		w := ask(h, "GET", target)
		if w.Code != want {
			t.Errorf("%s: %d, want %d", target, w.Code, want)
		}
		if html := strings.Contains(w.Body.String(), "app</script>"); w.Code == 200 && html == (target == "/favicon.svg") {
			t.Errorf("%s: %s", target, w.Body)
		}
	}
	if w := ask(h, "POST", "/jobs"); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST to a page: %d", w.Code)
	}
}

func TestEachAnswerAllowsOnlyItsOwnScripts(t *testing.T) {
	h := handler(t, nil)
	seen := map[string]bool{}
	for range 3 {
		w := ask(h, "GET", "/")
		m := regexp.MustCompile(`nonce="([^"]+)"`).FindStringSubmatch(w.Body.String())
		if m == nil || !strings.Contains(w.Header().Get("Content-Security-Policy"), "script-src 'self' 'nonce-"+m[1]+"';") {
			t.Fatalf("%s\n%v", w.Body, w.Header())
		}
		if seen[m[1]] || m[1] == "__CSP_NONCE__" {
			t.Errorf("the nonce %s came twice", m[1])
		}
		seen[m[1]] = true
		if got := w.Header().Get("Cache-Control"); !strings.Contains(got, "no-cache") {
			t.Errorf("the page is cached: %s", got)
		}
	}
}

func TestAssetsAreSentCompressedAndKeptForever(t *testing.T) {
	h := handler(t, nil)
	for accept, want := range map[string]string{
		"":                    "plain",
		"gzip, deflate":       "gzip",
		"gzip, br":            "brotli",
		"gzip, br;q=0":        "gzip",
		"identity, br; q=0.5": "brotli",
	} {
		w := ask(h, "GET", "/assets/app-1a2b.js", "Accept-Encoding", accept)
		if w.Body.String() != want || w.Header().Get("Content-Type") != "text/javascript; charset=utf-8" ||
			!strings.Contains(w.Header().Get("Cache-Control"), "immutable") || w.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: %s %v", accept, w.Body, w.Header())
		}
	}
	w := ask(h, "GET", "/favicon.svg")
	if w.Header().Get("Cache-Control") != "no-cache" {
		t.Errorf("a name without a hash is kept: %s", w.Header().Get("Cache-Control"))
	}
	if w := ask(h, "GET", "/favicon.svg", "If-None-Match", w.Header().Get("ETag")); w.Code != http.StatusNotModified {
		t.Errorf("an unchanged file is sent again: %d", w.Code)
	}
}

func TestAServerWithoutABuiltPageSaysSo(t *testing.T) {
	h := handler(t, func(o *web.Options) { o.Page = fstest.MapFS{".gitkeep": {}} })
	if w := ask(h, "GET", "/"); w.Code != 404 || !strings.Contains(w.Body.String(), "make frontend") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestTheQueryEditorIsForPeopleWhoAreSignedIn(t *testing.T) {
	h := handler(t, func(o *web.Options) {
		o.SignedIn = func(r *http.Request) bool { return r.Header.Get("Authorization") != "" }
	})
	if w := ask(h, "GET", "/graphiql"); w.Code != http.StatusSeeOther {
		t.Errorf("a stranger gets %d", w.Code)
	}
	if w := ask(h, "GET", "/graphiql", "Authorization", "Bearer ada"); w.Code != 200 || !strings.Contains(w.Body.String(), "graphiql</script>") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestEveryAnswerCarriesTheSecurityHeaders(t *testing.T) {
	h := handler(t, nil)
	for _, target := range []string{"/", "/graphql", "/healthz", "/schema.graphql", "/assets/gone.js"} {
		got := ask(h, "GET", target).Header()
		for name, want := range map[string]string{
			"X-Content-Type-Options":    "nosniff",
			"X-Frame-Options":           "DENY",
			"Referrer-Policy":           "same-origin",
			"Strict-Transport-Security": "max-age=31536000",
		} {
			if got.Get(name) != want {
				t.Errorf("%s: %s is %q", target, name, got.Get(name))
			}
		}
		if !strings.Contains(got.Get("Content-Security-Policy"), "frame-ancestors 'none'") {
			t.Errorf("%s: %s", target, got.Get("Content-Security-Policy"))
		}
	}
	plain := handler(t, func(o *web.Options) { o.PublicURL = "http://localhost:8080" })
	if got := ask(plain, "GET", "/").Header().Get("Strict-Transport-Security"); got != "" {
		t.Errorf("HTTPS is demanded of a server that has none: %s", got)
	}
}

func TestAPageOfAnotherSiteCanNotMakeChanges(t *testing.T) {
	h := handler(t, func(o *web.Options) { o.CORSOrigins = []string{"https://partner.example"} })
	for _, tc := range []struct {
		name   string
		header []string
		status int
		cors   string
	}{
		{"a script or server", nil, 200, ""},
		{"our page", []string{"Origin", "https://jobs.example", "Sec-Fetch-Site", "same-origin"}, 200, ""},
		{"our page behind a proxy", []string{"Origin", "https://jobs.example"}, 200, ""},
		{"an allowed page", []string{"Origin", "https://partner.example", "Sec-Fetch-Site", "cross-site"}, 200, "https://partner.example"},
		{"the allowed page without TLS", []string{"Origin", "http://partner.example", "Sec-Fetch-Site", "cross-site"}, 403, ""},
		{"another page", []string{"Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"}, 403, ""},
		{"a sandboxed frame", []string{"Origin", "null", "Sec-Fetch-Site", "cross-site"}, 403, ""},
	} {
		w := ask(h, "POST", "/graphql", tc.header...)
		if w.Code != tc.status || w.Header().Get("Access-Control-Allow-Origin") != tc.cors {
			t.Errorf("%s: %d, allowed origin %q", tc.name, w.Code, w.Header().Get("Access-Control-Allow-Origin"))
		}
	}
	none := ask(handler(t, nil), "POST", "/graphql", "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
	if none.Code != 403 || none.Header().Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("without any allowed origin: %d %v", none.Code, none.Header())
	}
}

func TestAPanicIsAnsweredWithTheIDThatTheLogHas(t *testing.T) {
	var log bytes.Buffer
	h := handler(t, func(o *web.Options) { o.Log = slog.New(web.LogHandler(slog.NewTextHandler(&log, nil))) })
	w := ask(h, "GET", "/panic")
	id := w.Header().Get("X-Request-Id")
	if w.Code != 500 || strings.Contains(w.Body.String(), "secret") || id == "" || !strings.Contains(w.Body.String(), id) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if !strings.Contains(log.String(), "secret") || strings.Count(log.String(), "request="+id) != 2 {
		t.Errorf("log:\n%s", log.String())
	}
}

func TestTheIDOfAProxyIsKeptIfItIsOne(t *testing.T) {
	h := handler(t, nil)
	if got := ask(h, "GET", "/", "X-Request-Id", "abc-123-DEF").Header().Get("X-Request-Id"); got != "abc-123-DEF" {
		t.Error(got)
	}
	if got := ask(h, "GET", "/", "X-Request-Id", "evil\" status=200").Header().Get("X-Request-Id"); strings.Contains(got, "evil") {
		t.Error(got)
	}
}

func TestTheLogHasNoQueries(t *testing.T) {
	var log bytes.Buffer
	h := handler(t, func(o *web.Options) { o.Log = slog.New(slog.NewTextHandler(&log, nil)) })
	ask(h, "GET", "/join?token=hush")
	if !strings.Contains(log.String(), "path=/join") || strings.Contains(log.String(), "hush") {
		t.Error(log.String())
	}
}

func TestMetricsCountByRouteAndNotByAddress(t *testing.T) {
	h := handler(t, nil)
	ask(h, "GET", "/jobs/job_1")
	ask(h, "GET", "/jobs/job_2")
	ask(h, "BREW", "/graphql")
	got := ask(h, "GET", "/metrics").Body.String()
	for _, want := range []string{
		`tandem_http_requests_total{code="200",method="GET",route="/"} 2`,
		`tandem_http_requests_total{code="200",method="other",route="/graphql"} 1`,
		`tandem_http_request_duration_seconds_count{route="/"} 2`,
		"go_goroutines", "process_resident_memory_bytes",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if strings.Contains(got, "job_1") {
		t.Error("an address is a label: the metrics grow without bound")
	}
}

func TestTheServerIsReadyWhenTheDatabaseIs(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		h := handler(t, func(o *web.Options) { o.Ready, o.Pool = web.Ready(db), db.SQL })
		if w := ask(h, "GET", "/readyz"); w.Code != 200 {
			t.Errorf("%d %s", w.Code, w.Body)
		}
		if got := ask(h, "GET", "/metrics").Body.String(); !strings.Contains(got, `go_sql_open_connections{db_name="tandem"}`) {
			t.Error("the pool is not measured")
		}
		_ = db.Close()
		if w := ask(h, "GET", "/readyz"); w.Code != 503 || strings.Contains(w.Body.String(), "sql") {
			t.Errorf("with the database gone: %d %s", w.Code, w.Body)
		}
		if w := ask(h, "GET", "/healthz"); w.Code != 200 {
			t.Errorf("the process is healthy: %d", w.Code)
		}
	})
}

func TestStoppingEndsStreamsAndLetsRequestsFinish(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	started, streamed := make(chan struct{}), make(chan struct{})
	mux := http.NewServeMux()
	mux.HandleFunc("/slow", func(w http.ResponseWriter, _ *http.Request) {
		close(started)
		<-streamed // the streams are ended first
		io.WriteString(w, "finished")
	})
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() {
		served <- web.Serve(ctx, l, mux, slog.New(slog.DiscardHandler), func(context.Context) error { close(streamed); return nil })
	}()
	answered := make(chan string, 1)
	go func() {
		resp, err := http.Get("http://" + l.Addr().String() + "/slow")
		if err != nil {
			answered <- err.Error()
			return
		}
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		answered <- string(body)
	}()
	<-started
	stop()
	if got := <-answered; got != "finished" {
		t.Errorf("the running request got %q", got)
	}
	select {
	case err := <-served:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Error("the server didn't stop")
	}
	if _, err := http.Get("http://" + l.Addr().String() + "/slow"); err == nil {
		t.Error("the stopped server still answers")
	}
}

func TestBuiltTellsWhetherThereIsAPage(t *testing.T) {
	if err := web.Built(dist); err != nil {
		t.Error(err)
	}
	if err := web.Built(fs.FS(fstest.MapFS{})); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}
