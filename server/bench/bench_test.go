// Package bench measures the hot paths of a running server against a ceiling:
// what PostgreSQL itself can do with one hand-written statement that returns
// the same JSON. It is run by .ci/bench, which says how; the numbers that count
// are ratios, because machines differ.
package bench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// connections is how many clients ask at once.
const connections = 16

// target is the server under test; the benchmarks are skipped without one.
type target struct {
	url, token string
	client     *http.Client
}

func open(b testing.TB) target {
	b.Helper()
	t := target{url: os.Getenv("BENCH_URL"), token: os.Getenv("BENCH_TOKEN")}
	if t.url == "" {
		b.Skip("BENCH_URL names no server: run .ci/bench")
	}
	t.client = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: connections, DisableCompression: true}}
	return t
}

// ask sends one request and returns its data.
func (t target) ask(query string, variables map[string]any) (json.RawMessage, error) {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequest(http.MethodPost, t.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+t.token)
	w, err := t.client.Do(r)
	if err != nil {
		return nil, err
	}
	defer w.Body.Close()
	answer, err := io.ReadAll(w.Body)
	if err != nil {
		return nil, err
	}
	var out struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(answer, &out); err != nil {
		return nil, err
	}
	if len(out.Errors) > 0 {
		return nil, fmt.Errorf("%s", out.Errors[0].Message)
	}
	return out.Data, nil
}

// raw sends one request and only reads the answer, so that the client's own
// work doesn't count.
func (t target) raw(body []byte) error {
	r, err := http.NewRequest(http.MethodPost, t.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+t.token)
	w, err := t.client.Do(r)
	if err != nil {
		return err
	}
	defer w.Body.Close()
	n, err := io.Copy(io.Discard, w.Body)
	if err == nil && (w.StatusCode != http.StatusOK || n < 50) {
		err = fmt.Errorf("status %d, %d bytes", w.StatusCode, n)
	}
	return err
}

// load runs b.N requests over all connections and reports rate and p95.
func load(b *testing.B, do func(worker, i int) error) {
	b.Helper()
	var next atomic.Int64
	var mu sync.Mutex
	var took []time.Duration
	b.ResetTimer()
	var wg sync.WaitGroup
	for worker := range connections {
		wg.Go(func() {
			var own []time.Duration
			for {
				i := int(next.Add(1)) - 1
				if i >= b.N {
					break
				}
				start := time.Now()
				if err := do(worker, i); err != nil {
					b.Error(err)
					return
				}
				own = append(own, time.Since(start))
			}
			mu.Lock()
			took = append(took, own...)
			mu.Unlock()
		})
	}
	wg.Wait()
	b.StopTimer()
	if len(took) == 0 {
		return
	}
	slices.Sort(took)
	b.ReportMetric(float64(len(took))/b.Elapsed().Seconds(), "req/s")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}

func request(b *testing.B, query string, variables map[string]any) []byte {
	b.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		b.Fatal(err)
	}
	return body
}

// busiest is the job with the most active applications.
func (t target) busiest(b *testing.B) string {
	b.Helper()
	if id := os.Getenv("BENCH_JOB"); id != "" {
		return id
	}
	b.Fatal("BENCH_JOB names no job")
	return ""
}

const board = `query($job: ID!) { job(id: $job) { id title board { cursor columns {
  step { id name } count cards(first: 50) { edges { node { id candidateName candidateHeadline daysInStep waitingOn } } pageInfo { hasNextPage endCursor } } } } } }`

func BenchmarkBoard(b *testing.B) {
	t := open(b)
	body := request(b, board, map[string]any{"job": t.busiest(b)})
	load(b, func(int, int) error { return t.raw(body) })
}

const candidate = `query($id: ID!) { candidate(id: $id) { id name headline location emails
  applications { id status step { name } job { id title } enteredStepAt }
  timeline(first: 20) { edges { node { id kind at actor { name } fromStep { name } toStep { name } } } }
  notes(first: 20) { id body author { name } createdAt } } }`

func BenchmarkCandidate(b *testing.B) {
	t := open(b)
	ids := lines(b, "BENCH_CANDIDATES")
	bodies := make([][]byte, len(ids))
	for i, id := range ids {
		bodies[i] = request(b, candidate, map[string]any{"id": id})
	}
	load(b, func(_, i int) error { return t.raw(bodies[i%len(bodies)]) })
}

const jobs = `{ jobs(first: 50, filter: {mine: true}) { edges { node { id title status pipeline { step { id name } count } } } } }`

func BenchmarkManagersJobs(b *testing.B) {
	t := open(b)
	if token := os.Getenv("BENCH_MANAGER_TOKEN"); token != "" {
		t.token = token
	}
	body := request(b, jobs, nil)
	load(b, func(int, int) error { return t.raw(body) })
}

const search = `query($text: String!) { searchCandidates(text: $text, first: 10) { candidateId name headline location } }`

func BenchmarkSearchAsYouType(b *testing.B) {
	t := open(b)
	var bodies [][]byte
	for _, w := range []string{"an", "mar", "dani", "back", "kuber", "sen", "li", "design", "tom", "react"} {
		bodies = append(bodies, request(b, search, map[string]any{"text": w}))
	}
	load(b, func(_, i int) error { return t.raw(bodies[i%len(bodies)]) })
}

const move = `mutation($id: ID!, $from: ID!, $to: ID!) { moveApplication(input: {id: $id, fromStepId: $from, toStepId: $to}) { application { id version stepId } } }`

// BenchmarkMove moves cards of its own for every connection back and forth
// between two steps, so that no two clients meet.
func BenchmarkMove(b *testing.B) {
	t := open(b)
	data, err := t.ask(`query($job: ID!) { job(id: $job) { steps { id } board { columns { cards(first: 200) { edges { node { id stepId } } } } } } }`,
		map[string]any{"job": t.busiest(b)})
	if err != nil {
		b.Fatal(err)
	}
	var j struct {
		Job struct {
			Steps []struct{ ID string }
			Board struct {
				Columns []struct {
					Cards struct {
						Edges []struct {
							Node struct{ ID, StepID string }
						}
					}
				}
			}
		}
	}
	if err := json.Unmarshal(data, &j); err != nil {
		b.Fatal(err)
	}
	type card struct{ id, at string }
	var cards []card
	for _, c := range j.Job.Board.Columns[:2] {
		for _, e := range c.Cards.Edges {
			cards = append(cards, card{e.Node.ID, e.Node.StepID})
		}
	}
	if len(cards) < connections {
		b.Fatalf("only %d cards to move", len(cards))
	}
	one, two := j.Job.Steps[0].ID, j.Job.Steps[1].ID
	own := make([]int, connections)
	each := len(cards) / connections
	load(b, func(worker, _ int) error {
		c := &cards[worker*each+own[worker]%each]
		own[worker]++
		to := one
		if c.at == one {
			to = two
		}
		body, err := json.Marshal(map[string]any{"query": move, "variables": map[string]any{"id": c.id, "from": c.at, "to": to}})
		if err != nil {
			return err
		}
		if err := t.raw(body); err != nil {
			return err
		}
		c.at = to
		return nil
	})
}

func lines(b *testing.B, variable string) []string {
	b.Helper()
	ids := bytes.Fields([]byte(os.Getenv(variable)))
	if len(ids) == 0 {
		b.Fatalf("%s is empty", variable)
	}
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = string(id)
	}
	return out
}
