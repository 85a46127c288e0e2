package importer

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"strings"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/importrow"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
)

// Report writes what became of each row of an import as CSV, in the order of
// the file. It returns NOT_FOUND before anything is written.
func (s *Service) Report(ctx context.Context, id string, w io.Writer) error {
	run, err := s.get(ctx, id)
	if err != nil {
		return err
	}
	return s.report(ctx, run, w)
}

func (s *Service) report(ctx context.Context, run *ent.ImportRun, w io.Writer) error {
	// Spreadsheets take a file without the mark for the encoding of their country.
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	if err := out.Write([]string{"row", "line", "person", "result", "message", "column", "candidate"}); err != nil {
		return err
	}
	for last := 0; ; {
		rows, err := s.Client.ImportRow.Query().Where(importrow.ImportID(run.ID), importrow.RowGT(last)).
			Order(importrow.ByRow()).Limit(1000).All(ctx)
		if err != nil {
			return err
		}
		for _, r := range rows {
			last = r.Row
			record := []string{strconv.Itoa(r.Row), strconv.Itoa(r.Line), r.Label, string(r.Action), r.Message, r.ColumnName, r.CandidateID}
			for i, v := range record {
				record[i] = inert(v)
			}
			if err := out.Write(record); err != nil {
				return err
			}
		}
		if out.Flush(); out.Error() != nil || len(rows) == 0 {
			return out.Error()
		}
	}
}

// inert keeps a spreadsheet from taking a value for a formula.
func inert(v string) string {
	if v != "" && strings.ContainsRune("=+-@\t\r\n|%", rune(v[0])) {
		return "'" + v
	}
	return v
}

// ServeReport answers GET requests for the report of the import in the path
// value "id". The request's context carries the viewer.
func (s *Service) ServeReport(w http.ResponseWriter, r *http.Request) {
	if _, ok := viewer.FromContext(r.Context()); !ok {
		http.Error(w, "Sign in first.", http.StatusUnauthorized)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "A report can only be read.", http.StatusMethodNotAllowed)
		return
	}
	run, err := s.get(r.Context(), r.PathValue("id"))
	if e, ok := errors.AsType[*hiring.Error](err); ok && e.Code == hiring.NotFound {
		http.Error(w, e.Message, http.StatusNotFound)
		return
	}
	if err == nil {
		h := w.Header()
		h.Set("Content-Type", "text/csv; charset=utf-8")
		h.Set("Content-Disposition", fmt.Sprintf(`attachment; filename="import-%s.csv"`, run.CreatedAt.Format("2006-01-02")))
		h.Set("Cache-Control", "private, no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		if err = s.report(r.Context(), run, w); err == nil || r.Context().Err() != nil {
			return
		}
		// What was sent can't be taken back; break the connection so that half
		// a report doesn't pass for a whole one.
		slog.ErrorContext(r.Context(), "import report", "import", run.ID, "err", err)
		panic(http.ErrAbortHandler)
	}
	slog.ErrorContext(r.Context(), "import report", "err", err)
	http.Error(w, "The report can't be read now. Try again.", http.StatusInternalServerError)
}
