package feed

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"github.com/lib/pq"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/viewer"
)

// Event is one change, as the command that made it tells it.
type Event struct {
	// Kind is what happened: one of this package's constants.
	Kind string
	// Audience is the rule that decides who may see it.
	Audience event.Audience
	// OrganizationID and ActorID are the viewer's when empty.
	OrganizationID, ActorID string
	// EntityID is what was changed.
	EntityID string
	// JobID, CandidateID and ApplicationID are what it belongs to; empty when
	// nothing of the kind.
	JobID, CandidateID, ApplicationID string
	// Data holds the before and after, and the facts that decide the audience.
	Data profile.EventData
	// At is when it happened; now when zero.
	At time.Time
}

// maxRows bounds the events of one statement: SQLite allows 32,766 parameters.
const maxRows = 1000

// Record writes what happened in the transaction that makes it happen, whoever
// the viewer is, and pokes the feed once the transaction has committed. Events
// are delivered in the order of recording as far as one row is concerned,
// provided that the row was written (or locked) before its event is recorded:
// record last.
func Record(ctx context.Context, tx *ent.Tx, events ...Event) error {
	if len(events) == 0 {
		return nil
	}
	who, _ := viewer.FromContext(ctx)
	now := time.Now().UTC().Truncate(time.Microsecond)
	raw, err := tx.SQLTx()
	if err != nil {
		return err
	}
	for len(events) > 0 {
		n := min(len(events), maxRows)
		if err := insert(ctx, raw, tx.Dialect(), who, now, events[:n]); err != nil {
			return fmt.Errorf("feed: record: %w", err)
		}
		events = events[n:]
	}
	tx.OnCommit(pokeAfter)
	return nil
}

// pokeAfter tells the feeds of this process that something committed.
func pokeAfter(next ent.Committer) ent.Committer {
	return ent.CommitFunc(func(ctx context.Context, tx *ent.Tx) error {
		err := next.Commit(ctx, tx)
		if err == nil {
			changed()
		}
		return err
	})
}

func insert(ctx context.Context, tx *sql.Tx, dial string, who viewer.Viewer, now time.Time, events []Event) error {
	var first int64
	if dial == dialect.SQLite {
		// There is one writer at a time, so the place in the feed is known now.
		const take = `insert into feed_head (id, position, pruned) values (1, $1, 0)
on conflict (id) do update set position = position + $1 returning position`
		var last int64
		if err := tx.QueryRowContext(ctx, take, len(events)).Scan(&last); err != nil {
			return err
		}
		first = last - int64(len(events)) + 1
	}
	q := statement{literal: dial == dialect.Postgres && len(events) > fewRows, numbered: dial == dialect.Postgres}
	q.b.Grow(400 * len(events))
	q.b.WriteString(`insert into events (position, organization_id, kind, audience, actor_id, entity_id, job_id, candidate_id, application_id, data, at) values `)
	for i, e := range events {
		if e.OrganizationID == "" {
			e.OrganizationID = who.OrganizationID
		}
		if e.ActorID == "" {
			e.ActorID = who.UserID
		}
		if e.At.IsZero() {
			e.At = now
		}
		if err := e.check(); err != nil {
			return err
		}
		data, err := json.Marshal(e.Data)
		if err != nil {
			return err
		}
		if i > 0 {
			q.b.WriteByte(',')
		}
		q.b.WriteByte('(')
		if first > 0 {
			q.b.WriteString(strconv.FormatInt(first+int64(i), 10))
		} else {
			q.b.WriteString("null")
		}
		q.text(e.OrganizationID)
		q.text(e.Kind)
		q.text(string(e.Audience))
		q.text(e.ActorID)
		q.text(e.EntityID)
		q.text(e.JobID)
		q.text(e.CandidateID)
		q.text(e.ApplicationID)
		q.text(string(data))
		q.time(e.At)
		q.b.WriteByte(')')
	}
	_, err := tx.ExecContext(ctx, q.b.String(), q.args...)
	return err
}

// check refuses an event that could never be delivered rightly.
func (e Event) check() error {
	switch {
	case e.OrganizationID == "", e.Kind == "", e.EntityID == "":
		return fmt.Errorf("event %q of %q in organization %q: all three are needed", e.Kind, e.EntityID, e.OrganizationID)
	case (e.Audience == event.AudienceJOB || e.Audience == event.AudienceAPPLICATION) && e.JobID == "":
		return fmt.Errorf("event %s of %s: an audience of %s needs a job", e.Kind, e.EntityID, e.Audience)
	}
	return event.AudienceValidator(e.Audience)
}

// statement collects values of an insert. A few events make a text that comes
// again and again and that PostgreSQL's connections keep prepared; for many the
// values are written into the text, because a text with parameters that comes
// once costs a second round trip.
type statement struct {
	b        strings.Builder
	args     []any
	literal  bool
	numbered bool // parameters are $1, $2: SQLite would look each up by its name
}

// fewRows is how many events make one of the texts that are kept.
const fewRows = 4

// text adds a value; the empty one is null, which keeps it out of searches.
func (s *statement) text(v string) {
	s.b.WriteByte(',')
	switch {
	case !s.literal && v == "":
		s.param(nil)
	case !s.literal:
		s.param(v)
	case v == "":
		s.b.WriteString("null")
	default:
		s.b.WriteString(pq.QuoteLiteral(v))
	}
}

func (s *statement) time(t time.Time) {
	s.b.WriteByte(',')
	if s.literal {
		s.b.WriteByte('\'')
		s.b.WriteString(t.UTC().Format("2006-01-02 15:04:05.999999Z07:00"))
		s.b.WriteByte('\'')
		return
	}
	s.param(t.UTC())
}

func (s *statement) param(v any) {
	s.args = append(s.args, v)
	if !s.numbered {
		s.b.WriteByte('?')
		return
	}
	s.b.WriteByte('$')
	s.b.WriteString(strconv.Itoa(len(s.args)))
}
