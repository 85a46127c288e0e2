package config_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/urfave/cli/v3"

	"github.com/tandem-hiring/tandem/server/config"
)

// read parses arguments and environment like a command would.
func read(t *testing.T, env map[string]string, args ...string) (config.Config, error) {
	t.Helper()
	for k, v := range env {
		t.Setenv(k, v)
	}
	var c config.Config
	cmd := &cli.Command{Name: "tandem", Flags: config.Flags(&c), Action: func(context.Context, *cli.Command) error { return c.Check() }}
	err := cmd.Run(t.Context(), append([]string{"tandem"}, args...))
	return c, err
}

func TestNothingNeedsToBeConfigured(t *testing.T) {
	c, err := read(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	if c.DatabaseURL != "sqlite:./data/tandem.db" || c.Listen != "localhost:8080" || c.PublicURL != "http://localhost:8080" {
		t.Errorf("%+v", c)
	}
	if !strings.HasPrefix(c.BlobURL, "file:///") || !strings.HasSuffix(c.BlobURL, "/data/files") {
		t.Errorf("files are kept in %s", c.BlobURL)
	}
	if c.CookiesAreSecure() {
		t.Error("cookies would never arrive over http")
	}
}

func TestFlagsWinOverTheEnvironment(t *testing.T) {
	c, err := read(t, map[string]string{"TANDEM_LISTEN": ":1", "TANDEM_CORS_ORIGINS": "https://A.example,http://b.example:81"}, "--listen", ":9090")
	if err != nil {
		t.Fatal(err)
	}
	if c.Listen != ":9090" || c.PublicURL != "http://localhost:9090" {
		t.Errorf("%+v", c)
	}
	if got := strings.Join(c.CORSOrigins, " "); got != "https://a.example http://b.example:81" {
		t.Error(got)
	}
}

func TestCookiesAreSecureWhereThePublicURLIs(t *testing.T) {
	for _, tc := range []struct {
		url, secure string
		want        bool
	}{
		{"https://jobs.example", "auto", true},
		{"http://jobs.example", "auto", false},
		{"http://jobs.example", "yes", true},
		{"https://jobs.example", "no", false},
	} {
		c, err := read(t, map[string]string{"TANDEM_PUBLIC_URL": tc.url, "TANDEM_SECURE_COOKIES": tc.secure})
		if err != nil || c.CookiesAreSecure() != tc.want {
			t.Errorf("%+v: %v, %v", tc, c.CookiesAreSecure(), err)
		}
	}
}

func TestAWrongSettingIsNamedWithTheReason(t *testing.T) {
	for env, tc := range map[string]struct{ value, want string }{
		"DATABASE_URL":                {"", "is empty"},
		"TANDEM_DATABASE_CONNECTIONS": {"-1", "must be positive"},
		"TANDEM_LISTEN":               {"8080", "must be HOST:PORT"},
		"TANDEM_PUBLIC_URL":           {"https://jobs.example/tandem", "must end after the host"},
		"TANDEM_CORS_ORIGINS":         {"https://*.example", "wildcard is not allowed"},
		"TANDEM_SECURE_COOKIES":       {"maybe", "auto, yes or no"},
		"TANDEM_BLOB_URL":             {"files", "must be an address"},
		"TANDEM_MAX_UPLOAD":           {"0", "between 1 and 1024"},
		"TANDEM_LOG_FORMAT":           {"xml", "text or json"},
		"TANDEM_LOG_LEVEL":            {"loud", "debug, info, warn or error"},
	} {
		t.Run(env, func(t *testing.T) {
			_, err := read(t, map[string]string{env: tc.value})
			if err == nil || !strings.Contains(err.Error(), env) || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("got %v, want a sentence about %s with %q", err, env, tc.want)
			}
		})
	}
}

func TestAllWrongSettingsAreNamedAtOnce(t *testing.T) {
	_, err := read(t, map[string]string{"TANDEM_LISTEN": "x", "TANDEM_LOG_LEVEL": "x"})
	if err == nil || !strings.Contains(err.Error(), "TANDEM_LISTEN") || !strings.Contains(err.Error(), "TANDEM_LOG_LEVEL") {
		t.Error(err)
	}
}

func TestTheREADMEListsTheSettingsAsTheyAre(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	_, after, found := strings.Cut(string(readme), "<!-- settings -->\n")
	table, _, _ := strings.Cut(after, "<!-- /settings -->")
	if err != nil || !found {
		t.Skip("README.md has no table of settings yet")
	}
	if table != config.Markdown() {
		t.Errorf("between <!-- settings --> and <!-- /settings --> in README.md must stand:\n%s", config.Markdown())
	}
}
