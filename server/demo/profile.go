package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/tandem-hiring/tandem/ent/candidate"
	entprofile "github.com/tandem-hiring/tandem/ent/profile"

	"github.com/tandem-hiring/tandem/ent"
)

// person writes the profile of the n-th candidate: the same for the same
// number, whatever else the demo holds.
func (p *plan) person(n int) *ent.Candidate {
	c := &p.candidates[n]
	rng := rand.New(rand.NewPCG(seed, uint64(n)<<8|2))
	who := professions[c.profession]
	// Every name is used before one is used twice.
	name := p.nameOrder[n%len(p.nameOrder)]
	from := cultures[name%len(cultures)]
	name /= len(cultures)
	home := choose(rng, places)
	seniority := []int{0, 1, 1, 1, 2, 2}[rng.IntN(6)]

	out := &ent.Candidate{
		ID: p.candidateID(n), OrganizationID: p.organizationID(), CreatedAt: c.created, UpdatedAt: c.updated, Version: 1 + c.edits,
		Name: from.given[name%givenNames] + " " + from.family[name/givenNames], Location: home.city,
		Source: c.source, Consent: candidate.ConsentGIVEN,
	}
	if home.country != "" {
		out.Location += ", " + home.country
	}
	if c.employee > 0 {
		out.Name = p.staff[c.employee].name
		id := p.userID(c.employee)
		out.UserID = &id
	}
	if c.agency {
		id := p.userID(agencyUser)
		out.SubmittedByID = &id
	}
	switch rng.IntN(12) {
	case 0, 1:
		out.Consent = candidate.ConsentUNKNOWN
	default:
		given := c.created.Add(time.Hour).Truncate(time.Microsecond)
		if given.After(p.Now) {
			given = c.created
		}
		out.ConsentAt = &given
	}

	p.experience(rng, out, who, seniority)
	p.contacts(rng, out, home, n)
	out.Skills = skills(rng, who, c.profession, seniority)
	out.Languages = languages(rng, from.language)
	out.Summary = fmt.Sprintf("%s who %s. %s in %s.", out.Employers[0].Title, who.passion, years(len(out.Employers)*3-rng.IntN(3)), strings.ToLower(who.name))
	for range rng.IntN(3) {
		if tag := choose(rng, who.tags); !slices.Contains(out.Tags, tag) {
			out.Tags = append(out.Tags, tag)
		}
	}
	switch rng.IntN(3) {
	case 0:
		out.Headline = out.Employers[0].Title + " at " + out.Employers[0].Company
	case 1:
		out.Headline = fmt.Sprintf("%s, %s and %s", out.Employers[0].Title, out.Skills[0].Name, out.Skills[1].Name)
	default:
		out.Headline = out.Employers[0].Title + " who " + who.passion
	}
	return out
}

func years(n int) string {
	if n = max(n, 1); n > 1 {
		return strconv.Itoa(n) + " years"
	}
	return "One year"
}

// experience gives a person their positions, the newest first, and what they studied.
func (p *plan) experience(rng *rand.Rand, out *ent.Candidate, who profession, seniority int) {
	month := p.Now.AddDate(0, -rng.IntN(4), 0)
	end := ""
	if rng.IntN(4) == 0 {
		end = month.Format("2006-01")
	}
	deeds := rng.Perm(len(who.deeds))
	for i := range 1 + seniority + rng.IntN(2) {
		start := month.AddDate(0, -8-rng.IntN(40), 0)
		job := entprofile.Employer{
			Company: choose(rng, companies), Title: who.titles[max(0, seniority-i)], Start: start.Format("2006-01"), End: end,
			Summary: who.deeds[deeds[2*i%len(deeds)]] + ". " + who.deeds[deeds[(2*i+1)%len(deeds)]] + ".",
		}
		out.Employers = append(out.Employers, job)
		month = start.AddDate(0, -rng.IntN(4), 0)
		end = month.Format("2006-01")
	}
	finished := month.Year() - rng.IntN(2)
	degree := choose(rng, []string{"BSc", "BA", "BSc", "Diploma"})
	field := choose(rng, who.fields)
	if rng.IntN(3) > 0 {
		out.Education = append(out.Education, entprofile.Education{
			School: choose(rng, schools), Degree: choose(rng, []string{"MSc", "MA", "MSc"}), Field: field,
			Start: strconv.Itoa(finished - 2), End: strconv.Itoa(finished),
		})
		finished -= 2
	}
	out.Education = append(out.Education, entprofile.Education{
		School: choose(rng, schools), Degree: degree, Field: field, Start: strconv.Itoa(finished - 3), End: strconv.Itoa(finished),
	})
}

