package importer

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"
)

// errZipTooLarge stops the reading of a zip that unpacks to far more than it
// can honestly hold.
var errZipTooLarge = &Problem{Code: TooLarge, What: "the zip unpacks to more than it is allowed to", Fix: "import the people in parts"}

// zipFile is a zip of résumés, read one after another.
type zipFile struct {
	members []*zip.File
	limits  Limits
	budget  int64 // bytes that may still be unpacked
}

// openZip lists the .json files of a zip. Folders, hidden files and what a
// Mac adds are left out.
func openZip(f *File, limits Limits) (*zipFile, error) {
	r, err := zip.NewReader(f, f.Size)
	if err != nil {
		return nil, &Problem{Code: Malformed, What: "the zip can't be read", Fix: "pack it again"}
	}
	z := &zipFile{limits: limits, budget: min(limits.Total, max(f.Size*limits.Ratio, 1<<20))}
	if len(r.File) > limits.Members {
		return nil, &Problem{Code: TooLarge, What: fmt.Sprintf("the zip holds more than %d files", limits.Members), Fix: "import the people in parts"}
	}
	for _, m := range r.File {
		base := path.Base(m.Name)
		switch ext := strings.ToLower(path.Ext(base)); {
		case m.FileInfo().IsDir(), strings.HasPrefix(base, "."), strings.HasPrefix(m.Name, "__MACOSX/"):
		case ext == ".json", ext == ".jsonl", ext == ".ndjson":
			z.members = append(z.members, m)
		}
	}
	return z, nil
}

// zipMember is one file, which never yields more than the zip's budget,
// whatever size its header claims.
type zipMember struct {
	io.ReadCloser
	name string
	zip  *zipFile
	err  error
}

// Read reads on, while there is budget.
func (m *zipMember) Read(b []byte) (int, error) {
	if m.zip.budget <= 0 {
		m.err = errZipTooLarge
		return 0, m.err
	}
	n, err := m.ReadCloser.Read(b[:min(int64(len(b)), m.zip.budget)])
	m.zip.budget -= int64(n)
	if err != nil && err != io.EOF {
		p := &Problem{Code: Malformed, What: "the file can't be unpacked", Fix: "pack the zip again"}
		if errors.Is(err, zip.ErrAlgorithm) {
			p.What = "the file is packed in a way that can't be read"
		}
		m.err, err = p, p
	}
	return n, err
}

// files opens each member in turn. An error costs that member.
func (z *zipFile) files() iter.Seq2[*zipMember, error] {
	return func(yield func(*zipMember, error) bool) {
		for _, f := range z.members {
			m := &zipMember{name: line(f.Name), zip: z}
			r, err := f.Open()
			if err != nil || f.Flags&1 != 0 {
				if !yield(m, rowError(Malformed, 0, "the file can't be unpacked", "pack the zip again, without a password")) {
					return
				}
				continue
			}
			m.ReadCloser = r
			if !yield(m, nil) {
				return
			}
		}
	}
}
