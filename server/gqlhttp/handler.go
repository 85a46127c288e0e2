// Package gqlhttp serves a GraphQL schema over HTTP, as the GraphQL-over-HTTP
// specification asks, over Server-Sent Events, and over WebSockets that speak
// graphql-transport-ws. It also holds the limits that keep one request from
// taking more than its share.
package gqlhttp

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/klauspost/compress/gzhttp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Options configures NewHandler. The zero value of a limit is its default.
type Options struct {
	// MaxBody bounds a request in bytes, a WebSocket message too. Default 1 MB.
	MaxBody int64
	// MaxUpload bounds a multipart request in bytes, all files together.
	// Default 32 MB.
	MaxUpload int64
	// MaxTokens bounds the words of a query document. Default 5000.
	MaxTokens int
	// MaxDepth bounds how deep fields nest. Default 15.
	MaxDepth int
	// MaxComplexity bounds what an operation may cost, as the schema's
	// complexity functions count it. Default 20000.
	MaxComplexity int
	// MaxSubscriptions bounds the operations that run at once on one
	// WebSocket. Default 50.
	MaxSubscriptions int

	// AllowIntrospection decides for each request; nil forbids it.
	AllowIntrospection func(ctx context.Context) bool
	// AllowedOrigins are the foreign origins (scheme://host) whose pages may
	// open a WebSocket. The server's own origin always may.
	AllowedOrigins []string
	// ErrorPresenter words each error for the client.
	ErrorPresenter graphql.ErrorPresenterFunc
	// RecoverFunc turns a panic into an error.
	RecoverFunc graphql.RecoverFunc
	// Authenticate is asked once for each WebSocket and event stream, because
	// these outlive the request that was authenticated. Bearer is the
	// "authorization" of the connection_init payload without its scheme, or
	// empty: then ctx already carries whom the HTTP request belongs to. The
	// connection ends at the deadline (if not zero) and when ended is closed.
	Authenticate func(ctx context.Context, bearer string) (_ context.Context, deadline time.Time, ended <-chan struct{}, err error)

	// EndReason is asked when the source of a subscription has ended by itself,
	// with the context of the operation. The error it returns is the last
	// response: a resolver has no other way to say why, such as rights that
	// were taken away. Nil means that there never is a reason.
	EndReason func(ctx context.Context) error

	// Around wraps the making of every response, such as to give it loaders.
	Around graphql.ResponseMiddleware
	// Guard refuses whole operations before anything of them runs, with an
	// error for the client. Nil lets everything through.
	Guard func(ctx context.Context, op *ast.OperationDefinition) error

	// Heartbeat is the time between signs of life on an idle stream, which
	// keep proxies from closing it and find dead clients. Default 20 s.
	Heartbeat time.Duration
	// WriteTimeout is how long a stream waits for a client that has stopped
	// reading. Default 10 s.
	WriteTimeout time.Duration
	// InitTimeout is how long a WebSocket may take to send connection_init.
	// Default 10 s.
	InitTimeout time.Duration
}

func (o Options) withDefaults() Options {
	def(&o.MaxBody, 1<<20)
	def(&o.MaxUpload, 32<<20)
	def(&o.MaxTokens, 5000)
	def(&o.MaxDepth, 15)
	def(&o.MaxComplexity, 20000)
	def(&o.MaxSubscriptions, 50)
	def(&o.Heartbeat, 20*time.Second)
	def(&o.WriteTimeout, 10*time.Second)
	def(&o.InitTimeout, 10*time.Second)
	if o.ErrorPresenter == nil {
		o.ErrorPresenter = graphql.DefaultErrorPresenter
	}
	if o.RecoverFunc == nil {
		o.RecoverFunc = graphql.DefaultRecover
	}
	if o.EndReason == nil {
		o.EndReason = func(context.Context) error { return nil }
	}
	if o.Authenticate == nil {
		o.Authenticate = func(ctx context.Context, _ string) (context.Context, time.Time, <-chan struct{}, error) {
			return ctx, time.Time{}, nil, nil
		}
	}
	return o
}

