// Package importer turns files about people into candidates and applications.
//
// A file is recognised by a [Format], which reads it as a stream of [Row]
// values, one per person. What differs between sources ends there: rows of
// every format are normalised, matched, applied, reported and reverted alike,
// so that a further source is one file that implements Format and one line in
// [Formats].
package importer

import (
	"fmt"
	"io"
	"iter"
	"net/http"
	"os"
	"strings"
)

// A Format reads one kind of file.
type Format interface {
	// Name is the format's value in the tables and in the API, such as "csv".
	Name() string

	// Recognizes tells from the name and the first bytes how likely f is of
	// this format: 0 is certainly not, 1 is certainly.
	Recognizes(f *File) float64

	// Rows yields the people in f, in the order of the file and without
	// holding more than one of them. A *[RowError] means that one row is lost
	// and reading goes on; the Row beside it still has its Number. Any other
	// error ends the sequence.
	Rows(f *File, o Options) iter.Seq2[Row, error]
}

// Formats lists every format, most specific first.
var Formats = []Format{JSONResume{}, CSV{}}

// FormatNamed returns the format with that name.
func FormatNamed(name string) (Format, error) {
	var known []string
	for _, f := range Formats {
		if strings.EqualFold(f.Name(), name) {
			return f, nil
		}
		known = append(known, f.Name())
	}
	return nil, &Problem{
		Code: UnknownFormat,
		What: fmt.Sprintf("there is no import format %q", name),
		Fix:  "use one of " + strings.Join(known, ", "),
	}
}

// FormatOf returns the format that recognizes f best. If none does, the error
// says what the file seems to be instead.
func FormatOf(f *File) (Format, error) {
	var best Format
	most := 0.0
	for _, format := range Formats {
		if sure := format.Recognizes(f); sure > most {
			best, most = format, sure
		}
	}
	if best != nil {
		return best, nil
	}
	p := &Problem{Code: UnknownFormat, What: "this file is neither CSV nor JSON Resume", Fix: "export the people as CSV or JSON Resume and try again"}
	switch kind := f.kind(); {
	case f.Size == 0:
		p.Code, p.What, p.Fix = EmptyFile, "the file is empty", "choose a file with at least one person"
	case kind == workbook:
		p.What, p.Fix = "this is a spreadsheet, not a CSV file", "open it and save it as CSV (UTF-8)"
	case kind == "application/pdf":
		p.What, p.Fix = "this is a PDF", "attach it to a candidate as their CV instead"
	case kind == "application/zip":
		p.What, p.Fix = "this zip holds no .json files", "put one JSON Resume file per person into the zip"
	}
	return nil, p
}

// Options are what a reader can't know from the file itself.
type Options struct {
	// Mapping tells which column means what; nil uses the guesses.
	Mapping *Mapping

	// Region is the ISO 3166 country that phone numbers without a country
	// code belong to, such as "DE". Without it they stay as written.
	Region string

	// Limits bounds what is read; zero values mean [DefaultLimits].
	Limits Limits
}

// Limits bound what one file may cost.
type Limits struct {
	Rows    int   // people in a file
	Columns int   // columns of a table
	Field   int   // bytes in one field
	Record  int   // bytes in one row or résumé
	Members int   // files in a zip
	Total   int64 // bytes in all the files of a zip, unpacked
	Ratio   int64 // unpacked bytes per packed byte in a zip
}

// DefaultLimits leave room for the largest real exports.
var DefaultLimits = Limits{
	Rows:    1_000_000,
	Columns: 500,
	Field:   256 << 10,
	Record:  2 << 20,
	Members: 50_000,
	Total:   2 << 30,
	Ratio:   200,
}

func (l Limits) orDefault() Limits {
	d := DefaultLimits
	for _, v := range []struct{ have, want *int }{
		{&l.Rows, &d.Rows}, {&l.Columns, &d.Columns}, {&l.Field, &d.Field}, {&l.Record, &d.Record}, {&l.Members, &d.Members},
	} {
		if *v.have <= 0 {
			*v.have = *v.want
		}
	}
	if l.Total <= 0 {
		l.Total = d.Total
	}
	if l.Ratio <= 0 {
		l.Ratio = d.Ratio
	}
	return l
}

// A File is something to import: random access, because a zip's directory is
// at its end and because a table is looked at before it is read.
type File struct {
	Name string // as the person named it; only its extension is used
	Size int64
	io.ReaderAt
}

// OpenFile opens a file on disk. Close it when done.
func OpenFile(path string) (*File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s is not a regular file", path)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return &File{Name: info.Name(), Size: info.Size(), ReaderAt: f}, nil
}

// Close closes a file that OpenFile opened.
func (f *File) Close() error {
	if c, ok := f.ReaderAt.(io.Closer); ok {
		return c.Close()
	}
	return nil
}

// reader reads f from its beginning.
func (f *File) reader() io.Reader { return io.NewSectionReader(f, 0, f.Size) }

// head returns up to n bytes from the beginning.
func (f *File) head(n int64) []byte {
	b := make([]byte, min(n, f.Size))
	got, _ := io.ReadFull(f.reader(), b)
	return b[:got]
}

// hasSuffix reports whether the file's name ends in one of the extensions.
func (f *File) hasSuffix(extensions ...string) bool {
	name := strings.ToLower(f.Name)
	for _, e := range extensions {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	return false
}

// workbook is the kind of the zips that spreadsheets are saved as.
const workbook = "workbook"

// kind names the content by its first bytes, as a media type without
// parameters, or as workbook.
func (f *File) kind() string {
	head := f.head(4 << 10)
	kind, _, _ := strings.Cut(http.DetectContentType(head), ";")
	if kind == "application/zip" && (f.hasSuffix(".xlsx", ".ods", ".numbers") || strings.Contains(string(head), "[Content_Types].xml")) {
		return workbook
	}
	return kind
}
