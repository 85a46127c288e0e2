package hiring

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/notereader"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
)

// AddNoteInput is a note to write.
type AddNoteInput struct {
	CandidateID    string
	ApplicationID  *string
	Body           string
	Audience       *note.Audience
	ReaderIDs      []string
	IdempotencyKey *string
}

// NoteResult is a note and the people whom it mentions in vain.
type NoteResult struct {
	Note                *ent.Note
	UnreachableMentions []*ent.User
}

var mention = regexp.MustCompile(`@\[[^\]\n]{1,200}\]\((usr_[0-9a-f-]{36})\)`)

// Mentions are the ids of the people whom a note's text mentions, each once.
func Mentions(body string) []string {
	ids := []string{}
	for _, m := range mention.FindAllStringSubmatch(body, -1) {
		if !slices.Contains(ids, m[1]) {
			ids = append(ids, m[1])
		}
	}
	return ids
}

// AddNote writes a note about a person. A mention never widens access (P5): who
// can't read the note is listed in the result. Errors: NOT_FOUND, INVALID.
func (c *Commands) AddNote(ctx context.Context, in AddNoteInput) (*NoteResult, error) {
	ids, err := c.change(ctx, intent{"addNote", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		p, err := ch.Candidate.Get(ctx, in.CandidateID)
		if err != nil {
			return nil, missing(err, "candidate")
		}
		body, err := checkNote(in.Body)
		if err != nil {
			return nil, err
		}
		audience := note.AudienceTEAM
		if in.Audience != nil {
			audience = *in.Audience
		}
		if audience == note.AudienceNAMED && len(in.ReaderIDs) == 0 {
			return nil, BadField("readerIds", "Name at least one reader.")
		}
		if audience == note.AudienceTEAM && len(in.ReaderIDs) > 0 {
			return nil, BadField("readerIds", "A note to the team has no named readers. Choose the audience NAMED.")
		}
		mentioned, err := ch.colleagues(ctx, "body", Mentions(body))
		if err != nil {
			return nil, err
		}
		readers, err := ch.colleagues(ctx, "readerIds", in.ReaderIDs)
		if err != nil {
			return nil, err
		}
		if len(readers) > 0 {
			outside, err := ch.User.Query().Where(user.IDIn(readers...), user.External(true)).Exist(ctx)
			if err != nil {
				return nil, err
			}
			if outside {
				return nil, BadField("readerIds", "A note for named readers is never for outside people.")
			}
		}
		create := ch.Note.Create().SetOrganizationID(ch.who.OrganizationID).SetCandidateID(p.ID).SetAuthorID(ch.who.UserID).
			SetBody(body).SetAudience(audience).SetMentions(mentioned).SetCreatedAt(ch.now).SetUpdatedAt(ch.now)
		var about *ent.Application
		if in.ApplicationID != nil {
			if about, err = ch.Application.Get(ctx, *in.ApplicationID); err != nil || about.CandidateID != p.ID {
				return nil, BadField("applicationId", "This application isn't one of this candidate's.")
			}
			create.SetApplicationID(about.ID)
		}
		n, err := create.Save(ctx)
		if err != nil {
			return nil, err
		}
		for _, id := range readers {
			if err := ch.NoteReader.Create().SetOrganizationID(ch.who.OrganizationID).SetNoteID(n.ID).SetUserID(id).Exec(ctx); err != nil {
				return nil, err
			}
		}
		e, err := ch.noteEvent(ctx, feed.NoteAdded, n, readers)
		if err != nil {
			return nil, err
		}
		return []string{n.ID}, ch.record(ctx, e)
	})
	if err != nil {
		return nil, err
	}
	n, err := c.Data.Note.Get(ctx, ids[0])
	if err != nil {
		return nil, missing(err, "note")
	}
	unreachable, err := c.unreachable(ctx, n)
	return &NoteResult{Note: n, UnreachableMentions: unreachable}, err
}