func def[T comparable](v *T, to T) {
	var zero T
	if *v == zero {
		*v = to
	}
}

// Handler serves one schema.
type Handler struct {
	plain, zipped http.Handler
	streams       *streams
}

// NewHandler returns the handler of a schema for all transports.
func NewHandler(schema graphql.ExecutableSchema, opts Options) *Handler {
	o := opts.withDefaults()
	s := &streams{stopping: make(chan struct{})}
	documents := lru.New[*ast.QueryDocument](1000)

	srv := handler.New(schema)
	srv.SetErrorPresenter(o.ErrorPresenter)
	srv.SetRecoverFunc(o.RecoverFunc)
	srv.SetQueryCache(documents)
	// A suggestion names fields, which is introspection by another door.
	srv.SetDisableSuggestion(o.AllowIntrospection == nil)
	srv.Use(tokenLimit{o.MaxTokens, documents})
	srv.Use(&shapeLimit{maxDepth: o.MaxDepth, maxComplexity: o.MaxComplexity})
	srv.Use(introspection{o.AllowIntrospection})
	if o.Around != nil {
		srv.AroundResponses(o.Around)
	}
	if o.Guard != nil {
		srv.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
			if err := o.Guard(ctx, graphql.GetOperationContext(ctx).Operation); err != nil {
				return graphql.OneShot(&graphql.Response{Data: []byte("null"), Errors: gqlerror.List{o.ErrorPresenter(ctx, err)}})
			}
			return next(ctx)
		})
	}
	// The first that supports a request serves it; an event stream asked for by
	// POST looks like a plain request but for its Accept header.
	srv.AddTransport(webSocket{o, s})
	srv.AddTransport(eventStream{o, s})
	srv.AddTransport(multipartForm{o})
	srv.AddTransport(plain{o})

	zip, err := gzhttp.NewWrapper(
		gzhttp.MinSize(1024),
		gzhttp.CompressionLevel(1), // lists of cards shrink tenfold at the cheapest level
		gzhttp.ContentTypes([]string{typeJSON, typeResponse}),
	)
	if err != nil {
		panic(err) // the options above are constants
	}
	return &Handler{plain: srv, zipped: zip(srv), streams: s}
}

// ServeHTTP serves one request.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Upgrade") != "" || wantsEvents(r) {
		h.plain.ServeHTTP(w, r) // a stream must not wait in a compressor's buffer
		return
	}
	h.zipped.ServeHTTP(w, r)
}

// Shutdown ends the WebSockets and event streams in a way that makes clients
// connect again and resume, and waits for them until ctx is done. It goes before
// http.Server.Shutdown,
// which waits for event streams and doesn't know WebSockets.
func (h *Handler) Shutdown(ctx context.Context) error { return h.streams.shutdown(ctx) }

// streams counts the long-lived connections of a handler.
type streams struct {
	mu       sync.Mutex
	closed   bool
	stopping chan struct{}
	running  sync.WaitGroup
}

// begin reports false when the server is stopping. Otherwise end must follow.
func (s *streams) begin() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return false
	}
	s.running.Add(1)
	return true
}

func (s *streams) end() { s.running.Done() }

func (s *streams) shutdown(ctx context.Context) error {
	s.mu.Lock()
	if !s.closed {
		s.closed = true
		close(s.stopping)
	}
	s.mu.Unlock()
	done := make(chan struct{})
	go func() { s.running.Wait(); close(done) }()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// expired returns a channel that fires at the deadline, or never for zero, and
// a function that gives the timer back.
func expired(deadline time.Time) (<-chan time.Time, func()) {
	if deadline.IsZero() {
		return nil, func() {}
	}
	t := time.NewTimer(time.Until(deadline))
	return t.C, func() { t.Stop() }
}

// bearer takes the token out of an authorization value.
func bearer(authorization string) string {
	scheme, token, ok := strings.Cut(strings.TrimSpace(authorization), " ")
	if !ok || !strings.EqualFold(scheme, "bearer") {
		return ""
	}
	return strings.TrimSpace(token)
}
