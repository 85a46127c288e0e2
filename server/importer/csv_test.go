package importer

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"
)

// fileOf makes a File of a text.
func fileOf(name, text string) *File {
	return &File{Name: name, Size: int64(len(text)), ReaderAt: strings.NewReader(text)}
}

// open opens a sample.
func open(t testing.TB, name string) *File {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return &File{Name: name, Size: int64(len(b)), ReaderAt: bytes.NewReader(b)}
}

// read collects a file's rows and lost rows.
func read(t testing.TB, f *File, o Options) (rows []Row, lost []*RowError) {
	t.Helper()
	format, err := FormatOf(f)
	if err != nil {
		t.Fatal(err)
	}
	for row, err := range format.Rows(f, o) {
		if e, ok := errors.AsType[*RowError](err); ok {
			lost = append(lost, e)
			continue
		}
		if err != nil {
			t.Fatalf("row %d: %v", row.Number, err)
		}
		rows = append(rows, row)
	}
	return rows, lost
}

func TestATrackerExportIsReadByItsHeaders(t *testing.T) {
	rows, lost := read(t, open(t, "people.csv"), Options{})
	if len(rows) != 3 {
		t.Fatalf("read %d rows, want 3", len(rows))
	}
	want := Row{
		Number: 1, Line: 2, ExternalKey: "C-1001", Name: "Amelie Brandt", GivenName: "Amelie", FamilyName: "Brandt",
		Emails: []string{"amelie.brandt@example.com"}, Phones: []string{"+4930901820"}, Location: "Berlin",
		Employers: []Employer{{Company: "Nordlicht Energie", Title: "Data Engineer"}},
		Skills:    []Skill{{Name: "Go", Level: "expert"}, {Name: "SQL"}, {Name: "Kafka"}},
		Links:     []Link{{Kind: "LINKEDIN", URL: "https://linkedin.com/in/amelie-brandt"}},
		Tags:      []string{"backend", "remote"}, Source: "Referral", Note: "Spoke on the phone.\nWants to move in May.",
		Step: "Pre-screening", AppliedAt: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC),
	}
	if !reflect.DeepEqual(rows[0], want) {
		t.Errorf("first row:\n got %+v\nwant %+v", rows[0], want)
	}
	if rows[1].Line != 4 || !reflect.DeepEqual(rows[1].Skills, []Skill{{Name: "Java"}, {Name: "Kotlin"}}) {
		t.Errorf("second row: line %d, skills %v", rows[1].Line, rows[1].Skills)
	}
	if p := rows[2].Problems; len(p) != 1 || p[0].Field != "e-mail" || !strings.Contains(p[0].What, "naledi@example") {
		t.Errorf("a broken address is reported beside its row: %v", p)
	}
	if rows[2].Note != `Said "call me after six"` || len(rows[2].Emails) != 0 {
		t.Errorf("third row: %+v", rows[2])
	}
	if len(lost) != 2 || lost[0].Code != NobodyThere || lost[0].Line != 6 || lost[1].Code != Ragged || lost[1].Line != 7 {
		t.Errorf("lost rows: %v", lost)
	}
}

func TestEncodingsAndDelimitersAreDetected(t *testing.T) {
	for _, c := range []struct {
		file      string
		encoding  Encoding
		delimiter string
		region    string
		want      Row
	}{
		{"bewerber-windows.csv", Windows1252, ";", "DE", Row{
			Name: "Jürgen Weiß", GivenName: "Jürgen", FamilyName: "Weiß", Emails: []string{"juergen.weiss@example.de"}, Phones: []string{"+4915123456789"},
			Location: "Köln", Employers: []Employer{{Company: "Müller & Söhne"}}, Skills: []Skill{{Name: "Löten"}, {Name: "Schweißen"}},
			AppliedAt: time.Date(2025, 12, 24, 0, 0, 0, 0, time.UTC), Consent: Consent{Answer: ConsentGiven},
		}},
		{"candidats-utf16.csv", UTF16LE, "\t", "", Row{
			Name: "Éloïse Lefèvre", GivenName: "Éloïse", FamilyName: "Lefèvre", Emails: []string{"eloise@example.fr"}, Phones: []string{"+33123456789"},
			Location: "Orléans", Skills: []Skill{{Name: "Soudure"}, {Name: "Mécanique"}},
		}},
		{"connections.csv", UTF8, ",", "", Row{
			Name: "Priya Raman", GivenName: "Priya", FamilyName: "Raman", Emails: []string{"priya@example.in"},
			Employers: []Employer{{Company: "Kaveri Labs", Title: "Product Manager"}},
			Links:     []Link{{Kind: "LINKEDIN", URL: "https://www.linkedin.com/in/priya-raman-example"}},
		}},
	} {
		f := open(t, c.file)
		table, err := CSV{}.Look(f, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if table.Mapping.Encoding != c.encoding || table.Mapping.Delimiter != c.delimiter {
			t.Errorf("%s: %s with %q, want %s with %q", c.file, table.Mapping.Encoding, table.Mapping.Delimiter, c.encoding, c.delimiter)
		}
		rows, lost := read(t, f, Options{Region: c.region})
		if len(lost) > 0 || len(rows) == 0 {
			t.Fatalf("%s: %d rows, lost %v", c.file, len(rows), lost)
		}
		got := rows[0]
		got.Number, got.Line = 0, 0
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", c.file, got, c.want)
		}
	}
}

