package document

import (
	"context"
	"errors"
	"io"
	"net/http"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/files"
)

// Store keeps documents in the blob store and serves them to those who see the
// candidate.
type Store struct {
	Files *files.Store
	Data  *ent.Client
	// MaxSize bounds one document in bytes.
	MaxSize int64
}

// Keep stores a document and reads its words. Errors: INVALID for a type or size
// that isn't taken.
func (s *Store) Keep(ctx context.Context, name string, r io.Reader) (hiring.Stored, error) {
	if runes := []rune(name); len(runes) > 200 {
		name = string(runes[len(runes)-200:])
	}
	if name == "" {
		name = "document"
	}
	kept, err := s.Files.Put(ctx, name, r, files.Limits{MaxSize: s.MaxSize})
	if err != nil {
		return hiring.Stored{}, refusal(err)
	}
	out := hiring.Stored{Name: name, ContentType: kept.ContentType, SHA256: kept.SHA256, BlobKey: kept.Key, Size: kept.Size}
	b, err := s.Files.Open(ctx, kept.Key)
	if err != nil {
		return out, err
	}
	defer b.Close()
	content, err := io.ReadAll(io.LimitReader(b, s.MaxSize))
	if err != nil {
		return out, err
	}
	out.Text = Text(kept.ContentType, content)
	return out, nil
}

// refusal words what the blob store doesn't take as an error of the input.
func refusal(err error) error {
	_, large := errors.AsType[*files.TooLargeError](err)
	_, kind := errors.AsType[*files.TypeError](err)
	if large || kind || errors.Is(err, files.ErrEmpty) {
		return hiring.BadField("file", "%s", err)
	}
	return err
}

// Remove deletes the bytes under a key.
func (s *Store) Remove(ctx context.Context, key string) error {
	err := s.Files.Delete(ctx, key)
	if errors.Is(err, files.ErrNotFound) {
		return nil
	}
	return err
}

// ServeHTTP serves the document with the id in the path: attached, or shown when
// ?inline is given. Who can't see it is told that it isn't there.
func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if _, ok := viewer.FromContext(r.Context()); !ok {
		http.Error(w, "Sign in first.", http.StatusUnauthorized)
		return
	}
	f, err := s.Data.File.Get(r.Context(), r.PathValue("id"))
	if err != nil {
		if !ent.IsNotFound(err) {
			http.Error(w, "The document can't be read for now.", http.StatusServiceUnavailable)
			return
		}
		http.Error(w, "This document doesn't exist, or you can't see it.", http.StatusNotFound)
		return
	}
	d := files.Download{Key: f.BlobKey, Name: f.Name, ContentType: f.ContentType, SHA256: f.Sha256}
	_ = s.Files.Serve(w, r, d, r.URL.Query().Has("inline"))
}
