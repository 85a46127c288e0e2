package files_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/tandem-hiring/tandem/server/files"
)

const pdf = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n"

func docx(t *testing.T, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range entries {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, "<x/>")
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// folder opens a store in a folder of the test.
func folder(t *testing.T) (*files.Store, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "all files")
	s, err := files.Open(t.Context(), (&url.URL{Scheme: "file", Path: dir}).String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s, dir
}

func kept(t *testing.T, dir string) (n int) {
	t.Helper()
	err := filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

var roomy = files.Limits{MaxSize: 1 << 20}

func TestAFileIsKeptAndFoundAgainUntilItIsDeleted(t *testing.T) {
	s, dir := folder(t)
	stored, err := s.Put(t.Context(), "cv.pdf", strings.NewReader(pdf), roomy)
	if err != nil {
		t.Fatal(err)
	}
	if stored.Size != int64(len(pdf)) || stored.ContentType != "application/pdf" || len(stored.SHA256) != 64 {
		t.Errorf("%+v", stored)
	}
	r, err := s.Open(t.Context(), stored.Key)
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(r)
	r.Close()
	if err != nil || string(got) != pdf {
		t.Errorf("%q, %v", got, err)
	}
	for range 2 { // a deletion can be repeated
		if err := s.Delete(t.Context(), stored.Key); err != nil {
			t.Error(err)
		}
	}
	if _, err := s.Open(t.Context(), stored.Key); !errors.Is(err, files.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	if n := kept(t, dir); n != 0 {
		t.Errorf("%d files are left", n)
	}
}

func TestAFileIsRecognisedByItsContentAndNotByItsName(t *testing.T) {
	s, dir := folder(t)
	word := docx(t, "[Content_Types].xml", "_rels/.rels", "word/document.xml")
	for _, tc := range []struct{ name, content, want string }{
		{"cv.exe", pdf, "application/pdf"},
		{"cv.bin", word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{"cv.txt", "Ada Lovelace\nAnalyst, Zürich\n", "text/plain; charset=utf-8"},
		{"cv.md", "# Ada Lovelace\n", "text/plain; charset=utf-8"},
		{"resume.json", `{"basics":{"name":"Ada"}}`, "text/plain; charset=utf-8"},
		{"me.png", "\x89PNG\r\n\x1a\n0000", "image/png"},
		{"me.jpg", "\xff\xd8\xff\xe0", "image/jpeg"},

		{"cv.pdf", "MZ\x90\x00\x03\x00\x00\x00", ""},
		{"cv.pdf", "<!DOCTYPE html><script>alert(1)</script>", ""},
		{"cv.html", "just words", ""},
		{"cv.txt", "<html><body onload=alert(1)>", ""},
		{"me.png", `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`, ""},
		{"cv.docx", docx(t, "evil.exe"), ""},
		{"cv.txt", "#!/bin/sh\nrm -rf /\n", ""},
		{"cv.txt", "\x7fELF\x02\x01\x01", ""},
	} {
		before := kept(t, dir)
		stored, err := s.Put(t.Context(), tc.name, strings.NewReader(tc.content), roomy)
		if tc.want == "" {
			if _, ok := errors.AsType[*files.TypeError](err); !ok {
				t.Errorf("%s %.20q: kept as %+v, %v", tc.name, tc.content, stored, err)
			}
			if kept(t, dir) != before {
				t.Errorf("%s %.20q: refused, but something stayed", tc.name, tc.content)
			}
			continue
		}
		if err != nil || stored.ContentType != tc.want {
			t.Errorf("%s %.20q: got %q, %v; want %q", tc.name, tc.content, stored.ContentType, err, tc.want)
		}
	}
}

func TestARefusedOrBrokenUploadLeavesNothingBehind(t *testing.T) {
	s, dir := folder(t)
	large := pdf + strings.Repeat("x", 200_000)
	_, err := s.Put(t.Context(), "cv.pdf", strings.NewReader(large), files.Limits{MaxSize: 100_000})
	if _, ok := errors.AsType[*files.TooLargeError](err); !ok {
		t.Errorf("too large: %v", err)
	}
	if _, err := s.Put(t.Context(), "cv.pdf", strings.NewReader(""), roomy); !errors.Is(err, files.ErrEmpty) {
		t.Errorf("empty: %v", err)
	}
	broken := errors.New("the connection broke")
	if _, err := s.Put(t.Context(), "cv.pdf", io.MultiReader(strings.NewReader(large), iotest.ErrReader(broken)), roomy); !errors.Is(err, broken) {
		t.Errorf("broken: %v", err)
	}
	if n := kept(t, dir); n != 0 {
		t.Errorf("%d files are left", n)
	}
	if _, err := s.Put(t.Context(), "cv.pdf", strings.NewReader(large), files.Limits{MaxSize: int64(len(large))}); err != nil {
		t.Errorf("exactly the limit: %v", err)
	}
}

func TestOnlyTheServersAccountCanReadTheFolder(t *testing.T) {
	_, dir := folder(t)
	info, err := os.Stat(dir)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestADownloadCanNotRunInTheBrowser(t *testing.T) {
	s, _ := folder(t)
	stored, err := s.Put(t.Context(), "cv.pdf", strings.NewReader(pdf), roomy)
	if err != nil {
		t.Fatal(err)
	}
	serve := func(inline bool, contentType string, header ...string) *http.Response {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		w := httptest.NewRecorder()
		if err := s.Serve(w, r, files.Download{Key: stored.Key, Name: "Lebenslauf \"Zürich\".pdf", ContentType: contentType, SHA256: stored.SHA256}, inline); err != nil {
			t.Fatal(err)
		}
		return w.Result()
	}
	for _, tc := range []struct {
		inline            bool
		contentType, want string
	}{
		{false, "application/pdf", "attachment"},
		{true, "application/pdf", "inline"},
		{true, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment"},
		{true, "text/html", "attachment"},
	} {
		h := serve(tc.inline, tc.contentType).Header
		if got, _, _ := strings.Cut(h.Get("Content-Disposition"), ";"); got != tc.want {
			t.Errorf("%+v: %s", tc, got)
		}
		if h.Get("X-Content-Type-Options") != "nosniff" || !strings.HasPrefix(h.Get("Content-Security-Policy"), "sandbox;") {
			t.Errorf("%+v: %v", tc, h)
		}
	}
	if resp := serve(true, "application/pdf", "Range", "bytes=0-3"); resp.StatusCode != http.StatusPartialContent {
		t.Errorf("a range is answered with %s", resp.Status)
	} else if part, _ := io.ReadAll(resp.Body); string(part) != "%PDF" {
		t.Errorf("the range holds %q", part)
	}
	if resp := serve(true, "application/pdf", "If-None-Match", `"`+stored.SHA256+`"`); resp.StatusCode != http.StatusNotModified {
		t.Errorf("an unchanged file is answered with %s", resp.Status)
	}
}

func TestAMissingFileIsNotFound(t *testing.T) {
	s, _ := folder(t)
	w := httptest.NewRecorder()
	if err := s.Serve(w, httptest.NewRequest(http.MethodGet, "/", nil), files.Download{Key: "2026/01/none"}, false); err != nil || w.Code != http.StatusNotFound {
		t.Errorf("%d, %v", w.Code, err)
	}
}