func TestEncodingOfTextWithFewSigns(t *testing.T) {
	for _, c := range []struct {
		bytes string
		want  Encoding
	}{
		{"name\nRen\xe9e\n", Windows1252},
		{"name\nRen\x8ee Andr\x8e\n", MacRoman},
		{"name\nO\x92Brien\n", Windows1252},
		{"\xef\xbb\xbfname\nRenée\n", UTF8},
		{"\x00n\x00a\x00m\x00e\x00\n\x00A", UTF16BE},
		{strings.Repeat("Renée\n", 20) + "\xff\n", UTF8},
	} {
		got, err := DetectEncoding(fileOf("x.csv", c.bytes))
		if err != nil || got != c.want {
			t.Errorf("%q: %s %v, want %s", c.bytes, got, err, c.want)
		}
	}
	if _, err := DetectEncoding(fileOf("x.csv", "PK\x03\x04\x00\x00 no text \x00")); err == nil {
		t.Error("binary data passes for text")
	}
}

func TestABadRowCostsOnlyItself(t *testing.T) {
	text := "name,email\n" +
		"Ada,ada@example.com\n" +
		"\"Bob,bob@example.com\n" + // never closed
		"Cy,cy@example.com\n" +
		"\"Dee\" Doe,dee@example.com\n" + // text behind the quote
		"Eve,eve@example.com,more\n" +
		"\"Finn \"\"the\"\" Fox\",finn@example.com\n" +
		strings.Repeat("x", 3000) + ",long@example.com\n" +
		"Gil,gil@example.com"
	rows, lost := read(t, fileOf("people.csv", text), Options{Limits: Limits{Field: 2000, Record: 4000}})
	var names, codes []string
	for _, r := range rows {
		names = append(names, fmt.Sprint(r.Number, r.Line, r.Name))
	}
	for _, e := range lost {
		codes = append(codes, fmt.Sprint(e.Line, e.Code))
	}
	if got, want := strings.Join(names, ";"), `1 2Ada;3 4Cy;6 7Finn "the" Fox;8 9Gil`; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
	if got, want := strings.Join(codes, ";"), "3MALFORMED;5MALFORMED;6RAGGED;8TOO_LARGE"; got != want {
		t.Errorf("lost %s, want %s", got, want)
	}
}

func TestAFileOfStrayQuotesIsReadInTime(t *testing.T) {
	// Every line leaves a quote open, whether one was open before or not.
	text := "name,email\n" + strings.Repeat("a\",\"\n", 400_000) + "Ada,ada@example.com\n"
	begun, n := time.Now(), 0
	for range (CSV{}).Rows(fileOf("x.csv", text), Options{}) {
		n++
	}
	if took := time.Since(begun); took > 20*time.Second {
		t.Errorf("%d rows took %v", n, took)
	}
}

func TestLineEndingsAndSeparatorLine(t *testing.T) {
	for _, text := range []string{
		"name,email\rAda,ada@example.com\rBob,bob@example.com\r",
		"name,email\r\nAda,ada@example.com\r\nBob,bob@example.com",
		"\n\nname,email\n\nAda,ada@example.com\n,\nBob,bob@example.com\n\n",
		"\uFEFFsep=;\r\nname;email\r\nAda;ada@example.com\r\nBob;bob@example.com\r\n",
		"name|email\nAda|ada@example.com\nBob|bob@example.com\n",
		"Ada,ada@example.com\nBob,bob@example.com\n", // no headers
	} {
		rows, lost := read(t, fileOf("x.csv", text), Options{})
		if len(rows) != 2 || len(lost) != 0 || rows[0].Emails[0] != "ada@example.com" || rows[1].Emails[0] != "bob@example.com" {
			t.Errorf("%q: rows %+v, lost %v", text, rows, lost)
		}
	}
}

