package store

import (
	"net/url"
	"testing"
)

func TestEncryptionIsRequiredUnlessTheServerIsOnThisMachine(t *testing.T) {
	t.Setenv("PGSSLMODE", "")
	for raw, want := range map[string]string{
		"postgres://me@localhost/tandem":                   "disable",
		"postgres://me@127.0.0.1:5432/tandem":              "disable",
		"postgres://me@[::1]/tandem":                       "disable",
		"postgres:///tandem?host=/var/run/postgresql":      "disable",
		"postgres://me@db.example.com/tandem":              "require",
		"postgres://me@10.0.0.7/tandem":                    "require",
		"postgres://me@localhost/tandem?host=db.internal":  "require",
		"postgresql://me@10.0.0.7/tandem?sslmode=disable":  "disable",
		"postgres://me@localhost/tandem?sslmode=verify-ca": "verify-ca",
	} {
		full, err := postgresURL(raw)
		if err != nil {
			t.Errorf("%s: %v", raw, err)
			continue
		}
		u, err := url.Parse(full)
		if err != nil {
			t.Fatal(err)
		}
		if got := u.Query().Get("sslmode"); got != want {
			t.Errorf("%s: sslmode is %s, want %s", raw, got, want)
		}
	}
}
