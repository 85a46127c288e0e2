// Package background leaves work to be done after a change has been committed:
// whatever is slow, or reaches beyond the database. The work is a row that is
// written in the change's transaction; server/tasks does it.
package background

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	entsql "entgo.io/ent/dialect/sql"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/task"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// Work is something to be done.
type Work struct {
	// Kind names who does it, for example RUN_IMPORT.
	Kind string
	// Payload is what they need to know; it is stored as JSON.
	Payload any
	// RunAt is when, at the earliest; zero means at once.
	RunAt time.Time
	// DedupeKey makes work that was enqueued before under the same key be
	// done only once. A key is remembered for a week after the work is done,
	// so it names the occasion and not only the thing.
	DedupeKey string
}

// Enqueue writes down work in tx, for the organization of the viewer. It is
// done at least once after tx has been committed, and never if it is not.
func Enqueue(ctx context.Context, tx *ent.Tx, w Work) error {
	payload, err := json.Marshal(w.Payload)
	if err != nil {
		return fmt.Errorf("enqueue %s: %w", w.Kind, err)
	}
	who, _ := viewer.FromContext(ctx)
	create := tx.Task.Create().SetOrganizationID(who.OrganizationID).SetKind(w.Kind).SetPayload(payload)
	if !w.RunAt.IsZero() {
		create.SetRunAt(w.RunAt.UTC().Truncate(time.Microsecond))
	}
	if w.DedupeKey == "" {
		err = create.Exec(ctx)
	} else {
		err = create.SetDedupeKey(w.DedupeKey).
			OnConflict(entsql.ConflictColumns(task.FieldDedupeKey), entsql.DoNothing()).Exec(ctx)
		if errors.Is(err, sql.ErrNoRows) { // how ent says that nothing was inserted
			err = nil
		}
	}
	if err != nil {
		return fmt.Errorf("enqueue %s: %w", w.Kind, err)
	}
	return nil
}
