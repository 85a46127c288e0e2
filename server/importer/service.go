package importer

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/importmapping"
	"github.com/tandem-hiring/tandem/ent/importrow"
	"github.com/tandem-hiring/tandem/ent/organization"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/files"
)

// Service imports files for people: upload, preview, start, revert, report.
// The work itself is done in the background by [Service.Run] and [Service.Undo].
type Service struct {
	// Client is the database.
	Client *ent.Client
	// Commands change it.
	Commands *hiring.Commands
	// Files keeps the uploaded files until they are no longer needed.
	Files *files.Store
	// MaxUpload bounds a file in bytes.
	MaxUpload int64
}

// Upload keeps a file and recognises it. Nothing else is changed. It returns
// INVALID for files that can't be imported, and FORBIDDEN.
func (s *Service) Upload(ctx context.Context, name string, r io.Reader, idempotencyKey *string) (*ent.ImportRun, error) {
	v, _ := viewer.FromContext(ctx)
	if p := hiring.CanRecruit(v); !p.Allowed {
		return nil, hiring.Refuse(hiring.Forbidden, "%s", *p.Reason)
	}
	f, hash, err := spool(name, io.LimitReader(r, s.MaxUpload+1))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if f.Size > s.MaxUpload {
		return nil, hiring.BadField("file", "The file is larger than %d MB. Split it, or import the people in parts.", s.MaxUpload>>20)
	}
	format, err := FormatOf(&f.File)
	if err != nil {
		return nil, asField(err, "file")
	}
	stored, err := s.Files.Keep(ctx, f.reader(), s.MaxUpload)
	if err != nil {
		return nil, err
	}
	run, err := s.Commands.CreateImport(ctx, hiring.CreateImport{
		FileName: cmp.Or(cutBytes(line(name), 255), "file"), BlobKey: stored.Key, Size: f.Size, SHA256: hash,
		Format: format.Name(), IdempotencyKey: idempotencyKey,
	})
	if err != nil || run.BlobKey != stored.Key { // refused, or a retry whose file is there already
		err = errors.Join(err, s.Files.Delete(context.WithoutCancel(ctx), stored.Key))
	}
	return run, err
}

// spooledFile is a copy on this machine's disk, gone once closed.
type spooledFile struct {
	File
	disk *os.File
}

// Close removes the copy.
func (f *spooledFile) Close() error {
	return errors.Join(f.disk.Close(), os.Remove(f.disk.Name()))
}

// spool copies r to the disk, since tables and zips are read more than once.
func spool(name string, r io.Reader) (*spooledFile, string, error) {
	disk, err := os.CreateTemp("", "tandem-import-*")
	if err != nil {
		return nil, "", err
	}
	f := &spooledFile{File{Name: name, ReaderAt: disk}, disk}
	sum := sha256.New()
	if f.Size, err = io.Copy(io.MultiWriter(disk, sum), r); err != nil {
		f.Close()
		return nil, "", err
	}
	return f, hex.EncodeToString(sum.Sum(nil)), nil
}

// open brings the file of a run to this machine. Close it.
func (s *Service) open(ctx context.Context, run *ent.ImportRun) (*spooledFile, error) {
	r, err := s.Files.Open(ctx, run.BlobKey)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	f, _, err := spool(run.FileName, r)
	return f, err
}

// get loads an import as the viewer sees it.
func (s *Service) get(ctx context.Context, id string) (*ent.ImportRun, error) {
	run, err := s.Client.ImportRun.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, hiring.Refuse(hiring.NotFound, "This import doesn't exist, or you can't see it.")
	}
	return run, err
}

// Columns lists the columns of a CSV file with samples and what they fill:
// as chosen, or as guessed. Other formats have none.
func (s *Service) Columns(ctx context.Context, run *ent.ImportRun) ([]hiring.ImportColumn, error) {
	table, err := s.look(ctx, run)
	if err != nil || table == nil {
		return nil, err
	}
	chosen := table.Mapping
	if m, err := mappingOf(run.Mapping); err != nil {
		return nil, err
	} else if m != nil {
		chosen, _ = m.fit(table.Headers)
	}
	columns := make([]hiring.ImportColumn, len(table.Headers))
	for i, h := range table.Headers {
		columns[i] = hiring.ImportColumn{Index: i, Name: h, Field: hiring.ImportField(Ignore), Samples: column(table.Samples, i)}
		for j, v := range columns[i].Samples {
			columns[i].Samples[j] = cutBytes(v, 200)
		}
		columns[i].Samples = columns[i].Samples[:min(5, len(columns[i].Samples))]
	}
	for _, c := range chosen.Columns {
		at := &columns[c.Index]
		at.Field, at.Confidence, at.Separator = hiring.ImportField(c.Field), c.Confidence, c.Separator
	}
	return columns, nil
}

