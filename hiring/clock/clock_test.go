package clock_test

import (
	"testing"
	"testing/quick"
	"time"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/hiring/clock"
)

var office = clock.Of(profile.WorkingWeek{
	Days: []int{1, 2, 3, 4, 5}, From: 9 * 60, To: 17 * 60, Holidays: []string{"2026-12-25"},
}, "Europe/Berlin")

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestResponseTimesRunOnlyWhileTheOrganizationWorks(t *testing.T) {
	for _, c := range []struct {
		name, from, want string
		hours            int
	}{
		{"within a day", "2026-11-23T09:00:00+01:00", "2026-11-23T13:00:00+01:00", 4},
		{"to the last minute of a day", "2026-11-23T09:00:00+01:00", "2026-11-23T17:00:00+01:00", 8},
		{"over a night", "2026-11-23T16:00:00+01:00", "2026-11-24T12:00:00+01:00", 4},
		{"over a weekend", "2026-11-27T16:00:00+01:00", "2026-11-30T10:00:00+01:00", 2},
		{"from a Sunday", "2026-11-22T12:00:00+01:00", "2026-11-23T10:00:00+01:00", 1},
		{"over a holiday", "2026-12-24T16:00:00+01:00", "2026-12-28T10:00:00+01:00", 2},
		{"over the change to summer time", "2026-03-27T16:00:00+01:00", "2026-03-30T10:00:00+02:00", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := office.After(at(c.from), time.Duration(c.hours)*time.Hour); !got.Equal(at(c.want)) {
				t.Errorf("got %s, want %s", got.In(office.Zone), c.want)
			}
		})
	}
}

func TestWhatAfterAddsBetweenCounts(t *testing.T) {
	same := func(minutes uint16, start uint32) bool {
		from := time.Unix(1_700_000_000+int64(start%100_000_000), 0).UTC()
		working := time.Duration(minutes%6000+1) * time.Minute
		return office.Between(from, office.After(from, working)) == working
	}
	if err := quick.Check(same, nil); err != nil {
		t.Error(err)
	}
}

func TestACalendarOnWhichNobodyWorksStillEnds(t *testing.T) {
	never := clock.Of(profile.WorkingWeek{}, "UTC")
	from := at("2026-11-23T09:00:00Z")
	if got := never.After(from, time.Hour); !got.Equal(from.Add(time.Hour)) {
		t.Errorf("got %s", got)
	}
}
