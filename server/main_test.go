package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// tandem runs a command line and returns what it printed.
func tandem(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	cmd := command()
	cmd.Writer = &out
	err := cmd.Run(t.Context(), append([]string{"tandem"}, args...))
	return out.String(), err
}

func TestEveryCommandHasHelp(t *testing.T) {
	for _, c := range commands() {
		out, err := tandem(t, c.Name, "--help")
		if err != nil || c.Usage == "" || !strings.Contains(out, c.Usage) {
			t.Errorf("%s: %v\n%s", c.Name, err, out)
		}
	}
}

func TestVersionIsPrinted(t *testing.T) {
	out, err := tandem(t, "version")
	if err != nil || !strings.HasPrefix(out, "tandem ") || !strings.Contains(out, "go1.") {
		t.Errorf("%q, %v", out, err)
	}
}

func TestMigrateTellsWhatItDid(t *testing.T) {
	t.Setenv("DATABASE_URL", "sqlite:"+filepath.Join(t.TempDir(), "x.db"))
	for range 2 {
		if out, err := tandem(t, "migrate"); err != nil || !strings.Contains(out, "the database is current") {
			t.Errorf("%q, %v", out, err)
		}
	}
	if out, err := tandem(t, "migrate", "--status"); err != nil || strings.Contains(out, "pending") {
		t.Errorf("%q, %v", out, err)
	}
}

func TestAWrongSettingStopsTheStart(t *testing.T) {
	t.Setenv("TANDEM_LISTEN", "nowhere")
	if _, err := tandem(t, "serve"); err == nil || !strings.Contains(err.Error(), "TANDEM_LISTEN") {
		t.Errorf("got %v", err)
	}
}

func TestServeAnswersUntilItIsStopped(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0") // to find a free port
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	_ = l.Close()
	dir := t.TempDir()
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	cmd := command()
	cmd.Writer = io.Discard
	go func() {
		done <- cmd.Run(ctx, []string{"tandem", "serve", "--listen", address, "--data", dir, "--database", "sqlite:" + filepath.Join(dir, "x.db"), "--log-level", "error"})
	}()
	for began := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		resp, err := http.Get("http://" + address + "/readyz")
		if err == nil {
			resp.Body.Close()
			if resp.StatusCode == 200 {
				break
			}
		}
		if time.Since(began) > 10*time.Second {
			t.Fatal("the server is not ready:", err)
		}
	}
	stop()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("the server didn't stop")
	}
}
