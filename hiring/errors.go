package hiring

import (
	"errors"
	"fmt"
)

// Code tells a program what kind of refusal an error is.
type Code string

// The codes of domain errors.
const (
	// Invalid input: Field names what is wrong.
	Invalid Code = "INVALID"
	// Conflict with a change that somebody made meanwhile: Current tells what is there now.
	Conflict Code = "CONFLICT"
	// Forbidden to this viewer, who may know that the thing exists.
	Forbidden Code = "FORBIDDEN"
	// NotFound: it does not exist, or not for this viewer.
	NotFound Code = "NOT_FOUND"
	// Precondition: something must happen first, and the message says what.
	Precondition Code = "PRECONDITION"
	// Unauthenticated: nobody is signed in.
	Unauthenticated Code = "UNAUTHENTICATED"
	// Limit: too much was asked for at once.
	Limit Code = "LIMIT"
)

// Error is a refusal by a rule, worded for the person who hit it. Anything else
// that a command returns is a fault of the system.
type Error struct {
	Code    Code
	Message string
	// Field is the input's field path, for example "profile.emails.0"; empty
	// when no single field is at fault.
	Field string
	// Current is what a conflicting edit met.
	Current map[string]any
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// CodeOf returns the code of a domain error, and "" for any other.
func CodeOf(err error) Code {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return ""
}

// Refuse returns a domain error.
func Refuse(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// BadField returns an INVALID error that names the field.
func BadField(field, format string, args ...any) *Error {
	return &Error{Code: Invalid, Field: field, Message: fmt.Sprintf(format, args...)}
}

// gone returns the NOT_FOUND error for a kind of thing.
func gone(what string) *Error {
	return Refuse(NotFound, "This %s doesn't exist, or you can't see it.", what)
}
