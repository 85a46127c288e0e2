package importer

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestAResumeIsReadWhole(t *testing.T) {
	rows, lost := read(t, open(t, "resume.json"), Options{})
	if len(rows) != 1 || len(lost) != 0 {
		t.Fatalf("%d rows, lost %v", len(rows), lost)
	}
	want := Row{
		Number: 1, Line: 1, Name: "Hana Kobayashi", GivenName: "Hana", FamilyName: "Kobayashi", Headline: "Site Reliability Engineer",
		Emails: []string{"hana.kobayashi@example.jp"}, Phones: []string{"+81312345678"}, Location: "Tokyo, JP", Summary: "Keeps things running.",
		Employers: []Employer{
			{Company: "Sakura Cloud", Title: "SRE", Start: "2021-04", Summary: "On call.\n• Halved the pages"},
			{Company: "Kaze Ltd", Title: "Operator", Start: "2018", End: "2021-03-31"},
		},
		Education: []Education{{School: "University of the Sea", Degree: "BSc", Field: "Physics", Start: "2014", End: "2018"}},
		Skills:    []Skill{{Name: "Operations", Level: "Master"}, {Name: "Kubernetes", Level: "Master"}, {Name: "Go", Level: "Master"}},
		Languages: []Language{{Name: "Japanese", Fluency: "Native"}},
		Links: []Link{
			{Kind: "WEBSITE", URL: "https://hana.example.jp"},
			{Kind: "GITHUB", URL: "https://github.com/hana-example"},
			{Kind: "MASTODON", URL: "https://social.example.jp/@hana"},
		},
	}
	if !reflect.DeepEqual(rows[0], want) {
		t.Errorf("\n got %+v\nwant %+v", rows[0], want)
	}
}

// resumeOf is the shortest résumé.
func resumeOf(name string) string { return fmt.Sprintf(`{"basics":{"name":%q}}`, name) }

func namesOf(rows []Row) string {
	var names []string
	for _, r := range rows {
		names = append(names, r.Name)
	}
	return strings.Join(names, ",")
}

func TestManyResumesInOneFile(t *testing.T) {
	for text, lines := range map[string]string{
		"[" + resumeOf("Ada") + ",\n" + resumeOf("Bob") + "\n]":               "1,2",
		resumeOf("Ada") + "\n" + resumeOf("Bob") + "\n":                       "1,2",
		resumeOf("Ada") + "\n\n{\"basics\":\n" + resumeOf("Bob"):              "1,4",
		"\n{\"basics\":\n{\"name\":\"Ada\"}}\n" + resumeOf("Bob"):             "2,4",
		"\uFEFF[\n  " + resumeOf("Ada") + ", 17,\n  " + resumeOf("Bob") + "]": "2,3",
	} {
		rows, _ := read(t, fileOf("people.json", text), Options{})
		if namesOf(rows) != "Ada,Bob" {
			t.Errorf("%s: %s", text, namesOf(rows))
			continue
		}
		if got := fmt.Sprintf("%d,%d", rows[0].Line, rows[1].Line); got != lines {
			t.Errorf("%s: lines %s, want %s", text, got, lines)
		}
	}
}

func TestAValueOfTheWrongTypeCostsOnlyItself(t *testing.T) {
	text := `{"basics":{"name":"Ada","email":["x"],"phone":4915123456789,"location":"Paris","profiles":{"url":"https://github.com/ada"}},
		"work":[7,{"name":"Now","startDate":{"year":1}},{"name":"Then","endDate":"the day after"}],"skills":["Go",{"name":"SQL","keywords":"joins"}],"education":"none"}`
	rows, lost := read(t, fileOf("x.json", text), Options{Region: "DE"})
	if len(rows) != 1 || len(lost) != 0 {
		t.Fatalf("%d rows, lost %v", len(rows), lost)
	}
	r := rows[0]
	if r.Name != "Ada" || len(r.Links) != 1 || len(r.Employers) != 2 || !reflect.DeepEqual(r.Skills, []Skill{{Name: "Go"}, {Name: "SQL"}, {Name: "joins"}}) {
		t.Errorf("row %+v", r)
	}
	var paths []string
	for _, p := range r.Problems {
		paths = append(paths, p.Field)
	}
	if got, want := strings.Join(paths, " "), "basics.email basics.location work[0] work[1].startDate work[2].endDate education"; got != want {
		t.Errorf("problems at %s, want %s", got, want)
	}
}

func TestBrokenJSONIsReportedWhereItIs(t *testing.T) {
	for text, want := range map[string]string{
		"[" + resumeOf("Ada") + ",\n{\"basics\": nope}]": "line 2",
		"[" + resumeOf("Ada") + ",\n":                    "ends before",
		"{\"basics\":":                                   "ends before",
		"[" + resumeOf("Ada") + "\n," + resumeOf(strings.Repeat("x", 5000)) + "]": "longer than",
	} {
		var names []string
		var final error
		for row, err := range (JSONResume{}).Rows(fileOf("x.json", text), Options{Limits: Limits{Record: 1000}}) {
			if err != nil {
				final = err
				continue
			}
			names = append(names, row.Name)
		}
		if final == nil || !strings.Contains(final.Error(), want) {
			t.Errorf("%.60s: error %v, want %q", text, final, want)
		}
		if text[0] == '[' && len(names) != 1 {
			t.Errorf("%.60s: the good rows before it are lost: %v", text, names)
		}
	}
}

