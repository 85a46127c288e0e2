package importer

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// CSV reads tables with one person per row and any columns, separated by
// commas, semicolons, tabs or bars, in the encodings that spreadsheets save.
type CSV struct{}

// Name is csv.
func (CSV) Name() string { return "csv" }

// delimiters are what columns can be separated by.
const delimiters = ",;\t|"

// Recognizes text that looks like a table, or is called one.
func (CSV) Recognizes(f *File) float64 {
	named := f.hasSuffix(".csv", ".tsv", ".tab", ".txt")
	head := f.head(4 << 10)
	if len(head) == 0 {
		return 0
	}
	switch kind := f.kind(); {
	case kind == "text/plain":
	case kind == "application/octet-stream" && named:
		if e, err := DetectEncoding(f); err != nil || e == UTF8 {
			return 0
		}
	default:
		return 0
	}
	if c := head[0]; (c == '{' || c == '[') && !named {
		return 0
	}
	if named {
		return 0.9
	}
	if strings.ContainsAny(string(head), delimiters) {
		return 0.5
	}
	return 0
}

// A Table is what a CSV file shows at a glance: how it is written, its columns
// with examples, and what they seem to mean.
type Table struct {
	// Mapping is the guess, with encoding and delimiter filled in.
	Mapping Mapping
	// Headers are the names of the columns, or "Column 1" and so on.
	Headers []string
	// HasHeaders tells whether the names come from the file.
	HasHeaders bool
	// Samples are the first rows of values.
	Samples [][]string

	first int // records before the first row of values
}

// peekRecords and peekBytes are how much of a table is looked at.
const (
	peekRecords = 100
	peekBytes   = 256 << 10
)

// Look inspects the beginning of a CSV file. What o.Mapping says about the
// way it is written goes before what is detected.
func (CSV) Look(f *File, o Options) (*Table, error) {
	limits := o.Limits.orDefault()
	how := Mapping{}
	if o.Mapping != nil {
		how = *o.Mapping
	}
	encoding := how.Encoding
	if encoding == "" {
		var err error
		if encoding, err = DetectEncoding(f); err != nil {
			return nil, err
		}
	}
	peek := func(comma byte) ([][]string, error) {
		text, err := f.text(encoding)
		if err != nil {
			return nil, err
		}
		s := newScanner(io.LimitReader(text, peekBytes), comma, limits)
		skipSeparatorLine(s)
		var records [][]string
		for len(records) < peekRecords {
			rec, err := s.next()
			if _, bad := errors.AsType[*RowError](err); bad {
				continue
			}
			if err == io.EOF {
				break
			}
			if err != nil {
				return nil, err
			}
			records = append(records, rec.fields)
		}
		return records, nil
	}

	var records [][]string
	most := -1.0
	candidates := delimiters
	if how.Delimiter != "" {
		candidates = how.Delimiter[:1]
	} else if text, err := f.text(encoding); err != nil {
		return nil, err
	} else if comma := separatorLine(text); comma != 0 {
		candidates = string(comma)
	}
	comma := candidates[0]
	for i := range len(candidates) {
		r, err := peek(candidates[i])
		if err != nil {
			return nil, err
		}
		if regular := regularity(r, how.Columns); regular > most {
			most, records, comma = regular, r, candidates[i]
		}
	}
	if len(records) == 0 {
		return nil, &Problem{Code: EmptyFile, What: "the file has no rows", Fix: "choose a file with at least one person"}
	}
	t := tableOf(records, how.Columns)
	t.Mapping.Encoding, t.Mapping.Delimiter = encoding, string(comma)
	return t, nil
}

