package graph

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/graph/model"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/audience"
)

// activityStream follows an organization for one viewer.
type activityStream struct {
	*reader
	r        *Resolver
	who      viewer.Viewer
	filter   *model.ActivityFilter
	filtered string // the filter as text
	sharing  shareable
	greeted  bool
}

// activityKey is equal for subscribers who are shown the same activity. It is
// shared among the clients of one person only.
type activityKey struct {
	userID string
	rights uint64
	filter string
}

func (r *Resolver) followActivity(ctx context.Context, after *string, filter *model.ActivityFilter) (stream, error) {
	v := who(ctx)
	if filter != nil && len(filter.JobIds) > maxJobs {
		return nil, &hiring.Error{Code: hiring.Limit, Field: "filter.jobIds", Message: "At most 100 jobs at once."}
	}
	text, err := json.Marshal(filter)
	if err != nil {
		return nil, err
	}
	if _, err := r.audience.Viewer(ctx, v); err != nil {
		return nil, wordStreamError(err)
	}
	s, err := r.read(ctx, feed.Topic{OrganizationID: v.OrganizationID}, after)
	if err != nil {
		return nil, err
	}
	return &activityStream{reader: s, r: r, who: v, filter: filter, filtered: string(text), sharing: sharing(ctx)}, nil
}

func (s *activityStream) next(ctx context.Context) (*frame, error) {
	if !s.greeted {
		s.greeted = true
		return &frame{as: s.who, value: func() any {
			return &model.ActivityBatch{Cursor: feed.EncodeCursor(s.Cursor()), Events: []*ent.Event{}}
		}}, nil
	}
	for {
		b, err := s.Next(ctx)
		if err != nil {
			return nil, err
		}
		rights := s.r.audience.Version()
		now, err := s.r.audience.Viewer(ctx, s.who)
		if err != nil {
			return nil, err
		}
		var seen []*feed.Entry
		alike := true
		for _, e := range b.Entries {
			if !matches(s.filter, e) {
				continue
			}
			ok, err := s.r.audience.CanSee(ctx, s.who, e)
			if err != nil {
				return nil, err
			}
			if ok {
				seen = append(seen, e)
			}
			alike = alike && !audience.Personal(now, e)
		}
		if len(seen) == 0 {
			continue
		}
		f := &frame{as: now, batch: b, value: func() any { return activityBatch(b.Cursor, seen) }}
		if alike && s.sharing != alone {
			f.key = activityKey{now.UserID, rights, s.filtered}
		}
		return f, nil
	}
}

// matches applies a filter to an entry.
func matches(f *model.ActivityFilter, e *feed.Entry) bool {
	if f == nil {
		return true
	}
	return (f.Kinds == nil || slices.Contains(f.Kinds, e.Kind)) &&
		(f.JobIds == nil || slices.Contains(f.JobIds, e.JobID)) &&
		(f.CandidateID == nil || *f.CandidateID == e.CandidateID)
}

func activityBatch(cursor int64, entries []*feed.Entry) *model.ActivityBatch {
	batch := &model.ActivityBatch{Cursor: feed.EncodeCursor(cursor)}
	for _, e := range entries {
		batch.Events = append(batch.Events, &ent.Event{
			ID: e.ID, Position: &e.Position, OrganizationID: e.OrganizationID, Kind: e.Kind, Audience: e.Audience,
			ActorID: e.ActorID, EntityID: e.EntityID, JobID: e.JobID, CandidateID: e.CandidateID, ApplicationID: e.ApplicationID,
			Data: e.Data, At: e.At,
		})
	}
	return batch
}
