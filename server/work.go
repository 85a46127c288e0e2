package main

import (
	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/server/importer"
	"github.com/tandem-hiring/tandem/server/tasks"
)

// newWork is all that is done in the background.
func newWork(db *store.DB, client *ent.Client, imports *importer.Service) *tasks.Runner {
	work := tasks.New(db, client, tasks.Options{})
	work.Tidy()
	imports.Handle(work)
	imports.TidyDaily(work)
	return work
}
