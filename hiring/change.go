package hiring

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/idempotencykey"
	"github.com/tandem-hiring/tandem/ent/privacy"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
)

// Commands change the organization's data. Every command is one transaction: it
// loads as the viewer, checks the rule, writes, and records what happened.
type Commands struct {
	// Data is the data layer.
	Data *ent.Client
	// Now tells the time; tests travel in it.
	Now func() time.Time
}

// NewCommands returns commands on the data layer, on the wall clock.
func NewCommands(data *ent.Client) *Commands {
	return &Commands{Data: data, Now: func() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }}
}

// change is one transaction of a command.
type change struct {
	*ent.Tx
	who viewer.Viewer
	now time.Time
}

// intent identifies a command for safe retries (G6).
type intent struct {
	name  string
	key   *string
	input any
}

// change runs a command in a transaction and returns the ids of what it
// changed. With an idempotency key, a retry returns the first answer's ids and
// changes nothing.
func (c *Commands) change(ctx context.Context, in intent, do func(context.Context, *change) ([]string, error)) (ids []string, err error) {
	who, ok := viewer.FromContext(ctx)
	if !ok {
		return nil, Refuse(Unauthenticated, "Sign in first.")
	}
	// Commands tidy their input, so it is looked at before.
	hash := ""
	if in.key != nil {
		if hash, err = in.hash(); err != nil {
			return nil, err
		}
	}
	ids, err = c.once(ctx, who, in, hash, do)
	if err == nil || in.key == nil {
		return ids, err
	}
	// The same key at the same moment: whoever was first has made what this one
	// stumbled over, and has the answer now.
	known, lost := c.Data.IdempotencyKey.Query().
		Where(idempotencykey.ActorID(who.UserID), idempotencykey.Key(*in.key)).Exist(ctx)
	if lost != nil || !known {
		return nil, err
	}
	return c.once(ctx, who, in, hash, do)
}

func (c *Commands) once(ctx context.Context, who viewer.Viewer, in intent, hash string, do func(context.Context, *change) ([]string, error)) (ids []string, err error) {
	tx, err := c.Data.Tx(ctx)
	if err != nil {
		return nil, fmt.Errorf("begin %s: %w", in.name, err)
	}
	defer func() {
		if p := recover(); p != nil {
			_ = tx.Rollback()
			panic(p)
		}
		if err != nil {
			_ = tx.Rollback()
		}
	}()
	if in.key != nil {
		first, err := tx.IdempotencyKey.Query().
			Where(idempotencykey.ActorID(who.UserID), idempotencykey.Key(*in.key)).Only(ctx)
		if err == nil {
			if first.RequestHash != hash {
				return nil, BadField("idempotencyKey", "This key was used for another request: a new intent needs a new key.")
			}
			return first.Result, tx.Rollback()
		}
		if !ent.IsNotFound(err) {
			return nil, err
		}
	}
	ch := &change{Tx: tx, who: who, now: c.Now()}
	if ids, err = do(ctx, ch); err != nil {
		return nil, denied(err)
	}
	if in.key != nil {
		err := tx.IdempotencyKey.Create().SetOrganizationID(who.OrganizationID).SetActorID(who.UserID).
			SetKey(*in.key).SetRequestHash(hash).SetResult(ids).SetCreatedAt(ch.now).Exec(ctx)
		if err != nil {
			return nil, err
		}
	}
	return ids, tx.Commit()
}

// hash identifies what a key was used for.
func (in intent) hash() (string, error) {
	if len(*in.key) == 0 || len(*in.key) > 200 {
		return "", BadField("idempotencyKey", "A key has 1 to 200 characters.")
	}
	b, err := json.Marshal(in.input)
	if err != nil {
		return "", fmt.Errorf("hash of %s: %w", in.name, err)
	}
	sum := sha256.Sum256(append([]byte(in.name+"\x00"), b...))
	return hex.EncodeToString(sum[:]), nil
}

// denied words a refusal of the data layer like a missing row, so that nobody
// can probe for what exists, and a value that it doesn't take like bad input.
func denied(err error) error {
	if errors.Is(err, privacy.Deny) {
		return Refuse(NotFound, "This doesn't exist, or you may not change it.")
	}
	if e, ok := errors.AsType[*ent.ValidationError](err); ok {
		return BadField(camel(e.Name), "This is too long, or empty where something is needed.")
	}
	return err
}

// camel spells a column as the API does.
func camel(column string) string {
	words := strings.Split(column, "_")
	for i := 1; i < len(words); i++ {
		words[i] = strings.ToUpper(words[i][:1]) + words[i][1:]
	}
	return strings.Join(words, "")
}

// record writes events of the change.
func (ch *change) record(ctx context.Context, events ...feed.Event) error {
	for i := range events {
		if events[i].At.IsZero() {
			events[i].At = ch.now
		}
	}
	return feed.Record(ctx, ch.Tx, events...)
}

// raced words a write that found no row as CONFLICT: the row had been read in the
// same change, so somebody was faster.
func raced(err error, what string, version int) error {
	if ent.IsNotFound(err) {
		return stale(what, version+1, nil)
	}
	return err
}

// stale is the CONFLICT error of an edit that was based on an older version.
func stale(what string, version int, current map[string]any) *Error {
	if current == nil {
		current = map[string]any{}
	}
	current["version"] = version
	return &Error{
		Code: Conflict, Current: current,
		Message: fmt.Sprintf("Somebody changed this %s meanwhile. Look at the current one and try again.", what),
	}
}
