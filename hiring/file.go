package hiring

import (
	"context"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/file"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/feed"
)

// Stored is a document whose bytes are in the blob store already.
type Stored struct {
	Name, ContentType, SHA256, BlobKey string
	Size                               int64
	// Text holds the words in it; empty when none could be read.
	Text string
}

// Attachment attaches a stored document to a person.
type Attachment struct {
	CandidateID    string
	Kind           file.Kind
	Stored         Stored
	IdempotencyKey *string
}

// CanAttach checks, before any bytes are kept, that the viewer may attach
// documents to a person. Errors: NOT_FOUND.
func (c *Commands) CanAttach(ctx context.Context, candidateID string) error {
	_, err := c.Data.Candidate.Get(ctx, candidateID)
	return missing(err, "candidate")
}

// AttachFile records a document of a person. The same bytes are kept once.
// Errors: NOT_FOUND.
func (c *Commands) AttachFile(ctx context.Context, in Attachment) (*ent.File, error) {
	ids, err := c.change(ctx, intent{"attachFile", in.IdempotencyKey, []any{in.CandidateID, in.Kind, in.Stored.SHA256}}, func(ctx context.Context, ch *change) ([]string, error) {
		p, err := ch.Candidate.Get(ctx, in.CandidateID)
		if err != nil {
			return nil, missing(err, "candidate")
		}
		f, err := ch.File.Create().SetOrganizationID(ch.who.OrganizationID).SetCandidateID(p.ID).SetKind(in.Kind).
			SetName(in.Stored.Name).SetContentType(in.Stored.ContentType).SetSize(in.Stored.Size).SetSha256(in.Stored.SHA256).
			SetBlobKey(in.Stored.BlobKey).SetText(in.Stored.Text).SetUploadedByID(ch.who.UserID).SetCreatedAt(ch.now).Save(ctx)
		if err != nil {
			return nil, err
		}
		if err := ch.reindex(ctx, p); err != nil {
			return nil, err
		}
		return []string{f.ID}, ch.record(ctx, fileEvent(feed.FileAttached, p, f.ID))
	})
	if err != nil {
		return nil, err
	}
	f, err := c.Data.File.Get(ctx, ids[0])
	return f, missing(err, "file")
}

// DeleteFileInput names a document to delete.
type DeleteFileInput struct {
	ID             string
	IdempotencyKey *string
}

// DeleteFile removes a document and returns its id and where its bytes are, for
// them to be removed after the commit. Errors: NOT_FOUND, FORBIDDEN.
func (c *Commands) DeleteFile(ctx context.Context, in DeleteFileInput) (id, blobKey string, err error) {
	ids, err := c.change(ctx, intent{"deleteFile", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		f, err := ch.File.Get(ctx, in.ID)
		if err != nil {
			return nil, missing(err, "file")
		}
		p, err := ch.Candidate.Get(ctx, f.CandidateID)
		if err != nil {
			return nil, missing(err, "candidate")
		}
		if err := ch.File.DeleteOneID(f.ID).Exec(ctx); ent.IsNotFound(err) {
			return nil, Refuse(Forbidden, "Only recruiters and the one who added a document delete it.")
		} else if err != nil {
			return nil, err
		}
		if err := ch.reindex(ctx, p); err != nil {
			return nil, err
		}
		return []string{f.ID, f.BlobKey}, ch.record(ctx, fileEvent(feed.FileDeleted, p, f.ID))
	})
	if err != nil {
		return "", "", err
	}
	return ids[0], ids[1], nil
}

func fileEvent(kind string, p *ent.Candidate, fileID string) feed.Event {
	e := personEvent(kind, p, profile.EventData{})
	e.EntityID, e.Audience = fileID, event.AudienceCANDIDATE
	return e
}