func TestABrokenLineCostsOnlyItself(t *testing.T) {
	text := resumeOf("Ada") + "\n{broken\n" + resumeOf(strings.Repeat("x", 5000)) + "\n" + `"text"` + "\n" + `{"a":1}` + "\n" + resumeOf("Bob")
	rows, lost := read(t, fileOf("x.jsonl", text), Options{Limits: Limits{Record: 1000}})
	if namesOf(rows) != "Ada,Bob" || rows[1].Number != 6 || rows[1].Line != 6 {
		t.Errorf("rows %+v", rows)
	}
	if len(lost) != 4 || lost[0].Line != 2 || lost[1].Code != TooLarge || lost[2].Code != WrongType || lost[3].Code != Malformed {
		t.Errorf("lost %v", lost)
	}
}

// zipOf packs files given as name, content, name, content ...
func zipOf(t testing.TB, files ...string) *File {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(files[i+1]))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return &File{Name: "people.zip", Size: int64(b.Len()), ReaderAt: bytes.NewReader(b.Bytes())}
}

func TestAZipOfResumes(t *testing.T) {
	f := zipOf(t, "a/ada.json", resumeOf("Ada"), "broken.json", "{", "cv.pdf", "%PDF", "__MACOSX/._bob.json", "x", ".hidden.json", "x", "many.JSON", "["+resumeOf("Bob")+","+resumeOf("Cy")+"]")
	rows, lost := read(t, f, Options{})
	if namesOf(rows) != "Ada,Bob,Cy" || rows[0].Member != "a/ada.json" || rows[2].Number != 4 {
		t.Errorf("rows %+v", rows)
	}
	if len(lost) != 1 {
		t.Errorf("lost %v", lost)
	}
}

func TestAZipBombIsDefused(t *testing.T) {
	f := zipOf(t, "a.json", resumeOf("Ada"), "bomb.json", "["+strings.Repeat(" ", 20<<20)+resumeOf("Bob")+"]", "z.json", resumeOf("Cy"))
	var names []string
	var final error
	for row, err := range (JSONResume{}).Rows(f, Options{Limits: Limits{Ratio: 2}}) {
		if final = err; err == nil {
			names = append(names, row.Name)
		}
	}
	if p, ok := errors.AsType[*Problem](final); !ok || p.Code != TooLarge || len(names) != 1 {
		t.Errorf("read %v, then %v", names, final)
	}
	var many []string
	for i := range 30 {
		many = append(many, fmt.Sprintf("%d.json", i), resumeOf("Ada"))
	}
	for _, err := range (JSONResume{}).Rows(zipOf(t, many...), Options{Limits: Limits{Members: 20}}) {
		if p, ok := errors.AsType[*Problem](err); !ok || p.Code != TooLarge {
			t.Errorf("too many files give %v", err)
		}
	}
}

func TestOtherFilesAreNamed(t *testing.T) {
	workbook := zipOf(t, "[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>")
	workbook.Name = "people.xlsx"
	for want, f := range map[string]*File{
		"spreadsheet":      workbook,
		"a PDF":            fileOf("cv.pdf", "%PDF-1.7 ..."),
		"no .json files":   zipOf(t, "cv.pdf", "%PDF"),
		"is empty":         fileOf("x.csv", ""),
		"neither CSV":      fileOf("x.bin", "\x7fELF\x02\x01\x01\x00\x00"),
		"neither CSV nor ": fileOf("x.html", "<!DOCTYPE html><html><body>Hi</body></html>"),
	} {
		if _, err := FormatOf(f); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", f.Name, err, want)
		}
	}
	if f, err := FormatNamed("JSONResume"); err != nil || f.Name() != "jsonresume" {
		t.Errorf("%v %v", f, err)
	}
	if _, err := FormatNamed("TELEX"); err == nil {
		t.Error("an unknown format has been found")
	}
}

func FuzzJSONResume(f *testing.F) {
	b, err := os.ReadFile(filepath.Join("testdata", "resume.json"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte("[" + resumeOf("Ada") + "," + resumeOf("Bob") + "]"))
	f.Add([]byte(resumeOf("Ada") + "\n{\n" + resumeOf("Bob")))
	f.Add([]byte(`{"basics":{"name":["x"],"profiles":[null,1,{"url":"javascript:alert(1)"}]},"work":{},"skills":[[]]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		walk(t, JSONResume{}, &File{Name: "x.json", Size: int64(len(b)), ReaderAt: bytes.NewReader(b)})
	})
}

func FuzzZip(f *testing.F) {
	for _, z := range []*File{zipOf(f, "a.json", resumeOf("Ada")), zipOf(f, "a.jsonl", resumeOf("Ada")+"\n"+resumeOf("Bob"), "b.json", "{")} {
		f.Add(z.head(z.Size))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		file := &File{Name: "x.zip", Size: int64(len(b)), ReaderAt: bytes.NewReader(b)}
		FormatOf(file)
		walk(t, JSONResume{}, file)
	})
}
