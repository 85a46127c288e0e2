package gqlhttp

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// eventStream serves one operation as Server-Sent Events, in the "distinct
// connections" mode of the graphql-sse protocol: events "next", then "complete".
// A stream that ends without "complete" was cut off and should be resumed.
type eventStream struct {
	Options
	streams *streams
}

func wantsEvents(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), "text/event-stream")
}

func (eventStream) Supports(r *http.Request) bool {
	return wantsEvents(r) && (r.Method == http.MethodGet || r.Method == http.MethodPost)
}

func (t eventStream) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	answer := response{w, typeJSON} // for what fails before the stream begins
	params, fault := t.read(w, r)
	if fault != nil {
		answer.refuse(fault)
		return
	}
	if !t.streams.begin() {
		w.Header().Set("Retry-After", "1")
		answer.refuse(refused(http.StatusServiceUnavailable, "the server is stopping: connect again"))
		return
	}
	defer t.streams.end()
	ctx, deadline, ended, err := t.Authenticate(r.Context(), "")
	if err != nil {
		resp := exec.DispatchError(r.Context(), gqlerror.List{t.ErrorPresenter(r.Context(), err)})
		answer.write(http.StatusUnauthorized, appendErrors(nil, resp))
		return
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	oc, errs := exec.CreateOperationContext(ctx, params)
	if errs != nil {
		resp := exec.DispatchError(graphql.WithOperationContext(ctx, oc), errs)
		answer.write(http.StatusBadRequest, appendErrors(nil, resp))
		return
	}
	if r.Method == http.MethodGet && oc.Operation.Operation == ast.Mutation {
		w.Header().Set("Allow", http.MethodPost)
		answer.refuse(refused(http.StatusMethodNotAllowed, "a mutation can't be sent by GET"))
		return
	}

	h := w.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("Cache-Control", "no-cache, no-transform")
	h.Set("X-Accel-Buffering", "no") // nginx would collect the events
	w.WriteHeader(http.StatusOK)
	out := http.NewResponseController(w)
	send := func(event []byte) bool {
		_ = out.SetWriteDeadline(time.Now().Add(t.WriteTimeout))
		if _, err := w.Write(event); err != nil {
			return false
		}
		return out.Flush() == nil
	}
	if !send([]byte(":\n\n")) {
		return
	}

	responses := t.run(ctx, exec, oc)
	heartbeat := time.NewTicker(t.Heartbeat)
	defer heartbeat.Stop()
	expires, stop := expired(deadline)
	defer stop()
	var buf []byte
	for {
		select {
		case resp, ok := <-responses:
			if !ok {
				if ctx.Err() == nil {
					send([]byte("event: complete\ndata:\n\n"))
				}
				return
			}
			buf = append(buf[:0], "event: next\ndata: "...)
			buf = append(appendResponse(buf, resp), "\n\n"...)
			if !send(buf) {
				return
			}
		case <-heartbeat.C:
			if !send([]byte(":\n\n")) {
				return
			}
		case <-ended:
			sessionEnded(send)
			return
		case <-expires:
			sessionEnded(send)
			return
		case <-t.streams.stopping:
			return
		case <-ctx.Done():
			return
		}
	}
}

// sessionEnded tells the client not to connect again with the same credentials.
func sessionEnded(send func([]byte) bool) {
	const text = `{"errors":[{"message":"the session has ended: sign in again","extensions":{"code":"UNAUTHENTICATED"}}],"data":null}`
	send(fmt.Appendf(nil, "event: next\ndata: %s\n\nevent: complete\ndata:\n\n", text))
}
