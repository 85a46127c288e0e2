package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/hiring"
)

// plan is everything that happened, in a compact form: a hundred thousand
// applications with their visits take some tens of megabytes. Texts are made of
// it one person at a time while they are written.
type plan struct {
	Options
	calendar
	rng          *rand.Rand
	staff        []employee
	searches     []vacancy
	flows        []hiring.DefaultFlow
	applications []way // by time of creation
	candidates   []prospect
	notes        []note
	edits        []edit
	happenings   []happening // by time

	nameOrder []int // see person

	lastJob []int32 // per candidate, the last job that was given to them
	busy    []bool  // per candidate, whether they are active or hired somewhere
	rings   []ring
}

// prospect is a person before their profile is written.
type prospect struct {
	profession int
	created    time.Time
	updated    time.Time
	edits      int
	source     string
	agency     bool
	employee   int // staff whose record it is, 0 for none
	firstJob   int // the job of the first application, -1 for none
}

// way is one application.
type way struct {
	search, candidate int
	status            application.Status
	stays             []stay
	reason            int // index of hiring.DefaultReasons, -1 for none
	comment           bool
	agency            bool
	source            string
}

func (w *way) created() time.Time { return w.stays[0].entered }
func (w *way) now() *stay         { return &w.stays[len(w.stays)-1] }

// stay is a visit of a step.
type stay struct {
	step          int
	entered, left time.Time // left is zero while it lasts
	outcome       stepvisit.Outcome
	mover         int
}

// note is something that somebody wrote about an application.
type note struct {
	application, stay int
	author, mention   int // staff; mention is -1 for nobody
	text              string
	at                time.Time
	reader            int // staff, the only reader; -1 for the whole team
}

// edit is a change of a candidate's profile.
type edit struct {
	at               int64 // microseconds
	candidate, actor int32
	field            uint8 // index of editable
}

var editable = []string{"phones", "headline", "location", "skills", "tags", "employers", "links"}

// passes is how many of a hundred go on from a step.
var passes = map[profile.StepKind]int{
	profile.PreScreening: 45, profile.RecruitmentInterview: 66, profile.HRInterview: 84, profile.ProfessionalInterview: 60,
	profile.TestTask: 55, profile.ManagerialInterview: 42, profile.ReferenceCheck: 92, profile.Offer: 55,
}

// stands is how the active applications of a job lie over its steps.
var stands = map[profile.StepKind]int{
	profile.PreScreening: 36, profile.RecruitmentInterview: 20, profile.HRInterview: 8, profile.ProfessionalInterview: 16,
	profile.TestTask: 12, profile.ManagerialInterview: 9, profile.ReferenceCheck: 3, profile.Offer: 4,
}

// newPlan decides everything that happened.
func newPlan(o Options) (*plan, error) {
	p := &plan{Options: o, calendar: newCalendar(o.Now), rng: rand.New(rand.NewPCG(seed, 1)), staff: staff(), searches: searches(), flows: flows()}
	sizes, err := p.sizes()
	if err != nil {
		return nil, err
	}
	p.nameOrder = p.rng.Perm(allNames())
	p.people(sizes)
	for i := range p.searches {
		p.run(i, sizes[i])
	}
	slices.SortStableFunc(p.applications, func(a, b way) int { return a.created().Compare(b.created()) })
	p.datePeople()
	p.writeNotes()
	p.happen()
	return p, nil
}

// size is how many applications a job has.
type size struct{ all, active int }

