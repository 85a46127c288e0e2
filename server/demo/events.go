package demo

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"

	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
)

// happening is an event before it is written: a reference into the plan, small
// enough that a million of them can be sorted in memory.
type happening struct {
	at   int64 // microseconds
	n    int32
	k    uint8
	what what
}

type what uint8

const (
	personInvited    what = iota // n of staff
	jobPrepared                  // n of searches
	memberSet                    // n of searches, k of its members
	jobOpened                    // n of searches
	jobEnded                     // n of searches
	candidateAdded               // n of candidates
	fileAttached                 // n of candidates
	applicationCame              // n of applications
	applicationMoved             // n of applications, out of stay k
	applicationEnded             // n of applications
	noteWritten                  // n of notes
	profileEdited                // n of edits
)

// happen lists all that the feed tells, in the order of time.
func (p *plan) happen() {
	p.happenings = make([]happening, 0, max(p.Events, 6*len(p.applications)))
	add := func(at time.Time, what what, n, k int) {
		p.happenings = append(p.happenings, happening{at.UnixMicro(), int32(n), uint8(k), what})
	}
	for i := range p.staff[1:] {
		add(p.founded().Add(time.Duration(i+1)*time.Minute), personInvited, i+1, 0)
	}
	for i, s := range p.searches {
		add(p.prepared(i), jobPrepared, i, 0)
		for k := range p.members(i) {
			add(p.prepared(i), memberSet, i, k)
		}
		if s.status != job.StatusDRAFT {
			add(p.openedAt(i), jobOpened, i, 0)
		}
		if s.ended > 0 {
			add(p.endedAt(i), jobEnded, i, 0)
		}
	}
	for i, c := range p.candidates {
		add(c.created, candidateAdded, i, 0)
		if hasCV(i) {
			add(c.created, fileAttached, i, 0)
		}
	}
	for i := range p.applications {
		w := &p.applications[i]
		add(w.created(), applicationCame, i, 0)
		for k := range w.stays[:len(w.stays)-1] {
			add(w.stays[k].left, applicationMoved, i, k)
		}
		if w.status == application.StatusREJECTED || w.status == application.StatusWITHDRAWN {
			add(w.now().left, applicationEnded, i, 0)
		}
	}
	for i, n := range p.notes {
		add(n.at, noteWritten, i, 0)
	}
	p.editProfiles()
	for i, e := range p.edits {
		add(time.UnixMicro(e.at), profileEdited, i, 0)
	}
	slices.SortStableFunc(p.happenings, func(a, b happening) int { return cmp.Compare(a.at, b.at) })
}

// event writes out a happening.
func (p *plan) event(h happening) feed.Event {
	n := int(h.n)
	e := p.told(h.what, n, int(h.k))
	e.At = time.UnixMicro(h.at).UTC()
	return e
}

func (p *plan) told(what what, n, k int) feed.Event {
	switch what {
	case personInvited:
		return feed.Event{
			Kind: feed.UserInvited, Audience: event.AudienceORGANIZATION, ActorID: p.userID(adminUser), EntityID: p.userID(n),
			Data: profile.EventData{UserID: p.userID(n), To: string(p.staff[n].role)},
		}
	case jobPrepared:
		return p.jobEvent(feed.JobCreated, n, profile.EventData{})
	case memberSet:
		m := p.members(n)[k]
		return p.jobEvent(feed.JobMemberSet, n, profile.EventData{UserID: p.userID(m.user), To: string(m.role)})
	case jobOpened:
		return p.jobEvent(feed.JobStatusChanged, n, profile.EventData{From: string(job.StatusDRAFT), To: string(job.StatusOPEN)})
	case jobEnded:
		return p.jobEvent(feed.JobStatusChanged, n, profile.EventData{From: string(job.StatusOPEN), To: string(p.searches[n].status)})
	case candidateAdded:
		return p.personEvent(feed.CandidateCreated, n)
	case fileAttached:
		e := p.personEvent(feed.FileAttached, n)
		e.EntityID = p.fileID(n)
		return e
	case profileEdited:
		edit := p.edits[n]
		e := p.personEvent(feed.CandidateUpdated, int(edit.candidate))
		e.ActorID, e.Data.Fields = p.userID(int(edit.actor)), []string{editable[edit.field]}
		return e
	case noteWritten:
		return p.noteEvent(n)
	}
	return p.pipelineEvent(what, n, k)
}

func (p *plan) jobEvent(kind string, n int, data profile.EventData) feed.Event {
	return feed.Event{
		Kind: kind, Audience: event.AudienceJOB, ActorID: p.userID(p.searches[n].recruiter), EntityID: p.jobID(n), JobID: p.jobID(n), Data: data,
	}
}

func (p *plan) personEvent(kind string, n int) feed.Event {
	c := &p.candidates[n]
	e := feed.Event{Kind: kind, Audience: event.AudienceCANDIDATE, EntityID: p.candidateID(n), CandidateID: p.candidateID(n)}
	if actor := p.bringer(c.source, c.agency, c.firstJob); actor >= 0 {
		e.ActorID = p.userID(actor)
	}
	if c.agency {
		e.Data.SubmittedBy = p.userID(agencyUser)
	}
	if c.employee > 0 {
		e.Data.Subject = p.userID(c.employee)
	}
	return e
}

