package auth

import "github.com/alexedwards/argon2id"

// RealCost is what a hash costs outside of tests.
var RealCost = cost

// Tests hash hundreds of passwords.
func init() {
	cost = argon2id.Params{Memory: 64, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32}
}
