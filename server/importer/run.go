package importer

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/lib/pq"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/files"
	"github.com/tandem-hiring/tandem/server/tasks"
)

// chunkRows is how many rows share a transaction: enough that the commit costs
// little, few enough that a kill loses less than a second and that others wait
// less for SQLite's one writer.
const chunkRows = 500

// Progress is told after every chunk how far an import is.
type Progress func(*ent.ImportRun)

// taken sorts what a format yields: rows, lost rows, and errors of the machine
// that end the reading. What ends the text itself is the last lost row.
func taken(row Row, err error) (readRow, error) {
	r := readRow{Row: row}
	if lost, ok := errors.AsType[*RowError](err); ok {
		r.lost = lost
	} else if p, ok := errors.AsType[*Problem](err); ok {
		p := *p
		p.What += ", so the rest of the file was not read"
		r.lost = &RowError{p}
		r.Number = max(r.Number, 1)
	} else if err != nil {
		return r, err
	}
	return r, nil
}

// Handle makes a runner of background tasks import and take back.
func (s *Service) Handle(r *tasks.Runner) {
	for kind, do := range map[string]func(context.Context, string, Progress) error{hiring.ImportRunTask: s.Run, hiring.ImportRevertTask: s.Undo} {
		r.Handle(kind, func(ctx context.Context, payload json.RawMessage) error {
			var t hiring.ImportTask
			if err := json.Unmarshal(payload, &t); err != nil {
				return err
			}
			return do(ctx, t.ImportID, nil)
		})
	}
}

// Run imports the rows of a queued import, or goes on with one that was
// interrupted: after the last chunk that was committed. An error means that it
// has to be tried again; what can't succeed ends in the status FAILED, and what
// was written until then can be taken back.
func (s *Service) Run(ctx context.Context, id string, progress Progress) error {
	run, err := s.Client.ImportRun.Get(viewer.System(ctx, ""), id)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	ctx = viewer.System(ctx, run.OrganizationID)
	switch run.Status {
	case importrun.StatusQUEUED, importrun.StatusRUNNING:
	default:
		return nil
	}
	err = s.run(ctx, run, progress)
	// Refusals and problems stay the same however often it is tried.
	refusal, refused := errors.AsType[*hiring.Error](err)
	problem, broken := errors.AsType[*Problem](err)
	switch {
	case refused:
		return s.fail(ctx, run, refusal.Message)
	case broken:
		return s.fail(ctx, run, capital(problem.Error()))
	case errors.Is(err, files.ErrNotFound):
		return s.fail(ctx, run, "The uploaded file is no longer there. Upload it again.")
	}
	return err
}

func (s *Service) run(ctx context.Context, run *ent.ImportRun, progress Progress) error {
	format, err := FormatNamed(run.Format)
	if err != nil {
		return err
	}
	f, err := s.open(ctx, run)
	if err != nil {
		return err
	}
	defer f.Close()
	o, err := s.options(ctx, run)
	if err != nil {
		return err
	}
	if err := s.begin(ctx, run, format, &f.File, o); err != nil {
		return err
	}
	tell(progress, run)

	var chunk []readRow
	for row, err := range format.Rows(&f.File, o) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		r, err := taken(row, err)
		if err != nil {
			return err
		}
		if r.Number <= run.DoneRows {
			continue
		}
		if chunk = append(chunk, r); len(chunk) == chunkRows {
			if err := s.chunk(ctx, run, chunk); err != nil {
				return err
			}
			tell(progress, run)
			chunk = chunk[:0]
		}
	}
	if len(chunk) > 0 {
		if err := s.chunk(ctx, run, chunk); err != nil {
			return err
		}
	}
	return s.end(ctx, run, importrun.StatusDONE, "", progress)
}

func tell(progress Progress, run *ent.ImportRun) {
	if progress != nil {
		progress(run)
	}
}

