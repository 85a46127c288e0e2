package search

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxTerms bounds the words of one question.
const maxTerms = 12

// Fold reduces text to what both databases index alike: lower-case words of
// letters and digits without marks, one space between them.
func Fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	gap := false
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return b.String()
}

// terms are the words of a question. Nothing of the databases' own query
// languages survives the folding.
func terms(text string) []string {
	words := strings.Fields(Fold(text))
	return words[:min(len(words), maxTerms)]
}

// tsquery asks PostgreSQL for all words, the last one as the beginning of one.
func tsquery(words []string) string {
	return "'" + strings.Join(words, "' & '") + "':*"
}

// match asks SQLite's FTS5 for the same; column narrows it, "" searches all.
func match(column string, words []string) string {
	q := `"` + strings.Join(words, `" "`) + `"*`
	if column != "" {
		return "{" + column + "} : (" + q + ")"
	}
	return q
}
