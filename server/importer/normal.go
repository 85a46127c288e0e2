package importer

import (
	"net/mail"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nyaruka/phonenumbers"
	"golang.org/x/net/idna"
	"golang.org/x/text/unicode/norm"
)

// clean trims s, brings it to normal form C and removes what no database or
// page wants in a text: control and zero-width characters. Line breaks stay.
func clean(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c >= 0x7f {
			plain = false
			break
		}
	}
	if plain {
		return strings.Trim(s, " ")
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case r == '\r', r == '\u2028', r == '\u2029':
			return '\n'
		case unicode.IsControl(r), r == '\u200b', r == '\u200e', r == '\u200f', r == '\u2060', r == '\ufeff':
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(norm.NFC.String(s))
}

// line is clean for fields of one line: runs of white space become one space.
func line(s string) string {
	s = clean(s)
	if strings.ContainsAny(s, "\n\t\u00a0") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}

// Email normalises an e-mail address: the bare address, in lower case. It
// refuses what no mail server would take, and nothing else.
func Email(s string) (string, bool) {
	s = strings.TrimPrefix(line(s), "mailto:")
	if len(s) > 300 || !strings.Contains(s, "@") {
		return "", false
	}
	if local, domain, ok := plainAddress(s); ok {
		return strings.ToLower(local + "@" + domain), true
	}
	a, err := mail.ParseAddress(s)
	if err != nil {
		return "", false
	}
	at := strings.LastIndexByte(a.Address, '@')
	local, domain := a.Address[:at], a.Address[at+1:]
	if len(local) > 64 || strings.ContainsFunc(local, unicode.IsSpace) || strings.HasPrefix(domain, "[") {
		return "", false
	}
	// A name in another script and its xn-- form are the same domain.
	domain, err = idna.Lookup.ToASCII(domain)
	if err != nil || !hasDomain(domain) {
		return "", false
	}
	return strings.ToLower(local + "@" + domain), true
}

// plainAddress cuts the addresses that nearly everybody has, which need no
// parser, at the @.
func plainAddress(s string) (local, domain string, ok bool) {
	local, domain, ok = strings.Cut(s, "@")
	if !ok || local == "" || len(local) > 64 || strings.HasPrefix(local, ".") || strings.HasSuffix(local, ".") || strings.Contains(local, "..") || !hasDomain(domain) {
		return "", "", false
	}
	for i := 0; i < len(local); i++ {
		if c := local[i]; !isLetter(c) && !isDigit(c) && c != '.' && c != '-' && c != '_' && c != '+' {
			return "", "", false
		}
	}
	return local, domain, true
}

// hasDomain reports whether s is labels of letters, digits and inner hyphens,
// at least two of them.
func hasDomain(s string) bool {
	labels, length := 1, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '.':
			if length == 0 || s[i-1] == '-' {
				return false
			}
			labels, length = labels+1, 0
			continue
		case c == '-' && length == 0, c != '-' && !isLetter(c) && !isDigit(c):
			return false
		}
		if length++; length > 63 {
			return false
		}
	}
	return labels > 1 && length > 1 && s[len(s)-1] != '-' && len(s) < 190
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// Phone brings a phone number to E.164, such as +4930123456. Without a country
// code in the number or a region to take it from, the number stays as written.
// It returns false for what can't be a phone number at all.
func Phone(s, region string) (string, bool) {
	s = strings.TrimPrefix(line(s), "tel:")
	digits := 0
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			digits++
		}
	}
	// Spreadsheets turn numbers into 4.91512E+11, which has lost its digits.
	if digits < 5 || len(s) > 40 || strings.Contains(s, "E+") {
		return "", false
	}
	if international, ok := strings.CutPrefix(s, "00"); ok {
		s = "+" + international
	}
	number, err := phonenumbers.Parse(s, strings.ToUpper(region))
	switch {
	case err == nil && phonenumbers.IsPossibleNumber(number):
		e164 := phonenumbers.Format(number, phonenumbers.E164)
		if ext := number.GetExtension(); ext != "" {
			return e164 + " ext. " + ext, true
		}
		return e164, true
	case region == "" && err == phonenumbers.ErrInvalidCountryCode && !strings.HasPrefix(s, "+"):
		return s, true
	}
	return "", false
}