// regularity scores how much records look like a table: many columns, the
// same number in every row, headers that are known.
func regularity(records [][]string, mapped []Column) float64 {
	if len(records) == 0 {
		return -1
	}
	counts := map[int]int{}
	for _, r := range records {
		counts[len(r)]++
	}
	score := 0.0
	for columns, n := range counts {
		if columns > 1 {
			score = max(score, float64(n)/float64(len(records))*(1+float64(min(columns, 50))/50))
		}
	}
	known := 0
	for _, r := range records[:min(len(records), 10)] {
		known = max(known, knownHeaders(r, mapped))
	}
	return score + float64(known)
}

// knownHeaders counts the values that are headers of the mapping or, without
// one, that a field can be guessed from.
func knownHeaders(record []string, mapped []Column) (known int) {
	for _, h := range record {
		if slices.ContainsFunc(mapped, func(c Column) bool { return c.Header != "" && sameHeader(c.Header, h) }) {
			known++
		} else if _, _, sure := fieldOf(h); sure >= 0.6 && len(h) < 60 {
			known++
		}
	}
	return known
}

// tableOf finds the headers, which may stand below a few lines of remarks,
// and guesses what the columns mean.
func tableOf(records [][]string, mapped []Column) *Table {
	widest := 0
	for _, r := range records {
		widest = max(widest, len(r))
	}
	t := &Table{}
	best := 0
	for i, r := range records[:min(len(records), 10)] {
		known := knownHeaders(r, mapped)
		if known > best && known*3 >= len(r) && !looksLikeData(r) {
			best, t.first, t.HasHeaders = known, i+1, true
			t.Headers = slices.Clone(r)
		}
	}
	if !t.HasHeaders && len(records) > 1 && !looksLikeData(records[0]) && slices.ContainsFunc(records[1:], looksLikeData) {
		t.first, t.HasHeaders = 1, true
		t.Headers = slices.Clone(records[0])
	}
	for i := range t.Headers {
		t.Headers[i] = line(t.Headers[i])
	}
	if !t.HasHeaders {
		t.Headers = make([]string, widest)
	}
	t.Samples = records[t.first:]
	t.Mapping = guess(t.Headers, t.Samples)
	for i, h := range t.Headers {
		if h == "" {
			t.Headers[i] = fmt.Sprintf("Column %d", i+1)
		}
	}
	return t
}

// looksLikeData reports whether a record holds values that no header would be.
func looksLikeData(record []string) bool {
	return slices.ContainsFunc(record, func(v string) bool {
		if _, ok := Email(v); ok {
			return true
		}
		if _, ok := Phone(v, ""); ok {
			return true
		}
		return strings.Contains(v, "://") || isoDate.MatchString(v) && len(v) > 4
	})
}

// separatorLine returns the separator that the first line of a table names,
// as spreadsheets understand it: "sep=;".
func separatorLine(r io.Reader) byte {
	b := make([]byte, 8)
	n, _ := io.ReadFull(r, b)
	b = []byte(strings.TrimPrefix(strings.ToLower(string(b[:n])), "\uFEFF"))
	if len(b) > 5 && string(b[:4]) == "sep=" && (b[5] == '\n' || b[5] == '\r') && strings.IndexByte(delimiters, b[4]) >= 0 {
		return b[4]
	}
	return 0
}

func skipSeparatorLine(s *scanner) {
	for i, c := range []byte("sep=") {
		if b, ok := s.at(i); !ok || b|0x20 != c|0x20 {
			return
		}
	}
	if b, _ := s.at(5); b == '\n' || b == '\r' {
		s.skipLine()
	}
}

