package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/server/auth"
)

// typing runs a command line with something at its standard input.
func typing(t *testing.T, in string, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	cmd := command()
	cmd.Writer = &out
	cmd.Reader = strings.NewReader(in)
	err := cmd.Run(t.Context(), append([]string{"tandem"}, args...))
	return out.String(), err
}

func TestPeopleAreManagedFromTheShell(t *testing.T) {
	address := "sqlite:" + filepath.Join(t.TempDir(), "x.db")
	t.Setenv("DATABASE_URL", address)
	refused := func(want, in string, args ...string) {
		t.Helper()
		if out, err := typing(t, in, args...); err == nil || !strings.Contains(err.Error(), want) || out != "" {
			t.Errorf("%v: printed %q and said %v, want %q", args, out, err, want)
		}
	}
	done := func(in string, args ...string) string {
		t.Helper()
		out, err := typing(t, in, args...)
		if err != nil {
			t.Errorf("%v: %v", args, err)
		}
		return out
	}

	refused("tandem migrate", "", "user", "list")
	done("", "migrate")
	refused("no organization yet", "", "user", "create", "--name", "Ada", "ada@acme.test")

	db, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	client := ent.NewClient(ent.Driver(db.Driver()))
	ctx := viewer.System(t.Context(), "")
	client.Organization.Create().SetName("Acme").SetSlug("acme").ExecX(ctx)

	refused("at least 10", "short\n", "user", "create", "--name", "Ada", "ada@acme.test")
	refused("--role", "seven quiet lamps\n", "user", "create", "--name", "Ada", "--role", "boss", "ada@acme.test")
	done("seven quiet lamps\n", "user", "create", "--name", "Ada", "--role", "admin", "Ada@acme.test")
	refused("already", "seven quiet lamps\n", "user", "create", "--name", "Ada", "ada@acme.test")
	if out := done("", "user", "list"); !strings.Contains(out, "ada@acme.test") || !strings.Contains(out, "ADMIN") {
		t.Errorf("listed %s", out)
	}

	refused("nobody has", "", "user", "token", "bob@acme.test")
	refused("name one person", "", "user", "token")
	refused("--days", "", "user", "token", "--days", "0", "ada@acme.test")
	token := done("", "user", "token", "--label", "dashboard", "ada@acme.test")
	if strings.Count(token, "\n") != 1 || !strings.HasPrefix(token, "tdm_") {
		t.Errorf("printed %q, want only the token", token)
	}
	service, err := auth.New(ctx, db, client, auth.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer service.Close()
	if _, _, _, err := service.Authenticate(t.Context(), strings.TrimSpace(token)); err != nil {
		t.Errorf("the token doesn't work: %v", err)
	}

	done("nine purple doors", "user", "password", "ada@acme.test")
	if _, _, _, err := service.Authenticate(t.Context(), strings.TrimSpace(token)); err == nil {
		t.Error("the token outlives the password")
	}

	client.Organization.Create().SetName("Umbra").SetSlug("umbra").ExecX(ctx)
	refused("--organization", "seven quiet lamps\n", "user", "create", "--name", "Ada", "ada@acme.test")
	done("seven quiet lamps\n", "user", "create", "--name", "Ada", "--organization", "umbra", "ada@acme.test")
	refused("--organization", "", "user", "token", "ada@acme.test")
	done("", "user", "token", "--organization", "umbra", "ada@acme.test")
}
