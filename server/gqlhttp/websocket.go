package gqlhttp

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

const subprotocol = "graphql-transport-ws"

// Close codes of graphql-transport-ws, and of WebSockets in general where a
// client should connect again.
const (
	closeRestart           websocket.StatusCode = 1012
	closeTryAgain          websocket.StatusCode = 1013
	closeBadRequest        websocket.StatusCode = 4400
	closeUnauthorized      websocket.StatusCode = 4401
	closeForbidden         websocket.StatusCode = 4403
	closeNotAcceptable     websocket.StatusCode = 4406
	closeInitTimeout       websocket.StatusCode = 4408
	closeSubscriberExists  websocket.StatusCode = 4409
	closeTooManyInitialise websocket.StatusCode = 4429
)

// webSocket serves many operations over one connection. gqlgen's own transport
// has other close codes than the protocol, waits forever for a client that has
// stopped reading, and encodes every payload twice.
type webSocket struct {
	Options
	streams *streams
}

func (webSocket) Supports(r *http.Request) bool { return r.Header.Get("Upgrade") != "" }

func (t webSocket) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	if !t.streams.begin() {
		w.Header().Set("Retry-After", "1")
		response{w, typeJSON}.refuse(refused(http.StatusServiceUnavailable, "the server is stopping: connect again"))
		return
	}
	defer t.streams.end()
	ws, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		Subprotocols:   []string{subprotocol},
		OriginPatterns: t.AllowedOrigins,
	})
	if err != nil {
		return // Accept has answered
	}
	if ws.Subprotocol() != subprotocol {
		_ = ws.Close(closeNotAcceptable, "Subprotocol not acceptable")
		return
	}
	ws.SetReadLimit(t.MaxBody)
	ctx, cancel := context.WithCancel(r.Context())
	c := &socket{
		webSocket: t,
		ws:        ws,
		exec:      exec,
		header:    r.Header,
		ctx:       ctx,
		cancel:    cancel,
		session:   make(chan session, 1),
		closing:   make(chan struct{}),
		running:   map[string]*operation{},
	}
	go c.watch()
	c.read()
	c.close(websocket.StatusNormalClosure, "")
	c.operations.Wait()
	c.closed.Wait()
}

// socket is one connection.
type socket struct {
	webSocket
	ws     *websocket.Conn
	exec   graphql.GraphExecutor
	header http.Header

	ctx     context.Context // of the connection; read only by the reading goroutine
	cancel  context.CancelFunc
	session chan session // from the reading goroutine to watch, once

	closing chan struct{} // closed when close begins
	once    sync.Once
	closed  sync.WaitGroup

	mu         sync.Mutex
	running    map[string]*operation
	operations sync.WaitGroup
}

// operation is a running operation; it has an identity of its own because the
// client may use its id again as soon as it has completed it.
type operation struct{ stop context.CancelFunc }

// session is how long the connection may last.
type session struct {
	deadline time.Time
	ended    <-chan struct{}
}

type message struct {
	Type    string          `json:"type"`
	ID      string          `json:"id"`
	Payload json.RawMessage `json:"payload"`
}

// read handles what the client sends until the connection is closed.
func (c *socket) read() {
	initialised := false
	for {
		kind, frame, err := c.ws.Read(context.Background())
		if err != nil {
			return
		}
		var m message
		if kind != websocket.MessageText || json.Unmarshal(frame, &m) != nil {
			c.close(closeBadRequest, "Invalid message received")
			return
		}
		switch m.Type {
		case "connection_init":
			if initialised {
				c.close(closeTooManyInitialise, "Too many initialisation requests")
				return
			}
			initialised = true
			if !c.init(m.Payload) {
				return
			}
		case "subscribe":
			if !initialised {
				c.close(closeUnauthorized, "Unauthorized")
				return
			}
			if !c.subscribe(m) {
				return
			}
		case "complete":
			c.mu.Lock()
			if op, ok := c.running[m.ID]; ok {
				op.stop()
				delete(c.running, m.ID)
			}
			c.mu.Unlock()
		case "ping":
			c.send(func(b []byte) []byte {
				b = append(b, `{"type":"pong"`...)
				if len(m.Payload) > 0 {
					b = append(append(b, `,"payload":`...), m.Payload...)
				}
				return append(b, '}')
			})
		case "pong":
		default:
			c.close(closeBadRequest, "Invalid message received")
			return
		}
	}
}

// init authenticates the connection and reports whether it goes on.
func (c *socket) init(payload json.RawMessage) bool {
	var credentials struct {
		Authorization string `json:"authorization"`
	}
	if len(payload) > 0 && json.Unmarshal(payload, &credentials) != nil {
		c.close(closeBadRequest, "Invalid connection_init payload")
		return false
	}
	ctx, deadline, ended, err := c.Authenticate(c.ctx, bearer(credentials.Authorization))
	if err != nil {
		shown := c.ErrorPresenter(c.ctx, err)
		if shown.Extensions["code"] == "INTERNAL" {
			// Nothing is wrong with the client: it should come again.
			c.close(closeTryAgain, "Try again later")
		} else {
			c.close(closeForbidden, shown.Message)
		}
		return false
	}
	c.ctx = ctx
	c.session <- session{deadline, ended}
	c.send(func(b []byte) []byte { return append(b, `{"type":"connection_ack"}`...) })
	return true
}