// sizes spreads the applications over the jobs; a large demo has more jobs.
func (p *plan) sizes() ([]size, error) {
	first := max(min(p.Applications, 3000)*p.searches[0].weight/100, p.Busiest*5/2)
	switch {
	case p.Candidates < 1 || p.Applications < 12 || p.Busiest < 1 || p.Events < 0:
		return nil, fmt.Errorf("a demo has at least 1 candidate, 12 applications and 1 active application in the busiest job")
	case first > p.Applications:
		return nil, fmt.Errorf("%d active applications in one job are too many for %d applications in all: ask for at least %d applications", p.Busiest, p.Applications, p.Busiest*5/2)
	case first > p.Candidates:
		return nil, fmt.Errorf("%d candidates are too few: the busiest job alone has %d of them", p.Candidates, first)
	}
	for n := range (p.Applications - first - 3000) / 250 {
		p.searches = append(p.searches, further(n))
	}
	total := 0
	for _, s := range p.searches[1:] {
		total += s.weight
	}
	sizes := make([]size, len(p.searches))
	sizes[0] = size{first, p.Busiest}
	rest, given := p.Applications-first, 0
	for i, s := range p.searches[1:] {
		n := rest * s.weight / total
		given += n
		sizes[i+1] = size{n, min((n*s.active+50)/100, p.Busiest-1)}
	}
	sizes[1].all += rest - given
	for i, s := range sizes {
		if s.all > p.Candidates {
			return nil, fmt.Errorf("%d candidates are too few: %q alone would have %d", p.Candidates, p.searches[i].title, s.all)
		}
	}
	return sizes, nil
}

// ring hands out the people of a profession one after the other.
type ring struct{ first, size, next int }

// people makes as many candidates of each profession as its jobs ask for.
func (p *plan) people(sizes []size) {
	wanted := make([]int, len(professions))
	total := 0
	for i, s := range sizes {
		n := max(s.all, p.Applications/40) // the pool has people for jobs that are only being prepared
		wanted[p.searches[i].profession] += n
		total += n
	}
	p.candidates = make([]prospect, p.Candidates)
	p.lastJob, p.busy = make([]int32, p.Candidates), make([]bool, p.Candidates)
	p.rings = make([]ring, len(professions))
	first, before := 0, 0
	for f, n := range wanted {
		before += n
		end := p.Candidates * before / total
		p.rings[f] = ring{first: first, size: end - first}
		for c := first; c < end; c++ {
			p.candidates[c] = prospect{profession: f, firstJob: -1}
		}
		first = end
	}
}

// related are the professions whose people apply for each other's jobs.
var related = [][]int{
	backend: {reliability, data, frontend}, design: {frontend, marketing}, data: {backend, learning}, consulting: {support, sales},
	finance: {data, sales}, sales: {consulting, marketing}, quality: {backend, support}, frontend: {backend, design},
	support: {consulting, quality}, reliability: {backend}, marketing: {sales, support}, learning: {data, backend},
}

// pick chooses somebody who is not in the job yet. Whoever is hired is in no
// other search any more, whoever is active was not hired.
func (p *plan) pick(search int, status application.Status) int {
	mark := int32(search + 1)
	free := func(c int) bool {
		if p.lastJob[c] == mark || p.candidates[c].agency {
			return false
		}
		return !p.busy[c] || (status != application.StatusHIRED && status != application.StatusACTIVE)
	}
	profession := p.searches[search].profession
	c := -1
	if p.rng.IntN(100) < 8 {
		r := p.rings[choose(p.rng, related[profession])]
		if r.size > 0 {
			if other := r.first + p.rng.IntN(r.size); free(other) {
				c = other
			}
		}
	}
	r := &p.rings[profession]
	for tries := 0; c < 0 && tries < r.size; tries++ {
		if own := r.first + r.next%r.size; free(own) {
			c = own
		}
		r.next++
	}
	for any := p.rng.IntN(p.Candidates); c < 0; any++ { // a profession with too few people
		if other := any % p.Candidates; p.lastJob[other] != mark {
			c = other
		}
	}
	p.lastJob[c] = mark
	p.busy[c] = p.busy[c] || status == application.StatusHIRED || status == application.StatusACTIVE
	return c
}