// hosts are the sites whose profiles have a kind of their own.
var hosts = map[string]string{
	"linkedin.com": "LINKEDIN", "github.com": "GITHUB", "gitlab.com": "GITLAB", "xing.com": "XING",
	"stackoverflow.com": "STACKOVERFLOW", "twitter.com": "TWITTER", "x.com": "TWITTER", "medium.com": "MEDIUM",
	"dribbble.com": "DRIBBBLE", "behance.net": "BEHANCE", "kaggle.com": "KAGGLE", "orcid.org": "ORCID", "facebook.com": "FACEBOOK",
}

// PageLink makes a link from a web address; the scheme may be missing. Only
// http and https are taken, as a page will offer it for clicking.
func PageLink(s string) (Link, bool) {
	s = line(s)
	if s == "" || len(s) > 2048 || strings.ContainsAny(s, " \"<>\\") {
		return Link{}, false
	}
	if !strings.Contains(s, "://") {
		if i := strings.IndexByte(s, ':'); i >= 0 && i < strings.IndexAny(s+"/", "/.") {
			return Link{}, false
		}
		s = "https://" + strings.TrimPrefix(s, "//")
	}
	u, err := url.Parse(s)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.User != nil {
		return Link{}, false
	}
	host, err := idna.Lookup.ToASCII(u.Hostname())
	if err != nil || !hasDomain(host) {
		return Link{}, false
	}
	u.Host = strings.ToLower(u.Host)
	kind := "WEBSITE"
	for h := strings.TrimPrefix(u.Hostname(), "www."); ; {
		if k, ok := hosts[h]; ok {
			kind = k
			break
		}
		_, rest, ok := strings.Cut(h, ".")
		if !ok {
			break
		}
		h = rest
	}
	return Link{Kind: kind, URL: u.String()}, true
}

// particles belong to the family name that follows them.
var particles = words(`van von der den de del della di da dos du la le el al bin ibn ben ter ten zu zur "van't" st.`)

// SplitName cuts a full name into given and family names: "Last, First" at its
// comma, "Ludwig van Beethoven" before the particle, others before the last
// word. A single word is a given name.
func SplitName(full string) (given, family string) {
	full = line(full)
	if last, first, ok := strings.Cut(full, ","); ok {
		return strings.TrimSpace(first), strings.TrimSpace(last)
	}
	parts := strings.Fields(full)
	if len(parts) < 2 {
		return full, ""
	}
	cut := len(parts) - 1
	for cut > 1 && particles[strings.ToLower(parts[cut-1])] {
		cut--
	}
	return strings.Join(parts[:cut], " "), strings.Join(parts[cut:], " ")
}

// longest bounds single fields of a row, in bytes: what a person would write,
// with room to spare. Longer values are cut and reported.
const (
	longestLine  = 200
	longestTitle = 300
	longestWord  = 120
	longestText  = 64 << 10
	mostOfAList  = 200
)

// finish brings every field of a row into its final form, completes the name,
// and returns an error if there is nobody in it.
func (r *Row) finish(o Options) error {
	r.ExternalKey = r.short("external key", r.ExternalKey)
	r.Name, r.GivenName, r.FamilyName = r.short("name", r.Name), r.short("given name", r.GivenName), r.short("family name", r.FamilyName)
	r.Headline, r.Location = r.cut("headline", line(r.Headline), longestTitle), r.short("location", r.Location)
	r.Source, r.Step = r.cut("source", line(r.Source), longestWord), r.short("step", r.Step)
	r.Summary, r.Note = r.long("summary", r.Summary), r.long("note", r.Note)

	r.Emails = distinct(r, "e-mail", r.Emails, func(s string) (string, bool) {
		a, ok := Email(s)
		if !ok {
			r.mind(BadValue, "e-mail", shown(s)+" is not an e-mail address", "correct it in the file, or leave it empty")
		}
		return a, ok
	})
	r.Phones = distinct(r, "phone", r.Phones, func(s string) (string, bool) {
		number, ok := Phone(s, o.Region)
		if !ok {
			r.mind(BadValue, "phone", shown(s)+" is not a phone number", "write it with its country code, such as +49 30 123456")
		}
		return number, ok
	})
	r.Links = distinct(r, "link", r.Links, func(l Link) (Link, bool) {
		known, ok := PageLink(l.URL)
		if !ok {
			r.mind(BadValue, "link", shown(l.URL)+" is not a web address", "write it as https://…")
		}
		if ok && known.Kind == "WEBSITE" && l.Kind != "" {
			known.Kind = l.Kind
		}
		return known, ok
	})
	r.Employers = distinct(r, "employers", r.Employers, func(e Employer) (Employer, bool) {
		e.Company, e.Title, e.Summary = r.short("company", e.Company), r.short("title", e.Title), r.long("employer", e.Summary)
		e.Start, e.End = r.inOrder("employer", e.Start, e.End)
		return e, e.Company != "" || e.Title != ""
	})
	r.Education = distinct(r, "education", r.Education, func(e Education) (Education, bool) {
		e.School, e.Degree, e.Field = r.short("school", e.School), r.short("degree", e.Degree), r.short("field of study", e.Field)
		e.Start, e.End = r.inOrder("education", e.Start, e.End)
		return e, e.School != "" || e.Degree != "" || e.Field != ""
	})
	r.Skills = distinct(r, "skills", r.Skills, func(s Skill) (Skill, bool) {
		s.Name, s.Level = r.short("skill", s.Name), r.short("skill", s.Level)
		return s, s.Name != ""
	})
	r.Languages = distinct(r, "languages", r.Languages, func(l Language) (Language, bool) {
		l.Name, l.Fluency = r.short("language", l.Name), r.short("language", l.Fluency)
		return l, l.Name != ""
	})
	r.Tags = distinct(r, "tags", r.Tags, func(s string) (string, bool) {
		s = r.cut("tag", line(s), longestWord)
		return s, s != ""
	})

	return r.completeName()
}

