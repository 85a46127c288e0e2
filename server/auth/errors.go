package auth

import (
	"fmt"
	"net/http"
	"time"

	"github.com/tandem-hiring/tandem/hiring"
)

var (
	errUnauthenticated = hiring.Refuse(hiring.Unauthenticated, "Sign in to go on.")
	errEnded           = hiring.Refuse(hiring.Unauthenticated, "The session has ended, or the token is not valid. Sign in again.")
	errLink            = hiring.BadField("token", "This link was used, replaced or has expired. Ask an administrator of your organization for a new one.")
)

// statuses are the HTTP words for refusals.
var statuses = map[hiring.Code]int{
	hiring.Invalid:         http.StatusBadRequest,
	hiring.Unauthenticated: http.StatusUnauthorized,
	hiring.Forbidden:       http.StatusForbidden,
	hiring.Conflict:        http.StatusConflict,
	hiring.Limit:           http.StatusTooManyRequests,
}

// earlyError is a LIMIT that passes by itself.
type earlyError struct {
	refused *hiring.Error
	after   time.Duration
}

func (e *earlyError) Error() string { return e.refused.Message }

// Unwrap returns the refusal as the other floors know it.
func (e *earlyError) Unwrap() error { return e.refused }

// early refuses a try that comes too soon after others.
func early(wait time.Duration) error {
	wait = max(wait.Round(time.Second), time.Second)
	words := fmt.Sprintf("%d seconds", wait/time.Second)
	switch {
	case wait == time.Second:
		words = "a second"
	case wait >= 2*time.Minute:
		words = fmt.Sprintf("%d minutes", (wait+time.Minute-1)/time.Minute)
	}
	return &earlyError{hiring.Refuse(hiring.Limit, "Too many tries. Wait %s and try again.", words), wait}
}

// chooseError asks which organization to sign in to, because the e-mail and
// the password fit several.
type chooseError struct{ organizations []choice }

func (e *chooseError) Error() string {
	return "You belong to several organizations. Enter the one that you want to sign in to."
}