// run makes the applications of one job.
func (p *plan) run(index int, n size) {
	s := &p.searches[index]
	steps := p.flows[s.flow].Steps
	opened, ended := p.daysAgo(s.opened), p.last
	if s.ended > 0 {
		ended = p.daysAgo(s.ended)
	}
	closed := s.status == job.StatusFILLED || s.status == job.StatusCANCELLED
	if s.status == job.StatusDRAFT {
		return
	}
	s.hires = min(s.hires, n.all-n.active)
	refused := (s.hires*3 + 4) / 5 // offers that came to nothing
	for i := range n.all {
		w := way{search: index, reason: -1, status: application.StatusACTIVE}
		last, end := 0, 0
		switch {
		case i < n.active:
			last = p.weighted(steps, stands)
		case i < n.active+s.hires:
			w.status, last = application.StatusHIRED, len(steps)-1
			span := ended - opened
			end = opened + span*45/100 + span*55/100*(i-n.active+1)/s.hires - 10
			if !closed {
				end -= span * (5 + p.rng.IntN(20)) / 100
			}
		default:
			for last < len(steps)-2 && p.rng.IntN(100) < passes[steps[last].Kind] {
				last++
			}
			if steps[last].Kind == profile.Offer {
				if refused--; refused < 0 {
					last-- // a job makes few more offers than it has openings
				}
			}
			end = opened + 960 + p.rng.IntN(max(1, ended-opened-970))
			if closed && p.rng.IntN(100) < 6 {
				end = ended - 1 - p.rng.IntN(60) // whoever was left when the job closed
				w.status, w.reason = application.StatusREJECTED, reasonNamed("The role was closed")
				if s.status == job.StatusFILLED {
					w.reason = reasonNamed("Another candidate fits better")
				}
				break
			}
			w.status, w.reason = p.ending(steps[last].Kind)
			w.comment = p.rng.IntN(4) == 0
		}
		if w.status == application.StatusACTIVE {
			end = p.last - p.age(steps[last].ResponseHours*60, s.late, p.last-opened)
			if s.status == job.StatusON_HOLD {
				end = min(end, ended-p.rng.IntN(3*p.perDay))
			}
		}
		w.stays = p.stays(s, steps, last, opened, end, w.status)
		w.candidate = p.pick(index, w.status)
		p.source(&w, s)
		p.applications = append(p.applications, w)
	}
}

// weighted chooses a step that an active application stands in.
func (p *plan) weighted(steps []profile.Step, weights map[profile.StepKind]int) int {
	total := 0
	for _, s := range steps {
		total += weights[s.Kind]
	}
	n := p.rng.IntN(total)
	for i, s := range steps {
		if n -= weights[s.Kind]; n < 0 {
			return i
		}
	}
	return 0
}

// age is how many working minutes an active application has been in its step.
func (p *plan) age(agreed, late, most int) int {
	if p.rng.IntN(100) < late {
		return min(agreed*11/10+int(float64(agreed)*p.rng.ExpFloat64()), max(most*9/10, agreed*11/10))
	}
	return agreed*4/100 + p.rng.IntN(agreed*82/100)
}

// stays walks back from when the last step was entered (or, for an application
// that ended, left) to when the person came.
func (p *plan) stays(s *vacancy, steps []profile.Step, last, opened, end int, status application.Status) []stay {
	entered := make([]int, last+1)
	left := end
	for i := last; i >= 0; i-- {
		minutes := 0
		if ended := status != application.StatusACTIVE; i < last || ended && status != application.StatusHIRED {
			minutes = p.dwell(steps[i].ResponseHours * 60)
		}
		left -= minutes
		entered[i] = left
	}
	// A search that was short for so many steps went through them faster.
	if entered[0] < opened && end > opened {
		from := entered[0]
		for i := range entered {
			entered[i] = opened + (entered[i]-from)*(end-opened)/max(1, end-from)
		}
	}
	stays := make([]stay, last+1)
	for i := range stays {
		stays[i] = stay{step: i, entered: p.moment(entered[i]), outcome: stepvisit.OutcomeMOVED, mover: p.mover(s, steps[i].Kind)}
		if i > 0 {
			if !stays[i].entered.After(stays[i-1].entered) {
				stays[i].entered = stays[i-1].entered.Add(time.Minute)
			}
			stays[i-1].left = stays[i].entered
		}
	}
	final := &stays[last]
	switch status {
	case application.StatusACTIVE:
		final.outcome, final.mover = stepvisit.OutcomeOPEN, -1
	case application.StatusHIRED:
		final.outcome, final.left, final.mover = stepvisit.OutcomeHIRED, final.entered, stays[last-1].mover
	case application.StatusREJECTED:
		final.outcome = stepvisit.OutcomeREJECTED
	case application.StatusWITHDRAWN:
		final.outcome = stepvisit.OutcomeWITHDRAWN
	}
	if final.left.IsZero() && status != application.StatusACTIVE {
		final.left = p.moment(end)
		if !final.left.After(final.entered) {
			final.left = final.entered.Add(time.Minute)
		}
	}
	p.applyAtNight(stays, entered[0], opened)
	return stays
}

