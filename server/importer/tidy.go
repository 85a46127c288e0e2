package importer

import (
	"context"
	"errors"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/server/tasks"
)

// Uploaded files are full of personal data, so they stay no longer than they
// are of use: a week for one that was never imported, a month after the end
// of an import, while somebody may ask what was in it.
const (
	keepUnused = 7 * 24 * time.Hour
	keepEnded  = 30 * 24 * time.Hour
)

// TidyDaily has uploaded files removed once they are of no more use.
func (s *Service) TidyDaily(r *tasks.Runner) {
	r.Every(24*time.Hour, "IMPORT_TIDY", func(ctx context.Context) error { return s.tidy(ctx, now()) })
}

// tidy removes files that were kept for long enough at a moment. The window
// keeps it from asking for the same old files for ever.
func (s *Service) tidy(ctx context.Context, at time.Time) error {
	ctx = viewer.System(ctx, "")
	unused, err := s.Client.ImportRun.Query().
		Where(importrun.StatusEQ(importrun.StatusUPLOADED), importrun.CreatedAtLT(at.Add(-keepUnused))).All(ctx)
	if err != nil {
		return err
	}
	ended, err := s.Client.ImportRun.Query().
		Where(importrun.FinishedAtLT(at.Add(-keepEnded)), importrun.FinishedAtGT(at.Add(-2*keepEnded))).All(ctx)
	if err != nil {
		return err
	}
	for _, run := range ended {
		err = errors.Join(err, s.Files.Delete(ctx, run.BlobKey))
	}
	for _, run := range unused {
		err = errors.Join(err, s.Discard(ctx, run))
	}
	return err
}

// Discard forgets an upload that was not imported.
func (s *Service) Discard(ctx context.Context, run *ent.ImportRun) error {
	ctx = viewer.System(context.WithoutCancel(ctx), run.OrganizationID)
	_, err := s.Client.ImportRun.Delete().Where(importrun.ID(run.ID), importrun.StatusEQ(importrun.StatusUPLOADED)).Exec(ctx)
	if err != nil {
		return err
	}
	return s.Files.Delete(ctx, run.BlobKey)
}
