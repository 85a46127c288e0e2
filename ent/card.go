package ent

import "time"

// DaysInStep is the number of whole days that the application has been in its
// step: until now, or until it ended.
func (a *Application) DaysInStep() int {
	until := time.Now()
	if a.ClosedAt != nil {
		until = *a.ClosedAt
	}
	return max(0, int(until.Sub(a.EnteredStepAt)/(24*time.Hour)))
}

// Late reports whether the agreed response time has passed.
func (a *Application) Late() bool {
	return a.ClosedAt == nil && a.DueAt != nil && time.Now().After(*a.DueAt)
}
