package importer

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A Date is a calendar date of the precision that is known: "2019", "2019-04"
// or "2019-04-30". Shorter ones sort before the longer ones they contain.
type Date string

// Time is the first moment of d in UTC, or the zero time if d is empty.
func (d Date) Time() time.Time {
	const layout = "2006-01-02"
	if len(d) > len(layout) {
		return time.Time{}
	}
	t, _ := time.Parse(layout[:len(d)], string(d))
	return t
}

// A DateOrder tells how to read 03/04/2020.
type DateOrder string

// The orders of day and month. Unknown order reads only dates that can't be
// misread, and keeps the year of the others.
const (
	OrderUnknown DateOrder = ""
	DayMonthYear DateOrder = "DAY_MONTH_YEAR"
	MonthDayYear DateOrder = "MONTH_DAY_YEAR"
)

// Years outside these are slips of the pen.
const firstYear, lastYear = 1900, 2100

var (
	isoDate     = regexp.MustCompile(`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?$`)
	numericDate = regexp.MustCompile(`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(?:[T ].*)?$`)
	monthYear   = regexp.MustCompile(`^(\d{1,2})[-/.](\d{4})$`)
	namedDate   = regexp.MustCompile(`^(?:(\d{1,2})\.?\s+)?(?:de\s+)?(\pL{3,})\.?,?\s+(?:de\s+)?(?:(\d{1,2}),?\s+)?(\d{4})$`)
)

// stillGoing are the ways to write that something hasn't ended.
var stillGoing = words(`present current now today ongoing "to date" heute aktuell laufend derzeit "bis heute"
	aujourd'hui actuel actuellement "à ce jour" "en cours" actualidad presente actual hoy`)

var monthNames = func() map[string]int {
	names := []string{
		"january jan januar jänner janvier janv enero ene",
		"february feb februar février fevrier févr fevr febrero",
		"march mar märz maerz mär mrz mars marzo",
		"april apr avril avr abril abr",
		"may mai mayo",
		"june jun juni juin junio",
		"july jul juli juillet juil julio",
		"august aug août aout agosto ago",
		"september sep sept septembre septiembre",
		"october oct oktober okt octobre octubre",
		"november nov novembre noviembre",
		"december dec dezember dez décembre decembre déc diciembre dic",
	}
	m := map[string]int{}
	for i, line := range names {
		for _, name := range strings.Fields(line) {
			m[name] = i + 1
		}
	}
	return m
}()

// ParseDate reads a date as people and programs write them. Nothing, and words
// such as "present", give an empty Date.
func ParseDate(s string, order DateOrder) (Date, error) {
	s = strings.TrimSpace(s)
	if s == "" || stillGoing[strings.ToLower(s)] {
		return "", nil
	}
	bad := fmt.Errorf("%s is not a date", shown(s))
	if m := isoDate.FindStringSubmatch(s); m != nil {
		return dateOf(m[1], m[2], m[3], bad)
	}
	if m := monthYear.FindStringSubmatch(s); m != nil {
		return dateOf(m[2], m[1], "", bad)
	}
	if m := numericDate.FindStringSubmatch(s); m != nil {
		first, second := atoi(m[1]), atoi(m[3])
		switch {
		case first > 12 || m[2] == "." || order == DayMonthYear && second <= 12:
			return dateOf(m[4], m[3], m[1], bad)
		case second > 12 || order == MonthDayYear || first == second:
			return dateOf(m[4], m[1], m[3], bad)
		}
		return dateOf(m[4], "", "", bad)
	}
	if m := namedDate.FindStringSubmatch(strings.ToLower(s)); m != nil {
		if month := monthNames[m[2]]; month > 0 {
			return dateOf(m[4], strconv.Itoa(month), m[1]+m[3], bad)
		}
	}
	return "", bad
}

// dateOf checks that year, month and day exist. A month of 0 or 00, as some
// programs write for "unknown", is left out.
func dateOf(year, month, day string, bad error) (Date, error) {
	y, m, d := atoi(year), atoi(month), atoi(day)
	if y < firstYear || y > lastYear || m > 12 {
		return "", bad
	}
	if m == 0 {
		return Date(fmt.Sprintf("%04d", y)), nil
	}
	if d == 0 {
		return Date(fmt.Sprintf("%04d-%02d", y, m)), nil
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d {
		return "", bad
	}
	return Date(t.Format("2006-01-02")), nil
}

// moments are the ways to write a time of day with its date, read as UTC
// where they don't name a zone.
var moments = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 MST",
	"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "02.01.2006 15:04:05", "02.01.2006 15:04",
}

// ParseMoment reads a time, or the beginning of a date, in UTC.
func ParseMoment(s string, order DateOrder) (time.Time, error) {
	s = strings.TrimSpace(s)
	for _, layout := range moments {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= firstYear && t.Year() <= lastYear {
			return t.UTC().Truncate(time.Microsecond), nil
		}
	}
	d, err := ParseDate(s, order)
	return d.Time(), err
}

// orderOf guesses the order of day and month from the values of a column.
func orderOf(values []string) DateOrder {
	order := OrderUnknown
	for _, v := range values {
		m := numericDate.FindStringSubmatch(strings.TrimSpace(v))
		if m == nil {
			continue
		}
		found := OrderUnknown
		switch {
		case m[2] == "." || atoi(m[1]) > 12:
			found = DayMonthYear
		case atoi(m[3]) > 12:
			found = MonthDayYear
		}
		if found != OrderUnknown && order != OrderUnknown && order != found {
			return OrderUnknown
		}
		if found != OrderUnknown {
			order = found
		}
	}
	return order
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// words makes a set of the words in a list; "two words" in quotes are one.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for i, part := range strings.Split(list, `"`) {
		if i%2 == 1 {
			set[part] = true
			continue
		}
		for _, w := range strings.Fields(part) {
			set[w] = true
		}
	}
	return set
}
