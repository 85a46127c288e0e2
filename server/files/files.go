// Package files keeps what people upload: CVs and other documents of
// candidates. A file is limited while it is read, recognised by its content and
// never by its name, and served so that a browser can't run it.
package files

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gabriel-vasile/mimetype"
	"gocloud.dev/blob"
	_ "gocloud.dev/blob/fileblob" // file:///folder
	_ "gocloud.dev/blob/memblob"  // mem://, for tests
	"gocloud.dev/gcerrors"
)

// Limits bounds one file.
type Limits struct {
	// MaxSize is the largest size in bytes.
	MaxSize int64
}

// Stored describes a file that was kept. Keep it beside the candidate: the
// store itself knows nothing but keys and bytes.
type Stored struct {
	// Key finds the file again. It says nothing about the name or the content.
	Key string
	// Size in bytes.
	Size int64
	// SHA256 of the content in hexadecimal.
	SHA256 string
	// ContentType as recognised from the content.
	ContentType string
}

// Why a file is refused. The messages are for the person who chose the file.
var (
	ErrEmpty    = errors.New("the file is empty")
	ErrNotFound = errors.New("the file is no longer there")
)

// TooLargeError refuses a file above the limit.
type TooLargeError struct{ MaxSize int64 }

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("the file is larger than %d MB: make it smaller, for example by saving its pictures in a lower resolution", e.MaxSize>>20)
}

// TypeError refuses a kind of file that is not a document.
type TypeError struct{ ContentType string }

func (e *TypeError) Error() string {
	return fmt.Sprintf("this kind of file (%s) can't be kept: send PDF, DOCX, plain text, PNG, JPEG, GIF or WebP", e.ContentType)
}

// Store keeps files in a blob store: a folder, or whatever the URL names.
type Store struct{ bucket *blob.Bucket }

// Open opens the blob store at an address of gocloud.dev/blob.
func Open(ctx context.Context, address string) (*Store, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("the address of the file store is not valid: %w", err)
	}
	if u.Scheme == "file" {
		// Only the account that runs Tandem may read candidates' documents.
		if err := os.MkdirAll(filepath.FromSlash(u.Path), 0o700); err != nil {
			return nil, fmt.Errorf("the folder for files can't be made: %w", err)
		}
		q := u.Query()
		q.Set("no_tmp_dir", "true")   // a rename from another disk would fail
		q.Set("metadata", "skip")     // the database keeps it
		q.Set("dir_file_mode", "448") // 0700, which the option wants in decimal
		u.RawQuery = q.Encode()
	}
	bucket, err := blob.OpenBucket(ctx, u.String())
	if err != nil {
		return nil, fmt.Errorf("the file store %s can't be opened: %w", u.Redacted(), err)
	}
	return &Store{bucket}, nil
}

// Close releases the store.
func (s *Store) Close() error { return s.bucket.Close() }

// sniffed is how much of a file is read to recognise it. A DOCX is told from
// another ZIP by the names of its first entries.
const sniffed = 64 << 10

// Put keeps what r holds and returns what it is. It returns ErrEmpty,
// TooLargeError or TypeError for a file that can't be kept, and then nothing
// stays behind. The name only helps to tell apart kinds of plain text.
func (s *Store) Put(ctx context.Context, name string, r io.Reader, limits Limits) (Stored, error) {
	limited := io.LimitReader(r, limits.MaxSize+1)
	head := make([]byte, sniffed)
	n, err := io.ReadFull(limited, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return Stored{}, err
	}
	head = head[:n]
	if n == 0 {
		return Stored{}, ErrEmpty
	}
	contentType, err := recognise(name, head)
	if err != nil {
		return Stored{}, err
	}

	return s.write(ctx, contentType, io.MultiReader(bytes.NewReader(head), limited), limits.MaxSize)
}

// Keep keeps a file of any kind, which is read by Tandem itself and never
// served to a browser: a file to import. It returns TooLargeError.
func (s *Store) Keep(ctx context.Context, r io.Reader, maxSize int64) (Stored, error) {
	return s.write(ctx, "application/octet-stream", io.LimitReader(r, maxSize+1), maxSize)
}

// write keeps what r holds, unless it is larger than maxSize.
func (s *Store) write(ctx context.Context, contentType string, r io.Reader, maxSize int64) (Stored, error) {
	key := newKey()
	// Cancelling is how a blob store is told to forget what was written so far.
	writing, cancel := context.WithCancel(ctx)
	defer cancel()
	w, err := s.bucket.NewWriter(writing, key, &blob.WriterOptions{ContentType: contentType})
	if err != nil {
		return Stored{}, err
	}
	sum := sha256.New()
	size, err := io.Copy(io.MultiWriter(w, sum), r)
	if err == nil && size > maxSize {
		err = &TooLargeError{maxSize}
	}
	if err != nil {
		cancel()
		_ = w.Close()
		return Stored{}, err
	}
	if err := w.Close(); err != nil {
		return Stored{}, err
	}
	return Stored{key, size, hex.EncodeToString(sum.Sum(nil)), contentType}, nil
}

// Open reads a file; it returns ErrNotFound for a key that isn't there.
func (s *Store) Open(ctx context.Context, key string) (*blob.Reader, error) {
	r, err := s.bucket.NewReader(ctx, key, nil)
	if gcerrors.Code(err) == gcerrors.NotFound {
		return nil, ErrNotFound
	}
	return r, err
}

// Delete removes a file for good. A file that is not there is no error, so that
// an interrupted deletion can be repeated.
func (s *Store) Delete(ctx context.Context, key string) error {
	err := s.bucket.Delete(ctx, key)
	if gcerrors.Code(err) == gcerrors.NotFound {
		return nil
	}
	return err
}

// newKey is by month, so that folders stay small, and random, so that a key
// can't be guessed.
func newKey() string {
	return time.Now().UTC().Format("2006/01/") + strings.ToLower(rand.Text())
}

const (
	typePDF  = "application/pdf"
	typeDOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	typeText = "text/plain; charset=utf-8"
)

// allowed are the types that are kept. SVG is missing because it runs scripts.
var allowed = map[string]bool{
	typePDF: true, typeDOCX: true,
	"image/png": true, "image/jpeg": true, "image/gif": true, "image/webp": true,
}

// recognise tells what a file is by its beginning.
func recognise(name string, head []byte) (contentType string, err error) {
	found := mimetype.Detect(head)
	for kind := range allowed {
		if found.Is(kind) {
			return kind, nil
		}
	}
	// Anything that is text and not markup or a program is a plain text: a CV
	// in Markdown or JSON Resume is as welcome as one in words.
	base, _, _ := strings.Cut(found.String(), ";")
	switch base {
	case "text/plain", "application/json", "text/csv", "text/tab-separated-values", "text/markdown", "text/vcard":
		switch strings.ToLower(filepath.Ext(name)) {
		case ".html", ".htm", ".xhtml", ".svg", ".xml", ".js", ".mjs":
			return "", &TypeError{"text/html"}
		}
		return typeText, nil
	}
	return "", &TypeError{base}
}
