package gqlhttp_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/tandem-hiring/tandem/server/gqlhttp"
)

type client struct {
	t  *testing.T
	ws *websocket.Conn
}

func dial(t *testing.T, srv *httptest.Server) client {
	t.Helper()
	ws, _, err := websocket.Dial(t.Context(), srv.URL, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ws.CloseNow() })
	return client{t, ws}
}

// connect dials and waits for the acknowledgement.
func connect(t *testing.T, srv *httptest.Server) client {
	t.Helper()
	c := dial(t, srv)
	c.send(`{"type":"connection_init"}`)
	c.receive(`{"type":"connection_ack"}`)
	return c
}

func (c client) send(frame string) {
	c.t.Helper()
	if err := c.ws.Write(c.t.Context(), websocket.MessageText, []byte(frame)); err != nil {
		c.t.Fatal(err)
	}
}

func (c client) subscribe(id, query string) {
	c.t.Helper()
	c.send(fmt.Sprintf(`{"type":"subscribe","id":%q,"payload":{"query":%q}}`, id, query))
}

func (c client) receive(want string) {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.t.Context(), 5*time.Second)
	defer cancel()
	_, got, err := c.ws.Read(ctx)
	if err != nil {
		c.t.Fatalf("waiting for %s: %v", want, err)
	}
	if string(got) != want {
		c.t.Fatalf("got  %s\nwant %s", got, want)
	}
}

// closed expects that the server closes the connection, and returns the reason.
func (c client) closed(code websocket.StatusCode) string {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.t.Context(), 5*time.Second)
	defer cancel()
	for {
		_, _, err := c.ws.Read(ctx)
		if err == nil {
			continue
		}
		e, ok := errors.AsType[websocket.CloseError](err)
		if !ok || e.Code != code {
			c.t.Fatalf("closed with %v, want %d", err, code)
		}
		return e.Reason
	}
}

func TestASubscriptionRunsUntilItIsComplete(t *testing.T) {
	srv, _ := start(t, nil)
	c := connect(t, srv)
	c.subscribe("a", "subscription{count(to:2)}")
	c.receive(`{"type":"next","id":"a","payload":{"data":{"count":1}}}`)
	c.receive(`{"type":"next","id":"a","payload":{"data":{"count":2}}}`)
	c.receive(`{"type":"complete","id":"a"}`)
	c.subscribe("a", `{hello(name:"again")}`) // the id is free again
	c.receive(`{"type":"next","id":"a","payload":{"data":{"hello":"hello again"}}}`)
	c.receive(`{"type":"complete","id":"a"}`)
	c.send(`{"type":"ping","payload":{"n":1}}`)
	c.receive(`{"type":"pong","payload":{"n":1}}`)
}

func TestTheClientMayCompleteASubscriptionAndUseItsIDAgain(t *testing.T) {
	srv, _ := start(t, nil)
	c := connect(t, srv)
	for range 20 {
		c.subscribe("a", "subscription{forever}")
		c.receive(`{"type":"next","id":"a","payload":{"data":{"forever":1}}}`)
		c.send(`{"type":"complete","id":"a"}`)
	}
	c.subscribe("b", "{hello}")
	c.receive(`{"type":"next","id":"b","payload":{"data":{"hello":"hello \u003cnil\u003e"}}}`)
}

func TestAnInvalidOperationEndsWithAnErrorAndTheConnectionGoesOn(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) { o.AllowIntrospection = nil })
	c := connect(t, srv)
	c.subscribe("a", "{nothing}")
	c.receive(`{"type":"error","id":"a","payload":[{"message":"Cannot query field \"nothing\" on type \"Query\".","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}`)
	c.subscribe("a", "{__typename}")
	c.receive(`{"type":"next","id":"a","payload":{"data":{"__typename":"Query"}}}`)
}

func TestBreakingTheProtocolClosesWithItsCode(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) { o.InitTimeout = 200 * time.Millisecond })
	subscribe := `{"type":"subscribe","id":"a","payload":{"query":"subscription{forever}"}}`
	for _, tc := range []struct {
		name   string
		code   websocket.StatusCode
		frames []string
	}{
		{"not JSON", 4400, []string{"hello"}},
		{"unknown type", 4400, []string{`{"type":"start"}`}},
		{"init payload of a wrong type", 4400, []string{`{"type":"connection_init","payload":{"authorization":1}}`}},
		{"no id", 4400, []string{`{"type":"connection_init"}`, `{"type":"subscribe","payload":{"query":"{hello}"}}`}},
		{"no query", 4400, []string{`{"type":"connection_init"}`, `{"type":"subscribe","id":"a","payload":{}}`}},
		{"no payload", 4400, []string{`{"type":"connection_init"}`, `{"type":"subscribe","id":"a"}`}},
		{"subscribe before init", 4401, []string{subscribe}},
		{"silence", 4408, nil},
		{"the same id twice", 4409, []string{`{"type":"connection_init"}`, subscribe, subscribe}},
		{"init twice", 4429, []string{`{"type":"connection_init"}`, `{"type":"connection_init"}`}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c := dial(t, srv)
			for _, f := range tc.frames {
				c.send(f)
			}
			c.closed(tc.code)
		})
	}
}

