package files

import (
	"errors"
	"mime"
	"net/http"
	"strings"
	"time"
)

// Download is a file that somebody may read: the rights are settled before.
type Download struct {
	Key         string
	Name        string // as the person who uploaded it called it
	ContentType string
	SHA256      string
}

// Serve writes a file so that a browser shows or saves it but never runs it. A
// PDF, a picture or a text is shown inside of our own page when inline is set.
func (s *Store) Serve(w http.ResponseWriter, r *http.Request, d Download, inline bool) error {
	file, err := s.Open(r.Context(), d.Key)
	if errors.Is(err, ErrNotFound) {
		http.Error(w, ErrNotFound.Error(), http.StatusNotFound)
		return nil
	}
	if err != nil {
		http.Error(w, "the file can't be read for now", http.StatusServiceUnavailable)
		return err
	}
	defer file.Close()

	disposition := "attachment"
	if inline && shown(d.ContentType) {
		disposition = "inline"
	}
	h := w.Header()
	h.Set("Content-Type", d.ContentType)
	h.Set("Content-Disposition", mime.FormatMediaType(disposition, map[string]string{"filename": d.Name}))
	h.Set("X-Content-Type-Options", "nosniff")
	// Sandboxed into an origin of its own: even a file that a browser takes for
	// a page has no scripts, no cookies and no network.
	h.Set("Content-Security-Policy", "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'")
	h.Set("X-Frame-Options", "SAMEORIGIN")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "private, no-cache") // rights may change; the tag saves the bytes
	if d.SHA256 != "" {
		h.Set("ETag", `"`+d.SHA256+`"`)
	}
	http.ServeContent(w, r, "", time.Time{}, file)
	return nil
}

// shown are the types that a browser displays by itself without harm.
func shown(contentType string) bool {
	return contentType == typePDF || contentType == typeText || strings.HasPrefix(contentType, "image/")
}
