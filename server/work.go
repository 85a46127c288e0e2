package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/importer"
	"github.com/tandem-hiring/tandem/server/tasks"
)

// newWork is all that is done in the background.
func newWork(db *store.DB, client *ent.Client, imports *importer.Service) *tasks.Runner {
	work := tasks.New(db, client, tasks.Options{})
	work.Tidy()
	work.Handle(hiring.ImportRunTask, onImport(imports.Run))
	work.Handle(hiring.ImportRevertTask, onImport(imports.Undo))
	return work
}

// onImport makes a task of what is done to an import. Its progress is told by
// the feed.
func onImport(do func(ctx context.Context, id string, _ importer.Progress) error) tasks.Handler {
	return func(ctx context.Context, payload json.RawMessage) error {
		var t hiring.ImportTask
		if err := json.Unmarshal(payload, &t); err != nil {
			return fmt.Errorf("the payload of an import: %w", err)
		}
		return do(ctx, t.ImportID, nil)
	}
}
