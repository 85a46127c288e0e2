package gqlhttp

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"os"

	"github.com/99designs/gqlgen/graphql"
)

const (
	uploadInMemory = 1 << 20 // larger files go through a temporary file
	maxFiles       = 100
)

// multipartForm serves operations with files, as the GraphQL multipart request
// specification describes: first the operations, then the map, then the files.
type multipartForm struct{ Options }

func (multipartForm) Supports(r *http.Request) bool {
	mt, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	return err == nil && r.Method == http.MethodPost && mt == "multipart/form-data"
}

func (t multipartForm) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	answer, ok := negotiate(w, r)
	if !ok {
		return
	}
	// The length that a client states is a claim; this counts.
	r.Body = http.MaxBytesReader(w, r.Body, t.MaxUpload)
	form, fault := t.form(r)
	defer form.close()
	if fault != nil {
		answer.refuse(fault)
		return
	}
	answer.execute(r, exec, &form.params)
}

// form is a multipart request that was read, and its temporary files.
type form struct {
	params graphql.RawParams
	files  []*os.File
}

func (f *form) close() {
	for _, file := range f.files {
		_ = file.Close()
		_ = os.Remove(file.Name())
	}
}

func (o Options) form(r *http.Request) (*form, *fault) {
	f := &form{}
	f.params.Headers = r.Header
	f.params.ReadTime.Start = graphql.Now()
	parts, err := r.MultipartReader()
	if err != nil {
		return f, refused(http.StatusBadRequest, "the body is not a multipart form")
	}
	if fault := field(parts, "operations", o.MaxBody, &f.params); fault != nil {
		return f, fault
	}
	places := map[string][]string{}
	if fault := field(parts, "map", o.MaxBody, &places); fault != nil {
		return f, fault
	}
	if len(places) > maxFiles {
		return f, &fault{http.StatusRequestEntityTooLarge, limitError("the request has more than %d files", maxFiles)}
	}
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return f, unreadable(err)
		}
		paths := places[part.FormName()]
		if len(paths) != 1 {
			return f, refused(http.StatusBadRequest, "the map must give each file exactly one place in the variables")
		}
		delete(places, part.FormName())
		upload, err := f.save(part)
		if err != nil {
			return f, unreadable(err)
		}
		if !place(&f.params, upload, part.FormName(), paths[0]) {
			return f, refused(http.StatusBadRequest, "the map names a place that the variables don't have")
		}
	}
	if len(places) > 0 {
		return f, refused(http.StatusBadRequest, "the map names a file that the form doesn't have")
	}
	if f.params.Query == "" {
		return f, refused(http.StatusBadRequest, "no query given")
	}
	f.params.ReadTime.End = graphql.Now()
	return f, nil
}

// field reads the next part, which must have this name, as JSON.
func field(parts *multipart.Reader, name string, limit int64, into any) *fault {
	part, err := parts.NextPart()
	if err != nil {
		return unreadable(err)
	}
	if part.FormName() != name {
		return refused(http.StatusBadRequest, "the form must begin with the fields operations and map")
	}
	text, err := io.ReadAll(io.LimitReader(part, limit+1))
	if err != nil {
		return unreadable(err)
	}
	if int64(len(text)) > limit {
		return &fault{http.StatusRequestEntityTooLarge, limitError("%s is larger than %d bytes", name, limit)}
	}
	if err := decode(bytes.NewReader(text), into); err != nil {
		return refused(http.StatusBadRequest, "%s is not what the multipart specification asks for", name)
	}
	return nil
}

func unreadable(err error) *fault {
	if f := tooLarge(err); f != nil {
		return f
	}
	if _, ok := errors.AsType[*os.PathError](err); ok {
		return refused(http.StatusInternalServerError, "the file can't be kept for now")
	}
	return refused(http.StatusBadRequest, "the form can't be read")
}

// save keeps a file in memory, or on disk when it is large.
func (f *form) save(part *multipart.Part) (graphql.Upload, error) {
	u := graphql.Upload{Filename: part.FileName(), ContentType: part.Header.Get("Content-Type")}
	head, err := io.ReadAll(io.LimitReader(part, uploadInMemory))
	if err != nil {
		return u, err
	}
	if len(head) < uploadInMemory {
		u.File, u.Size = bytes.NewReader(head), int64(len(head))
		return u, nil
	}
	file, err := os.CreateTemp("", "tandem-upload-")
	if err != nil {
		return u, err
	}
	f.files = append(f.files, file)
	if u.Size, err = io.Copy(file, io.MultiReader(bytes.NewReader(head), part)); err != nil {
		return u, err
	}
	_, err = file.Seek(0, io.SeekStart)
	u.File = file
	return u, err
}

// place puts an upload where the map says. gqlgen panics on a path that
// doesn't fit the variables.
func place(p *graphql.RawParams, u graphql.Upload, key, path string) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	return p.AddUpload(u, key, path) == nil
}