// Rows yields the people of the table as o.Mapping reads it.
func (c CSV) Rows(f *File, o Options) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		t, err := c.Look(f, o)
		if err != nil {
			yield(Row{}, err)
			return
		}
		m := t.Mapping
		if o.Mapping != nil {
			if bad := o.Mapping.Check(); len(bad) > 0 {
				yield(Row{}, &bad[0])
				return
			}
			m, _ = o.Mapping.fit(t.Headers)
			if m.Encoding == "" {
				m.Encoding = t.Mapping.Encoding
			}
			if m.DateOrder == OrderUnknown {
				m.DateOrder = t.Mapping.DateOrder
			}
			m.Delimiter = t.Mapping.Delimiter
		}
		if bad := m.Check(); len(bad) > 0 {
			yield(Row{}, &bad[0])
			return
		}
		text, err := f.text(m.Encoding)
		if err != nil {
			yield(Row{}, err)
			return
		}
		limits := o.Limits.orDefault()
		s := newScanner(text, m.Delimiter[0], limits)
		skipSeparatorLine(s)
		b := newBuilder(&m, t.Headers, o)
		for number := 1 - t.first; ; {
			rec, err := s.next()
			if _, lost := errors.AsType[*RowError](err); err != nil && !lost {
				if err != io.EOF {
					yield(Row{Number: max(number, 1), Line: rec.line}, fmt.Errorf("read line %d: %w", rec.line, err))
				}
				return
			}
			if number < 1 { // remarks and headers
				if err == nil {
					number++
				} else if !yield(Row{Line: rec.line}, err) {
					return
				}
				continue
			}
			if number > limits.Rows {
				yield(Row{Number: number, Line: rec.line}, &Problem{Code: TooLarge, Line: rec.line, What: fmt.Sprintf("the file has more than %d rows", limits.Rows), Fix: "split it"})
				return
			}
			row := Row{Number: number, Line: rec.line}
			if err == nil {
				err = b.build(&row, rec.fields)
			}
			if !yield(row, err) {
				return
			}
			number++
		}
	}
}

// builder makes rows from records by a mapping.
type builder struct {
	columns []Column
	headers []string
	order   DateOrder
	o       Options
}

func newBuilder(m *Mapping, headers []string, o Options) *builder {
	b := &builder{headers: headers, order: m.DateOrder, o: o}
	for _, c := range m.Columns {
		if c.Field != Ignore {
			b.columns = append(b.columns, c)
		}
	}
	return b
}

// build fills row. A *RowError says that the record can't be trusted or has
// nobody in it.
func (b *builder) build(row *Row, values []string) error {
	if extra := values[min(len(values), len(b.headers)):]; slices.ContainsFunc(extra, func(v string) bool { return line(v) != "" }) {
		return rowError(Ragged, row.Line, fmt.Sprintf("the row has %d values for %d columns", len(values), len(b.headers)),
			"put values that contain the separator into quotes")
	}
	if len(values) < len(b.headers) {
		row.mind(Ragged, "", fmt.Sprintf("the row has %d values for %d columns", len(values), len(b.headers)), "the missing ones are taken as empty")
	}
	for _, c := range b.columns {
		if c.Index >= len(values) {
			continue
		}
		value := values[c.Index]
		if value == "" {
			continue
		}
		if !utf8.ValidString(value) {
			value = strings.ToValidUTF8(value, "\uFFFD")
		}
		if value = clean(value); value != "" {
			b.set(row, c, value)
		}
	}
	return row.finish(b.o)
}

