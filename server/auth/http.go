package auth

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"
	"time"

	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
)

// mostBody is the largest request that the endpoints read.
const mostBody = 16 << 10

// Handler serves the endpoints under /auth/. It belongs inside Middleware, and
// inside protection against cross-site requests. All take and return JSON;
// a refusal is {"error":{"code","message","field"}}.
func (s *Service) Handler() http.Handler {
	mux := http.NewServeMux()
	for pattern, serve := range map[string]func(http.ResponseWriter, *http.Request) (any, error){
		"GET /auth/state":                s.state,
		"POST /auth/setup":               s.setUp,
		"POST /auth/sign-in":             s.signIn,
		"POST /auth/sign-out":            s.signOut,
		"POST /auth/sign-out-everywhere": s.signOutEverywhere,
		"POST /auth/password":            s.changePassword,
		"POST /auth/forgot":              s.forgot,
		"GET /auth/link":                 s.showLink,
		"POST /auth/link":                s.useLink,
	} {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			answer, err := serve(w, r)
			s.answer(w, r, answer, err)
		})
	}
	mux.HandleFunc("/auth/", func(w http.ResponseWriter, _ *http.Request) {
		write(w, http.StatusNotFound, refusal{refusalBody{Code: "NOT_FOUND", Message: "There is nothing at this address."}})
	})
	return mux
}

// nothing is the answer of an endpoint that has nothing to say.
type nothing struct{}

type refusal struct {
	Error refusalBody `json:"error"`
}

type refusalBody struct {
	Code          string   `json:"code"`
	Message       string   `json:"message"`
	Field         string   `json:"field,omitempty"`
	Organizations []choice `json:"organizations,omitempty"`
}

func (s *Service) answer(w http.ResponseWriter, r *http.Request, answer any, err error) {
	if err == nil {
		write(w, http.StatusOK, answer)
		return
	}
	if choose, ok := errors.AsType[*chooseError](err); ok {
		write(w, http.StatusConflict, refusal{refusalBody{"CHOOSE_ORGANIZATION", choose.Error(), "organization", choose.organizations}})
		return
	}
	if errors.Is(err, errBusy) {
		err = &earlyError{hiring.Refuse(hiring.Limit, "Many people are signing in at this moment. Try again in a few seconds."), 2 * time.Second}
	}
	if early, ok := errors.AsType[*earlyError](err); ok {
		w.Header().Set("Retry-After", strconv.Itoa(int(early.after/time.Second)))
	}
	if refused, ok := errors.AsType[*hiring.Error](err); ok {
		write(w, statuses[refused.Code], refusal{refusalBody{Code: string(refused.Code), Message: refused.Message, Field: refused.Field}})
		return
	}
	if r.Context().Err() != nil {
		return // nobody is there to read an answer
	}
	s.log.Error("a request to sign in or out failed", "path", r.URL.Path, "error", err)
	unavailable(w)
}

// unavailable answers when the database doesn't. It says so twice, for the
// clients of /auth and for those of GraphQL.
func unavailable(w http.ResponseWriter) {
	type extensions struct {
		Code string `json:"code"`
	}
	type graphQLError struct {
		Message    string     `json:"message"`
		Extensions extensions `json:"extensions"`
	}
	const message = "The server can't answer just now. Try again in a moment."
	w.Header().Set("Retry-After", "1")
	write(w, http.StatusServiceUnavailable, struct {
		refusal
		Errors []graphQLError `json:"errors"`
	}{
		refusal{refusalBody{Code: "INTERNAL", Message: message}},
		[]graphQLError{{message, extensions{"INTERNAL"}}},
	})
}

func write(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

// read decodes the request's body into v. Only JSON is taken: a form of another
// site can't send it.
func read(w http.ResponseWriter, r *http.Request, v any) error {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return hiring.BadField("", "Send the request as application/json.")
	}
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, mostBody))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		var tooLarge *http.MaxBytesError
		if errors.As(err, &tooLarge) {
			return hiring.BadField("", "The request is too large.")
		}
		return hiring.BadField("", "The request is not the JSON object that is expected here.")
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return hiring.BadField("", "The request has something after its JSON object.")
	}
	return nil
}

// SignedIn reports whether a request that went through Middleware acts for a person.
func SignedIn(r *http.Request) bool {
	_, err := signedIn(r)
	return err == nil
}

// signedIn returns who asks, or an UNAUTHENTICATED error.
func signedIn(r *http.Request) (viewer.Viewer, error) {
	v, ok := viewer.FromContext(r.Context())
	if !ok || v.UserID == "" {
		return viewer.Viewer{}, errUnauthenticated
	}
	return v, nil
}
