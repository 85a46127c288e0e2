package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/urfave/cli/v3"
	"golang.org/x/term"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/importrun"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/server/config"
	"github.com/tandem-hiring/tandem/server/files"
	"github.com/tandem-hiring/tandem/server/importer"
	"github.com/tandem-hiring/tandem/server/tasks"
)

// importOptions are what the shell can say about an import.
type importOptions struct {
	as, where, job, report, revert string
	preview                        bool
}

func importCommand() *cli.Command {
	var (
		c config.Config
		o importOptions
	)
	return &cli.Command{
		Name:      "import",
		Usage:     "import people from CSV or JSON Resume, or take an import back",
		ArgsUsage: "FILE...",
		Description: "A file is a CSV with any columns, whose meaning is guessed from their headers, or JSON Resume: one\n" +
			"object, an array, one per line, or a zip of many. Running the same file again changes nothing.\n" +
			"An import that is interrupted is finished by a running server.",
		Flags: append(config.Flags(&c), organizationFlag(&o.where),
			&cli.StringFlag{Name: "as", Usage: "e-mail address of who imports; an administrator when empty", Destination: &o.as},
			&cli.StringFlag{Name: "job", Usage: "id or title of the job to put the people into; the pool alone when empty", Destination: &o.job},
			&cli.BoolFlag{Name: "preview", Usage: "only tell what would be done", Destination: &o.preview},
			&cli.StringFlag{Name: "report", Usage: "write what became of each row to this CSV file", Destination: &o.report},
			&cli.StringFlag{Name: "revert", Usage: "take back the import of this id, instead of importing", Destination: &o.revert}),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			if (o.revert == "") != cmd.Args().Present() {
				return fmt.Errorf("name a file: %s FILE, or the import to take back: --revert ID", cmd.FullName())
			}
			if o.report != "" && cmd.Args().Len() > 1 {
				return errors.New("--report is for one file at a time")
			}
			return runImport(ctx, &c, o, cmd.Args().Slice(), cmd.Root().Writer)
		},
	}
}

// runImport does what the page does: it uploads, starts, and watches.
func runImport(ctx context.Context, c *config.Config, o importOptions, paths []string, out io.Writer) error {
	if err := c.Check(); err != nil {
		return err
	}
	db, err := openDatabase(ctx, c)
	if err != nil {
		return err
	}
	defer db.Close()
	status, err := migration.Status(ctx, db)
	if err != nil {
		return err
	}
	if !status.Current() {
		return errors.New("the database is not of this version: run \"tandem migrate\" first")
	}
	kept, err := files.Open(ctx, c.BlobURL)
	if err != nil {
		return err
	}
	defer kept.Close()
	client := ent.NewClient(ent.Driver(db.Driver()))
	// This process is one more replica that knows only imports: the work is
	// leased like any other, and a server goes on with it if this one is killed.
	runner := tasks.New(db, client, tasks.Options{Poll: 100 * time.Millisecond, Log: slog.Default()})
	s := &importer.Service{Client: client, Commands: hiring.NewCommands(client), Files: kept, MaxUpload: int64(c.MaxUpload) << 20}
	s.Handle(runner)

	if ctx, err = asPerson(ctx, client, o); err != nil {
		return err
	}
	working, stop := context.WithCancel(ctx)
	var running sync.WaitGroup
	running.Go(func() { runner.Run(working) })
	defer func() { stop(); running.Wait() }()
	if o.revert != "" {
		run, err := s.Revert(ctx, o.revert, nil)
		if err != nil {
			return err
		}
		return watchImport(ctx, s, run, o, out)
	}
	for _, path := range paths {
		run, err := beginImport(ctx, s, o, path, out)
		if err == nil && run != nil {
			err = watchImport(ctx, s, run, o, out)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", filepath.Base(path), err)
		}
	}
	return nil
}

// asPerson makes the context that of the person who imports.
func asPerson(ctx context.Context, client *ent.Client, o importOptions) (context.Context, error) {
	system := viewer.System(ctx, "")
	org, err := theOrganization(system, client, o.where)
	if err != nil {
		return nil, err
	}
	query := client.User.Query().Where(user.OrganizationID(org.ID), user.StatusEQ(user.StatusACTIVE))
	if o.as != "" {
		query.Where(user.Email(strings.ToLower(strings.TrimSpace(o.as))))
	} else {
		query.Where(user.RoleEQ(user.RoleADMIN), user.External(false)).Order(user.ByCreatedAt())
	}
	u, err := query.First(system)
	if ent.IsNotFound(err) {
		if o.as != "" {
			return nil, fmt.Errorf("nobody who can sign in has the address %s in %s", o.as, org.Name)
		}
		return nil, fmt.Errorf("%s has no administrator: say who imports by --as", org.Name)
	}
	if err != nil {
		return nil, err
	}
	return viewer.NewContext(ctx, viewer.Viewer{UserID: u.ID, OrganizationID: org.ID, Name: u.Name, Role: viewer.Role(u.Role), External: u.External}), nil
}

