package document_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/tandem-hiring/tandem/server/document"
)

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

func pack(t testing.TB, name, content string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheParagraphsOfAWordDocumentAreRead(t *testing.T) {
	content := pack(t, "word/document.xml", `<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>Ana </w:t></w:r><w:r><w:t>Lima</w:t></w:r></w:p><w:p><w:r><w:t>Go, SQL</w:t></w:r></w:p></w:body></w:document>`)
	if got, want := document.Text(word, content), "Ana Lima\nGo, SQL"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestADocumentThatCannotBeReadHasNoWords(t *testing.T) {
	for name, c := range map[string]struct {
		kind    string
		content []byte
	}{
		"not a zip":       {word, []byte("PK no")},
		"another zip":     {word, pack(t, "other.xml", "<a/>")},
		"broken XML":      {word, pack(t, "word/document.xml", "<w:p")},
		"an unknown kind": {"application/pdf", []byte("%PDF-1.7")},
	} {
		if got := document.Text(c.kind, c.content); got != "" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestTextIsKeptAsValidUTF8WithinItsLimit(t *testing.T) {
	got := document.Text("text/plain; charset=utf-8", []byte("caf\xe9\x00 "+strings.Repeat("é", 300_000)))
	if strings.ContainsRune(got, 0) || len(got) > 400_000 || !strings.HasPrefix(got, "caf\uFFFD ") {
		t.Errorf("%d bytes, beginning %q", len(got), got[:12])
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("PK"))
	f.Add(pack(f, "word/document.xml", "<p><t>a</t></p>"))
	f.Fuzz(func(t *testing.T, content []byte) { document.Text(word, content) })
}
