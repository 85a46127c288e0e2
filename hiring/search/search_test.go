package search_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	_ "github.com/tandem-hiring/tandem/ent/runtime"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring/search"
)

func TestFoldLeavesWordsOfLettersAndDigits(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "",
		" \t\n":                   "",
		"Ángel  Núñez-Peña":       "angel nunez pena",
		"O'Brien":                 "o brien",
		"C++ / C#, Node.js":       "c c node js",
		"ÅSA & Øyvind":            "asa øyvind",
		"Straße":                  "straße",
		"ﬁnance ² Ⅷ":              "finance 2 viii",
		"山田 太郎":                   "山田 太郎",
		"Ёлка":                    "елка",
		"a\x00b":                  "a b",
		"\xff\xfebroken":          "broken",
		`") OR 1=1 --`:            "or 1 1",
		"na\u0308ive\u200bword 😀": "naive word",
	} {
		if got := search.Fold(text); got != want {
			t.Errorf("%q folds to %q, want %q", text, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Ángel", `'":*&|!()<->\`, "a NEAR b", "\x00", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := search.Fold(s)
		for _, r := range folded {
			if r != ' ' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				t.Errorf("%q leaves %q", s, r)
			}
		}
		if strings.Contains(folded, "  ") || folded != strings.TrimSpace(folded) {
			t.Errorf("%q folds to %q", s, folded)
		}
	})
}

// pool is an organization with people in it, beside another one.
type pool struct {
	t    *testing.T
	data *ent.Client
	sys  context.Context
	org  string
	job  *ent.Job
	step *ent.Step
	who  map[string]viewer.Viewer
}

func newPool(t *testing.T, db *store.DB) *pool {
	p := &pool{t: t, data: ent.NewClient(ent.Driver(db.Driver())), who: map[string]viewer.Viewer{}}
	p.org = p.data.Organization.Create().SetName("Here").SetSlug("here").SaveX(viewer.System(t.Context(), "")).ID
	p.sys = viewer.System(t.Context(), p.org)
	p.job = p.data.Job.Create().SetOrganizationID(p.org).SetTitle("A job").SetStatus("OPEN").SaveX(p.sys)
	p.step = p.data.Step.Create().SetOrganizationID(p.org).SetJobID(p.job.ID).SetName("Screening").SetKind(profile.PreScreening).SetPosition(0).SaveX(p.sys)
	p.person("recruiter", user.RoleRECRUITER, false, "")
	p.person("manager", user.RoleMEMBER, false, jobmember.RoleHIRING_MANAGER)
	p.person("bystander", user.RoleMEMBER, false, "")
	p.person("agency", user.RoleMEMBER, true, jobmember.RoleCO_RECRUITER)
	there := p.data.Organization.Create().SetName("There").SetSlug("there").SaveX(viewer.System(t.Context(), "")).ID
	p.who["stranger"] = viewer.Viewer{UserID: "usr_stranger", OrganizationID: there, Role: viewer.Admin}
	return p
}

func (p *pool) person(name string, role user.Role, external bool, on jobmember.Role) {
	u := p.data.User.Create().SetOrganizationID(p.org).SetName(name).SetEmail(name + "@here.test").SetRole(role).SetExternal(external).
		SetStatus(user.StatusACTIVE).SaveX(p.sys)
	if on != "" {
		p.data.JobMember.Create().SetOrganizationID(p.org).SetJobID(p.job.ID).SetUserID(u.ID).SetRole(on).SaveX(p.sys)
	}
	p.who[name] = viewer.Viewer{UserID: u.ID, OrganizationID: p.org, Role: viewer.Role(role), External: external}
}

// add puts somebody into the pool and the index.
func (p *pool) add(c *ent.CandidateCreate, documents ...string) *ent.Candidate {
	p.t.Helper()
	row := c.SetOrganizationID(p.org).SaveX(p.sys)
	p.index(row, documents...)
	return row
}

func (p *pool) index(c *ent.Candidate, documents ...string) {
	p.t.Helper()
	tx, err := p.data.Tx(p.sys)
	if err != nil {
		p.t.Fatal(err)
	}
	if err := search.Index(p.sys, tx, search.DocOf(c, documents...)); err != nil {
		p.t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		p.t.Fatal(err)
	}
}

// finds are the names that a search as you type finds; the list's filter must
// find the same people.
func (p *pool) finds(who, text string) []string {
	p.t.Helper()
	ctx := viewer.NewContext(p.t.Context(), p.who[who])
	hits, err := search.Find(ctx, p.data, text, 50)
	if err != nil {
		p.t.Fatalf("%s searches for %q: %v", who, text, err)
	}
	names := make([]string, len(hits))
	for i, h := range hits {
		names[i] = h.Name
	}
	listed, err := p.data.Candidate.Query().Where(search.Matching(text)).Select(candidate.FieldName).Strings(ctx)
	if err != nil {
		p.t.Fatalf("%s lists %q: %v", who, text, err)
	}
	slices.Sort(listed)
	if sorted := slices.Sorted(slices.Values(names)); !slices.Equal(sorted, listed) {
		p.t.Errorf("%q finds %v while typing and %v in the list", text, sorted, listed)
	}
	return names
}

func TestASearchFindsEveryWordAndTheLastAsABeginning(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		p := newPool(t, db)
		p.add(p.data.Candidate.Create().SetName("Zoë Baker").SetHeadline("Site manager").SetSkills([]profile.Skill{{Name: "C++"}, {Name: "3D printing"}}))
		p.add(p.data.Candidate.Create().SetName("Álvaro Núñez").SetEmployers([]profile.Employer{{Company: "Baker & Sons", Title: "Welder"}}).
			SetEmails([]string{"alvaro@mail.test"}))
		p.add(p.data.Candidate.Create().SetName("山田 太郎").SetLocation("東京"), "Knows bakeries and their ovens.\nЁлка")
		for text, want := range map[string][]string{
			"baker":         {"Zoë Baker", "Álvaro Núñez", "山田 太郎"}, // the name before the mentions, which come by name
			"BAKER":         {"Zoë Baker", "Álvaro Núñez", "山田 太郎"},
			"baker zoe":     {"Zoë Baker"},
			"zoe baker":     {"Zoë Baker"},
			"bak zoe":       {}, // only the last word is a beginning
			"zo":            {"Zoë Baker"},
			"o":             {"山田 太郎"},
			"nunez alv":     {"Álvaro Núñez"},
			"alvaro@mail.t": {"Álvaro Núñez"},
			"c++":           {"Zoë Baker"},
			"3d":            {"Zoë Baker"},
			"山田":            {"山田 太郎"},
			"елка":          {"山田 太郎"},
			"baker welder":  {"Álvaro Núñez"},
			"baker plumber": {},
			"":              {},
			" -- ' \" ":     {},
			"😀":             {},
		} {
			if got := p.finds("recruiter", text); !slices.Equal(got, want) {
				t.Errorf("%q finds %v, want %v", text, got, want)
			}
		}
	})
}

func TestNothingOfTheDatabasesQueryLanguagesSurvives(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		p := newPool(t, db)
		p.add(p.data.Candidate.Create().SetName("Ana Lopez"))
		p.add(p.data.Candidate.Create().SetName("Ben Ox"))
		for _, text := range []string{
			`ana | ben`, `ana OR ben`, `!zzz`, `ana & !ben:*`, `ana <-> lopez | ben`, `name:ana OR name:ben`, `{name} : ben OR ana`, `NEAR(ana ben)`,
			`ana') OR 1=1 --`, `ana'; DROP TABLE search_docs; --`, `" OR ""="`, `*`, `ana* OR ben*`, `^ana + ben`, `a:*b | ben`, `\' | ben`, "ana\x00 | ben",
			`NOT zzz`, `ana AND NOT zzz`, `$1`, `%`, `_`, `(((`, `"`, `'`, `:*`, `ana:AB | ben`,
		} {
			got := p.finds("recruiter", text)
			if len(got) > 1 {
				t.Errorf("%q finds %v", text, got)
			}
		}
		if got := p.finds("recruiter", "(ana)"); len(got) != 1 {
			t.Errorf("punctuation hides people: %v", got)
		}
	})
}