// dwell is how long a step took: mostly within the agreed time.
func (p *plan) dwell(agreed int) int {
	return max(15, min(int(float64(agreed)*(0.2+0.5*p.rng.ExpFloat64())), agreed*5))
}

// applyAtNight moves the beginning of some ways out of the working hours: people
// apply when they are at home.
func (p *plan) applyAtNight(stays []stay, entered, opened int) {
	into, most := entered%p.perDay, 120
	if stays[0].left.IsZero() {
		most = 30 // hardly changes how much working time has passed
	}
	if into > most || entered-opened < p.perDay || p.rng.IntN(100) < 25 {
		return
	}
	stays[0].entered = p.at(entered-into, 0).Add(-time.Duration(30*60+p.rng.IntN(13*60*60)) * time.Second)
}

func (p *plan) moment(minute int) time.Time {
	return p.at(minute, p.rng.IntN(60)).Add(time.Duration(p.rng.IntN(1000)) * time.Millisecond)
}

// mover is who moves people out of a step: the manager decides after the
// managerial interview (P4), the recruiters do the rest.
func (p *plan) mover(s *vacancy, kind profile.StepKind) int {
	switch {
	case kind == profile.ManagerialInterview:
		return s.manager
	case s.recruiter == recruiterUser && p.rng.IntN(5) == 0:
		return jonasUser
	}
	return s.recruiter
}

// ending is how an application ends that gets no further than a step.
func (p *plan) ending(kind profile.StepKind) (application.Status, int) {
	withdraws := map[profile.StepKind]int{profile.PreScreening: 8, profile.TestTask: 34, profile.ManagerialInterview: 20, profile.Offer: 70}[kind]
	if withdraws == 0 {
		withdraws = 18
	}
	if p.rng.IntN(100) < withdraws {
		late := []string{"Accepted another offer", "Accepted another offer", "Salary", "Stays with the present employer", "The process took too long"}
		early := []string{"No longer answers", "No longer answers", "The role is not as expected", "Personal reasons", "Accepted another offer", "Stays with the present employer"}
		if kind == profile.Offer || kind == profile.ManagerialInterview {
			return application.StatusWITHDRAWN, reasonNamed(choose(p.rng, late))
		}
		return application.StatusWITHDRAWN, reasonNamed(choose(p.rng, early))
	}
	why := []string{"Soft skills", "Salary expectation above the range", "Not enough experience", "A must-have is missing"}
	switch kind {
	case profile.PreScreening:
		why = []string{"A must-have is missing", "A must-have is missing", "Not enough experience", "Not enough experience", "Location or work permit", "Salary expectation above the range"}
	case profile.ProfessionalInterview, profile.TestTask:
		why = []string{"Not enough experience", "A must-have is missing", "Not enough experience", "Another candidate fits better"}
	case profile.ManagerialInterview, profile.ReferenceCheck, profile.Offer:
		why = []string{"Another candidate fits better", "Another candidate fits better", "Soft skills", "Salary expectation above the range"}
	}
	return application.StatusREJECTED, reasonNamed(choose(p.rng, why))
}

