package demo

import (
	"sort"
	"time"

	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/hiring/clock"
)

// calendar counts the organization's working minutes up to the present, so that
// what people did falls into their hours and ages are those that a response
// time is measured in.
type calendar struct {
	clock.Calendar
	opens  []time.Time // when work began on each working day, the last is today or the last one
	perDay int         // working minutes
	last   int         // the working minute before the present
}

// depth is how many working days the history may reach back.
const depth = 140

func newCalendar(now time.Time) calendar {
	week := profile.WorkingWeek{Days: []int{1, 2, 3, 4, 5}, From: 9 * 60, To: 17 * 60, Holidays: holidays(now)}
	c := calendar{Calendar: clock.Of(week, timeZone), perDay: week.To - week.From}
	here := now.In(c.Zone)
	for back := 0; len(c.opens) < depth; back++ {
		day := time.Date(here.Year(), here.Month(), here.Day()-back, 0, week.From, 0, 0, c.Zone)
		if day.Before(now) && c.Between(day, day.Add(time.Minute)) > 0 {
			c.opens = append(c.opens, day.UTC())
		}
	}
	for i, j := 0, len(c.opens)-1; i < j; i, j = i+1, j-1 {
		c.opens[i], c.opens[j] = c.opens[j], c.opens[i]
	}
	today := int(now.Sub(c.opens[depth-1]) / time.Minute)
	c.last = (depth-1)*c.perDay + min(today, c.perDay) - 1
	return c
}

// holidays are the fixed days off around the present.
func holidays(now time.Time) []string {
	var days []string
	for year := now.Year() - 1; year <= now.Year()+1; year++ {
		for _, d := range []string{"-01-01", "-05-01", "-10-03", "-12-25", "-12-26"} {
			days = append(days, time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006")+d)
		}
	}
	return days
}

// at is the moment of a working minute, at one of its seconds.
func (c calendar) at(minute, second int) time.Time {
	minute = max(minute, 0)
	return c.opens[minute/c.perDay].Add(time.Duration(minute%c.perDay)*time.Minute + time.Duration(second)*time.Second)
}

// minuteOf is the working minute of a moment, or the last one before it.
func (c calendar) minuteOf(t time.Time) int {
	day := sort.Search(len(c.opens), func(i int) bool { return c.opens[i].After(t) }) - 1
	if day < 0 {
		return 0
	}
	return day*c.perDay + min(int(t.Sub(c.opens[day])/time.Minute), c.perDay-1)
}

// between is a moment between two others at which somebody works, if there is one.
func (p *plan) between(from, to time.Time) time.Time {
	first, last := p.minuteOf(from)+1, p.minuteOf(to)
	if last > first {
		if at := p.moment(first + p.rng.IntN(last-first)); at.After(from) && at.Before(to) {
			return at
		}
	}
	return from.Add(time.Duration(p.rng.Int64N(int64(to.Sub(from)/time.Millisecond)+1)) * time.Millisecond)
}

// daysAgo is the working minute in the late morning of a working day.
func (c calendar) daysAgo(days int) int { return max(0, (depth-1-days)*c.perDay+90) }