func TestHeadersAreGuessed(t *testing.T) {
	for headers, want := range map[string]string{
		"First Name,Last Name,URL,Email Address,Company,Position,Connected On":                                   "GIVEN_NAME FAMILY_NAME LINKS EMAILS COMPANY TITLE IGNORE",
		"id,_fivetran_deleted,company,coordinator_id,created_at,first_name,is_private,last_name,photo_url,title": "EXTERNAL_KEY IGNORE COMPANY IGNORE APPLIED_AT GIVEN_NAME IGNORE FAMILY_NAME IGNORE TITLE",
		"id,contact,created_at,data_protection_store_allowed,headline,location,name,origin,stage_id":             "EXTERNAL_KEY IGNORE APPLIED_AT CONSENT HEADLINE LOCATION NAME SOURCE IGNORE",
		"Name,Vorname,E-Mail-Adresse,Telefonnummer,Wohnort,Aktueller Arbeitgeber,Quelle":                         "FAMILY_NAME GIVEN_NAME EMAILS PHONES LOCATION COMPANY SOURCE",
		"Nom,Prénom,Adresse e-mail,Téléphone portable,Ville,Diplôme,Université":                                  "FAMILY_NAME GIVEN_NAME EMAILS PHONES LOCATION DEGREE SCHOOL",
		"Nombre,Apellidos,Correo electrónico,Teléfono,Ciudad,Puesto actual,Idiomas":                              "GIVEN_NAME FAMILY_NAME EMAILS PHONES LOCATION TITLE LANGUAGES",
		"Candidate Name,candidate_email,Status,Current Stage,Application Date,Tags":                              "NAME EMAILS IGNORE STEP APPLIED_AT TAGS",
		"fullName,emailAddress,phoneNumber,linkedinUrl,Company 1,Title 1,Company 2,Title 2":                      "NAME EMAILS PHONES LINKS COMPANY TITLE COMPANY TITLE",
		"last_activity_at,first_contact,last_advanced_at,name,photo_url":                                         "IGNORE IGNORE IGNORE NAME IGNORE",
		"Nom,Courriel": "NAME EMAILS",
	} {
		m := guess(strings.Split(headers, ","), nil)
		var got []string
		for _, c := range m.Columns {
			got = append(got, string(c.Field))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s:\n got %s\nwant %s", headers, strings.Join(got, " "), want)
		}
		if bad := m.Check(); len(bad) > 0 {
			t.Errorf("%s: the guess doesn't pass its own check: %v", headers, bad)
		}
	}
}

func TestNumberedColumnsAreSeveralEmployers(t *testing.T) {
	rows, _ := read(t, fileOf("x.csv", "name,email,Company 1,Title 1,Company 2,Title 2\nAda,a@example.com,Now Ltd,CTO,Then Ltd,Dev\n"), Options{})
	if want := []Employer{{Company: "Now Ltd", Title: "CTO"}, {Company: "Then Ltd", Title: "Dev"}}; !reflect.DeepEqual(rows[0].Employers, want) {
		t.Errorf("employers %+v, want %+v", rows[0].Employers, want)
	}
}

func TestASavedMappingFollowsItsHeaders(t *testing.T) {
	m := &Mapping{Columns: []Column{{Header: "Who", Index: 0, Field: FullName}, {Header: "Reach", Index: 1, Field: EmailField, Separator: "/"}}}
	rows, _ := read(t, fileOf("x.csv", "Extra,reach,who\n1,ada@example.com / a@example.com,Ada\n"), Options{Mapping: m})
	if len(rows) != 1 || rows[0].Name != "Ada" || !reflect.DeepEqual(rows[0].Emails, []string{"ada@example.com", "a@example.com"}) {
		t.Errorf("rows %+v", rows)
	}
}

func TestAMappingIsChecked(t *testing.T) {
	for want, m := range map[string]Mapping{
		"no column holds a name":   {Columns: []Column{{Index: 0, Field: PhoneField}}},
		"already taken":            {Columns: []Column{{Index: 0, Field: FullName}, {Index: 1, Field: FullName}}},
		"mapped twice":             {Columns: []Column{{Index: 0, Field: FullName}, {Index: 0, Field: EmailField}}},
		`no field "SHOE_SIZE"`:     {Columns: []Column{{Index: 0, Field: FullName}, {Index: 1, Field: "SHOE_SIZE"}}},
		"out of range":             {Columns: []Column{{Index: 0, Field: FullName}, {Index: -1, Field: EmailField}}},
		"can't separate":           {Columns: []Column{{Index: 0, Field: FullName}}, Delimiter: "x"},
		`no encoding "EBCDIC"`:     {Columns: []Column{{Index: 0, Field: FullName}}, Encoding: "EBCDIC"},
		`no date order "BACKWARD"`: {Columns: []Column{{Index: 0, Field: FullName}}, DateOrder: "BACKWARD"},
		"has no groups":            {Columns: []Column{{Index: 0, Field: FullName, Group: 2}}},
	} {
		if bad := m.Check(); len(bad) != 1 || !strings.Contains(bad[0].What, want) {
			t.Errorf("want %q, got %v", want, bad)
		}
	}
	m := Mapping{Columns: []Column{{Index: 0, Field: FullName}, {Index: 1, Field: Company, Group: 1}, {Index: 2, Field: Company, Group: 2}, {Index: 3, Field: EmailField}, {Index: 4, Field: EmailField}}}
	if bad := m.Check(); len(bad) > 0 {
		t.Errorf("a good mapping is refused: %v", bad)
	}
}

