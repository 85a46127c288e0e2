package graph

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entgo.io/ent/privacy"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
)

// PresentError words every error for the client: refusals of the rules carry
// their code, field and the current value; anything else is INTERNAL with an id
// under which the log has the cause.
func PresentError(ctx context.Context, err error) *gqlerror.Error {
	if refusal, ok := errors.AsType[*hiring.Error](err); ok {
		return present(ctx, err, refusal)
	}
	switch {
	case errors.Is(err, privacy.Deny), ent.IsNotFound(err):
		return present(ctx, err, hiring.Refuse(hiring.NotFound, "This doesn't exist, or you can't see it."))
	case errors.Is(err, feed.ErrPruned):
		return present(ctx, err, hiring.Refuse(hiring.Precondition, "This cursor is older than the kept history. Fetch the data again and go on from its cursor."))
	case errors.Is(err, feed.ErrCursor):
		return present(ctx, err, hiring.BadField("after", "This is not a cursor of the feed."))
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return present(ctx, err, &hiring.Error{Code: "CANCELLED", Message: "The request ended before the answer was ready."})
	}
	// What gqlgen says of the request itself: syntax, unknown fields, bad values.
	if e, ok := errors.AsType[*gqlerror.Error](err); ok && e.Err == nil {
		if e.Extensions["code"] == nil {
			e.Extensions = with(e.Extensions, "code", string(hiring.Invalid))
		}
		return e
	}
	// PostgreSQL stores no U+0000, wherever in a request it stands.
	if e, ok := errors.AsType[interface {
		error
		SQLState() string
	}](err); ok && (e.SQLState() == "22021" || e.SQLState() == "22P05") {
		return present(ctx, err, hiring.Refuse(hiring.Invalid, "One of the texts holds the character U+0000, which no text can hold. Remove it."))
	}
	if field, ok := argument(ctx, err); ok {
		why := err.Error()
		if e, ok := errors.AsType[*gqlerror.Error](err); ok {
			why = e.Message
		}
		return present(ctx, err, hiring.BadField(field, "This value can't be read: %s.", why))
	}
	return internal(ctx, err)
}

// argument tells whether an error is about reading a field's arguments, which no
// rule has seen yet, and where it lies in them.
func argument(ctx context.Context, err error) (string, bool) {
	fc := graphql.GetFieldContext(ctx)
	if fc == nil || fc.Args != nil || len(fc.Field.Arguments) == 0 {
		return "", false
	}
	var names []string
	if e, ok := errors.AsType[*gqlerror.Error](err); ok {
		for _, p := range e.Path[min(len(e.Path), len(fc.Path())):] {
			names = append(names, fmt.Sprint(p))
		}
	}
	return strings.Join(names, "."), true
}

func present(ctx context.Context, err error, refusal *hiring.Error) *gqlerror.Error {
	e := graphql.DefaultErrorPresenter(ctx, err)
	out := &gqlerror.Error{Message: refusal.Message, Path: e.Path, Locations: e.Locations}
	out.Extensions = with(nil, "code", string(refusal.Code))
	if refusal.Field != "" {
		out.Extensions["field"] = refusal.Field
	}
	if refusal.Current != nil {
		out.Extensions["current"] = refusal.Current
	}
	return out
}

func with(extensions map[string]any, key string, value any) map[string]any {
	if extensions == nil {
		extensions = map[string]any{}
	}
	extensions[key] = value
	return extensions
}

func internal(ctx context.Context, err error) *gqlerror.Error {
	id := rand.Text()[:12]
	slog.ErrorContext(ctx, "request failed", "error_id", id, "err", err)
	e := graphql.DefaultErrorPresenter(ctx, err)
	return &gqlerror.Error{
		Message:    fmt.Sprintf("Something went wrong on our side; nothing was changed. If it happens again, report error %s.", id),
		Path:       e.Path,
		Locations:  e.Locations,
		Extensions: map[string]any{"code": "INTERNAL", "errorId": id},
	}
}

// Recover turns a panic into an internal error and logs where it came from.
func Recover(ctx context.Context, p any) error {
	slog.ErrorContext(ctx, "panic", "panic", p, "stack", string(debug.Stack()))
	return fmt.Errorf("panic: %v", p)
}
