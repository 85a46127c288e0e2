package hiring

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/profile"
)

func TestAnImportAddsAndNeverTakesAway(t *testing.T) {
	have := Person{
		Name: "Ada Lovelace", Headline: "Analyst", Emails: []string{"ada@example.com"}, Tags: []string{"Math"},
		Links:     []profile.Link{{Kind: "GITHUB", URL: "https://github.com/ada"}},
		Employers: []profile.Employer{{Company: "Engine Works", Title: "Analyst", Start: "2019"}},
		Skills:    []profile.Skill{{Name: "Go", Level: "expert"}}, Languages: []string{"English (native)"},
	}
	said := Person{
		Name: "A. Lovelace", Headline: "Engineer", Location: "London", Emails: []string{"ada@example.org", "ada@example.com"}, Tags: []string{"math", "remote"},
		Links: []profile.Link{{Kind: "GITHUB", URL: "https://www.github.com/Ada/"}},
		Employers: []profile.Employer{
			{Company: "Difference Ltd", Title: "Lead", Start: "2023"},
			{Company: "engine works", Title: "analyst", Start: "2019-04", End: "2022"},
		},
		Skills: []profile.Skill{{Name: "go", Level: "beginner"}, {Name: "SQL"}}, Languages: []string{"English"},
	}
	after, changed := Enrich(have, said)
	want := Person{
		Name: "Ada Lovelace", Headline: "Analyst", Location: "London", Emails: []string{"ada@example.com", "ada@example.org"}, Tags: []string{"Math", "remote"},
		Links: have.Links,
		Employers: []profile.Employer{
			{Company: "Difference Ltd", Title: "Lead", Start: "2023"},
			{Company: "Engine Works", Title: "Analyst", Start: "2019-04", End: "2022"},
		},
		Skills: []profile.Skill{{Name: "Go", Level: "expert"}, {Name: "SQL"}}, Languages: have.Languages,
	}
	if !reflect.DeepEqual(after, want) {
		t.Errorf("\n got %+v\nwant %+v", after, want)
	}
	if got, want := strings.Join(changed, " "), "location emails tags skills employers"; got != want {
		t.Errorf("changed %s, want %s", got, want)
	}
	if again, changed := Enrich(after, said); len(changed) > 0 || !reflect.DeepEqual(again, after) {
		t.Errorf("saying the same again changes %v", changed)
	}
	if have.Employers[0].End != "" || len(have.Emails) != 1 {
		t.Error("the person as they were has been changed")
	}
}

func TestANameReplacesTheAddressThatStoodInForIt(t *testing.T) {
	have := Person{Name: "ada@example.com", Emails: []string{"ada@example.com"}}
	if after, changed := Enrich(have, Person{Name: "Ada Lovelace"}); after.Name != "Ada Lovelace" || len(changed) != 1 {
		t.Errorf("%+v, changed %v", after, changed)
	}
	if after, changed := Enrich(have, have); after.Name != have.Name || len(changed) != 0 {
		t.Errorf("%+v, changed %v", after, changed)
	}
	if after, _ := Enrich(Person{Name: "Ada"}, have); after.Name != "Ada" {
		t.Errorf("an address has replaced a name: %+v", after)
	}
}

func TestConsentInAnImport(t *testing.T) {
	may, june := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
	const given, withdrawn, unknown = candidate.ConsentGIVEN, candidate.ConsentWITHDRAWN, candidate.ConsentUNKNOWN
	for _, c := range []struct {
		why        string
		have, said Person
		want       candidate.Consent
	}{
		{"silence changes nothing", Person{Consent: given}, Person{}, given},
		{"unknown changes nothing", Person{Consent: given}, Person{Consent: unknown}, given},
		{"an answer replaces none", Person{Consent: unknown}, Person{Consent: given}, given},
		{"a withdrawal counts", Person{Consent: given}, Person{Consent: withdrawn}, withdrawn},
		{"a withdrawal before the consent doesn't", Person{Consent: given, ConsentAt: june}, Person{Consent: withdrawn, ConsentAt: may}, given},
		{"consent without a date doesn't undo a withdrawal", Person{Consent: withdrawn}, Person{Consent: given}, withdrawn},
		{"later consent does", Person{Consent: withdrawn, ConsentAt: may}, Person{Consent: given, ConsentAt: june}, given},
		{"earlier consent doesn't", Person{Consent: withdrawn, ConsentAt: june}, Person{Consent: given, ConsentAt: may}, withdrawn},
	} {
		if after, _ := Enrich(c.have, c.said); after.Consent != c.want {
			t.Errorf("%s: %s, want %s", c.why, after.Consent, c.want)
		}
	}
}

func TestAKeyOfAnotherSystemIsNotTakenForTheSamePerson(t *testing.T) {
	have := Person{Name: "Ada Lovelace", Emails: []string{"ada@example.com"}}
	for _, said := range []Person{
		{Name: "Someone Else", Emails: []string{"ada@example.com"}},
		{Name: "ada  lovelace", Emails: []string{"new@example.com"}},
		{Name: "Ada King"},
		{Name: "work@example.com", Emails: []string{"work@example.com"}}, // a table of addresses alone
	} {
		if why := ConfirmIdentity(have, said); why != "" {
			t.Errorf("%+v: %s", said, why)
		}
	}
	if why := ConfirmIdentity(have, Person{ExternalKey: "7", Name: "Charles Babbage", Emails: []string{"cb@example.com"}}); why == "" {
		t.Error("Babbage passes for Lovelace")
	}
}

func TestAnImportPutsPeopleWhereTheSourceHasThemButHiresNobody(t *testing.T) {
	steps := []*ent.Step{
		{ID: "c", Name: "Hired", Kind: profile.Hired, Position: 2},
		{ID: "a", Name: "Pre-screening", Kind: profile.PreScreening, Position: 0},
		{ID: "b", Name: "Tech talk", Kind: profile.ProfessionalInterview, Position: 1},
	}
	for named, want := range map[string]string{"": "a", "tech  TALK": "b", "Professional interview": "b", "Pre-Screening": "a", "Hired": "a!", "Onsite": "a!"} {
		s, message := EntryStep(steps, named)
		got := s.ID
		if message != "" {
			got += "!"
		}
		if got != want {
			t.Errorf("%q: %s, want %s (%s)", named, got, want, message)
		}
	}
}
