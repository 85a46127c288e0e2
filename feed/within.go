package feed

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/tandem-hiring/tandem/ent/viewer"
)

// RecordWithin writes the part of a PostgreSQL statement that records an event
// for every row of source, which is what the same statement has changed: one
// round trip instead of a transaction. Record is the way for everything else.
// Call Recorded when the statement has succeeded.
func RecordWithin(ctx context.Context, b *sql.Builder, source string, e Event) error {
	who, _ := viewer.FromContext(ctx)
	if e.OrganizationID == "" {
		e.OrganizationID = who.OrganizationID
	}
	if e.ActorID == "" {
		e.ActorID = who.UserID
	}
	if e.At.IsZero() {
		e.At = time.Now().UTC().Truncate(time.Microsecond)
	}
	if err := e.check(); err != nil {
		return fmt.Errorf("feed: record: %w", err)
	}
	data, err := json.Marshal(e.Data)
	if err != nil {
		return fmt.Errorf("feed: record: %w", err)
	}
	b.WriteString("INSERT INTO events (organization_id, kind, audience, actor_id, entity_id, job_id, candidate_id, application_id, data, at) SELECT ")
	for _, v := range [...]string{e.OrganizationID, e.Kind, string(e.Audience), e.ActorID, e.EntityID, e.JobID, e.CandidateID, e.ApplicationID} {
		if v == "" {
			b.WriteString("NULL, ")
		} else {
			b.Arg(v).WriteString(", ")
		}
	}
	b.Args(string(data), e.At).WriteString(" FROM " + source)
	return nil
}

// Recorded pokes the feed after a statement with RecordWithin.
func Recorded() { changed() }
