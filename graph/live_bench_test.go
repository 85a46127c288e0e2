package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"entgo.io/ent/dialect"
	"github.com/coder/websocket"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/user"
)

// perSecond is the rate of moves that the subscribers follow.
const perSecond = 50

// BenchmarkSubscribers measures a change from its commit until each of many
// subscribers of the job has it, over WebSockets, with the server, the database
// and all clients on one machine. An iteration is a move: -benchtime=500x runs
// for ten seconds.
func BenchmarkSubscribers(b *testing.B) {
	for _, n := range []int{100, 1000, 5000} {
		for _, dial := range []string{dialect.SQLite, dialect.Postgres} {
			b.Run(fmt.Sprintf("%d/%s", n, dial), func(b *testing.B) { subscribers(b, newOffice(b, dbtest.New(b, dial)), n) })
		}
	}
}

func subscribers(b *testing.B, o *office, n int) {
	url := o.replica()
	var cards []*ent.Application
	for i := range 50 {
		cards = append(cards, o.apply(fmt.Sprint("Candidate ", i)))
	}
	var tokens []string
	for range 20 { // several people with the same rights
		tokens = append(tokens, o.token(o.person(user.RoleRECRUITER, false)))
	}
	var (
		mu        sync.Mutex
		committed []time.Time
		latencies []time.Duration
		clients   []*counter
		reading   sync.WaitGroup
	)
	for i := range n {
		c := dialCounter(b, url, tokens[i%len(tokens)], o.job.ID)
		clients = append(clients, c)
		reading.Go(func() {
			for {
				before := c.seen
				if !c.read() {
					return
				}
				now := time.Now()
				mu.Lock()
				for k := before; k < c.seen && k < len(committed); k++ {
					latencies = append(latencies, now.Sub(committed[k]))
				}
				mu.Unlock()
			}
		})
	}
	runtime.GC()
	latencies = make([]time.Duration, 0, 1<<20)
	spent := processorTime(b)
	tick := time.NewTicker(time.Second / perSecond)
	defer tick.Stop()
	moves := 0
	for b.Loop() {
		<-tick.C
		mu.Lock()
		committed = append(committed, time.Now().Add(time.Hour)) // a delivery that overtakes the commit's answer counts from it
		mu.Unlock()
		o.move(cards[moves%len(cards)], 1-moves/len(cards)%2)
		mu.Lock()
		committed[moves] = time.Now()
		mu.Unlock()
		moves++
	}
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		mu.Lock()
		n := len(latencies)
		mu.Unlock()
		if n >= moves*len(clients) {
			break
		}
	}
	spent = processorTime(b) - spent
	for i, c := range clients {
		_ = c.ws.CloseNow()
		if i == len(clients)-1 {
			reading.Wait()
		}
	}
	for i, c := range clients {
		if c.seen != moves {
			b.Errorf("subscriber %d got %d of %d changes", i, c.seen, moves)
			break
		}
	}
	slices.Sort(latencies)
	at := func(q float64) float64 {
		return float64(max(0, latencies[int(q*float64(len(latencies)-1))])) / float64(time.Millisecond)
	}
	b.ReportMetric(at(0.5), "p50-ms")
	b.ReportMetric(at(0.99), "p99-ms")
	b.ReportMetric(at(1), "max-ms")
	frames := 0
	for _, c := range clients {
		frames += c.frames
	}
	b.ReportMetric(float64(moves*n)/float64(max(1, frames)), "changes/frame")
	b.ReportMetric(float64(spent.Microseconds())/float64(max(1, frames)), "cpu-us/frame")
}

// processorTime is what this process, server and clients, has used: unlike the
// latencies it doesn't depend on what else runs on the machine.
func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// counter is a client that only counts what it gets, so that the benchmark
// measures the server and not the clients' JSON.
type counter struct {
	ws           *websocket.Conn
	buf          bytes.Buffer
	seen, frames int
}

func dialCounter(b *testing.B, url, token, jobID string) *counter {
	b.Helper()
	ctx := context.Background()
	ws, _, err := websocket.Dial(ctx, url, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		b.Fatal(err)
	}
	ws.SetReadLimit(-1)
	c := &counter{ws: ws}
	payload, _ := json.Marshal(map[string]any{"query": pipelineChanged, "variables": map[string]any{"job": jobID}})
	for _, frame := range []string{
		fmt.Sprintf(`{"type":"connection_init","payload":{"authorization":"Bearer %s"}}`, token),
		fmt.Sprintf(`{"type":"subscribe","id":"1","payload":%s}`, payload),
	} {
		if err := ws.Write(ctx, websocket.MessageText, []byte(frame)); err != nil {
			b.Fatal(err)
		}
	}
	for range 2 { // the acknowledgement and the greeting
		if !c.read() {
			b.Fatal("no greeting")
		}
		if strings.Contains(c.buf.String(), `"errors"`) {
			b.Fatal(c.buf.String())
		}
	}
	c.frames = 0
	return c
}

var aChange = []byte(`"kind":"APPLICATION_MOVED"`)

func (c *counter) read() bool {
	_, r, err := c.ws.Reader(context.Background())
	if err != nil {
		return false
	}
	c.buf.Reset()
	if _, err := io.Copy(&c.buf, r); err != nil {
		return false
	}
	c.seen += bytes.Count(c.buf.Bytes(), aChange)
	c.frames++
	return true
}