// look inspects the file of a run, if it is a table.
func (s *Service) look(ctx context.Context, run *ent.ImportRun) (*Table, error) {
	if run.Format != (CSV{}).Name() {
		return nil, nil
	}
	f, err := s.open(ctx, run)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := mappingOf(run.Mapping)
	if err != nil {
		return nil, err
	}
	table, err := CSV{}.Look(&f.File, Options{Mapping: m})
	return table, asField(err, "file")
}

// mappingOf reads a mapping from where it is kept.
func mappingOf(text json.RawMessage) (*Mapping, error) {
	if len(text) == 0 || string(text) == "null" {
		return nil, nil
	}
	m := new(Mapping)
	return m, json.Unmarshal(text, m)
}

// MappingColumns lists what a saved mapping says about columns.
func (*Service) MappingColumns(saved *ent.ImportMapping) ([]hiring.ImportColumn, error) {
	m, err := mappingOf(saved.Mapping)
	if err != nil || m == nil {
		return nil, err
	}
	var columns []hiring.ImportColumn
	for _, c := range m.Columns {
		columns = append(columns, hiring.ImportColumn{Index: c.Index, Name: c.Header, Field: hiring.ImportField(c.Field), Separator: c.Separator, Confidence: 1})
	}
	return columns, nil
}

// FittingMappings lists the saved mappings that most columns of the file are
// in, the best first.
func (s *Service) FittingMappings(ctx context.Context, run *ent.ImportRun) ([]*ent.ImportMapping, error) {
	table, err := s.look(ctx, run)
	if err != nil || table == nil {
		return nil, err
	}
	all, err := s.Client.ImportMapping.Query().Where(importmapping.Format(run.Format)).Order(importmapping.ByName()).All(ctx)
	if err != nil {
		return nil, err
	}
	fits := map[*ent.ImportMapping]float64{}
	for _, saved := range all {
		if m, err := mappingOf(saved.Mapping); err == nil && m != nil && len(m.Columns) > 0 {
			fitted, _ := m.fit(table.Headers)
			fits[saved] = float64(len(fitted.Columns)) / float64(len(m.Columns))
		}
	}
	all = slices.DeleteFunc(all, func(m *ent.ImportMapping) bool { return fits[m] < 0.7 })
	slices.SortStableFunc(all, func(a, b *ent.ImportMapping) int { return cmp.Compare(fits[b], fits[a]) })
	return all, nil
}

// chosen makes a mapping from columns as a person chose them.
func chosen(columns []hiring.ImportColumn, headers []string) (*Mapping, error) {
	m := &Mapping{}
	taken := map[int]bool{}
	for i, c := range columns {
		at := slices.IndexFunc(headers, func(h string) bool { return sameHeader(h, c.Name) })
		for at >= 0 && taken[at] { // several columns of one name come in order
			next := slices.IndexFunc(headers[at+1:], func(h string) bool { return sameHeader(h, c.Name) })
			if next < 0 {
				at = -1
				break
			}
			at += 1 + next
		}
		if at < 0 {
			return nil, hiring.BadField(fmt.Sprintf("columns.%d.name", i), "The file has no column %s.", shown(c.Name))
		}
		taken[at] = true
		m.Columns = append(m.Columns, NewColumn(at, headers[at], Field(c.Field), c.Separator))
	}
	if bad := m.Check(); len(bad) > 0 {
		field := "columns"
		for i, c := range m.Columns {
			if c.Index == bad[0].Column-1 {
				field = fmt.Sprintf("columns.%d.field", i)
			}
		}
		return nil, hiring.BadField(field, "%s", capital(bad[0].Error()))
	}
	return m, nil
}

