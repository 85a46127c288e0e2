package graph

import (
	"context"
	"strings"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/graph/model"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/audience"
)

// loadSnapshots attaches to entries the applications that they are about, as
// they are now, in one statement.
func (r *Resolver) loadSnapshots(ctx context.Context, entries []*feed.Entry) error {
	ids := make([]string, 0, len(entries))
	for _, e := range entries {
		if e.ApplicationID != "" {
			ids = append(ids, e.ApplicationID)
		}
	}
	of := make(map[string]*ent.Application, len(ids))
	if len(ids) > 0 {
		// Everything that the entries' subscribers could see is loaded; what
		// each of them sees is decided at delivery.
		rows, err := r.Data.Application.Query().Where(application.IDIn(ids...)).All(viewer.System(ctx, ""))
		if err != nil {
			return err
		}
		for _, a := range rows {
			of[a.ID] = a
		}
	}
	for _, e := range entries {
		e.SetSnapshot(of[e.ApplicationID])
	}
	return nil
}

// pipelineStream follows one job for one viewer.
type pipelineStream struct {
	*reader
	r       *Resolver
	who     viewer.Viewer
	jobID   string
	sharing shareable
	greeted bool
}

// pipelineKey is equal for subscribers who are shown the same of a job.
type pipelineKey struct {
	class  audience.Class
	userID string
	rights uint64
}

func (r *Resolver) followPipeline(ctx context.Context, jobID string, after *string) (stream, error) {
	v := who(ctx)
	now, err := r.audience.Job(ctx, v, jobID)
	if err != nil {
		return nil, wordStreamError(err)
	}
	if !now.Class.Follows {
		return nil, noJob()
	}
	s, err := r.read(ctx, feed.Topic{OrganizationID: v.OrganizationID, JobID: jobID}, after)
	if err != nil {
		return nil, err
	}
	return &pipelineStream{reader: s, r: r, who: v, jobID: jobID, sharing: sharing(ctx)}, nil
}

func noJob() error {
	return hiring.Refuse(hiring.NotFound, "This job doesn't exist, or you can't see it.")
}

func (s *pipelineStream) next(ctx context.Context) (*frame, error) {
	if !s.greeted {
		s.greeted = true
		return &frame{as: s.who, value: func() any {
			return &model.PipelineBatch{Cursor: feed.EncodeCursor(s.Cursor()), Changes: []*model.PipelineChange{}}
		}}, nil
	}
	for {
		b, err := s.Next(ctx)
		if err != nil {
			return nil, err
		}
		rights := s.r.audience.Version()
		// The entries of b have been observed, so this is newer than them.
		now, err := s.r.audience.Job(ctx, s.who, s.jobID)
		if err != nil {
			return nil, err
		}
		if !now.Class.Follows {
			return nil, noJob()
		}
		if !shows(now, b.Entries) {
			continue
		}
		f := &frame{as: now.Viewer, batch: b, value: func() any { return pipelineBatch(now, b) }}
		if now.Alike(b.Entries) {
			switch s.sharing {
			case sameClass:
				f.key = pipelineKey{class: now.Class}
			case samePerson:
				f.key = pipelineKey{now.Class, now.Viewer.UserID, rights}
			}
		}
		return f, nil
	}
}

// shows reports whether any entry is for the viewer.
func shows(j audience.Job, entries []*feed.Entry) bool {
	for _, e := range entries {
		if ofPipeline(e) && j.Sight(e) != audience.Hidden {
			return true
		}
	}
	return false
}

// ofPipeline tells changes of the pipeline from what else belongs to a job.
func ofPipeline(e *feed.Entry) bool {
	return strings.HasPrefix(e.Kind, "APPLICATION_") || strings.HasPrefix(e.Kind, "JOB_")
}

// pipelineBatch is what a viewer is shown of a batch.
func pipelineBatch(j audience.Job, b *feed.Batch) *model.PipelineBatch {
	batch := &model.PipelineBatch{Cursor: feed.EncodeCursor(b.Cursor), Changes: make([]*model.PipelineChange, 0, len(b.Entries))}
	for _, e := range b.Entries {
		sight := j.Sight(e)
		if sight == audience.Hidden || !ofPipeline(e) {
			continue
		}
		c := &model.PipelineChange{
			Cursor: feed.EncodeCursor(e.Position), Kind: e.Kind, At: e.At,
			ActorID: optional(e.ActorID), ApplicationID: optional(e.ApplicationID),
			FromStepID: optional(e.Data.FromStepID), ToStepID: optional(e.Data.ToStepID),
		}
		if sight == audience.Leaving {
			c.ToStepID = nil
		}
		if a, _ := e.Snapshot().(*ent.Application); a != nil && j.Application(a) {
			c.Application = a
		}
		batch.Changes = append(batch.Changes, c)
	}
	return batch
}

// optional is null for the empty string.
func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
