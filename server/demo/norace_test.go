//go:build !race

package demo_test

// raced tells that the race detector slows everything.
const raced = false
