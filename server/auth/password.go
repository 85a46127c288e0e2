package auth

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
	"golang.org/x/text/unicode/norm"

	"github.com/tandem-hiring/tandem/hiring"
)

const (
	leastPassword = 10
	mostPassword  = 200
)

// CheckPassword returns an INVALID error for a password that is too easy to
// guess for the person with the e-mail address. There are no rules about kinds
// of characters: they make passwords hard to remember, not hard to guess.
func CheckPassword(password, email string) error {
	password = norm.NFC.String(password)
	switch n := utf8.RuneCountInString(password); {
	case !utf8.ValidString(password):
		return hiring.BadField("password", "The password has characters that can't be read.")
	case n < leastPassword:
		return hiring.BadField("password", "Use at least 10 characters; a few words in a row work well.")
	case n > mostPassword:
		return hiring.BadField("password", "Use at most 200 characters.")
	}
	lower := strings.ToLower(password)
	name, _, _ := strings.Cut(email, "@")
	switch {
	case lower == strings.ToLower(email), name != "" && strings.Trim(strings.ReplaceAll(lower, strings.ToLower(name), ""), "0123456789!.-_") == "":
		return hiring.BadField("password", "The password must not be your e-mail address.")
	case isCommon(lower):
		return hiring.BadField("password", "This password is one of the first that others would try. Choose another.")
	}
	return nil
}

// cost is OWASP's first choice for argon2id: 19 MiB, two passes, one thread.
// A hash of another cost is replaced when its owner signs in.
var cost = argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// HashPassword returns what is stored of a password. The same character can be
// typed as different code points, so the text is normalized first.
func HashPassword(password string) (string, error) {
	return argon2id.CreateHash(norm.NFC.String(password), &cost)
}

// dummy stands for the hash of an account that doesn't exist. It matches no
// password that anybody could send.
var dummy = sync.OnceValue(func() string {
	hash, err := HashPassword(strings.Repeat("\x00", mostPassword+1))
	if err != nil {
		panic(err) // only without randomness
	}
	return hash
})

// verifyPassword reports whether the password belongs to the hash, and whether
// the hash should be made anew because the cost has changed since.
func verifyPassword(password, hash string) (match, outdated bool) {
	match, params, err := argon2id.CheckHash(norm.NFC.String(password), hash)
	if err != nil {
		return false, false
	}
	return match, *params != cost
}

// errBusy says that too many people are signing in at this moment.
var errBusy = errors.New("auth: too many passwords are being checked")

// hasher bounds how many hashes are computed at once. Each takes a core and
// 19 MiB for a while: a storm of sign-ins must not starve everybody else.
type hasher struct {
	slots   chan struct{}
	waiting atomic.Int64
}

// mostWaiting is how many sign-ins wait for a slot before others are turned
// away: a few seconds' worth.
const mostWaiting = 100

func newHasher() *hasher {
	return &hasher{slots: make(chan struct{}, max(1, runtime.GOMAXPROCS(0)/2))}
}

// do runs f when it is its turn. It returns errBusy at once when the queue is full.
func (h *hasher) do(ctx context.Context, f func()) error {
	if h.waiting.Add(1) > mostWaiting {
		h.waiting.Add(-1)
		return errBusy
	}
	defer h.waiting.Add(-1)
	select {
	case h.slots <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-h.slots }()
	f()
	return nil
}

// hash is HashPassword in its turn.
func (h *hasher) hash(ctx context.Context, password string) (hash string, err error) {
	if busy := h.do(ctx, func() { hash, err = HashPassword(password) }); busy != nil {
		return "", busy
	}
	return hash, err
}