// reasonNamed is the index of a default reason.
func reasonNamed(name string) int {
	i := slices.IndexFunc(hiring.DefaultReasons, func(r hiring.DefaultReason) bool { return r.Name == name })
	if i < 0 {
		panic("demo: no reason is called " + name)
	}
	return i
}

var sources = []string{
	"Careers page", "Careers page", "Careers page", "Careers page", "LinkedIn", "LinkedIn", "LinkedIn", "Job board", "Job board", "Job board",
	"Referral", "Referral", "Sourced", "University fair",
}

const agencySource = "Talentbridge Agency"

// source says where somebody came from. An agency brings people who were not
// known before, and nobody else has them afterwards.
func (p *plan) source(w *way, s *vacancy) {
	c := &p.candidates[w.candidate]
	if c.source == "" {
		c.source = choose(p.rng, sources)
		if s.agency && p.rng.IntN(100) < 36 {
			c.source, c.agency = agencySource, true
		}
		c.firstJob = w.search
	}
	w.source, w.agency = c.source, c.agency
}

// datePeople says when everybody became known.
func (p *plan) datePeople() {
	for i := range p.applications {
		w := &p.applications[i]
		c := &p.candidates[w.candidate]
		if c.created.IsZero() {
			c.created = w.created().Add(-2 * time.Second)
			if c.source == "Sourced" || c.source == "Referral" { // they were found before they were asked
				c.created = c.created.Add(-time.Duration(p.rng.IntN(20*24*60)) * time.Minute)
			}
		}
	}
	for i := range p.candidates {
		c := &p.candidates[i]
		if c.source == "" {
			c.source = choose(p.rng, []string{"Sourced", "Sourced", "University fair", "Careers page", "Referral"})
		}
		if c.created.IsZero() {
			c.created = p.moment(p.rng.IntN(p.last))
		}
		c.updated = c.created
	}
	p.employees()
	p.sortPeople()
}

// employees makes two of the candidates people of the organization, who apply
// for another job: they never see their own records.
func (p *plan) employees() {
	found := 0
	for i := range p.applications {
		w := &p.applications[i]
		if c := &p.candidates[w.candidate]; found < 2 && w.status == application.StatusACTIVE && !w.agency && p.searches[w.search].status == job.StatusOPEN && !p.searches[w.search].confidential && c.employee == 0 && w.search > 0 {
			c.employee = firstColleague + 9 + 21*found // a frontend engineer and an implementation consultant
			c.source, w.source = "Internal", "Internal"
			found++
		}
	}
}

// sortPeople numbers the candidates by when they became known, so that their
// rows lie in the order of their ids.
func (p *plan) sortPeople() {
	order := make([]int, len(p.candidates))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return p.candidates[a].created.Compare(p.candidates[b].created) })
	place := make([]int, len(order))
	sorted := make([]prospect, len(order))
	for to, from := range order {
		place[from], sorted[to] = to, p.candidates[from]
	}
	p.candidates = sorted
	for i := range p.applications {
		p.applications[i].candidate = place[p.applications[i].candidate]
	}
}

// editProfiles changes some profiles, and as many more as the wanted number of
// events asks for.
func (p *plan) editProfiles() {
	n := max(len(p.candidates)/8, p.Events-len(p.happenings))
	recruiters := []int{recruiterUser, luciaUser, tomUser, nadiaUser}
	p.edits = make([]edit, 0, n)
	for i := range n {
		at := i
		if n < len(p.candidates) {
			at = p.rng.IntN(len(p.candidates))
		}
		c := &p.candidates[at%len(p.candidates)]
		when := p.between(c.created, p.Now)
		c.edits++
		if when.After(c.updated) {
			c.updated = when
		}
		p.edits = append(p.edits, edit{when.UnixMicro(), int32(at % len(p.candidates)), int32(choose(p.rng, recruiters)), uint8(p.rng.IntN(len(editable)))})
	}
}

func choose[T any](rng *rand.Rand, from []T) T { return from[rng.IntN(len(from))] }
