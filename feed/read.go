package feed

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/store"
)

const columns = `position, id, organization_id, kind, audience, coalesce(actor_id, ''), entity_id, coalesce(job_id, ''), coalesce(candidate_id, ''), coalesce(application_id, ''), data, at`

// read loads at most limit entries of a topic after a position, in order.
func (f *Feed) read(ctx context.Context, topic Topic, after int64, limit int) ([]*Entry, error) {
	q, args := ``, []any{after, limit}
	switch {
	case topic.JobID != "":
		// By the job's index or by position, whichever is shorter.
		q, args = store.PlanAnew+`organization_id = $3 and job_id = $4 and`, append(args, topic.OrganizationID, topic.JobID)
	case topic.OrganizationID != "":
		q, args = store.PlanAnew+`organization_id = $3 and`, append(args, topic.OrganizationID)
	}
	rows, err := f.db.SQL.QueryContext(ctx, `select `+columns+` from events where `+q+` position > $1 order by position limit $2`, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var entries []*Entry
	for rows.Next() {
		e := new(Entry)
		var audience string
		var data []byte
		if err := rows.Scan(&e.Position, &e.ID, &e.OrganizationID, &e.Kind, &audience, &e.ActorID, &e.EntityID,
			&e.JobID, &e.CandidateID, &e.ApplicationID, &data, &e.At); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(data, &e.Data); err != nil {
			return nil, fmt.Errorf("feed: data of event %d: %w", e.ID, err)
		}
		e.Audience, e.At = event.Audience(audience), e.At.UTC()
		entries = append(entries, e)
	}
	return entries, rows.Err()
}

// catchUp reads a topic's past from the database for a reader that is behind
// the window. It also returns the position up to which the answer is complete.
func (f *Feed) catchUp(ctx context.Context, topic Topic, after int64, limit int) ([]*Entry, int64, error) {
	// All positions up to here are committed, so the query below sees them.
	through := f.Head()
	entries, err := f.read(ctx, topic, after, limit)
	if err != nil {
		return nil, 0, err
	}
	// After reading, not before: rows that were pruned between the two would
	// be missing without a word.
	_, pruned, err := f.head(ctx)
	if err != nil {
		return nil, 0, err
	}
	if after < pruned {
		return nil, 0, ErrPruned
	}
	f.databaseReads.Add(1)
	if len(entries) > 0 {
		last := entries[len(entries)-1].Position
		if len(entries) == limit || last > through {
			through = last
		}
	}
	return entries, through, nil
}

// head returns the last position given and the last one pruned.
func (f *Feed) head(ctx context.Context) (position, pruned int64, err error) {
	err = f.db.SQL.QueryRowContext(ctx, `select position, pruned from feed_head where id = 1`).Scan(&position, &pruned)
	if err == sql.ErrNoRows {
		err = nil // nothing was ever recorded
	}
	return position, pruned, err
}
