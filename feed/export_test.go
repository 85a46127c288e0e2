package feed

import "context"

// Tail runs one round of the tail, for the benchmarks.
func Tail(f *Feed) error { return f.tail(context.Background(), true) }

// CrowdSize is how many readers are woken together.
const CrowdSize = crowdSize

// Window sets how many entries stay in memory.
func Window(f *Feed, n int) { f.windowSize = n }
