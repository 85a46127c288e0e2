package graph

import (
	"context"

	"github.com/tandem-hiring/tandem/ent/file"
	"github.com/tandem-hiring/tandem/graph/model"
	"github.com/tandem-hiring/tandem/hiring"
)

// attachFile keeps the bytes first and then records them: a document that is
// listed is always there.
func (r *Resolver) attachFile(ctx context.Context, in model.AttachFileInput) (*model.AttachFilePayload, error) {
	if err := r.Commands.CanAttach(ctx, in.CandidateID); err != nil {
		return nil, err
	}
	stored, err := r.Documents.Keep(ctx, in.File.Filename, in.File.File)
	if err != nil {
		return nil, err
	}
	kind := file.KindCV
	if in.Kind != nil {
		kind = *in.Kind
	}
	f, err := r.Commands.AttachFile(ctx, hiring.Attachment{
		CandidateID: in.CandidateID, Kind: kind, Stored: stored, IdempotencyKey: in.IdempotencyKey,
	})
	if err != nil {
		_ = r.Documents.Remove(ctx, stored.BlobKey)
		return nil, err
	}
	// A retry got the document of the first time: its own bytes are of no use.
	if f.BlobKey != stored.BlobKey {
		_ = r.Documents.Remove(ctx, stored.BlobKey)
	}
	return &model.AttachFilePayload{File: f}, nil
}
