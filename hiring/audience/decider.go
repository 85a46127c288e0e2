package audience

import (
	"context"
	"errors"
	"slices"
	"sync"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
)

// ErrEnded reports a person who may not sign in any more.
var ErrEnded = errors.New("audience: this person may not sign in any more")

// mostKept bounds what is kept of jobs, and of people.
const mostKept = 20_000

// Decider answers from what it knows about teams and people. It is right as
// long as the feed tells it of every change before it tells any subscriber:
// feed.Observe(decider.Observe).
type Decider struct {
	data *ent.Client

	mu     sync.RWMutex
	last   int64 // position of the last observed entry
	teams  map[string]*team
	people map[string]*person
	// forgotten counts what was forgotten, so that an answer of the database
	// that is older than the news is not kept.
	forgotten uint64
}

// person is what the database says about a viewer, or, with gone, that the
// person may not sign in.
type person struct {
	role     viewer.Role
	external bool
	self     []string
	gone     bool
}

// NewDecider returns a decider that knows nothing yet.
func NewDecider(data *ent.Client) *Decider {
	return &Decider{data: data, teams: map[string]*team{}, people: map[string]*person{}}
}

// Observe forgets what new entries of the feed made untrue.
func (d *Decider) Observe(entries []*feed.Entry) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.last != 0 && entries[0].Position != d.last+1 {
		// This replica was away for longer than the history is kept.
		clear(d.teams)
		clear(d.people)
		d.forgotten++
	}
	d.last = entries[len(entries)-1].Position
	for _, e := range entries {
		switch {
		case e.Audience == event.AudienceJOB:
			delete(d.teams, e.JobID)
		case e.Kind == feed.UserUpdated || e.Kind == feed.UserInvited:
			delete(d.people, e.EntityID)
			delete(d.people, e.Data.UserID)
		case e.Audience == event.AudienceCANDIDATE && e.Data.Subject != "":
			delete(d.people, e.Data.Subject)
		default:
			continue
		}
		d.forgotten++
	}
}

// Viewer returns the viewer as the person is now, or ErrEnded.
func (d *Decider) Viewer(ctx context.Context, v viewer.Viewer) (viewer.Viewer, error) {
	if v.System || v.UserID == "" {
		return v, nil
	}
	p, err := recall(ctx, d, d.people, v.UserID, d.loadPerson)
	if err != nil {
		return viewer.Viewer{}, err
	}
	if p.gone {
		return viewer.Viewer{}, ErrEnded
	}
	v.Role, v.External, v.Self = p.role, p.external, p.self
	return v, nil
}

// Version grows whenever rights may have changed.
func (d *Decider) Version() uint64 {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.forgotten
}

// CanSee decides whether a viewer is told of an event, with the rights that the
// person has now. It returns ErrEnded for somebody who may not sign in any more.
func (d *Decider) CanSee(ctx context.Context, v viewer.Viewer, e *feed.Entry) (bool, error) {
	s, err := d.Sight(ctx, v, e)
	return s == Full, err
}

// Sight decides how much of an event a viewer sees.
func (d *Decider) Sight(ctx context.Context, v viewer.Viewer, e *feed.Entry) (Sight, error) {
	v, err := d.Viewer(ctx, v)
	if err != nil {
		return Hidden, err
	}
	switch {
	case v.OrganizationID != e.OrganizationID || about(v, e) && !v.System:
		return Hidden, nil
	case v.System:
		return Full, nil
	case e.Audience == event.AudienceNAMED:
		return named(v, e), nil
	}
	t, err := d.team(ctx, e.JobID)
	if err != nil {
		return Hidden, err
	}
	return t.class(v).event(e, t.left(e)), nil
}

// left reports whether an event took an application out of a step of the
// evaluators.
func (t *team) left(e *feed.Entry) bool {
	return t != nil && e.Data.FromStepID != "" && t.evaluating[e.Data.FromStepID]
}

// Job is what a viewer sees of one job at one moment.
type Job struct {
	// Viewer is the viewer as the person is now.
	Viewer viewer.Viewer
	// Class is what is the same for many.
	Class Class

	team *team
}