// bringer is who added somebody; -1 for the person in person, by the careers page.
func (p *plan) bringer(source string, agency bool, firstJob int) int {
	switch {
	case agency:
		return agencyUser
	case source == "Careers page" || source == "Job board":
		return -1
	case firstJob >= 0:
		return p.searches[firstJob].recruiter
	}
	return nadiaUser
}

// pipelineEvent tells of an application. Out of stay k, if it moved.
func (p *plan) pipelineEvent(what what, n, k int) feed.Event {
	w := &p.applications[n]
	stay := w.now()
	e := feed.Event{
		Audience: event.AudienceAPPLICATION, EntityID: p.applicationID(n), JobID: p.jobID(w.search),
		CandidateID: p.candidateID(w.candidate), ApplicationID: p.applicationID(n),
	}
	switch what {
	case applicationCame:
		stay = &w.stays[0]
		e.Kind = feed.ApplicationCreated
		e.Data.ToStepID = p.stepID(w.search, stay.step)
		if actor := p.bringer(w.source, w.agency, w.search); actor >= 0 {
			e.ActorID = p.userID(actor)
		}
		if employee := p.candidates[w.candidate].employee; employee > 0 {
			e.Data.Subject = p.userID(employee)
		}
	case applicationMoved:
		from := &w.stays[k]
		stay = &w.stays[k+1]
		e.Kind, e.ActorID = feed.ApplicationMoved, p.userID(from.mover)
		if p.step(w, stay).Kind == profile.Hired {
			e.Kind = feed.ApplicationHired
		}
		e.Data.FromStepID, e.Data.ToStepID = p.stepID(w.search, from.step), p.stepID(w.search, stay.step)
	case applicationEnded:
		e.Kind, e.ActorID = feed.ApplicationRejected, p.userID(stay.mover)
		if w.status == application.StatusWITHDRAWN {
			e.Kind = feed.ApplicationWithdrawn
		}
		e.Data.FromStepID, e.Data.ReasonID = p.stepID(w.search, stay.step), p.reasonID(w.reason)
	}
	if w.agency {
		e.Data.SubmittedBy = p.userID(agencyUser)
	}
	e.Data.Presented = p.presentedBy(w, stay)
	e.Data.Evaluating = hiring.Evaluates(p.step(w, stay).Kind)
	return e
}

func (p *plan) noteEvent(i int) feed.Event {
	n := &p.notes[i]
	w := &p.applications[n.application]
	e := feed.Event{
		Kind: feed.NoteAdded, ActorID: p.userID(n.author), EntityID: p.noteID(i), CandidateID: p.candidateID(w.candidate),
		Data: profile.EventData{NoteID: p.noteID(i)},
	}
	if n.reader >= 0 {
		e.Audience, e.Data.Readers = event.AudienceNAMED, []string{p.userID(n.reader)}
		return e
	}
	stay := &w.stays[n.stay]
	e.Audience, e.JobID, e.ApplicationID = event.AudienceAPPLICATION, p.jobID(w.search), p.applicationID(n.application)
	e.Data.Presented = p.presentedBy(w, stay)
	e.Data.Evaluating = hiring.Evaluates(p.step(w, stay).Kind)
	return e
}

// step is the step of a stay.
func (p *plan) step(w *way, s *stay) *profile.Step {
	return &p.flows[p.searches[w.search].flow].Steps[s.step]
}

// presentedBy reports whether the manager had been shown the person in a stay.
func (p *plan) presentedBy(w *way, s *stay) bool {
	at := p.presented(w)
	return !at.IsZero() && !at.After(s.entered)
}

// presented is when the manager was first shown the person; zero for never.
func (p *plan) presented(w *way) time.Time {
	for i := range w.stays {
		if hiring.Presents(p.step(w, &w.stays[i]).Kind) {
			return w.stays[i].entered
		}
	}
	return time.Time{}
}

// member is a person's part on a job.
type member struct {
	user int
	role jobmember.Role
}

// members are the team of a job.
func (p *plan) members(n int) []member {
	s := &p.searches[n]
	team := []member{{s.manager, jobmember.RoleHIRING_MANAGER}, {s.recruiter, jobmember.RoleLEAD_RECRUITER}}
	in := map[int]bool{s.manager: true, s.recruiter: true}
	add := func(role jobmember.Role, users ...int) {
		for _, u := range users {
			if !in[u] {
				in[u] = true
				team = append(team, member{u, role})
			}
		}
	}
	if s.agency {
		add(jobmember.RoleCO_RECRUITER, agencyUser)
	}
	if n == 0 {
		add(jobmember.RoleCO_RECRUITER, nadiaUser)
	}
	if s.recruiter == recruiterUser {
		add(jobmember.RoleCOORDINATOR, jonasUser)
	}
	add(jobmember.RoleINTERVIEWER, s.interviewers...)
	add(jobmember.RoleAPPROVER, approverUser)
	add(jobmember.RoleOBSERVER, s.observers...)
	return team
}

func (p *plan) openedAt(n int) time.Time { return p.at(p.daysAgo(p.searches[n].opened), 0) }
func (p *plan) endedAt(n int) time.Time  { return p.at(p.daysAgo(p.searches[n].ended), 0) }

// encode is a value of a JSON column.
func encode(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // our own structs
	}
	return string(b)
}
