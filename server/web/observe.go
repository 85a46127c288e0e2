package web

import (
	"bufio"
	"context"
	"crypto/rand"
	"database/sql"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
)

const headerRequestID = "X-Request-Id"

// request is what is known about a running request; the mux fills in the route.
type request struct{ id, route string }

type requestKey struct{}

// RequestID returns the id of the request that ctx belongs to, or "". It stands
// in the log and in the X-Request-Id header of the answer.
func RequestID(ctx context.Context) string {
	if r, ok := ctx.Value(requestKey{}).(*request); ok {
		return r.id
	}
	return ""
}

// LogHandler adds the id of the request to every line logged for it.
func LogHandler(next slog.Handler) slog.Handler { return logHandler{next} }

type logHandler struct{ slog.Handler }

func (h logHandler) Handle(ctx context.Context, r slog.Record) error {
	if id := RequestID(ctx); id != "" {
		r.AddAttrs(slog.String("request", id))
	}
	return h.Handler.Handle(ctx, r)
}

func (h logHandler) WithAttrs(a []slog.Attr) slog.Handler { return logHandler{h.Handler.WithAttrs(a)} }
func (h logHandler) WithGroup(n string) slog.Handler      { return logHandler{h.Handler.WithGroup(n)} }

// metrics are what the operator watches about requests.
type metrics struct {
	count    *prometheus.CounterVec
	duration *prometheus.HistogramVec
	running  prometheus.Gauge
}

func newMetrics(reg prometheus.Registerer, pool *sql.DB) *metrics {
	m := &metrics{
		count: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "tandem_http_requests_total", Help: "Requests answered, by route, method and status.",
		}, []string{"route", "method", "code"}),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "tandem_http_request_duration_seconds", Help: "Time to answer, without event streams and WebSockets.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"route"}),
		running: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "tandem_http_requests_running", Help: "Requests in work, event streams and WebSockets included.",
		}),
	}
	reg.MustRegister(m.count, m.duration, m.running,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	if pool != nil {
		reg.MustRegister(collectors.NewDBStatsCollector(pool, "tandem"))
	}
	return m
}

// observed gives each request an id, a line in the log and its place in the metrics.
func observed(log *slog.Logger, m *metrics) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			began := time.Now()
			m.running.Inc()
			defer m.running.Dec()
			req := &request{id: requestID(r), route: "none"}
			w.Header().Set(headerRequestID, req.id)
			rec := &recorder{ResponseWriter: w, status: http.StatusOK}
			ctx := context.WithValue(r.Context(), requestKey{}, req)
			next.ServeHTTP(rec, r.WithContext(ctx))

			took := time.Since(began)
			m.count.WithLabelValues(req.route, method(r.Method), strconv.Itoa(rec.status)).Inc()
			if !rec.hijacked && !strings.HasPrefix(rec.Header().Get("Content-Type"), "text/event-stream") {
				m.duration.WithLabelValues(req.route).Observe(took.Seconds())
			}
			level := slog.LevelInfo
			switch {
			case rec.status >= 500:
				level = slog.LevelError
			case r.URL.Path == "/healthz" || r.URL.Path == "/readyz" || r.URL.Path == "/metrics" || strings.HasPrefix(r.URL.Path, "/assets/"):
				level = slog.LevelDebug // asked for every few seconds, or many at once
			}
			// Without the query, which may hold search words and single-use tokens.
			log.Log(ctx, level, "request", "method", r.Method, "path", r.URL.Path, "status", rec.status,
				"bytes", rec.bytes, "took", took.Round(time.Microsecond), "from", r.RemoteAddr)
		})
	}
}

// routed is innermost, where the mux has found the route.
func routed(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if req, ok := r.Context().Value(requestKey{}).(*request); ok {
			// Asked before serving, so that the route is known when a handler panics.
			_, req.route = mux.Handler(r)
		}
		mux.ServeHTTP(w, r)
	})
}

// requestID keeps the id that a proxy gave, if it is one.
func requestID(r *http.Request) string {
	id := r.Header.Get(headerRequestID)
	if len(id) < 8 || len(id) > 64 || strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
		return strings.ToLower(rand.Text()[:16])
	}
	return id
}

// method keeps invented methods out of the metrics.
func method(m string) string {
	switch m {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions, http.MethodPut, http.MethodPatch, http.MethodDelete:
		return m
	}
	return "other"
}

// recovered answers a panic with an id that is found in the log, and nothing else.
func recovered(log *slog.Logger) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			defer func() {
				p := recover()
				if p == nil {
					return
				}
				if p == http.ErrAbortHandler {
					panic(p)
				}
				log.ErrorContext(r.Context(), "panic", "panic", p, "stack", string(debug.Stack()))
				http.Error(w, "something went wrong; the administrator finds it in the log as "+RequestID(r.Context()), http.StatusInternalServerError)
			}()
			next.ServeHTTP(w, r)
		})
	}
}

// recorder remembers what was answered.
type recorder struct {
	http.ResponseWriter
	status   int
	bytes    int64
	wrote    bool
	hijacked bool
}

// Unwrap lets http.ResponseController reach the connection.
func (w *recorder) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *recorder) WriteHeader(status int) {
	if !w.wrote && status >= 200 {
		w.status, w.wrote = status, true
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *recorder) Write(b []byte) (int, error) {
	w.wrote = true
	n, err := w.ResponseWriter.Write(b)
	w.bytes += int64(n)
	return n, err
}

// Flush is for handlers that stream.
func (w *recorder) Flush() { _ = http.NewResponseController(w.ResponseWriter).Flush() }

// Hijack is for WebSockets.
func (w *recorder) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	c, rw, err := http.NewResponseController(w.ResponseWriter).Hijack()
	if err == nil {
		w.hijacked, w.status, w.wrote = true, http.StatusSwitchingProtocols, true
	}
	return c, rw, err
}