// asField turns a problem of a file or mapping into an error about a field of
// the input.
func asField(err error, field string) error {
	if p, ok := errors.AsType[*Problem](err); ok {
		return hiring.BadField(field, "%s", capital(p.Error()))
	}
	return err
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// options are how the file of a run is read.
func (s *Service) options(ctx context.Context, run *ent.ImportRun) (Options, error) {
	m, err := mappingOf(run.Mapping)
	if err != nil {
		return Options{}, err
	}
	org, err := s.Client.Organization.Query().Where(organization.ID(run.OrganizationID)).Only(viewer.System(ctx, run.OrganizationID))
	if err != nil {
		return Options{}, err
	}
	return Options{Mapping: m, Region: RegionOf(org.TimeZone)}, nil
}

// previewRows and shownRows bound a preview.
const (
	previewRows = 1000
	shownRows   = 100
)

// Preview tells what an import would do, from its first rows. It returns
// INVALID for a mapping that doesn't fit and PRECONDITION once it has begun.
func (s *Service) Preview(ctx context.Context, id string, columns []hiring.ImportColumn, job string) (*hiring.ImportPreview, error) {
	run, err := s.get(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := hiring.MayStartImport(run); err != nil {
		return nil, err
	}
	if job != "" {
		j, err := hiring.JobForImport(ctx, s.Client, job)
		if err == nil {
			err = hiring.MayImportInto(j)
		}
		if err != nil {
			return nil, err
		}
	}
	f, err := s.open(ctx, run)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	o, err := s.options(ctx, run)
	if err != nil {
		return nil, err
	}
	if o.Mapping, err = s.mapping(run, &f.File, columns); err != nil {
		return nil, err
	}
	format, err := FormatNamed(run.Format)
	if err != nil {
		return nil, err
	}

	preview := &hiring.ImportPreview{Complete: true}
	var rows []readRow
	for row, err := range format.Rows(&f.File, o) {
		if len(rows) == previewRows {
			preview.Complete = false
			break
		}
		r, err := taken(row, err)
		if err != nil {
			return nil, err
		}
		if r.Number > 0 {
			rows = append(rows, r)
		}
	}
	// The run acts for the organization, and so does the forecast of it.
	ctx = viewer.System(ctx, run.OrganizationID)
	p, err := newPlanner(ctx, s.Client, run.OrganizationID, job)
	if err != nil {
		return nil, err
	}
	decisions, err := p.plan(ctx, rows)
	if err != nil {
		return nil, err
	}
	n := count(decisions)
	preview.CheckedRows = len(rows)
	preview.CreatedRows, preview.UpdatedRows, preview.SkippedRows, preview.FailedRows = n.created, n.updated, n.skipped, n.failed
	slices.SortStableFunc(decisions, func(a, b *decision) int {
		return cmp.Compare(urgency(a), urgency(b))
	})
	for _, d := range decisions[:min(len(decisions), shownRows)] {
		r := &ent.ImportRow{
			OrganizationID: run.OrganizationID, ImportID: run.ID, Row: d.row.Number, Line: d.row.Line, Label: d.label(),
			Action: d.action, Message: d.message, ColumnName: d.column,
		}
		if d.who != nil && d.who.stored != nil {
			r.CandidateID = d.who.id
		}
		preview.Rows = append(preview.Rows, r)
	}
	return preview, nil
}

// urgency puts first what a person should look at.
func urgency(d *decision) int {
	switch {
	case d.action == importrow.ActionFAILED:
		return 0
	case len(d.row.Problems) > 0:
		return 1
	}
	return 2
}

// mapping is the chosen one or, without choice, the guess; nil for formats
// without columns.
func (s *Service) mapping(run *ent.ImportRun, f *File, columns []hiring.ImportColumn) (*Mapping, error) {
	if run.Format != (CSV{}).Name() {
		return nil, nil
	}
	table, err := CSV{}.Look(f, Options{})
	if err != nil {
		return nil, asField(err, "file")
	}
	m := &table.Mapping
	if columns != nil {
		if m, err = chosen(columns, table.Headers); err != nil {
			return nil, err
		}
		m.Encoding, m.Delimiter, m.DateOrder = table.Mapping.Encoding, table.Mapping.Delimiter, m.orderIn(table.Samples)
	}
	if bad := m.Check(); len(bad) > 0 {
		return nil, hiring.BadField("columns", "%s", capital(bad[0].Error()))
	}
	return m, nil
}

// Start runs an uploaded import in the background. It returns FORBIDDEN,
// NOT_FOUND, INVALID for a mapping that doesn't fit, and PRECONDITION once it
// has begun.
func (s *Service) Start(ctx context.Context, in hiring.StartImport) (*ent.ImportRun, error) {
	run, err := s.get(ctx, in.ImportRunID)
	if err != nil {
		return nil, err
	}
	f, err := s.open(ctx, run)
	if err != nil {
		return nil, err
	}
	m, err := s.mapping(run, &f.File, in.Columns)
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	if m != nil {
		if in.Mapping, err = json.Marshal(m); err != nil {
			return nil, err
		}
	}
	return s.Commands.StartImport(ctx, in)
}

// Revert takes a whole import back in the background. It returns NOT_FOUND,
// and PRECONDITION while it runs or when it was taken back before.
func (s *Service) Revert(ctx context.Context, id string, idempotencyKey *string) (*ent.ImportRun, error) {
	return s.Commands.RevertImport(ctx, id, idempotencyKey)
}

// change runs a change of an import in a transaction, tells the feed, and
// returns the import as it is then.
func (s *Service) change(ctx context.Context, run *ent.ImportRun, change func(*ent.Tx) error) (*ent.ImportRun, error) {
	err := inTx(ctx, s.Client, func(tx *ent.Tx) error {
		if err := change(tx); err != nil {
			return err
		}
		return feed.Record(ctx, tx, hiring.ImportEvent(run, 0))
	})
	if err != nil {
		return nil, err
	}
	return s.Client.ImportRun.Get(ctx, run.ID)
}

// inTx runs f in a transaction, which ends with it.
func inTx(ctx context.Context, client *ent.Client, f func(*ent.Tx) error) error {
	tx, err := client.Tx(ctx)
	if err != nil {
		return err
	}
	done := false
	defer func() {
		if !done {
			_ = tx.Rollback() // f failed or panicked
		}
	}()
	if err := f(tx); err != nil {
		return err
	}
	done = true
	return tx.Commit()
}
