package importer

import (
	"strings"
	"testing"
	"time"
)

func TestEmailAddresses(t *testing.T) {
	for in, want := range map[string]string{
		"Ada@Example.COM":                       "ada@example.com",
		" ada.lovelace+jobs@mail.example.co.uk": "ada.lovelace+jobs@mail.example.co.uk",
		"Ada Lovelace <ada@example.com>":        "ada@example.com",
		"mailto:ada@example.com":                "ada@example.com",
		"o'brien@example.ie":                    "o'brien@example.ie",
		"jürgen@müller.example":                 "jürgen@xn--mller-kva.example",
		"ada@localhost":                         "",
		"ada@@example.com":                      "",
		"ada@example..com":                      "",
		".ada@example.com":                      "",
		"ada at example.com":                    "",
		"ada@-example.com":                      "",
		"@example.com":                          "",
		"n/a":                                   "",
	} {
		got, ok := Email(in)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q %v, want %q", in, got, ok, want)
		}
	}
}

func TestPhoneNumbers(t *testing.T) {
	for _, c := range []struct{ in, region, want string }{
		{"+49 (0)30 901820", "", "+4930901820"},
		{"0049 30 901820", "US", "+4930901820"},
		{"030/901820", "DE", "+4930901820"},
		{"030/901820", "", "030/901820"}, // nobody knows which country
		{"(206) 555-0142", "us", "+12065550142"},
		{"+1 206 555 0142 ext. 7", "", "+12065550142 ext. 7"},
		{"tel:+441632960961", "", "+441632960961"},
		{"4.91512E+11", "DE", ""},
		{"call me", "DE", ""},
		{"12", "DE", ""},
		{"+49", "", ""},
	} {
		got, ok := Phone(c.in, c.region)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%q in %q: %q %v, want %q", c.in, c.region, got, ok, c.want)
		}
	}
}

func TestLinks(t *testing.T) {
	for in, want := range map[string]Link{
		"linkedin.com/in/ada":         {"LINKEDIN", "https://linkedin.com/in/ada"},
		"https://de.linkedin.com/ada": {"LINKEDIN", "https://de.linkedin.com/ada"},
		"http://Ada.Example.com/x":    {"WEBSITE", "http://ada.example.com/x"},
		"https://notgithub.com/ada":   {"WEBSITE", "https://notgithub.com/ada"},
		"javascript:alert(1)":         {},
		"data:text/html,x":            {},
		"https://user:pw@example.com": {},
		"just words":                  {},
		"ada":                         {},
	} {
		if got, ok := PageLink(in); got != want || ok != (want.URL != "") {
			t.Errorf("%q: %v %v, want %v", in, got, ok, want)
		}
	}
}

func TestNamesAreSplit(t *testing.T) {
	for full, want := range map[string]string{
		"Ada Lovelace":          "Ada|Lovelace",
		"Lovelace, Ada King":    "Ada King|Lovelace",
		"Ludwig van Beethoven":  "Ludwig|van Beethoven",
		"Oscar de la Renta":     "Oscar|de la Renta",
		"Vincent Willem van Go": "Vincent Willem|van Go",
		"Madonna":               "Madonna|",
		"Van Morrison":          "Van|Morrison",
		"":                      "|",
	} {
		given, family := SplitName(full)
		if got := given + "|" + family; got != want {
			t.Errorf("%q: %s, want %s", full, got, want)
		}
	}
}

func TestDatesKeepTheirPrecision(t *testing.T) {
	for _, c := range []struct {
		in    string
		order DateOrder
		want  Date
	}{
		{"2019", "", "2019"}, {"2019-04", "", "2019-04"}, {"2019-4-3", "", "2019-04-03"}, {"2019-04-30T10:00:00Z", "", "2019-04-30"},
		{"04/2019", "", "2019-04"}, {"April 2019", "", "2019-04"}, {"Mär 2019", "", "2019-03"}, {"3. Oktober 2019", "", "2019-10-03"},
		{"Oct 3, 2019", "", "2019-10-03"}, {"3 de octubre de 2019", "", "2019-10-03"}, {"août 2019", "", "2019-08"},
		{"03/04/2019", DayMonthYear, "2019-04-03"}, {"03/04/2019", MonthDayYear, "2019-03-04"}, {"03/04/2019", "", "2019"},
		{"31/12/2019", MonthDayYear, "2019-12-31"}, {"12/31/2019", DayMonthYear, "2019-12-31"}, {"03.04.2019", MonthDayYear, "2019-04-03"},
		{"Present", "", ""}, {"heute", "", ""}, {"", "", ""}, {"2019-00-00", "", "2019"},
	} {
		if got, err := ParseDate(c.in, c.order); err != nil || got != c.want {
			t.Errorf("%q %s: %q %v, want %q", c.in, c.order, got, err, c.want)
		}
	}
	for _, in := range []string{"soon", "2019-13", "2019-02-30", "0019-01-01", "99999", "Smarch 2019"} {
		if got, err := ParseDate(in, ""); err == nil {
			t.Errorf("%q passes as %q", in, got)
		}
	}
	if got := orderOf([]string{"03/04/2020", "25/04/2020"}); got != DayMonthYear {
		t.Errorf("order %q", got)
	}
	if got := orderOf([]string{"25/04/2020", "04/25/2020"}); got != OrderUnknown {
		t.Errorf("contradicting dates give order %q", got)
	}
	if got, want := Date("2019-04").Time(), time.Date(2019, 4, 1, 0, 0, 0, 0, time.UTC); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestMomentsAreUTC(t *testing.T) {
	want := time.Date(2026, 3, 4, 9, 15, 0, 0, time.UTC)
	for _, in := range []string{"2026-03-04T10:15:00+01:00", "2026-03-04 09:15:00 UTC", "2026-03-04 09:15", "04.03.2026 09:15"} {
		if got, err := ParseMoment(in, ""); err != nil || !got.Equal(want) || got.Location() != time.UTC {
			t.Errorf("%q: %v %v", in, got, err)
		}
	}
}

func TestTextIsCleaned(t *testing.T) {
	for in, want := range map[string]string{
		"  a\r\nb\x00\u200b ": "a\nb",
		"e\u0301":             "é",
		"bad \xff":            "bad \uFFFD",
		"\ufeffx":             "x",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	r := Row{Name: "Ada", Headline: "x" + strings.Repeat("ü", 400)}
	if err := r.finish(Options{}); err != nil || len(r.Headline) != longestTitle-1 || len(r.Problems) != 1 {
		t.Errorf("%d bytes, %v %v", len(r.Headline), r.Problems, err)
	}
}
