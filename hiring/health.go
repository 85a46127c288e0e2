package hiring

import "time"

// quiet is how long nothing may move in an open search before it counts as stuck.
const quiet = 14 * 24 * time.Hour

// HealthOf tells how an open search is doing: from how many are active, how many
// of them are past the agreed time, and how long ago anything last moved.
func HealthOf(active, late int, sinceMove time.Duration) string {
	switch {
	case sinceMove > quiet || late*2 > active:
		return "STUCK"
	case late > 0:
		return "SLOW"
	}
	return "ON_TRACK"
}
