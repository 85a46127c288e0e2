package gqlhttp

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
)

// plain serves queries and mutations as one request and one response.
type plain struct{ Options }

func (plain) Supports(r *http.Request) bool { return r.Header.Get("Upgrade") == "" }

func (t plain) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	answer, ok := negotiate(w, r)
	if !ok {
		return
	}
	params, fault := t.read(w, r)
	if fault != nil {
		answer.refuse(fault)
		return
	}
	answer.execute(r, exec, params)
}

// read takes the GraphQL request out of an HTTP request.
func (o Options) read(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *fault) {
	params := &graphql.RawParams{Headers: r.Header}
	params.ReadTime.Start = graphql.Now()
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		q := r.URL.Query()
		params.Query, params.OperationName = q.Get("query"), q.Get("operationName")
		for _, field := range []struct {
			name string
			into *map[string]any
		}{{"variables", &params.Variables}, {"extensions", &params.Extensions}} {
			if text := q.Get(field.name); text != "" {
				if err := decode(strings.NewReader(text), field.into); err != nil {
					return nil, refused(http.StatusBadRequest, "%s is not a JSON object", field.name)
				}
			}
		}
	case http.MethodPost:
		mt, p, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
		if err != nil || mt != typeJSON {
			return nil, refused(http.StatusUnsupportedMediaType, "the Content-Type must be application/json")
		}
		if p["charset"] != "" && !strings.EqualFold(p["charset"], "utf-8") {
			return nil, refused(http.StatusUnsupportedMediaType, "the body must be UTF-8")
		}
		if err := decode(http.MaxBytesReader(w, r.Body, o.MaxBody), params); err != nil {
			if f := tooLarge(err); f != nil {
				return nil, f
			}
			return nil, refused(http.StatusBadRequest, "the body is not a GraphQL request")
		}
	default:
		w.Header().Set("Allow", "GET, POST")
		return nil, refused(http.StatusMethodNotAllowed, "send GraphQL by GET or POST")
	}
	params.ReadTime.End = graphql.Now()
	if params.Query == "" {
		return nil, refused(http.StatusBadRequest, "no query given")
	}
	return params, nil
}

// fault is a request that never became a GraphQL operation.
type fault struct {
	status int
	err    *gqlerror.Error
}

func refused(status int, format string, args ...any) *fault {
	return &fault{status, gqlerror.Errorf(format, args...)}
}

// tooLarge is the fault of a body that http.MaxBytesReader cut off, or nil.
func tooLarge(err error) *fault {
	if e, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return &fault{http.StatusRequestEntityTooLarge, limitError("the request is larger than %d bytes", e.Limit)}
	}
	return nil
}

// response writes one GraphQL response in the negotiated media type.
type response struct {
	w    http.ResponseWriter
	kind string
}

// negotiate answers 406 and reports false if the client accepts nothing that
// GraphQL is answered in.
func negotiate(w http.ResponseWriter, r *http.Request) (response, bool) {
	kind := mediaType(r.Header.Get("Accept"))
	w.Header().Add("Vary", "Accept")
	if kind == "" {
		response{w, typeJSON}.refuse(refused(http.StatusNotAcceptable, "accept application/graphql-response+json or application/json"))
		return response{}, false
	}
	return response{w, kind}, true
}

// mediaType picks what to answer in, or nothing.
func mediaType(accept string) (kind string) {
	if accept == "" {
		return typeJSON
	}
	best := 0.0
	for part := range strings.SplitSeq(accept, ",") {
		mt, p, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		if charset, ok := p["charset"]; ok && !strings.EqualFold(charset, "utf-8") {
			continue
		}
		q := 1.0
		if f, err := strconv.ParseFloat(p["q"], 64); err == nil {
			q = f
		}
		switch mt {
		case typeResponse:
		case "*/*", "application/*", typeJSON:
			mt = typeJSON
		default:
			continue
		}
		if q > best {
			best, kind = q, mt
		}
	}
	return kind
}

// execute runs a query or mutation and writes its response.
func (a response) execute(r *http.Request, exec graphql.GraphExecutor, params *graphql.RawParams) {
	ctx := r.Context()
	oc, errs := exec.CreateOperationContext(ctx, params)
	if errs != nil {
		resp := exec.DispatchError(graphql.WithOperationContext(ctx, oc), errs)
		// The older media type promises 200 for everything that is GraphQL, so
		// that a client can tell an answer from a proxy's error page.
		status := http.StatusOK
		if a.kind == typeResponse {
			status = http.StatusBadRequest
		}
		a.write(status, appendErrors(nil, resp))
		return
	}
	switch {
	case oc.Operation.Operation == ast.Subscription:
		a.refuse(refused(http.StatusBadRequest, "a subscription needs a WebSocket or Accept: text/event-stream"))
		return
	case r.Method != http.MethodPost && oc.Operation.Operation != ast.Query:
		a.w.Header().Set("Allow", http.MethodPost)
		a.refuse(refused(http.StatusMethodNotAllowed, "only queries may be sent by GET"))
		return
	}
	next, ctx := exec.DispatchOperation(ctx, oc)
	resp := next(ctx)
	if resp == nil { // the client is gone
		return
	}
	a.write(http.StatusOK, appendResponse(nil, resp))
}

func (a response) refuse(f *fault) {
	a.write(f.status, appendErrors(nil, &graphql.Response{Errors: gqlerror.List{f.err}}))
}

func (a response) write(status int, body []byte) {
	h := a.w.Header()
	h.Set("Content-Type", a.kind+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	a.w.WriteHeader(status)
	_, _ = a.w.Write(body)
}

// appendResponse encodes a response whose execution began. The data is
// already JSON: encoding/json would check and copy it once more.
func appendResponse(b []byte, r *graphql.Response) []byte {
	b = append(b, '{')
	if len(r.Errors) > 0 { // first, as the specification advises
		b = append(appendJSON(append(b, `"errors":`...), r.Errors), ',')
	}
	b = append(b, `"data":`...)
	if len(r.Data) == 0 {
		b = append(b, "null"...)
	} else {
		b = append(b, r.Data...)
	}
	return appendRest(b, r)
}

// appendErrors encodes a response without a data entry: execution never began.
func appendErrors(b []byte, r *graphql.Response) []byte {
	return appendRest(appendJSON(append(b, `{"errors":`...), r.Errors), r)
}

func appendRest(b []byte, r *graphql.Response) []byte {
	if len(r.Extensions) > 0 {
		b = appendJSON(append(b, `,"extensions":`...), r.Extensions)
	}
	return append(b, '}')
}

func appendJSON(b []byte, v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		// Only an extension of an error can hold what JSON doesn't have.
		return append(b, "null"...)
	}
	return append(b, text...)
}

// decode reads exactly one JSON value, with numbers kept as they were written.
func decode(r io.Reader, into any) error {
	d := json.NewDecoder(r)
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if rest, err := io.ReadAll(io.MultiReader(d.Buffered(), r)); err != nil {
		return err
	} else if len(bytes.TrimSpace(rest)) > 0 {
		return errors.New("more than one JSON value")
	}
	return nil
}
