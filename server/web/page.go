package web

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"
)

// noncePlaceholder stands in the built HTML where the request's nonce belongs.
const noncePlaceholder = "__CSP_NONCE__"

// page serves the built single-page app.
type page struct {
	files map[string]asset
	html  map[string][]byte // HTML is small, and changed for each request
	dist  fs.FS
}

// asset is a file of the build and its compressed forms.
type asset struct {
	etag         string
	contentType  string
	brotli, gzip bool
	immutable    bool
}

func newPage(dist fs.FS) (*page, error) {
	p := &page{map[string]asset{}, map[string][]byte{}, dist}
	if dist == nil {
		return p, nil
	}
	err := fs.WalkDir(dist, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		switch ext := path.Ext(name); {
		case ext == ".html":
			p.html[name] = body
		case ext == ".br" || ext == ".gz" || strings.Contains("/"+name, "/."):
			// served in the place of what it compresses, or not meant to be served
		default:
			sum := sha256.Sum256(body)
			p.files[name] = asset{
				etag:        `"` + hex.EncodeToString(sum[:12]) + `"`,
				contentType: contentType(name),
				brotli:      exists(dist, name+".br"),
				gzip:        exists(dist, name+".gz"),
				immutable:   strings.HasPrefix(name, "assets/"), // these names hold a hash of the content
			}
		}
		return nil
	})
	return p, err
}

func exists(dist fs.FS, name string) bool {
	_, err := fs.Stat(dist, name)
	return err == nil
}

// contentType does without the machine's MIME tables, which differ.
func contentType(name string) string {
	switch ext := path.Ext(name); ext {
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".json", ".map":
		return "application/json"
	case ".webmanifest":
		return "application/manifest+json"
	case ".woff2":
		return "font/woff2"
	case ".wasm":
		return "application/wasm"
	case ".txt":
		return "text/plain; charset=utf-8"
	default:
		if t := mime.TypeByExtension(ext); t != "" {
			return t
		}
		return "application/octet-stream"
	}
}

func (p *page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "there is nothing to send to at this address", http.StatusMethodNotAllowed)
		return
	}
	// Only names that the build has are opened, so no path leads out of it.
	name := strings.TrimPrefix(r.URL.Path, "/")
	if a, ok := p.files[name]; ok {
		p.asset(w, r, name, a)
		return
	}
	// Anything else is a page of the app, which reads the address by itself; but
	// a missing script must not be answered with HTML.
	if strings.HasPrefix(name, "assets/") || path.Ext(name) != "" && name != "index.html" {
		http.NotFound(w, r)
		return
	}
	p.document(w, r, "index.html", "")
}

func (p *page) asset(w http.ResponseWriter, r *http.Request, name string, a asset) {
	h := w.Header()
	h.Set("Content-Type", a.contentType)
	h.Set("ETag", a.etag)
	h.Set("Cache-Control", "no-cache")
	if a.immutable {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if a.brotli || a.gzip {
		h.Add("Vary", "Accept-Encoding")
	}
	accepted := r.Header.Get("Accept-Encoding")
	switch {
	case a.brotli && accepts(accepted, "br"):
		h.Set("Content-Encoding", "br")
		h.Set("ETag", strings.TrimSuffix(a.etag, `"`)+`-br"`)
		name += ".br"
	case a.gzip && accepts(accepted, "gzip"):
		h.Set("Content-Encoding", "gzip")
		h.Set("ETag", strings.TrimSuffix(a.etag, `"`)+`-gz"`)
		name += ".gz"
	}
	f, err := p.dist.Open(name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer f.Close()
	body, ok := f.(io.ReadSeeker) // embedded files are
	if !ok {
		all, err := io.ReadAll(f)
		if err != nil {
			http.Error(w, "the file can't be read", http.StatusInternalServerError)
			return
		}
		body = bytes.NewReader(all)
	}
	http.ServeContent(w, r, "", time.Time{}, body)
}

// accepts reports whether an Accept-Encoding header allows an encoding.
func accepts(header, encoding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(part, ";")
		if strings.TrimSpace(name) == encoding {
			q := strings.ReplaceAll(params, " ", "")
			return q != "q=0" && !strings.HasPrefix(q, "q=0.000")
		}
	}
	return false
}

// document answers with an HTML file under a policy that runs no script but
// those that carry this request's nonce or come from this server.
func (p *page) document(w http.ResponseWriter, r *http.Request, name, loosened string) {
	html, ok := p.html[name]
	if !ok {
		http.Error(w, "the page was not built into this server: run make frontend and build again", http.StatusNotFound)
		return
	}
	nonce := rand.Text()
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-cache, private") // holds the nonce, and names the current assets
	h.Set("Content-Security-Policy", fmt.Sprintf("default-src 'self'; script-src 'self' 'nonce-%[1]s'; style-src 'self' %[2]s; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
		nonce, orNonce(loosened, nonce)))
	body := bytes.ReplaceAll(html, []byte(noncePlaceholder), []byte(nonce))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

func orNonce(styles, nonce string) string {
	if styles != "" {
		return styles
	}
	return "'nonce-" + nonce + "'"
}

// graphiql serves the query editor, which is a page of its own because of its
// size, to people who are signed in. Others are sent to sign in.
func (p *page) graphiql(signedIn func(*http.Request) bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch _, built := p.html["graphiql.html"]; {
		case !signedIn(r):
			http.Redirect(w, r, "/sign-in?to=/graphiql", http.StatusSeeOther)
		case !built:
			http.Error(w, "the query editor was not built into this server", http.StatusNotFound)
		default:
			// Its editor writes its colours into style elements without a nonce.
			p.document(w, r, "graphiql.html", "'unsafe-inline'")
		}
	})
}

// errNotBuilt is returned by Built.
var errNotBuilt = errors.New("the page was not built: run make frontend first")

// Built reports whether dist holds a built page.
func Built(dist fs.FS) error {
	if !exists(dist, "index.html") {
		return errNotBuilt
	}
	return nil
}