// begin marks the run as running, with the number of its rows.
func (s *Service) begin(ctx context.Context, run *ent.ImportRun, format Format, f *File, o Options) error {
	if run.Status == importrun.StatusRUNNING {
		return nil
	}
	total := 0
	for row, err := range format.Rows(f, o) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if r, err := taken(row, err); err == nil {
			total = max(total, r.Number)
		}
	}
	begun, err := s.change(ctx, run, func(tx *ent.Tx) error {
		n, err := tx.ImportRun.Update().Where(importrun.ID(run.ID), importrun.StatusEQ(importrun.StatusQUEUED)).
			SetStatus(importrun.StatusRUNNING).SetTotalRows(total).SetStartedAt(now()).AddVersion(1).Save(ctx)
		if err == nil && n == 0 {
			err = errElsewhere
		}
		return err
	})
	if err == nil {
		*run = *begun
	}
	return err
}

// attempts is how often a chunk is tried when others get in its way.
const attempts = 5

// chunk imports some rows in one transaction and moves run on. Rows that the
// database refuses are found by halves and reported as failed.
func (s *Service) chunk(ctx context.Context, run *ent.ImportRun, rows []readRow) error {
	var err error
	for try := range attempts {
		if err = s.commit(ctx, run, rows); err == nil || !errors.Is(err, errStale) && !interfered(err) {
			break
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Duration(try) * 20 * time.Millisecond):
		}
	}
	switch {
	case err == nil || ctx.Err() != nil || !refused(err):
		return err
	case len(rows) > 1:
		half := len(rows) / 2
		if err := s.chunk(ctx, run, rows[:half]); err != nil {
			return err
		}
		return s.chunk(ctx, run, rows[half:])
	case rows[0].lost == nil:
		lost := readRow{Row: rows[0].Row, lost: rowError(BadValue, rows[0].Line, "the database does not take this row", "look for unusual values in it")}
		return s.chunk(ctx, run, []readRow{lost})
	}
	return err
}

// commit is one try of a chunk.
func (s *Service) commit(ctx context.Context, run *ent.ImportRun, rows []readRow) error {
	last := rows[len(rows)-1].Number
	var n counts
	err := inTx(ctx, s.Client, func(tx *ent.Tx) error {
		job := ""
		if run.JobID != nil {
			job = *run.JobID
		}
		p, err := newPlanner(ctx, tx.Client(), run.OrganizationID, job)
		if err != nil {
			return err
		}
		decisions, err := p.plan(ctx, rows)
		if err != nil {
			return err
		}
		n = count(decisions)
		if err := claim(ctx, tx, run, last, n); err != nil {
			return err
		}
		return p.write(ctx, tx, run, decisions)
	})
	if err != nil {
		return err
	}
	run.DoneRows, run.Version = last, run.Version+1
	run.CreatedRows += n.created
	run.UpdatedRows += n.updated
	run.SkippedRows += n.skipped
	run.FailedRows += n.failed
	return nil
}

// interfered reports whether a transaction failed because of another one, so
// that it may succeed the next time: somebody was put into the job meanwhile,
// or PostgreSQL chose it to break a deadlock.
func interfered(err error) bool {
	if e, ok := errors.AsType[*pq.Error](err); ok {
		return e.Code == "40001" || e.Code == "40P01" || e.Code == "23505"
	}
	return false
}

// refused reports whether the database or the schema didn't take a value: data
// exceptions and violated constraints.
func refused(err error) bool {
	if e, ok := errors.AsType[*pq.Error](err); ok {
		return e.Code.Class() == "22" || e.Code.Class() == "23"
	}
	return ent.IsConstraintError(err) || ent.IsValidationError(err)
}

// end closes a run.
func (s *Service) end(ctx context.Context, run *ent.ImportRun, status importrun.Status, failure string, progress Progress) error {
	from := run.Status
	ended, err := s.change(ctx, run, func(tx *ent.Tx) error {
		n, err := tx.ImportRun.Update().Where(importrun.ID(run.ID), importrun.StatusEQ(from)).
			SetStatus(status).SetFailure(cutBytes(failure, 1000)).SetFinishedAt(now()).AddVersion(1).Save(ctx)
		if err == nil && n == 0 {
			err = errElsewhere
		}
		return err
	})
	if err == nil {
		tell(progress, ended)
	}
	return err
}

// fail ends a run that can't succeed.
func (s *Service) fail(ctx context.Context, run *ent.ImportRun, why string) error {
	return s.end(ctx, run, importrun.StatusFAILED, why, nil)
}

// now is the time as databases keep it.
func now() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }
