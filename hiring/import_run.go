// The commands around an import (T3): upload, start, take back. The work itself
// is done in the background by server/importer.

package hiring

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/importmapping"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring/background"
	"github.com/tandem-hiring/tandem/hiring/clock"
)

// The kinds of background tasks around imports; their payload is an ImportTask.
const (
	ImportRunTask    = "IMPORT_RUN"
	ImportRevertTask = "IMPORT_REVERT"
)

// ImportTask is the payload of a background task.
type ImportTask struct {
	// ImportID names the import.
	ImportID string `json:"importId"`
}

// CreateImport describes a file that was uploaded to be imported.
type CreateImport struct {
	// FileName is the name it was uploaded under.
	FileName string
	// BlobKey is where its bytes are.
	BlobKey string `json:"-"` // another one at a retry
	// Size in bytes.
	Size int64
	// SHA256 of the bytes in hexadecimal.
	SHA256 string
	// Format is the reader that understands it.
	Format string
	// IdempotencyKey makes a retry return the first answer.
	IdempotencyKey *string `json:"-"`
}

// CreateImport keeps an uploaded file as an import that has not begun. It
// returns FORBIDDEN.
func (c *Commands) CreateImport(ctx context.Context, in CreateImport) (*ent.ImportRun, error) {
	return c.changeImport(ctx, intent{"createImport", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) (*ent.ImportRun, error) {
		if err := CanRecruit(ch.who).error(Forbidden); err != nil {
			return nil, err
		}
		return ch.ImportRun.Create().SetOrganizationID(ch.who.OrganizationID).SetCreatedByID(ch.who.UserID).
			SetFileName(in.FileName).SetBlobKey(in.BlobKey).SetSize(in.Size).SetSha256(in.SHA256).SetFormat(in.Format).
			Save(ctx)
	})
}

// StartImport says how to run an uploaded import.
type StartImport struct {
	// ImportRunID names it.
	ImportRunID string
	// Columns are the fields that the columns of a CSV file fill; the guess
	// when nil.
	Columns []ImportColumn
	// JobID is the job that the people are put into; empty for the pool alone.
	JobID string
	// SaveMappingAs keeps the columns under a name for the next file; empty
	// for not.
	SaveMappingAs string
	// IdempotencyKey makes a retry return the first answer.
	IdempotencyKey *string `json:"-"`

	// Mapping is what the columns come to in the reader's own form; the
	// importer fills it in.
	Mapping json.RawMessage `json:"-"`
}

// StartImport puts an uploaded import into the queue. It returns NOT_FOUND,
// INVALID (job, name of the mapping) and PRECONDITION once it has begun.
func (c *Commands) StartImport(ctx context.Context, in StartImport) (*ent.ImportRun, error) {
	return c.changeImport(ctx, intent{"startImport", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) (*ent.ImportRun, error) {
		run, err := ch.importRun(ctx, in.ImportRunID)
		if err != nil {
			return nil, err
		}
		if err := MayStartImport(run); err != nil {
			return nil, err
		}
		u := ch.ImportRun.Update().Where(importrun.ID(run.ID), importrun.StatusEQ(importrun.StatusUPLOADED)).
			SetStatus(importrun.StatusQUEUED).AddVersion(1)
		if in.JobID != "" {
			if err := ch.importInto(ctx, in.JobID); err != nil {
				return nil, err
			}
			u.SetJobID(in.JobID)
		}
		if in.Mapping != nil {
			u.SetMapping(in.Mapping)
			if err := ch.saveImportMapping(ctx, run, in.SaveMappingAs, in.Mapping); err != nil {
				return nil, err
			}
		}
		if n, err := u.Save(ctx); err != nil || n == 0 {
			return nil, firstOf(err, MayStartImport(&ent.ImportRun{Status: importrun.StatusQUEUED}))
		}
		return run, ch.enqueueImport(ctx, ImportRunTask, run)
	})
}

// RevertImport has a whole import taken back. It returns NOT_FOUND, and
// PRECONDITION while it runs or when it was taken back before.
func (c *Commands) RevertImport(ctx context.Context, id string, idempotencyKey *string) (*ent.ImportRun, error) {
	return c.changeImport(ctx, intent{"revertImport", idempotencyKey, id}, func(ctx context.Context, ch *change) (*ent.ImportRun, error) {
		run, err := ch.importRun(ctx, id)
		if err != nil {
			return nil, err
		}
		if err := MayRevertImport(run); err != nil {
			return nil, err
		}
		n, err := ch.ImportRun.Update().Where(importrun.ID(run.ID), importrun.StatusIn(importrun.StatusDONE, importrun.StatusFAILED)).
			SetStatus(importrun.StatusREVERTING).AddVersion(1).Save(ctx)
		if err != nil || n == 0 {
			return nil, firstOf(err, MayRevertImport(&ent.ImportRun{Status: importrun.StatusREVERTING}))
		}
		return run, ch.enqueueImport(ctx, ImportRevertTask, run)
	})
}

// firstOf is the fault of the system, or else the refusal.
func firstOf(fault, refusal error) error {
	if fault != nil {
		return fault
	}
	return refusal
}

