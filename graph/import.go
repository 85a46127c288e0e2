package graph

import (
	"context"
	"io"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/importrow"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/graph/connection"
	"github.com/tandem-hiring/tandem/graph/model"
	"github.com/tandem-hiring/tandem/hiring"
)

// Imports reads files of people and imports them in the background.
type Imports interface {
	// Upload keeps and recognises a file. Errors: FORBIDDEN, INVALID.
	Upload(ctx context.Context, name string, r io.Reader, idempotencyKey *string) (*ent.ImportRun, error)
	// Columns lists the columns of a table; none for other formats.
	Columns(ctx context.Context, run *ent.ImportRun) ([]hiring.ImportColumn, error)
	// MappingColumns lists the columns of a saved mapping.
	MappingColumns(saved *ent.ImportMapping) ([]hiring.ImportColumn, error)
	// FittingMappings lists the saved mappings for the columns of a file.
	FittingMappings(ctx context.Context, run *ent.ImportRun) ([]*ent.ImportMapping, error)
	// Preview tells what an import would do. Errors: NOT_FOUND, INVALID, PRECONDITION.
	Preview(ctx context.Context, id string, columns []hiring.ImportColumn, jobID string) (*hiring.ImportPreview, error)
	// Start runs an import. Errors: FORBIDDEN, NOT_FOUND, INVALID, PRECONDITION.
	Start(ctx context.Context, in hiring.StartImport) (*ent.ImportRun, error)
	// Revert takes an import back. Errors: FORBIDDEN, NOT_FOUND, PRECONDITION.
	Revert(ctx context.Context, id string, idempotencyKey *string) (*ent.ImportRun, error)
}

// newestImports is the order of a list of imports.
var newestImports = []connection.Term[*ent.ImportRun]{
	connection.Moment(importrun.FieldCreatedAt, func(i *ent.ImportRun) time.Time { return i.CreatedAt }).In(connection.Desc),
	connection.Text(importrun.FieldID, func(i *ent.ImportRun) string { return i.ID }).In(connection.Desc),
}

// rowsPerSecond is how fast an import is, or was.
func rowsPerSecond(run *ent.ImportRun, now time.Time) float64 {
	if run.StartedAt == nil {
		return 0
	}
	until := now
	switch run.Status {
	case importrun.StatusRUNNING:
	case importrun.StatusDONE, importrun.StatusFAILED:
		if run.FinishedAt != nil {
			until = *run.FinishedAt
		}
	default:
		return 0 // being taken back, which goes at a speed of its own
	}
	elapsed := until.Sub(*run.StartedAt)
	if elapsed < time.Millisecond {
		return 0
	}
	return float64(run.DoneRows) / elapsed.Seconds()
}

// importProblems lists the rows that were not simply imported.
func (r *Resolver) importProblems(ctx context.Context, run *ent.ImportRun, first *int) ([]*ent.ImportRow, error) {
	n, err := connection.Size("first", first)
	if err != nil {
		return nil, err
	}
	return r.Data.ImportRow.Query().
		Where(importrow.ImportID(run.ID), importrow.ActionIn(importrow.ActionFAILED, importrow.ActionSKIPPED, importrow.ActionKEPT)).
		Order(importrow.ByRow()).Limit(n).All(ctx)
}

// chosenColumns are columns as a person filled them in; nil leaves the guess.
func chosenColumns(in []*model.ImportColumnInput) []hiring.ImportColumn {
	if in == nil {
		return nil
	}
	columns := make([]hiring.ImportColumn, len(in))
	for i, c := range in {
		columns[i] = hiring.ImportColumn{Name: c.Name, Field: c.Field}
		if c.Separator != nil {
			columns[i].Separator = *c.Separator
		}
	}
	return columns
}

// importPoll is how often progress is looked at: reading one row is cheaper
// than following the feed, in which an import may put thousands of events a
// second.
const importPoll = 250 * time.Millisecond

// importProgress sends an import whenever it got on, until it has ended.
func (r *Resolver) importProgress(ctx context.Context, id string) (<-chan *ent.ImportRun, error) {
	run, err := r.Data.ImportRun.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, hiring.Refuse(hiring.NotFound, "This import doesn't exist, or you can't see it.")
	}
	if err != nil {
		return nil, err
	}
	updates := make(chan *ent.ImportRun)
	go func() {
		defer close(updates)
		tick := time.NewTicker(importPoll)
		defer tick.Stop()
		for shown := -1; ; {
			if run.Version != shown {
				select {
				case updates <- run:
					shown = run.Version
				case <-ctx.Done():
					return
				}
			}
			switch run.Status {
			case importrun.StatusDONE, importrun.StatusFAILED, importrun.StatusREVERTED:
				return
			}
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			// A database that doesn't answer for a moment ends no subscription;
			// an import that is out of sight does.
			next, err := r.Data.ImportRun.Get(ctx, id)
			if ent.IsNotFound(err) {
				return
			}
			if err == nil {
				run = next
			}
		}
	}()
	return updates, nil
}
