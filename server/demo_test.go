package main

import (
	"strings"
	"testing"
)

func TestTheDemoPrintsItsSignIns(t *testing.T) {
	dir := t.TempDir()
	args := []string{"demo", "--database", "sqlite:" + dir + "/tandem.db", "--data", dir, "--candidates", "200", "--applications", "150", "--busiest", "20"}
	out, err := tandem(t, args...)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"http://localhost:8080", "tandem-demo-2026", "admin@demo.tandem.test", "recruiter@demo.tandem.test", "manager@demo.tandem.test",
		"interviewer@demo.tandem.test", "approver@demo.tandem.test", "agency@demo.tandem.test", "client@demo.tandem.test",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing:\n%s", want, out)
		}
	}
	if _, err := tandem(t, args...); err == nil || !strings.Contains(err.Error(), "DATABASE_URL") {
		t.Errorf("a database in use: %v", err)
	}
}
