package importer

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// jsonValue is the text of one JSON value and where it begins.
type jsonValue struct {
	text []byte // valid until the next one
	line int
}

// jsonValues yields the elements of an array, or one value per line, or the
// only value of r, and holds one of them at a time. Values on lines of their
// own survive a broken neighbour; broken syntax inside an array ends it,
// because nobody can tell where the next element begins.
func jsonValues(r io.Reader, limits Limits) iter.Seq2[jsonValue, error] {
	return func(yield func(jsonValue, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		if bom, _ := in.Peek(3); string(bom) == "\uFEFF" {
			in.Discard(3)
		}
		line := 1
		for {
			c, err := in.ReadByte()
			if err != nil {
				if err == io.EOF {
					err = &Problem{Code: EmptyFile, What: "the file is empty", Fix: "choose a file with at least one person"}
				}
				yield(jsonValue{}, err)
				return
			}
			if c == '\n' {
				line++
			}
			if !isSpace(c) {
				in.UnreadByte()
				break
			}
		}
		if head, _ := in.Peek(64 << 10); oneByLine(head) {
			valuesByLine(in, line, limits, yield)
			return
		}
		valuesByToken(in, line, limits, yield)
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// oneByLine reports whether the first line is a whole value and another value
// follows it.
func oneByLine(head []byte) bool {
	first, rest, ok := bytes.Cut(head, newline)
	return ok && head[0] == '{' && json.Valid(first) && len(bytes.TrimSpace(rest)) > 0
}

// valuesByLine reads JSON Lines.
func valuesByLine(in *bufio.Reader, line int, limits Limits, yield func(jsonValue, error) bool) {
	var text []byte
	for ; ; line++ {
		text = text[:0]
		var err error
		tooLong := false
		for {
			var part []byte
			part, err = in.ReadSlice('\n')
			if len(text)+len(part) > limits.Record {
				tooLong = true
			} else {
				text = append(text, part...)
			}
			if err != bufio.ErrBufferFull {
				break
			}
		}
		if err != nil && err != io.EOF {
			yield(jsonValue{line: line}, err)
			return
		}
		v := jsonValue{text: bytes.TrimSpace(text), line: line}
		switch {
		case tooLong:
			if !yield(jsonValue{line: line}, tooLarge(line, limits)) {
				return
			}
		case len(v.text) > 0:
			if !yield(v, nil) {
				return
			}
		}
		if err == io.EOF {
			return
		}
	}
}

func tooLarge(line int, limits Limits) *RowError {
	return rowError(TooLarge, line, fmt.Sprintf("the résumé is longer than %d bytes", limits.Record), "remove what isn't about the person")
}

// errRecord ends the reading of a value that is too large.
var errRecord = errors.New("value is larger than the limit")

// meter bounds how far a decoder may read for one value, and finds the lines
// of the offsets it reports.
type meter struct {
	in    io.Reader
	read  int64
	until int64 // offset that read must not pass

	line     int     // line of the last offset asked for
	newlines []int64 // offsets of the line ends read but not passed
}

func (m *meter) Read(b []byte) (int, error) {
	if m.read >= m.until {
		return 0, errRecord
	}
	n, err := m.in.Read(b[:min(int64(len(b)), m.until-m.read)])
	for i, c := range b[:n] {
		if c == '\n' {
			m.newlines = append(m.newlines, m.read+int64(i))
		}
	}
	m.read += int64(n)
	return n, err
}

// lineOf returns the line of an offset, which must not be before the last.
func (m *meter) lineOf(offset int64) int {
	passed := 0
	for passed < len(m.newlines) && m.newlines[passed] < offset {
		passed++
	}
	m.line += passed
	m.newlines = append(m.newlines[:0], m.newlines[passed:]...)
	return m.line
}

// valuesByToken reads an array element by element, or a single value.
func valuesByToken(in *bufio.Reader, line int, limits Limits, yield func(jsonValue, error) bool) {
	m := &meter{in: in, line: line, until: int64(limits.Record)}
	d := json.NewDecoder(m)
	fail := func(err error) {
		at := m.lineOf(max(d.InputOffset(), 0))
		if s, ok := errors.AsType[*json.SyntaxError](err); ok {
			at = m.lineOf(s.Offset)
		}
		switch {
		case errors.Is(err, errRecord):
			e := tooLarge(at, limits)
			yield(jsonValue{line: at}, &e.Problem)
		case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
			yield(jsonValue{line: at}, &Problem{Code: Malformed, Line: at, What: "the JSON ends before it is complete", Fix: "export the file again"})
		case isSyntax(err):
			yield(jsonValue{line: at}, &Problem{Code: Malformed, Line: at, What: "this is not JSON: " + syntax(err), Fix: "check the file with a JSON validator"})
		default:
			yield(jsonValue{line: at}, err)
		}
	}
	array := false
	if c, _ := in.Peek(1); len(c) == 1 && c[0] == '[' {
		array = true
		if _, err := d.Token(); err != nil {
			fail(err)
			return
		}
	}
	for !array || d.More() {
		m.until = d.InputOffset() + int64(limits.Record)
		var text json.RawMessage
		if err := d.Decode(&text); err != nil {
			if !array && err == io.EOF {
				return
			}
			fail(err)
			return
		}
		start := d.InputOffset() - int64(len(text))
		if !yield(jsonValue{text: text, line: m.lineOf(start)}, nil) {
			return
		}
	}
	if _, err := d.Token(); err != nil {
		fail(err)
	}
}

func isSyntax(err error) bool {
	_, ok := errors.AsType[*json.SyntaxError](err)
	return ok
}