func TestALongQuestionIsAnsweredByItsFirstWords(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		p := newPool(t, db)
		words := strings.Fields("one two three four five six seven eight nine ten eleven twelve")
		p.add(p.data.Candidate.Create().SetName("All").SetSummary(strings.Join(words, " ")))
		if got := p.finds("recruiter", strings.Join(words, " ")+" thirteen fourteen"); len(got) != 1 {
			t.Errorf("found %v by the first twelve words", got)
		}
		if got := p.finds("recruiter", "missing "+strings.Join(words, " ")); len(got) != 0 {
			t.Errorf("found %v without one of the first twelve words", got)
		}
		for _, n := range []int{2046, 2047, 5000, 100_000} {
			if got := p.finds("recruiter", strings.Repeat("a", n)); len(got) != 0 {
				t.Errorf("a word of %d letters finds %v", n, got)
			}
		}
	})
}

func TestBothDatabasesFindTheSame(t *testing.T) {
	texts := []string{
		"1e5 watts", "0x1f", "v1.2.3", "+49 30 123456", "https://example.org/a_b?c=d", "a/b/c", "foo@bar.baz", "x-ray", "R&D", "ISO9001", "12abc", "abc12",
		"3.14", "-7", "naïve café", "İstanbul", "ǅ", "ſ", "ʼn", "ﷺ", "ก็", "हिन्दी", "עברית", "العربية", "한국어", "٣٤", "x²", "½", "ª", "ß", "Σίσυφος",
		"don't", "l’amour", "<b>bold</b>", "&amp;", "/usr/local", "C:\\dir", "e.g.", "10%", "$5",
	}
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		p := newPool(t, db)
		for i, text := range texts {
			p.add(p.data.Candidate.Create().SetName(fmt.Sprint("Person ", string(rune('a'+i%26)), i)).SetSummary(text))
		}
		for i, text := range texts {
			name := fmt.Sprint("Person ", string(rune('a'+i%26)), i)
			if got := p.finds("recruiter", text); search.Fold(text) != "" && !slices.Contains(got, name) {
				t.Errorf("%q (%q) isn't found by itself: %v", text, search.Fold(text), got)
			}
		}
	})
}

