// Package web assembles the HTTP server: the page, the API and the operator's
// endpoints, behind the headers, logs and checks that all of them need.
package web

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/rs/cors"
)

// Options configures New.
type Options struct {
	// Page is the built single-page app, with index.html at its root.
	Page fs.FS
	// Schema is the text of /schema.graphql.
	Schema string
	// Routes are the handlers of the API by pattern of http.ServeMux, such as
	// "/graphql" and "/auth/".
	Routes map[string]http.Handler
	// Authenticate puts whom a request belongs to into its context, ahead of
	// Routes and /graphiql. Nil leaves everyone anonymous.
	Authenticate func(http.Handler) http.Handler
	// SignedIn reports whether a request that went through Authenticate
	// belongs to somebody. Nil means nobody.
	SignedIn func(*http.Request) bool
	// PublicURL is the origin that people type.
	PublicURL string
	// CORSOrigins are the other origins whose pages may call the API.
	CORSOrigins []string
	// Ready returns why the server can't serve for now, or nil.
	Ready func(context.Context) error
	// Pool is the database whose connections are measured.
	Pool *sql.DB
	// Metrics collects what /metrics shows; nil makes a new registry.
	Metrics *prometheus.Registry
	// Log receives a line for each request; nil means slog.Default.
	Log *slog.Logger
}

// New returns the handler of the whole server.
func New(o Options) (http.Handler, error) {
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.Metrics == nil {
		o.Metrics = prometheus.NewRegistry()
	}
	if o.Authenticate == nil {
		o.Authenticate = func(next http.Handler) http.Handler { return next }
	}
	if o.SignedIn == nil {
		o.SignedIn = func(*http.Request) bool { return false }
	}
	page, err := newPage(o.Page)
	if err != nil {
		return nil, err
	}
	m := newMetrics(o.Metrics, o.Pool)

	mux := http.NewServeMux()
	for pattern, h := range o.Routes {
		mux.Handle(pattern, o.Authenticate(h))
	}
	mux.Handle("GET /graphiql", o.Authenticate(page.graphiql(o.SignedIn)))
	mux.HandleFunc("GET /schema.graphql", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		http.ServeContent(w, r, "", time.Time{}, strings.NewReader(o.Schema))
	})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.Handle("GET /readyz", ready(o.Ready, o.Log))
	mux.Handle("GET /metrics", promhttp.HandlerFor(o.Metrics, promhttp.HandlerOpts{Registry: o.Metrics}))
	mux.Handle("/", page)

	guard, err := sameOrigin(o.PublicURL, o.CORSOrigins)
	if err != nil {
		return nil, err
	}
	var h http.Handler = routed(mux)
	h = bodyDeadline(h)
	h = guard(h)
	h = crossOrigin(o.CORSOrigins)(h)
	h = headers(strings.HasPrefix(o.PublicURL, "https://"))(h)
	h = recovered(o.Log)(h)
	return observed(o.Log, m)(h), nil
}

// sameOrigin refuses changes that another site's page sends with the cookies of
// a person who is signed in here. The listed origins are exempt: what they may
// read and send is settled by CORS.
func sameOrigin(publicURL string, origins []string) (func(http.Handler) http.Handler, error) {
	p := http.NewCrossOriginProtection()
	// A proxy may change the Host header, so the public origin is named too.
	for _, origin := range append([]string{publicURL}, origins...) {
		if origin == "" {
			continue
		}
		if err := p.AddTrustedOrigin(origin); err != nil {
			return nil, err
		}
	}
	p.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.WriteHeader(http.StatusForbidden)
		fmt.Fprint(w, `{"errors":[{"message":"this request comes from a page of another site, which is not allowed to make changes here","extensions":{"code":"FORBIDDEN"}}]}`)
	}))
	return p.Handler, nil
}

// crossOrigin lets the pages of exactly these origins call the API.
func crossOrigin(origins []string) func(http.Handler) http.Handler {
	if len(origins) == 0 {
		return func(next http.Handler) http.Handler { return next } // rs/cors takes an empty list for "all"
	}
	return cors.New(cors.Options{
		AllowedOrigins:   origins,
		AllowedMethods:   []string{http.MethodGet, http.MethodPost},
		AllowedHeaders:   []string{"Authorization", "Content-Type", "Accept"},
		ExposedHeaders:   []string{headerRequestID},
		AllowCredentials: true,
		MaxAge:           600,
	}).Handler
}

// headers sets what every answer carries. Handlers that show something in a
// browser loosen the policy for themselves.
func headers(https bool) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			h := w.Header()
			h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
			h.Set("X-Content-Type-Options", "nosniff")
			h.Set("X-Frame-Options", "DENY")
			h.Set("Referrer-Policy", "same-origin")
			h.Set("Cross-Origin-Opener-Policy", "same-origin")
			h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
			if https {
				h.Set("Strict-Transport-Security", "max-age=31536000")
			}
			next.ServeHTTP(w, r)
		})
	}
}

// bodyDeadline cuts off clients that trickle a body in. Server.ReadTimeout
// can't be used: it would end event streams.
func bodyDeadline(next http.Handler) http.Handler {
	const most = 2 * time.Minute
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength != 0 && !strings.Contains(r.Header.Get("Accept"), "text/event-stream") {
			_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(most))
		}
		next.ServeHTTP(w, r)
	})
}

// ready answers whether a load balancer should send requests here.
func ready(check func(context.Context) error, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
		defer cancel()
		if check != nil {
			if err := check(ctx); err != nil {
				log.WarnContext(ctx, "not ready", "error", err)
				http.Error(w, "not ready", http.StatusServiceUnavailable)
				return
			}
		}
		fmt.Fprintln(w, "ready")
	})
}
