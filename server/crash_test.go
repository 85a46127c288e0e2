package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/server/auth"
)

// TestMain lets this test's binary be the server that a test kills.
func TestMain(m *testing.M) {
	if os.Getenv("TANDEM_TEST_SERVE") == "1" {
		if err := command().Run(context.Background(), []string{"tandem", "serve"}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// A server that is killed in the middle of changes leaves each of them whole or
// not at all, and the next one goes on with a feed without gaps.
func TestAKilledServerLeavesNothingHalfDone(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		ctx := viewer.System(context.Background(), "")
		data := ent.NewClient(ent.Driver(db.Driver()))
		org := data.Organization.Create().SetName("Acme").SetSlug("acme").SaveX(ctx)
		admin := data.User.Create().SetOrganizationID(org.ID).SetName("Ada").SetEmail("ada@acme.test").SetRole("ADMIN").SetStatus("ACTIVE").SaveX(ctx)
		token, err := auth.NewToken(ctx, data, admin, "test", time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		s := &served{token: token}
		folder := t.TempDir()
		start := func() *exec.Cmd {
			address := freeAddress(t)
			s.url = "http://" + address
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), "TANDEM_TEST_SERVE=1", "DATABASE_URL="+db.URL, "TANDEM_LISTEN="+address, "TANDEM_DATA="+folder, "TANDEM_LOG_LEVEL=error")
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			for began := time.Now(); ; time.Sleep(20 * time.Millisecond) {
				if resp, err := http.Get(s.url + "/readyz"); err == nil {
					resp.Body.Close()
					if resp.StatusCode == 200 {
						return cmd
					}
				}
				if time.Since(began) > 20*time.Second {
					_ = cmd.Process.Kill()
					t.Fatal("the server is not ready")
				}
			}
		}
		mutate := func(name string, input map[string]any, selection string) string {
			body, _ := json.Marshal(map[string]any{
				"query":     fmt.Sprintf("mutation($i: %s%sInput!) { %s(input: $i) { %s } }", strings.ToUpper(name[:1]), name[1:], name, selection),
				"variables": map[string]any{"i": input},
			})
			req, _ := http.NewRequest(http.MethodPost, s.url+"/graphql", strings.NewReader(string(body)))
			req.Header.Set("Content-Type", "application/json")
			req.Header.Set("Authorization", "Bearer "+token)
			resp, err := s.client.Do(req)
			if err != nil {
				return "" // the server was killed
			}
			defer resp.Body.Close()
			var answer struct {
				Data map[string]map[string]struct{ ID string }
			}
			_ = json.NewDecoder(resp.Body).Decode(&answer)
			for _, noun := range answer.Data[name] {
				return noun.ID
			}
			return ""
		}
		server := start()
		job := mutate("createJob", map[string]any{"title": "Engineer"}, "job { id }")
		if job == "" {
			t.Fatal("no job")
		}
		steps := data.Job.GetX(ctx, job).QuerySteps().Order(ent.Asc("position")).AllX(ctx)
		for round := range 2 {
			var working sync.WaitGroup
			stop := make(chan struct{})
			for w := range 4 {
				working.Go(func() {
					for i := 0; ; i++ {
						select {
						case <-stop:
							return
						default:
						}
						c := mutate("createCandidate", map[string]any{"profile": map[string]any{"name": fmt.Sprint("P", round, w, i)}}, "candidate { id }")
						a := mutate("createApplication", map[string]any{"jobId": job, "candidateId": c}, "application { id }")
						mutate("moveApplication", map[string]any{"id": a, "version": 1, "toStepId": steps[1+i%3].ID}, "application { id }")
						mutate("undoApplication", map[string]any{"id": a}, "application { id }")
					}
				})
			}
			time.Sleep(500 * time.Millisecond)
			_ = server.Process.Kill()
			_ = server.Wait()
			close(stop)
			working.Wait()
			server = start()
		}
		defer func() { _ = server.Process.Kill(); _ = server.Wait() }()
		if mutate("createCandidate", map[string]any{"profile": map[string]any{"name": "After"}}, "candidate { id }") == "" {
			t.Error("the new server takes no changes")
		}
		rows := data.Application.Query().Where(application.JobID(job)).AllX(ctx)
		if len(rows) == 0 {
			t.Error("nothing was changed before the server was killed")
		}
		for _, a := range rows {
			open := data.StepVisit.Query().Where(stepvisit.ApplicationID(a.ID), stepvisit.LeftAtIsNil()).AllX(ctx)
			if len(open) != 1 || open[0].StepID != a.StepID {
				t.Errorf("%s has %d open visits, or one elsewhere", a.CandidateName, len(open))
			}
			if n := data.Event.Query().Where(event.ApplicationID(a.ID)).CountX(ctx); n != a.Version {
				t.Errorf("%s: %d events for version %d", a.CandidateName, n, a.Version)
			}
		}
		for began := time.Now(); data.Event.Query().Where(event.PositionIsNil()).ExistX(ctx); time.Sleep(20 * time.Millisecond) {
			if time.Since(began) > 10*time.Second {
				t.Fatal("events without a place in the feed")
			}
		}
		var last int64
		for _, e := range data.Event.Query().Order(ent.Asc(event.FieldPosition)).AllX(ctx) {
			if *e.Position != last+1 {
				t.Fatalf("position %d comes after %d", *e.Position, last)
			}
			last = *e.Position
		}
	})
}
