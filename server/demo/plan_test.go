package demo

import (
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/job"
)

// someMoment is a working morning.
var someMoment = time.Date(2026, 11, 23, 10, 17, 0, 0, time.UTC)

func TestADemoCanBeLoadedAtAnyMoment(t *testing.T) {
	for _, moment := range []string{
		"2026-11-23T10:17:00Z", // a working morning
		"2026-11-23T08:00:30Z", // the first minute of work
		"2026-11-23T02:00:00Z", // at night
		"2026-11-22T13:00:00Z", // a Sunday
		"2027-01-01T00:00:00Z", // a holiday, and the turn of the year
		"2027-03-29T06:59:59Z", // after the change to summer time
		"2028-02-29T23:59:59Z",
	} {
		t.Run(moment, func(t *testing.T) {
			now, err := time.Parse(time.RFC3339, moment)
			if err != nil {
				t.Fatal(err)
			}
			p, err := newPlan(Options{Candidates: DefaultCandidates, Applications: DefaultApplications, Busiest: DefaultBusiest, Now: now})
			if err != nil {
				t.Fatal(err)
			}
			late, active := map[int]int{}, map[int]int{}
			for i := range p.applications {
				w := &p.applications[i]
				s := p.searches[w.search]
				for k := range w.stays {
					if k > 0 && !w.stays[k].entered.After(w.stays[k-1].entered) {
						t.Fatalf("application %d goes back in time: %+v", i, w.stays)
					}
				}
				last := w.now()
				if last.entered.After(now) || last.left.After(now) || w.created().Before(p.openedAt(w.search)) {
					t.Fatalf("application %d to %q is outside of its search: %+v", i, s.title, w.stays)
				}
				if s.status == job.StatusFILLED && last.left.After(p.endedAt(w.search).Add(time.Hour)) {
					t.Fatalf("application %d ended after %q was filled: %+v", i, s.title, w.stays)
				}
				if w.status == application.StatusACTIVE {
					active[w.search]++
					if p.After(last.entered, time.Duration(p.step(w, last).ResponseHours)*time.Hour).Before(now) {
						late[w.search]++
					}
				}
			}
			for i, s := range p.searches {
				if s.status != job.StatusOPEN {
					continue
				}
				if share := 100 * late[i] / active[i]; share > s.late+20 || share < s.late-20 || s.late == 0 && share > 0 {
					t.Errorf("%d of %d wait too long for %q", late[i], active[i], s.title)
				}
			}
			for _, h := range p.happenings {
				if h.at > now.UnixMicro() {
					t.Fatalf("something happens in the future: %+v", h)
				}
			}
			for i, n := range p.notes {
				if n.at.Before(p.applications[n.application].created()) {
					t.Fatalf("note %d was written too early", i)
				}
			}
		})
	}
}

func TestIdentifiersAreDifferentAndOfTheDataLayersForm(t *testing.T) {
	at := someMoment
	seen := map[string]bool{}
	for n := range 100_000 {
		s := id("app", at, n)
		if seen[s] {
			t.Fatalf("%s comes twice", s)
		}
		seen[s] = true
	}
	if a, b := id("app", at, 7), id("app", at.Add(time.Millisecond), 3); len(a) != 40 || a[18] != '7' || a >= b {
		t.Errorf("%s, %s", a, b)
	}
}