func TestFingerprintIsOfTheContent(t *testing.T) {
	a, _ := read(t, fileOf("a.csv", "name,email\nAda,ada@example.com\n"), Options{})
	b, _ := read(t, fileOf("b.csv", "x;Email;Full Name\n1;ADA@example.com ; Ada\n"), Options{})
	c, _ := read(t, fileOf("c.csv", "name,email\nAda,eda@example.com\n"), Options{})
	if a[0].Fingerprint() != b[0].Fingerprint() {
		t.Error("the same person in another layout has another fingerprint")
	}
	if a[0].Fingerprint() == c[0].Fingerprint() {
		t.Error("another address has the same fingerprint")
	}
}

func FuzzCSV(f *testing.F) {
	for _, name := range []string{"people.csv", "bewerber-windows.csv", "candidats-utf16.csv", "connections.csv"} {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte("name,email\n\"\"\"\n,\"\r\"\r\n"))
	f.Add([]byte("sep=\t\r\nname\temail"))
	f.Fuzz(func(t *testing.T, b []byte) {
		walk(t, CSV{}, &File{Name: "x.csv", Size: int64(len(b)), ReaderAt: bytes.NewReader(b)})
	})
}

// walk reads all of a file and checks what must hold for any input.
func walk(t *testing.T, format Format, f *File) {
	last := 0
	for row, err := range format.Rows(f, Options{Region: "DE", Limits: Limits{Field: 1000, Record: 5000, Columns: 50, Rows: 200}}) {
		if row.Number < last {
			t.Fatalf("row %d comes after row %d", row.Number, last)
		}
		last = row.Number
		if err != nil {
			if err.Error() == "" {
				t.Fatal("an error without words")
			}
			continue
		}
		if row.Name == "" {
			t.Fatal("a row without a name")
		}
		if text := fmt.Sprintf("%+v", row); strings.Contains(text, "\x00") || strings.ToValidUTF8(text, "") != text {
			t.Fatalf("text that no database takes: %q", text)
		}
		if row.Fingerprint() == "" {
			t.Fatal("no fingerprint")
		}
	}
}

// largeCSV writes a table of n people.
func largeCSV(n int) *File {
	var b bytes.Buffer
	b.WriteString("Candidate ID,First Name,Last Name,Email,Phone,Current Company,Current Title,City,Skills,Tags,Source,Applied At,Notes\n")
	for i := range n {
		fmt.Fprintf(&b, "C-%d,Given%d,Family%d,person%d@example.com,+49 30 %07d,Company %d,Engineer,Berlin,\"Go; SQL; Kafka\",backend|remote,Referral,2026-03-%02d,\"Spoke on the phone.\nWants to move.\"\n",
			i, i, i, i, i, i%500, 1+i%28)
	}
	return &File{Name: "large.csv", Size: int64(b.Len()), ReaderAt: bytes.NewReader(b.Bytes())}
}

func TestMemoryStaysFlatHoweverLongTheFile(t *testing.T) {
	f := largeCSV(20_000)
	var before, during runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	n := 0
	for _, err := range (CSV{}).Rows(f, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%5000 == 0 {
			runtime.GC()
			runtime.ReadMemStats(&during)
			if grown := int64(during.HeapAlloc) - int64(before.HeapAlloc); grown > 8<<20 {
				t.Fatalf("%d bytes held after %d rows", grown, n)
			}
		}
	}
	if n != 20_000 {
		t.Fatalf("read %d rows", n)
	}
}

func BenchmarkCSV(b *testing.B) {
	const people = 50_000
	f := largeCSV(people)
	b.SetBytes(f.Size)
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range (CSV{}).Rows(f, Options{}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != people {
			b.Fatalf("read %d rows", n)
		}
	}
	b.ReportMetric(float64(people*b.N)/b.Elapsed().Seconds(), "rows/s")
}
