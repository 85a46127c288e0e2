package importer

import (
	"fmt"
	"strings"
)

// A Code names a kind of problem for programs.
type Code string

// The kinds of problems a file can have.
const (
	UnknownFormat Code = "UNKNOWN_FORMAT" // no format recognizes the file
	EmptyFile     Code = "EMPTY_FILE"     // nothing to read
	BadMapping    Code = "BAD_MAPPING"    // the mapping doesn't fit the file
	TooLarge      Code = "TOO_LARGE"      // a limit was reached
	Malformed     Code = "MALFORMED"      // the text breaks the format's syntax
	Ragged        Code = "RAGGED"         // more or fewer values than columns
	WrongType     Code = "WRONG_TYPE"     // a list where text belongs, or the like
	BadValue      Code = "BAD_VALUE"      // a value that can't be what its field says
	NobodyThere   Code = "NOBODY_THERE"   // neither name nor e-mail address
)

// A Problem says where a file is wrong, what is wrong there, and how to mend
// it, in words for the person who exported the file.
type Problem struct {
	Code   Code   `json:"code"`
	Line   int    `json:"line,omitempty"`   // of the text, from 1
	Column int    `json:"column,omitempty"` // of the table, from 1
	Field  string `json:"field,omitempty"`  // header of the column, or path such as work[2].startDate
	What   string `json:"what"`
	Fix    string `json:"fix,omitempty"`
}

// Error joins place, problem and remedy to one sentence.
func (p *Problem) Error() string {
	var b strings.Builder
	if p.Line > 0 {
		fmt.Fprintf(&b, "line %d", p.Line)
	}
	if p.Field != "" || p.Column > 0 {
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		if p.Field != "" {
			b.WriteString(p.Field)
		} else {
			fmt.Fprintf(&b, "column %d", p.Column)
		}
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	b.WriteString(p.What)
	if p.Fix != "" {
		b.WriteString("; ")
		b.WriteString(p.Fix)
	}
	return b.String()
}

// A RowError is a problem that costs its row and no other.
type RowError struct{ Problem }

// Error is the problem's sentence.
func (e *RowError) Error() string { return e.Problem.Error() }

// rowError is the shortest way to one.
func rowError(code Code, line int, what, fix string) *RowError {
	return &RowError{Problem{Code: code, Line: line, What: what, Fix: fix}}
}

// shown quotes a value for a message, shortened, so that a report never
// repeats a page of somebody's CV.
func shown(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