func TestAnotherSubprotocolIsNotAccepted(t *testing.T) {
	srv, _ := start(t, nil)
	ws, _, err := websocket.Dial(t.Context(), srv.URL, &websocket.DialOptions{Subprotocols: []string{"graphql-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	client{t, ws}.closed(4406)
}

func TestAPageOfAnotherOriginCanNotConnectUnlessItIsAllowed(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) { o.AllowedOrigins = []string{"https://partner.example"} })
	for origin, want := range map[string]int{
		srv.URL:                   http.StatusSwitchingProtocols,
		"https://partner.example": http.StatusSwitchingProtocols,
		"http://partner.example":  http.StatusForbidden,
		"https://evil.example":    http.StatusForbidden,
	} {
		ws, resp, err := websocket.Dial(t.Context(), srv.URL, &websocket.DialOptions{
			Subprotocols: []string{"graphql-transport-ws"},
			HTTPHeader:   http.Header{"Origin": {origin}},
		})
		if err == nil {
			_ = ws.CloseNow()
		}
		if resp == nil || resp.StatusCode != want {
			t.Errorf("%s: got %v, %v; want %d", origin, resp, err, want)
		}
	}
}

// sessions knows the token "ada", whose session ends with ended.
func sessions(ended chan struct{}, lasts time.Duration) func(*gqlhttp.Options) {
	return func(o *gqlhttp.Options) {
		o.Authenticate = func(ctx context.Context, bearer string) (context.Context, time.Time, <-chan struct{}, error) {
			switch bearer {
			case "ada":
				return context.WithValue(ctx, userKey{}, "Ada"), time.Now().Add(lasts), ended, nil
			case "outage":
				return ctx, time.Time{}, nil, &gqlerror.Error{Message: "something went wrong", Extensions: map[string]any{"code": "INTERNAL"}}
			}
			return ctx, time.Time{}, nil, errors.New("the token is not known")
		}
	}
}

func TestATokenInConnectionInitActsForItsPerson(t *testing.T) {
	srv, _ := start(t, sessions(make(chan struct{}), time.Hour))
	c := dial(t, srv)
	c.send(`{"type":"connection_init","payload":{"authorization":"Bearer ada"}}`)
	c.receive(`{"type":"connection_ack"}`)
	c.subscribe("a", "{whoami}")
	c.receive(`{"type":"next","id":"a","payload":{"data":{"whoami":"Ada"}}}`)
}

func TestAnUnknownTokenIsForbidden(t *testing.T) {
	srv, _ := start(t, sessions(nil, time.Hour))
	c := dial(t, srv)
	c.send(`{"type":"connection_init","payload":{"authorization":"Bearer eve"}}`)
	if reason := c.closed(4403); reason != "the token is not known" {
		t.Error(reason)
	}
}

func TestAnOutageIsNotTheClientsFault(t *testing.T) {
	srv, _ := start(t, sessions(nil, time.Hour))
	c := dial(t, srv)
	c.send(`{"type":"connection_init","payload":{"authorization":"Bearer outage"}}`)
	c.closed(1013)
}

func TestTheEndOfASessionClosesTheConnection(t *testing.T) {
	ended := make(chan struct{})
	srv, _ := start(t, sessions(ended, time.Hour))
	c := dial(t, srv)
	c.send(`{"type":"connection_init","payload":{"authorization":"Bearer ada"}}`)
	c.subscribe("a", "subscription{forever}")
	c.receive(`{"type":"connection_ack"}`)
	c.receive(`{"type":"next","id":"a","payload":{"data":{"forever":1}}}`)
	close(ended)
	c.closed(4403)
}

func TestAConnectionDoesNotOutliveItsDeadline(t *testing.T) {
	srv, _ := start(t, sessions(nil, 100*time.Millisecond))
	c := dial(t, srv)
	c.send(`{"type":"connection_init","payload":{"authorization":"Bearer ada"}}`)
	c.closed(4403)
}

func TestAStoppingServerAsksClientsToComeBack(t *testing.T) {
	srv, h := start(t, nil)
	c := connect(t, srv)
	c.subscribe("a", "subscription{forever}")
	c.receive(`{"type":"next","id":"a","payload":{"data":{"forever":1}}}`)
	go func() { _ = h.Shutdown(context.Background()) }()
	c.closed(1012)
}

func TestOneConnectionCanNotRunMoreThanItsShare(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) { o.MaxSubscriptions = 2 })
	c := connect(t, srv)
	for _, id := range []string{"a", "b"} {
		c.subscribe(id, "subscription{forever}")
		c.receive(`{"type":"next","id":"` + id + `","payload":{"data":{"forever":1}}}`)
	}
	c.subscribe("c", "subscription{forever}")
	_, frame, err := c.ws.Read(t.Context())
	if err != nil || !strings.Contains(string(frame), `"type":"error","id":"c"`) || !strings.Contains(string(frame), `"LIMIT"`) {
		t.Errorf("%s %v", frame, err)
	}
	c.send(`{"type":"complete","id":"a"}`)
	c.subscribe("c", "subscription{forever}")
	c.receive(`{"type":"next","id":"c","payload":{"data":{"forever":1}}}`)
}

