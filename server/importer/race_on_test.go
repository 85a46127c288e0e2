//go:build race

package importer

// raceEnabled excuses tests from their time budget: the race detector slows
// everything down.
const raceEnabled = true
