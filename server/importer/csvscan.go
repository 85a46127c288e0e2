package importer

import (
	"bytes"
	"fmt"
	"io"
)

// scanner cuts CSV text (RFC 4180 and what is really exported) into records.
// Unlike encoding/csv it bounds what one record may hold, and after a quote
// that is never closed it goes back and continues with the next line, so that
// one stray quote costs its own row and not the rest of the file.
type scanner struct {
	r      io.Reader
	comma  byte
	limits Limits

	buf  []byte // text from the current record on
	pos  int    // start of the current record in buf
	line int    // line of pos, from 1
	err  error  // what ended r

	scanned int // bytes behind pos that the last failed record took
	rewound int // bytes that were read again because of failed records

	text []byte // the current record's values, unquoted, one after another
	ends []int  // where each of them ends in text
}

// record is one line of a table, or several where quotes span them.
type record struct {
	line   int
	fields []string
}

// mostRewound bounds the reading again of what an open quote swallowed: a few
// stray quotes cost nothing, a file made of them must not cost minutes.
const mostRewound = 64 << 20

func newScanner(r io.Reader, comma byte, limits Limits) *scanner {
	return &scanner{r: r, comma: comma, limits: limits, line: 1, buf: make([]byte, 0, 64<<10)}
}

// fill reads more text behind buf and reports whether there was any.
func (s *scanner) fill() bool {
	if s.err != nil {
		return false
	}
	if s.pos > 0 && len(s.buf) == cap(s.buf) {
		s.buf = s.buf[:copy(s.buf, s.buf[s.pos:])]
		s.pos = 0
	}
	if len(s.buf) == cap(s.buf) {
		s.buf = append(make([]byte, 0, 2*cap(s.buf)), s.buf...)
	}
	for range 100 {
		n, err := s.r.Read(s.buf[len(s.buf):cap(s.buf)])
		s.buf, s.err = s.buf[:len(s.buf)+n], err
		if n > 0 || err != nil {
			return n > 0
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// at returns the byte i behind the start of the record, and 0, false at the
// end of the text.
func (s *scanner) at(i int) (byte, bool) {
	for s.pos+i >= len(s.buf) {
		if !s.fill() {
			return 0, false
		}
	}
	return s.buf[s.pos+i], true
}

// next returns the next record that isn't blank. A *[RowError] costs one line;
// any other error, io.EOF at the end, is final.
func (s *scanner) next() (record, error) {
	for {
		rec, size, lines, err := s.parse()
		if err == nil && size == 0 {
			if s.err == nil || s.err == io.EOF {
				return rec, io.EOF
			}
			return rec, s.err
		}
		if err != nil {
			if s.rewound += s.scanned; s.rewound > mostRewound {
				s.line += bytes.Count(s.buf[s.pos:s.pos+s.scanned], newline)
				s.pos += s.scanned
			}
			s.skipLine()
			return rec, err
		}
		s.pos += size
		s.line += lines
		for _, f := range rec.fields {
			if f != "" {
				return rec, nil
			}
		}
	}
}

// parse reads the record at pos without moving on. It returns the bytes and
// lines it takes; no bytes mean the end of the text.
func (s *scanner) parse() (rec record, size, lines int, err error) {
	rec.line = s.line
	s.text, s.ends = s.text[:0], s.ends[:0]
	i, start, quoted := 0, 0, false
	fail := func(code Code, what, fix string) (record, int, int, error) {
		s.scanned = min(i, len(s.buf)-s.pos)
		e := rowError(code, s.line, what, fix)
		e.Column = len(s.ends) + 1
		return rec, 0, 0, e
	}
	const closeQuote = `end it with " before the separator, and write a quote inside it as ""`
	for {
		if i > s.limits.Record {
			if quoted {
				return fail(Malformed, "a quote is opened and never closed", closeQuote)
			}
			return fail(TooLarge, fmt.Sprintf("the row is longer than %d bytes", s.limits.Record), "remove what isn't about the person")
		}
		if len(s.text)-start > s.limits.Field {
			return fail(TooLarge, fmt.Sprintf("the value is longer than %d bytes", s.limits.Field), "shorten it, or close the quote it begins with")
		}
		c, ok := s.at(i)
		if quoted {
			switch {
			case !ok:
				return fail(Malformed, "a quote is opened and never closed", closeQuote)
			case c != '"':
				// Most of a quoted text is plain; take it in one go.
				run := s.buf[s.pos+i:]
				if q := bytes.IndexByte(run, '"'); q >= 0 {
					run = run[:q]
				}
				run = run[:min(len(run), s.limits.Field+1)]
				s.text = append(s.text, run...)
				lines += bytes.Count(run, newline)
				i += len(run)
				continue
			}
			if d, _ := s.at(i + 1); d == '"' {
				s.text = append(s.text, '"')
				i += 2
				continue
			}
			quoted = false
			i++
			if c, ok = s.at(i); ok && c != s.comma && c != '\n' && c != '\r' {
				if c == ' ' { // blanks between a quote and the separator are harmless
					for ok && c == ' ' {
						i++
						c, ok = s.at(i)
					}
				}
				if ok && c != s.comma && c != '\n' && c != '\r' {
					return fail(Malformed, "there is text behind the closing quote", `write a quote inside a value as ""`)
				}
			}
		}
		switch {
		case ok && c == s.comma:
			if len(s.ends) >= s.limits.Columns {
				return fail(TooLarge, fmt.Sprintf("there are more than %d columns", s.limits.Columns), "export fewer columns")
			}
			i++
			s.ends, start = append(s.ends, len(s.text)), len(s.text)
		case !ok, c == '\n', c == '\r':
			if !ok && i == 0 {
				return rec, 0, 0, nil
			}
			if ok {
				i++
				lines++
			}
			if c == '\r' {
				if d, _ := s.at(i); d == '\n' {
					i++
				}
			}
			s.ends = append(s.ends, len(s.text))
			rec.fields = s.fields()
			return rec, i, lines, nil
		case c == '"' && len(s.text) == start:
			quoted = true
			i++
		default:
			s.text = append(s.text, c)
			i++
		}
	}
}

var newline = []byte{'\n'}

// fields makes the strings of a record, which share one piece of memory.
func (s *scanner) fields() []string {
	text := string(s.text)
	fields := make([]string, len(s.ends))
	start := 0
	for i, end := range s.ends {
		fields[i] = text[start:end]
		start = end
	}
	return fields
}

// skipLine moves behind the end of the line at pos, reading on for it.
func (s *scanner) skipLine() {
	for i := 0; ; i++ {
		c, ok := s.at(i)
		if !ok {
			s.pos = len(s.buf)
			return
		}
		if c == '\n' || c == '\r' {
			if d, _ := s.at(i + 1); c == '\r' && d == '\n' {
				i++
			}
			s.pos += i + 1
			s.line++
			return
		}
		// Nothing of a line that is skipped has to be kept.
		if i >= 32<<10 {
			s.pos += i
			i = 0
		}
	}
}