func TestAClientThatStopsReadingIsCutOff(t *testing.T) {
	srv, h := start(t, func(o *gqlhttp.Options) { o.WriteTimeout = 200 * time.Millisecond })
	c := connect(t, srv)
	c.subscribe("a", "subscription{"+strings.Repeat("x", 100_000)+":count(to:100000000)}") // fills the buffers at once
	time.Sleep(time.Second)
	// The connection must be gone by now: a close handshake would take longer.
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if err := h.Shutdown(ctx); err != nil {
		t.Error("the connection is still running:", err)
	}
}

func TestASubscriptionThatEndsByItselfSaysWhy(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) {
		o.EndReason = func(ctx context.Context) error {
			if graphql.GetOperationContext(ctx).OperationName == "Revoked" {
				return &gqlerror.Error{Message: "you left the team", Extensions: map[string]any{"code": "FORBIDDEN"}}
			}
			return nil
		}
	})
	c := connect(t, srv)
	c.send(`{"type":"subscribe","id":"a","payload":{"operationName":"Revoked","query":"subscription Revoked{count(to:1)}"}}`)
	c.receive(`{"type":"next","id":"a","payload":{"data":{"count":1}}}`)
	c.receive(`{"type":"next","id":"a","payload":{"errors":[{"message":"you left the team","extensions":{"code":"FORBIDDEN"}}],"data":null}}`)
	c.receive(`{"type":"complete","id":"a"}`)
}

func TestAMessageLargerThanABodyIsRefused(t *testing.T) {
	srv, _ := start(t, func(o *gqlhttp.Options) { o.MaxBody = 1000 })
	c := connect(t, srv)
	c.subscribe("a", "{hello"+strings.Repeat(" ", 2000)+"}")
	c.closed(websocket.StatusMessageTooBig)
}

func TestThePopularClientUnderstandsTheServer(t *testing.T) {
	srv, _ := start(t, sessions(make(chan struct{}), time.Hour))
	url := "ws" + strings.TrimPrefix(srv.URL, "http")
	for _, tc := range []struct{ token, query, want string }{
		{"ada", "subscription{count(to:2)}", "next {\"data\":{\"count\":1}}\nnext {\"data\":{\"count\":2}}\ncomplete\nclosed 1000\n"},
		{"eve", "subscription{count(to:2)}", "closed 4403\nerror 4403\n"},
	} {
		if out := node(t, "websocket.mjs", url, tc.token, tc.query); out != tc.want {
			t.Errorf("%s: got\n%s\nwant\n%s", tc.token, out, tc.want)
		}
	}
	if out := node(t, "websocket.mjs", url, "ada", "{nothing}"); !strings.HasPrefix(out, `error [{"message":"Cannot query field`) {
		t.Error(out)
	}
}

func BenchmarkSubscriptionMessage(b *testing.B) {
	h := gqlhttp.NewHandler(newSchema(), gqlhttp.Options{})
	srv := httptest.NewServer(h)
	defer srv.Close()
	ws, _, err := websocket.Dial(b.Context(), srv.URL, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		b.Fatal(err)
	}
	defer ws.CloseNow()
	for _, frame := range []string{`{"type":"connection_init"}`, `{"type":"subscribe","id":"a","payload":{"query":"subscription{count(to:1000000000)}"}}`} {
		if err := ws.Write(b.Context(), websocket.MessageText, []byte(frame)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := ws.Read(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