// Job returns what a viewer sees of a job now. A subscription asks once per
// batch. It returns ErrEnded for somebody who may not sign in any more.
func (d *Decider) Job(ctx context.Context, v viewer.Viewer, jobID string) (Job, error) {
	v, err := d.Viewer(ctx, v)
	if err != nil {
		return Job{}, err
	}
	t, err := d.team(ctx, jobID)
	if err != nil {
		return Job{}, err
	}
	return Job{v, t.class(v), t}, nil
}

// Role is the viewer's role on the job's team; empty for none.
func (j Job) Role() jobmember.Role {
	if j.team == nil {
		return ""
	}
	return j.team.roles[j.Viewer.UserID]
}

// Sight decides how much of an event of the job the viewer sees.
func (j Job) Sight(e *feed.Entry) Sight {
	switch {
	case j.Viewer.OrganizationID != e.OrganizationID || about(j.Viewer, e) && !j.Viewer.System:
		return Hidden
	case j.Viewer.System:
		return Full
	case e.Audience == event.AudienceNAMED:
		return named(j.Viewer, e)
	}
	return j.Class.event(e, j.team.left(e))
}

// Application decides whether the viewer sees an application of the job as it
// is now.
func (j Job) Application(a *ent.Application) bool {
	if j.Viewer.System {
		return true
	}
	if slices.Contains(j.Viewer.Self, a.CandidateID) {
		return false
	}
	f := Facts{Presented: a.PresentedAt != nil, Evaluating: j.team != nil && j.team.evaluating[a.StepID]}
	if a.SubmittedByID != nil {
		f.SubmittedBy = *a.SubmittedByID
	}
	return j.Class.Application(f)
}

// Alike reports whether everybody of the viewer's class sees these entries as
// the viewer does, so that what is shown can be shared.
func (j Job) Alike(entries []*feed.Entry) bool {
	for _, e := range entries {
		if Personal(j.Viewer, e) {
			return false
		}
	}
	return true
}

// CanFollowJob decides whether a job exists for a viewer.
func (d *Decider) CanFollowJob(ctx context.Context, v viewer.Viewer, jobID string) (bool, error) {
	j, err := d.Job(ctx, v, jobID)
	return j.Class.Follows, err
}

// team returns what decides about a job; nil for none.
func (d *Decider) team(ctx context.Context, jobID string) (*team, error) {
	if jobID == "" {
		return nil, nil
	}
	return recall(ctx, d, d.teams, jobID, d.loadTeam)
}

// recall returns what is known under a key, or loads and keeps it.
func recall[V any](ctx context.Context, d *Decider, known map[string]V, key string, load func(context.Context, string) (V, error)) (V, error) {
	d.mu.RLock()
	v, ok := known[key]
	before := d.forgotten
	d.mu.RUnlock()
	if ok {
		return v, nil
	}
	v, err := load(ctx, key)
	if err != nil {
		return v, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.forgotten == before {
		if len(known) >= mostKept {
			clear(known)
		}
		known[key] = v
	}
	return v, nil
}

func (d *Decider) loadTeam(ctx context.Context, jobID string) (*team, error) {
	ctx = viewer.System(ctx, "")
	j, err := d.data.Job.Query().Where(job.ID(jobID)).WithMembers().WithSteps().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	t := &team{
		organizationID: j.OrganizationID, confidential: j.Confidential,
		roles: make(map[string]jobmember.Role, len(j.Edges.Members)), evaluating: map[string]bool{},
	}
	for _, m := range j.Edges.Members {
		t.roles[m.UserID] = m.Role
	}
	for _, s := range j.Edges.Steps {
		if hiring.Evaluates(s.Kind) {
			t.evaluating[s.ID] = true
		}
	}
	return t, nil
}

func (d *Decider) loadPerson(ctx context.Context, userID string) (*person, error) {
	ctx = viewer.System(ctx, "")
	u, err := d.data.User.Query().Where(user.ID(userID)).Only(ctx)
	if ent.IsNotFound(err) {
		return &person{gone: true}, nil
	}
	if err != nil {
		return nil, err
	}
	p := &person{role: viewer.Role(u.Role), external: u.External, gone: u.Status != user.StatusACTIVE}
	p.self, err = d.data.Candidate.Query().Where(candidate.UserID(userID), candidate.OrganizationID(u.OrganizationID)).IDs(ctx)
	return p, err
}