// changeImport runs a command about one import, tells who imports that it
// changed, and returns it as it is then.
func (c *Commands) changeImport(ctx context.Context, in intent, do func(context.Context, *change) (*ent.ImportRun, error)) (*ent.ImportRun, error) {
	ids, err := c.change(ctx, in, func(ctx context.Context, ch *change) ([]string, error) {
		run, err := do(ctx, ch)
		if err != nil {
			return nil, err
		}
		return []string{run.ID}, ch.record(ctx, ImportEvent(run, 0))
	})
	if err != nil {
		return nil, err
	}
	return c.Data.ImportRun.Get(ctx, ids[0])
}

// ImportEvent tells who imports that a run changed or got on by some rows.
func ImportEvent(run *ent.ImportRun, rows int) feed.Event {
	return feed.Event{
		Kind: feed.ImportChanged, Audience: event.AudienceNAMED, OrganizationID: run.OrganizationID, ActorID: run.CreatedByID,
		EntityID: run.ID, Data: profile.EventData{Readers: []string{run.CreatedByID}, Count: rows},
	}
}

// importRun loads an import as the viewer sees it.
func (ch *change) importRun(ctx context.Context, id string) (*ent.ImportRun, error) {
	run, err := ch.ImportRun.Get(ctx, id)
	if err != nil {
		return nil, missing(err, "import")
	}
	return run, CanRecruit(ch.who).error(Forbidden)
}

// importInto checks that people can be put into a job which the viewer sees.
func (ch *change) importInto(ctx context.Context, id string) error {
	j, err := JobForImport(ctx, ch.Client(), id)
	if err != nil {
		return err
	}
	return MayImportInto(j)
}

// JobForImport loads a job with its steps, as the viewer sees it.
func JobForImport(ctx context.Context, data *ent.Client, id string) (*ent.Job, error) {
	j, err := data.Job.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, BadField("jobId", "This job doesn't exist, or you can't see it.")
	}
	if err != nil {
		return nil, err
	}
	j.Edges.Steps, err = j.QuerySteps().All(ctx)
	return j, err
}

// saveImportMapping keeps a mapping under a name, in place of the one that had it.
func (ch *change) saveImportMapping(ctx context.Context, run *ent.ImportRun, name string, mapping json.RawMessage) error {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" {
		return nil
	}
	if len(name) > 120 {
		return BadField("saveMappingAs", "The name is too long: use at most 120 characters.")
	}
	n, err := ch.ImportMapping.Update().Where(importmapping.OrganizationID(run.OrganizationID), importmapping.Name(name)).
		SetMapping(mapping).SetFormat(run.Format).Save(ctx)
	if err != nil || n > 0 {
		return err
	}
	return ch.ImportMapping.Create().SetOrganizationID(run.OrganizationID).SetCreatedByID(ch.who.UserID).
		SetName(name).SetFormat(run.Format).SetMapping(mapping).Exec(ctx)
}

// enqueueImport leaves the work to the background.
func (ch *change) enqueueImport(ctx context.Context, kind string, run *ent.ImportRun) error {
	return background.Enqueue(ctx, ch.Tx, background.Work{Kind: kind, Payload: ImportTask{ImportID: run.ID}, DedupeKey: kind + ":" + run.ID})
}

// ImportedPersonEvent is the event of a person whom an import made, changed or
// took back.
func ImportedPersonEvent(kind string, c *ent.Candidate, fields []string) feed.Event {
	return personEvent(kind, c, profile.EventData{Fields: fields})
}

// Entrance is a job as an import puts people into it.
type Entrance struct{ place *place }

// EntranceOf loads a job with its steps and the organization's calendar. The
// context must see the job. It returns the errors of JobForImport and
// MayImportInto.
func EntranceOf(ctx context.Context, data *ent.Client, jobID string) (*Entrance, error) {
	j, err := JobForImport(ctx, data, jobID)
	if err == nil {
		err = MayImportInto(j)
	}
	if err != nil {
		return nil, err
	}
	org, err := data.Organization.Get(ctx, j.OrganizationID)
	if err != nil {
		return nil, err
	}
	return &Entrance{&place{job: j, steps: j.Edges.Steps, calendar: clock.Of(org.WorkingWeek, org.TimeZone)}}, nil
}

// JobID names the job.
func (e *Entrance) JobID() string { return e.place.job.ID }

// Step is where the person begins whom the source has in the step of that
// name, with a remark when it isn't that one; see EntryStep.
func (e *Entrance) Step(named string) (*ent.Step, string) { return EntryStep(e.place.steps, named) }

// Place completes an application that begins in a step: whose move it is, by
// when, and whether the hiring manager is shown the person. The agreed response
// time runs from now, even for somebody who applied long ago.
func (e *Entrance) Place(a *ent.Application, at *ent.Step, now time.Time) {
	a.OrganizationID, a.JobID, a.StepID, a.WaitingOn = e.place.job.OrganizationID, e.place.job.ID, at.ID, at.WaitingOn
	a.DueAt = e.place.due(at, now)
	if Presents(at.Kind) {
		a.PresentedAt = &now
	}
}

// ApplicationCreated is the event of an application that an import made.
func (e *Entrance) ApplicationCreated(a *ent.Application, at *ent.Step, subject *string) feed.Event {
	return pipelineEvent(feed.ApplicationCreated, a, at, profile.EventData{ToStepID: at.ID}, subject)
}

// ApplicationRemoved is the event of an application that is taken back with
// its import.
func ApplicationRemoved(a *ent.Application, subject *string) feed.Event {
	return pipelineEvent(feed.ApplicationRemoved, a, nil, profile.EventData{FromStepID: a.StepID}, subject)
}