// contacts gives a person addresses that reach nobody.
func (p *plan) contacts(rng *rand.Rand, out *ent.Candidate, home place, n int) {
	handle := strings.ReplaceAll(plain(strings.ToLower(out.Name)), " ", ".")
	address := fmt.Sprintf("%s.%d@%s", handle, n+1, choose(rng, []string{"example.com", "example.org", "example.net"}))
	out.PrimaryEmail, out.Emails = &address, []string{address}
	if rng.IntN(8) == 0 {
		out.Emails = append(out.Emails, fmt.Sprintf("%s%d@mail.example", strings.ReplaceAll(handle, ".", ""), n+1))
	}
	out.Phones = []string{strings.Map(func(r rune) rune {
		if r == '#' {
			return '0' + rune(rng.IntN(10))
		}
		return r
	}, home.phone)}
	short := strings.ReplaceAll(handle, ".", "-")
	out.Links = []entprofile.Link{{Kind: "LinkedIn", URL: fmt.Sprintf("https://profiles.example/in/%s-%d", short, n+1)}}
	if rng.IntN(3) == 0 {
		out.Links = append(out.Links, entprofile.Link{Kind: "Website", URL: "https://" + short + ".example/"})
	}
}

func skills(rng *rand.Rand, who profession, profession, seniority int) []entprofile.Skill {
	levels := [][]string{{"Basic", "Good"}, {"Good", "Good", "Expert"}, {"Good", "Expert"}}[seniority]
	var out []entprofile.Skill
	order := rng.Perm(len(who.skills))
	for i := range 4 + seniority + rng.IntN(3) {
		skill := entprofile.Skill{Name: who.skills[order[i%len(order)]]}
		if rng.IntN(4) > 0 {
			skill.Level = choose(rng, levels)
		}
		out = append(out, skill)
	}
	if other := choose(rng, professions[choose(rng, related[profession])].skills); !slices.ContainsFunc(out, func(s entprofile.Skill) bool { return s.Name == other }) {
		out = append(out, entprofile.Skill{Name: other})
	}
	return out
}

func languages(rng *rand.Rand, native string) []string {
	out := []string{native}
	for _, l := range []string{"English", choose(rng, []string{"German", "French", "Spanish", "Portuguese", "Italian", "Dutch"})} {
		if !slices.Contains(out, l) && (l == "English" || rng.IntN(3) == 0) {
			out = append(out, l)
		}
	}
	return out
}

// hasCV tells whether the n-th candidate sent a CV.
func hasCV(n int) bool { return n%8 != 5 }

// cv writes a person's CV as plain text.
func cv(c *ent.Candidate) string {
	var b strings.Builder
	line := func(parts ...string) {
		for _, s := range parts {
			b.WriteString(s)
		}
		b.WriteByte('\n')
	}
	line(c.Name)
	line(c.Headline)
	line(c.Location, "  ·  ", c.Emails[0], "  ·  ", c.Phones[0])
	for _, l := range c.Links {
		line(l.URL)
	}
	line("\nPROFILE\n", c.Summary)
	line("\nEXPERIENCE")
	for _, e := range c.Employers {
		end := e.End
		if end == "" {
			end = "today"
		}
		line("\n", e.Title, ", ", e.Company, "  (", e.Start, " to ", end, ")")
		for _, deed := range strings.Split(strings.TrimSuffix(e.Summary, "."), ". ") {
			line("- ", deed)
		}
	}
	line("\nEDUCATION")
	for _, e := range c.Education {
		line(e.Degree, " ", e.Field, ", ", e.School, "  (", e.Start, " to ", e.End, ")")
	}
	line("\nSKILLS")
	for i, s := range c.Skills {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(s.Name)
		if s.Level != "" {
			b.WriteString(" (" + strings.ToLower(s.Level) + ")")
		}
	}
	line("\n\nLANGUAGES\n", strings.Join(c.Languages, ", "))
	return b.String()
}

// plain is text in ASCII, for addresses.
func plain(text string) string {
	text = strings.NewReplacer("ß", "ss", "ø", "o", "æ", "ae", "ł", "l", "đ", "d", "ı", "i", "'", "").Replace(text)
	return strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII {
			return -1
		}
		return r
	}, norm.NFKD.String(text))
}
