// Package clock counts working time: response times run only while the
// organization works (M2).
package clock

import (
	"slices"
	"sync"
	"time"

	"github.com/tandem-hiring/tandem/ent/profile"
)

// Calendar says when an organization works.
type Calendar struct {
	// Week holds the working days, hours and holidays.
	Week profile.WorkingWeek
	// Zone is where the hours are counted.
	Zone *time.Location
}

// Of makes the calendar of an organization; an unknown zone counts as UTC.
func Of(week profile.WorkingWeek, zone string) Calendar {
	return Calendar{Week: week, Zone: location(zone)}
}

// zones keeps what was read of the zone database: it is a file for each zone.
var zones sync.Map

func location(zone string) *time.Location {
	if z, ok := zones.Load(zone); ok {
		return z.(*time.Location)
	}
	z, err := time.LoadLocation(zone)
	if err != nil {
		return time.UTC // not kept, as anybody may invent names
	}
	zones.Store(zone, z)
	return z
}

// horizon bounds a search through a calendar on which nobody ever works.
const horizon = 366 * 3

// After returns the moment at which the working time has passed since from.
func (c Calendar) After(from time.Time, working time.Duration) time.Time {
	if working <= 0 {
		return from
	}
	day := from.In(c.Zone)
	for range horizon {
		opens, closes, works := c.hours(day)
		if start := later(opens, from); works && start.Before(closes) {
			if left := closes.Sub(start); left >= working {
				return start.Add(working).UTC()
			} else {
				working -= left
			}
		}
		day = time.Date(day.Year(), day.Month(), day.Day()+1, 12, 0, 0, 0, c.Zone)
	}
	return from.Add(working)
}

// Between returns the working time from one moment to a later one.
func (c Calendar) Between(from, to time.Time) time.Duration {
	var sum time.Duration
	day := from.In(c.Zone)
	for range horizon {
		opens, closes, works := c.hours(day)
		if opens.After(to) {
			break
		}
		start, end := later(opens, from), closes
		if to.Before(end) {
			end = to
		}
		if works && start.Before(end) {
			sum += end.Sub(start)
		}
		day = time.Date(day.Year(), day.Month(), day.Day()+1, 12, 0, 0, 0, c.Zone)
	}
	return sum
}

// hours returns when work begins and ends on the day of t, in wall-clock terms,
// so that a change to daylight-saving time moves neither.
func (c Calendar) hours(t time.Time) (opens, closes time.Time, works bool) {
	y, m, d := t.Date()
	opens = time.Date(y, m, d, 0, c.Week.From, 0, 0, c.Zone)
	closes = time.Date(y, m, d, 0, c.Week.To, 0, 0, c.Zone)
	works = slices.Contains(c.Week.Days, int(t.Weekday())) && !slices.Contains(c.Week.Holidays, t.Format(time.DateOnly))
	return opens, closes, works
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