// unreachable asks the data layer, as each mentioned person, whether they can
// read the note.
func (c *Commands) unreachable(ctx context.Context, n *ent.Note) ([]*ent.User, error) {
	var out []*ent.User
	for _, id := range n.Mentions {
		u, err := c.Data.User.Get(ctx, id)
		if ent.IsNotFound(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		can, err := canRead(ctx, c.Data, u, n.ID)
		if err != nil {
			return nil, err
		}
		if !can {
			out = append(out, u)
		}
	}
	return out, nil
}

// canRead asks the data layer whether a person can read a note.
func canRead(ctx context.Context, data *ent.Client, u *ent.User, noteID string) (bool, error) {
	if u.Status == user.StatusDISABLED {
		return false, nil
	}
	as := viewer.Viewer{UserID: u.ID, OrganizationID: u.OrganizationID, Role: viewer.Role(u.Role), External: u.External}
	return data.Note.Query().Where(note.ID(noteID)).Exist(viewer.NewContext(ctx, as))
}

// reached are those of a note's named readers who can read it. To be named is not
// enough: it opens no candidate to anybody (P5).
func (ch *change) reached(ctx context.Context, noteID string, readers []string) ([]string, error) {
	people, err := ch.User.Query().Where(user.IDIn(readers...)).Order(user.ByID()).All(systemOf(ctx, ch))
	if err != nil {
		return nil, err
	}
	can := []string{}
	for _, u := range people {
		ok, err := canRead(ctx, ch.Client(), u, noteID)
		if err != nil {
			return nil, err
		}
		if ok {
			can = append(can, u.ID)
		}
	}
	return can, nil
}

// noteEvent describes a change of a note. Only those who may read the note learn
// of it, so a note for named readers has named readers in the feed too.
func (ch *change) noteEvent(ctx context.Context, kind string, n *ent.Note, readers []string) (feed.Event, error) {
	e := feed.Event{
		Kind: kind, Audience: event.AudienceCANDIDATE, EntityID: n.ID, CandidateID: n.CandidateID,
		Data: profile.EventData{NoteID: n.ID},
	}
	if n.Audience == note.AudienceNAMED {
		var err error
		e.Audience = event.AudienceNAMED
		e.Data.Readers, err = ch.reached(ctx, n.ID, readers)
		return e, err
	}
	if n.ApplicationID == nil {
		return e, nil
	}
	a, err := ch.Application.Get(systemOf(ctx, ch), *n.ApplicationID)
	if err != nil {
		return e, err
	}
	s, err := ch.Step.Get(systemOf(ctx, ch), a.StepID)
	if err != nil {
		return e, err
	}
	of := pipelineEvent(kind, a, s, e.Data, nil)
	of.EntityID = n.ID
	// An agency reads none of the team's notes, not even about its own people.
	of.Data.SubmittedBy = ""
	return of, nil
}

// colleagues checks that people exist for the viewer.
func (ch *change) colleagues(ctx context.Context, field string, ids []string) ([]string, error) {
	if len(ids) == 0 {
		return []string{}, nil
	}
	found, err := ch.User.Query().Where(user.IDIn(ids...)).IDs(ctx)
	if err != nil {
		return nil, err
	}
	if len(found) != len(ids) {
		return nil, BadField(field, "One of these people doesn't exist, or is named twice.")
	}
	return ids, nil
}

// UpdateNoteInput is an edit of a note.
type UpdateNoteInput struct {
	ID             string
	Version        int
	Body           string
	IdempotencyKey *string
}

// UpdateNote edits one's own note. Errors: NOT_FOUND, FORBIDDEN, CONFLICT,
// INVALID.
func (c *Commands) UpdateNote(ctx context.Context, in UpdateNoteInput) (*ent.Note, error) {
	ids, err := c.change(ctx, intent{"updateNote", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		n, err := ch.Note.Get(ctx, in.ID)
		if err != nil {
			return nil, missing(err, "note")
		}
		if err := CanEditNote(ch.who, n).error(Forbidden); err != nil {
			return nil, err
		}
		if n.Version != in.Version {
			return nil, stale("note", n.Version, map[string]any{"body": n.Body})
		}
		body, err := checkNote(in.Body)
		if err != nil {
			return nil, err
		}
		mentioned, err := ch.colleagues(ctx, "body", Mentions(body))
		if err != nil {
			return nil, err
		}
		if err := ch.Note.UpdateOneID(n.ID).Where(note.Version(n.Version)).SetBody(body).SetMentions(mentioned).
			SetUpdatedAt(ch.now).AddVersion(1).Exec(ctx); err != nil {
			return nil, raced(err, "note", n.Version)
		}
		return []string{n.ID}, ch.recordNote(ctx, feed.NoteUpdated, n)
	})
	if err != nil {
		return nil, err
	}
	n, err := c.Data.Note.Get(ctx, ids[0])
	return n, missing(err, "note")
}

// DeleteNoteInput names a note to delete.
type DeleteNoteInput struct {
	ID             string
	IdempotencyKey *string
}

// DeleteNote deletes one's own note and returns its id. Errors: NOT_FOUND,
// FORBIDDEN.
func (c *Commands) DeleteNote(ctx context.Context, in DeleteNoteInput) (string, error) {
	ids, err := c.change(ctx, intent{"deleteNote", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		n, err := ch.Note.Get(ctx, in.ID)
		if err != nil {
			return nil, missing(err, "note")
		}
		if err := CanEditNote(ch.who, n).error(Forbidden); err != nil {
			return nil, err
		}
		if err := ch.recordNote(ctx, feed.NoteDeleted, n); err != nil {
			return nil, err
		}
		return []string{n.ID}, ch.Note.DeleteOneID(n.ID).Exec(ctx)
	})
	if err != nil {
		return "", err
	}
	return ids[0], nil
}

func (ch *change) recordNote(ctx context.Context, kind string, n *ent.Note) error {
	readers, err := ch.NoteReader.Query().Where(notereader.NoteID(n.ID)).Select(notereader.FieldUserID).Strings(systemOf(ctx, ch))
	if err != nil {
		return err
	}
	e, err := ch.noteEvent(ctx, kind, n, readers)
	if err != nil {
		return err
	}
	return ch.record(ctx, e)
}

// CanEditNote decides who edits a note: its author.
func CanEditNote(v viewer.Viewer, n *ent.Note) Permission {
	if n.AuthorID != v.UserID {
		return Deny("Only its author edits a note.")
	}
	return Allow()
}

func checkNote(body string) (string, error) {
	body = strings.TrimSpace(body)
	if body == "" || utf8.RuneCountInString(body) > 20_000 {
		return "", BadField("body", "A note has 1 to 20,000 characters.")
	}
	return body, nil
}