// beginImport uploads a file and starts; it returns nil for a preview.
func beginImport(ctx context.Context, s *importer.Service, o importOptions, path string, out io.Writer) (*ent.ImportRun, error) {
	jobID, err := jobNamed(ctx, s.Client, o.job)
	if err != nil {
		return nil, err
	}
	f, err := importer.OpenFile(path)
	if err != nil {
		return nil, err
	}
	run, err := s.Upload(ctx, f.Name, io.NewSectionReader(f, 0, f.Size), nil)
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	if o.preview {
		return nil, errors.Join(showPreview(ctx, s, run, jobID, out), s.Discard(ctx, run))
	}
	return s.Start(ctx, hiring.StartImport{ImportRunID: run.ID, JobID: jobID})
}

// jobNamed finds a job by id or title.
func jobNamed(ctx context.Context, client *ent.Client, name string) (string, error) {
	if name == "" {
		return "", nil
	}
	ids, err := client.Job.Query().Where(job.Or(job.ID(name), job.TitleEqualFold(name)), job.StatusIn(job.StatusDRAFT, job.StatusOPEN, job.StatusON_HOLD)).Limit(2).IDs(ctx)
	switch {
	case err != nil:
		return "", err
	case len(ids) == 0:
		return "", fmt.Errorf("there is no job %q that people can be put into", name)
	case len(ids) > 1:
		return "", fmt.Errorf("several jobs are called %q: name one by its id", name)
	}
	return ids[0], nil
}

// showPreview prints what an import would do.
func showPreview(ctx context.Context, s *importer.Service, run *ent.ImportRun, jobID string, out io.Writer) error {
	columns, err := s.Columns(ctx, run)
	if err != nil {
		return err
	}
	for _, c := range columns {
		fmt.Fprintf(out, "%-30s -> %s\n", c.Name, c.Field)
	}
	p, err := s.Preview(ctx, run.ID, nil, jobID)
	if err != nil {
		return err
	}
	for _, r := range p.Rows {
		if r.Message != "" {
			fmt.Fprintf(out, "row %d (line %d): %s: %s\n", r.Row, r.Line, strings.ToLower(string(r.Action)), r.Message)
		}
	}
	of := ""
	if !p.Complete {
		of = "the first "
	}
	_, err = fmt.Fprintf(out, "Of %s%d rows, %d would be created, %d updated, %d skipped, and %d can't be used.\n", of, p.CheckedRows, p.CreatedRows, p.UpdatedRows, p.SkippedRows, p.FailedRows)
	return err
}

// watchImport shows how an import gets on until it has ended, and writes its
// report.
func watchImport(ctx context.Context, s *importer.Service, run *ent.ImportRun, o importOptions, out io.Writer) error {
	f, ok := out.(*os.File)
	bar := ok && term.IsTerminal(int(f.Fd()))
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for {
		var err error
		if run, err = s.Client.ImportRun.Get(ctx, run.ID); err != nil {
			return err
		}
		if bar {
			fmt.Fprintf(out, "\r\x1b[K%s", progressLine(run, time.Now()))
		}
		switch run.Status {
		case importrun.StatusDONE, importrun.StatusFAILED, importrun.StatusREVERTED:
			if bar {
				fmt.Fprint(out, "\r\x1b[K")
			}
			fmt.Fprintln(out, summary(run))
			if o.report != "" {
				err = writeReport(ctx, s, run.ID, o.report)
			}
			if run.Status == importrun.StatusFAILED {
				err = errors.Join(errors.New(run.Failure), err)
			}
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("stopped; a running server goes on with %s", run.ID)
		case <-tick.C:
		}
	}
}

// progressLine is the bar: how much is done, how fast, how long it takes.
func progressLine(run *ent.ImportRun, now time.Time) string {
	if run.TotalRows == 0 || run.StartedAt == nil || run.Status != importrun.StatusRUNNING {
		return strings.ToLower(string(run.Status)) + " …"
	}
	const width = 30
	done := min(width, run.DoneRows*width/run.TotalRows)
	line := fmt.Sprintf("[%s%s] %d of %d rows", strings.Repeat("=", done), strings.Repeat(" ", width-done), run.DoneRows, run.TotalRows)
	if elapsed := now.Sub(*run.StartedAt).Seconds(); elapsed > 0.5 && run.DoneRows > 0 {
		rate := float64(run.DoneRows) / elapsed
		left := time.Duration(float64(run.TotalRows-run.DoneRows) / rate * float64(time.Second)).Round(time.Second)
		line += fmt.Sprintf(", %.0f a second, %s left", rate, left)
	}
	if run.FailedRows > 0 {
		line += fmt.Sprintf(", %d failed", run.FailedRows)
	}
	return line
}

// summary is what an import came to.
func summary(run *ent.ImportRun) string {
	if run.Status == importrun.StatusREVERTED {
		return fmt.Sprintf("Import %s was taken back.", run.ID)
	}
	return fmt.Sprintf("Import %s: %d rows, %d created, %d updated, %d skipped, %d failed.", run.ID, run.DoneRows, run.CreatedRows, run.UpdatedRows, run.SkippedRows, run.FailedRows)
}

// writeReport keeps the report in a file that only the caller can read, since
// it names people.
func writeReport(ctx context.Context, s *importer.Service, id, path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(s.Report(ctx, id, f), f.Close())
}