// completeName fills the full name from its parts or the parts from the full
// name, and falls back to the address of somebody without a name.
func (r *Row) completeName() error {
	switch {
	case r.Name == "" && (r.GivenName != "" || r.FamilyName != ""):
		r.Name = r.short("name", r.GivenName+" "+r.FamilyName)
	case r.Name != "" && r.GivenName == "" && r.FamilyName == "":
		r.GivenName, r.FamilyName = SplitName(r.Name)
		r.Name = line(r.GivenName + " " + r.FamilyName)
	}
	if r.Name != "" {
		return nil
	}
	if len(r.Emails) == 0 {
		return rowError(NobodyThere, r.Line, "there is neither a name nor an e-mail address", "fill in one of them, or map the column that holds it")
	}
	r.Name = r.cut("name", r.Emails[0], longestLine)
	r.mind(BadValue, "name", "the name is missing, the e-mail address stands in for it", "fill in the name")
	return nil
}

// mind reports a problem of a single field.
func (r *Row) mind(code Code, field, what, fix string) {
	r.report(Problem{Code: code, Line: r.Line, Field: field, What: what, Fix: fix})
}

// report keeps the first problems of a row: enough to mend it.
func (r *Row) report(p Problem) {
	if len(r.Problems) < 20 {
		r.Problems = append(r.Problems, p)
	}
}

func (r *Row) short(field, s string) string { return r.cut(field, line(s), longestLine) }
func (r *Row) long(field, s string) string  { return r.cut(field, clean(s), longestText) }

func (r *Row) cut(field, s string, most int) string {
	if strings.Contains(s, "\uFFFD") {
		r.mind(Malformed, field, "some characters can't be read", "save the file as UTF-8")
	}
	if len(s) <= most {
		return s
	}
	r.mind(TooLarge, field, "the text is too long and was cut", "")
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return strings.TrimSpace(s[:most])
}

// inOrder drops an end that lies before its start.
func (r *Row) inOrder(field string, start, end Date) (Date, Date) {
	if start != "" && end != "" && end < start[:min(len(start), len(end))] {
		r.mind(BadValue, field, "it ends on "+string(end)+", before it begins on "+string(start), "correct one of the dates")
		end = ""
	}
	return start, end
}

// distinct keeps what normal makes of each value, once, in order.
func distinct[T comparable](r *Row, field string, values []T, normal func(T) (T, bool)) []T {
	var out []T
	var seen map[T]bool
	for _, v := range values {
		v, ok := normal(v)
		if !ok || seen[v] {
			continue
		}
		if len(out) == mostOfAList {
			r.mind(TooLarge, field, "there are too many of them, the rest was left out", "")
			break
		}
		if len(values) > 1 {
			if seen == nil {
				seen = make(map[T]bool, len(values))
			}
			seen[v] = true
		}
		out = append(out, v)
	}
	return out
}