func TestASearchFindsNobodyWhoIsNotVisible(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		p := newPool(t, db)
		p.add(p.data.Candidate.Create().SetName("Common Pooled"))
		shown := p.add(p.data.Candidate.Create().SetName("Common Shown"))
		waiting := p.add(p.data.Candidate.Create().SetName("Common Waiting"))
		p.add(p.data.Candidate.Create().SetName("Common Submitted").SetSubmittedByID(p.who["agency"].UserID))
		p.add(p.data.Candidate.Create().SetName("Common Colleague").SetUserID(p.who["recruiter"].UserID))
		for _, c := range []*ent.Candidate{shown, waiting} {
			a := p.data.Application.Create().SetOrganizationID(p.org).SetJobID(p.job.ID).SetCandidateID(c.ID).SetStepID(p.step.ID).SetCandidateName(c.Name)
			if c == shown {
				a.SetPresentedAt(c.CreatedAt)
			}
			a.SaveX(p.sys)
		}
		for who, want := range map[string][]string{
			"recruiter": {"Common Pooled", "Common Shown", "Common Submitted", "Common Waiting"}, // all but their own record
			"manager":   {"Common Shown"},
			"bystander": {},
			"agency":    {"Common Submitted"},
			"stranger":  {},
		} {
			if got := p.finds(who, "common"); !slices.Equal(got, want) {
				t.Errorf("%s finds %v, want %v", who, got, want)
			}
		}
		if hits, err := search.Find(t.Context(), p.data, "common", 10); err == nil && len(hits) > 0 {
			t.Errorf("nobody finds %v", hits)
		}
	})
}

func TestTheIndexSaysWhatTheProfileSays(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		p := newPool(t, db)
		c := p.add(p.data.Candidate.Create().SetName("Before").SetHeadline("Welder"), "paper")
		c = c.Update().SetName("After").SetHeadline("").SaveX(p.sys)
		p.index(c)
		for text, want := range map[string]int{"before": 0, "welder": 0, "paper": 0, "after": 1} {
			if got := p.finds("recruiter", text); len(got) != want {
				t.Errorf("%q finds %v", text, got)
			}
		}
		long := strings.Repeat("ä漢 ", 200_000) // cut within a character
		p.index(c, "first "+long)
		if got := p.finds("recruiter", "first"); len(got) != 1 {
			t.Errorf("a long document is lost: %v", got)
		}
		p.index(c) // as after the document was deleted
		if got := p.finds("recruiter", "first"); len(got) != 0 {
			t.Errorf("a deleted document is found: %v", got)
		}
		if err := p.data.Candidate.DeleteOneID(c.ID).Exec(p.sys); err != nil {
			t.Fatal(err)
		}
		if got := p.finds("recruiter", "after"); len(got) != 0 {
			t.Errorf("somebody who is gone is found: %v", got)
		}
	})
}
