// Package secret makes the random secrets by which sessions, tokens and
// single-use links are known. Only a secret's hash is ever stored.
package secret

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
)

// TokenPrefix begins a bearer token, so that people and scanners of leaked
// secrets recognise one.
const TokenPrefix = "tdm_"

// New returns a secret of 256 random bits that is safe in addresses, cookies
// and headers. The prefix is part of it.
func New(prefix string) string {
	b := make([]byte, 32)
	_, _ = rand.Read(b) // never fails: the process ends if there is no randomness
	return prefix + base64.RawURLEncoding.EncodeToString(b)
}

// Hash is what is stored of a secret: its SHA-256 in hexadecimal. A slow hash
// would protect nothing more, because nobody can guess 256 bits.
func Hash(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