// subscribe starts an operation and reports whether the connection goes on.
func (c *socket) subscribe(m message) bool {
	params := &graphql.RawParams{Headers: c.header}
	params.ReadTime.Start = graphql.Now()
	if m.ID == "" || decode(bytes.NewReader(m.Payload), params) != nil || params.Query == "" {
		c.close(closeBadRequest, "Invalid subscribe message")
		return false
	}
	params.ReadTime.End = graphql.Now()

	ctx, stop := context.WithCancel(graphql.StartOperationTrace(c.ctx))
	op := &operation{stop}
	c.mu.Lock()
	_, exists := c.running[m.ID]
	full := len(c.running) >= c.MaxSubscriptions
	if !exists && !full {
		c.running[m.ID] = op
	}
	c.mu.Unlock()
	switch {
	case exists:
		stop()
		c.close(closeSubscriberExists, clip("Subscriber for "+m.ID+" already exists"))
		return false
	case full:
		stop()
		c.sendErrors(m.ID, gqlerror.List{limitError("more than %d operations run on this connection: complete one or open another connection", c.MaxSubscriptions)})
		return true
	}
	c.operations.Go(func() {
		defer stop()
		c.operate(ctx, op, m.ID, params)
	})
	return true
}

// operate runs one operation to its end.
func (c *socket) operate(ctx context.Context, op *operation, id string, params *graphql.RawParams) {
	oc, errs := c.exec.CreateOperationContext(ctx, params)
	if errs != nil {
		resp := c.exec.DispatchError(graphql.WithOperationContext(ctx, oc), errs)
		c.forget(id, op)
		c.sendErrors(id, resp.Errors)
		return
	}
	c.each(ctx, c.exec, oc, func(r *graphql.Response) bool {
		if ctx.Err() != nil { // completed by the client, which forgot the id
			return false
		}
		return c.send(func(b []byte) []byte {
			b = appendJSON(append(b, `{"type":"next","id":`...), id)
			b = appendResponse(append(b, `,"payload":`...), r)
			return append(b, '}')
		})
	})
	// Forgotten first: the client may use the id again once it sees complete.
	c.forget(id, op)
	if ctx.Err() == nil {
		c.send(func(b []byte) []byte {
			return append(appendJSON(append(b, `{"type":"complete","id":`...), id), '}')
		})
	}
}

func (c *socket) forget(id string, op *operation) {
	c.mu.Lock()
	if c.running[id] == op {
		delete(c.running, id)
	}
	c.mu.Unlock()
}

func (c *socket) sendErrors(id string, errs gqlerror.List) {
	c.send(func(b []byte) []byte {
		b = appendJSON(append(b, `{"type":"error","id":`...), id)
		b = appendJSON(append(b, `,"payload":`...), errs)
		return append(b, '}')
	})
}

// buffers are reused, because a hub sends the same few kilobytes thousands of
// times a second.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// send writes one message and reports whether it went out. A client that has
// stopped reading is cut off: it connects again and resumes from its cursor.
func (c *socket) send(build func([]byte) []byte) bool {
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	*buf = build((*buf)[:0])
	ctx, cancel := context.WithTimeout(context.Background(), c.WriteTimeout)
	defer cancel()
	return c.ws.Write(ctx, websocket.MessageText, *buf) == nil
}

// watch closes the connection when its time has come.
func (c *socket) watch() {
	initTimeout := time.NewTimer(c.InitTimeout)
	defer initTimeout.Stop()
	heartbeat := time.NewTicker(c.Heartbeat)
	defer heartbeat.Stop()
	var (
		ended   <-chan struct{}
		expires <-chan time.Time
		stop    = func() {}
	)
	defer func() { stop() }()
	for {
		select {
		case s := <-c.session:
			initTimeout.Stop()
			ended = s.ended
			expires, stop = expired(s.deadline)
		case <-initTimeout.C:
			c.close(closeInitTimeout, "Connection initialisation timeout")
		case <-ended:
			c.close(closeForbidden, "The session has ended")
		case <-expires:
			c.close(closeForbidden, "The session has ended")
		case <-c.streams.stopping:
			c.close(closeRestart, "The server is restarting")
		case <-heartbeat.C:
			go c.ping()
		case <-c.closing:
			return
		}
	}
}

// close ends the connection once, in the background: the handshake waits for
// the client. The operations stop at once.
func (c *socket) close(code websocket.StatusCode, reason string) {
	c.once.Do(func() {
		close(c.closing)
		c.closed.Go(func() { _ = c.ws.Close(code, clip(reason)) })
		c.cancel()
	})
}

// ping finds connections whose other end has vanished without a word.
func (c *socket) ping() {
	ctx, cancel := context.WithTimeout(context.Background(), c.WriteTimeout)
	defer cancel()
	if err := c.ws.Ping(ctx); errors.Is(err, context.DeadlineExceeded) {
		_ = c.ws.CloseNow()
	}
}

// clip shortens a close reason to what a WebSocket's control frame can hold.
func clip(reason string) string {
	const most = 123
	if len(reason) <= most {
		return reason
	}
	return string(bytes.ToValidUTF8([]byte(reason[:most]), nil))
}