// set puts one value where its column belongs.
func (b *builder) set(row *Row, c Column, value string) {
	switch c.Field {
	case ExternalKey:
		row.ExternalKey = value
	case FullName:
		row.Name = value
	case GivenName:
		row.GivenName = value
	case FamilyName:
		row.FamilyName = value
	case EmailField:
		row.Emails = append(row.Emails, c.split(value)...)
	case PhoneField:
		row.Phones = append(row.Phones, c.split(value)...)
	case Headline:
		row.Headline = value
	case Location:
		row.Location = join(row.Location, value, ", ")
	case Summary:
		row.Summary = join(row.Summary, value, "\n\n")
	case NoteField:
		row.Note = join(row.Note, value, "\n\n")
	case Company:
		row.employer(c.Group).Company = value
	case Title:
		row.employer(c.Group).Title = value
	case EmployedFrom:
		row.employer(c.Group).Start = b.date(row, c, value)
	case EmployedUntil:
		row.employer(c.Group).End = b.date(row, c, value)
	case School:
		row.school(c.Group).School = value
	case Degree:
		row.school(c.Group).Degree = value
	case FieldOfStudy:
		row.school(c.Group).Field = value
	case StudiedFrom:
		row.school(c.Group).Start = b.date(row, c, value)
	case StudiedUntil:
		row.school(c.Group).End = b.date(row, c, value)
	case SkillsField:
		for _, v := range c.split(value) {
			name, level := levelled(v)
			row.Skills = append(row.Skills, Skill{Name: name, Level: level})
		}
	case LanguagesField:
		for _, v := range c.split(value) {
			name, level := levelled(v)
			row.Languages = append(row.Languages, Language{Name: name, Fluency: level})
		}
	case LinkField:
		for _, v := range c.split(value) {
			if v = line(v); v != "" {
				row.Links = append(row.Links, Link{URL: v})
			}
		}
	case TagsField:
		row.Tags = append(row.Tags, c.split(value)...)
	case SourceField:
		row.Source = value
	case StepField:
		row.Step = value
	case ConsentField:
		row.Consent.Answer = b.consent(row, c, value)
	case ConsentAt:
		row.Consent.At = b.moment(row, c, value)
	case AppliedAt:
		row.AppliedAt = b.moment(row, c, value)
	}
}

// moment reads a time or reports it.
func (b *builder) moment(row *Row, c Column, value string) time.Time {
	at, err := ParseMoment(value, b.order)
	if err != nil {
		b.mind(row, c, err.Error(), "write it as 2024-05-31 or 2024-05-31T14:30:00Z")
	}
	return at
}

// date reads a date or reports it.
func (b *builder) date(row *Row, c Column, value string) Date {
	d, err := ParseDate(value, b.order)
	if err != nil {
		b.mind(row, c, err.Error(), "write it as 2024, 2024-05 or 2024-05-31")
	}
	return d
}

var (
	yes = words(`yes y true 1 x given granted accepted opt-in ja j wahr erteilt oui o vrai accepté sí si s verdadero aceptado ✓`)
	no  = words(`no n false 0 refused denied declined withdrawn revoked opt-out nein falsch widerrufen non faux refusé falso rechazado - ✗`)
)

func (b *builder) consent(row *Row, c Column, value string) ConsentAnswer {
	switch v := strings.ToLower(value); {
	case yes[v]:
		return ConsentGiven
	case no[v]:
		return ConsentRefused
	}
	b.mind(row, c, shown(value)+" is neither yes nor no", "write yes or no")
	return ConsentUnknown
}

func (b *builder) mind(row *Row, c Column, what, fix string) {
	row.report(Problem{Code: BadValue, Line: row.Line, Column: c.Index + 1, Field: b.headers[c.Index], What: what, Fix: fix})
}

// levelled cuts "Go (expert)", "Go: expert" and "Go - expert" in two.
func levelled(s string) (name, level string) {
	s = line(s)
	if before, after, ok := strings.Cut(s, " ("); ok && strings.HasSuffix(after, ")") {
		return before, strings.TrimSuffix(after, ")")
	}
	for _, between := range []string{": ", " - ", " – "} {
		if before, after, ok := strings.Cut(s, between); ok {
			return before, after
		}
	}
	return s, ""
}

func join(a, b, between string) string {
	if a == "" {
		return b
	}
	return a + between + b
}

// employer returns the row's employer of a group of columns. Groups come in
// the order of their columns; an unnumbered one is the first.
func (r *Row) employer(group int) *Employer { return nth(&r.Employers, group) }
func (r *Row) school(group int) *Education  { return nth(&r.Education, group) }

func nth[T any](list *[]T, group int) *T {
	i := max(group, 1) - 1
	for len(*list) <= i {
		*list = append(*list, *new(T))
	}
	return &(*list)[i]
}
