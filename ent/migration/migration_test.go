package migration_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/ent/store"
)

const (
	people = "create table people (id text primary key);\ninsert into people values ('ada'), ('grace');"
	notes  = "create table notes (id text primary key, person text references people (id) on delete cascade);\ninsert into notes values ('n1', 'ada'), ('n2', 'grace');"
)

func TestPendingMigrationsAreAppliedOnceAndInOrder(t *testing.T) {
	each(t, func(t *testing.T, db *store.DB) {
		first := runner("1_people", people, "2_notes", notes)
		if n, err := first.Up(t.Context(), db); n != 2 || err != nil {
			t.Fatalf("applied %d, %v", n, err)
		}
		if n, err := first.Up(t.Context(), db); n != 0 || err != nil {
			t.Fatalf("applied %d again, %v", n, err)
		}
		more := runner("1_people", people, "2_notes", notes, "3_tags", "create table tags (id text)")
		if n, err := more.Up(t.Context(), db); n != 1 || err != nil {
			t.Fatalf("applied %d of one new migration, %v", n, err)
		}
	})
}

func TestThreeReplicasStartingAtOnceApplyEachMigrationOnce(t *testing.T) {
	each(t, func(t *testing.T, db *store.DB) {
		var (
			wg    sync.WaitGroup
			mu    sync.Mutex
			total int
		)
		for range 3 {
			wg.Go(func() {
				replica, err := store.Open(t.Context(), db.URL)
				if err != nil {
					t.Error(err)
					return
				}
				defer replica.Close()
				n, err := runner("1_people", people, "2_notes", notes).Up(t.Context(), replica)
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				total += n
				mu.Unlock()
			})
		}
		wg.Wait()
		if total != 2 {
			t.Errorf("the replicas applied %d migrations together, want 2", total)
		}
		if n := count(t, db, "people"); n != 2 {
			t.Errorf("%d people, want 2", n)
		}
	})
}

func TestRebuildingATableKeepsTheRowsThatReferToIt(t *testing.T) {
	db := sqlite(t)
	// What Atlas writes when a column changes its type.
	rebuild := "PRAGMA foreign_keys = off;\nCREATE TABLE `new_people` (`id` text primary key, `name` text);\nINSERT INTO `new_people` (`id`) SELECT `id` FROM `people`;\nDROP TABLE `people`;\nALTER TABLE `new_people` RENAME TO `people`;\nPRAGMA foreign_keys = on;\n"
	if _, err := runner("1_people", people, "2_notes", notes, "3_rebuild", rebuild).Up(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	if n := count(t, db, "notes"); n != 2 {
		t.Errorf("%d notes are left, want 2", n)
	}
	if _, err := db.SQL.Exec("insert into notes values ('n3', 'nobody')"); err == nil {
		t.Error("foreign keys are no longer enforced after the migration")
	}
}

func TestAMigrationThatBreaksAReferenceIsRefused(t *testing.T) {
	db := sqlite(t)
	_, err := runner("1_people", people, "2_notes", notes, "3_forget", "delete from people where id = 'ada'").Up(t.Context(), db)
	if err == nil || !strings.Contains(err.Error(), "a row of notes refers to a missing row of people") {
		t.Errorf("got %v", err)
	}
	if n := count(t, db, "people"); n != 2 {
		t.Errorf("%d people are left, want 2", n)
	}
}

func TestAFailedMigrationLeavesNothingBehind(t *testing.T) {
	each(t, func(t *testing.T, db *store.DB) {
		broken := "create table half (id text);\ninsert into nowhere values (1);"
		n, err := runner("1_people", people, "2_broken", broken).Up(t.Context(), db)
		if n != 1 || err == nil || !strings.Contains(err.Error(), "migration 2_broken") {
			t.Fatalf("applied %d, %v", n, err)
		}
		if _, err := runner("1_people", people, "2_whole", "create table half (id text)").Up(t.Context(), db); err != nil {
			t.Errorf("the repaired migration can't be applied: %v", err)
		}
	})
}

func TestAKilledMigrationLeavesNothingBehind(t *testing.T) {
	slow := map[string]string{
		dialect.SQLite:   "create table half (id text);\nwith recursive n(i) as (select 1 union all select i + 1 from n where i < 4000000000) insert into half select max(i) from n;",
		dialect.Postgres: "create table half (id text);\nselect pg_sleep(60);",
	}
	if url := os.Getenv("MIGRATION_TEST_URL"); url != "" { // the process to be killed
		db, err := store.Open(t.Context(), url)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("applying")
		_, err = runner("1_slow", slow[db.Dialect]).Up(t.Context(), db)
		t.Fatalf("nobody killed this process: %v", err)
	}
	each(t, func(t *testing.T, db *store.DB) {
		cmd := exec.Command(os.Args[0], "-test.run=^TestAKilledMigrationLeavesNothingBehind$")
		cmd.Env = append(os.Environ(), "MIGRATION_TEST_URL="+db.URL)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := out.Read(make([]byte, 64)); err != nil {
			t.Fatal(err)
		}
		time.Sleep(300 * time.Millisecond) // into the slow statement
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if db.Dialect == dialect.Postgres {
			// The server notices a dead client only at its next write; an
			// administrator (or the TCP timeout) ends the session.
			if _, err := db.SQL.Exec(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`); err != nil {
				t.Fatal(err)
			}
		}
		if n, err := runner("1_quick", "create table half (id text)").Up(t.Context(), db); n != 1 || err != nil {
			t.Errorf("after the crash: applied %d, %v", n, err)
		}
	})
}

func TestADatabaseOfANewerVersionIsRefused(t *testing.T) {
	each(t, func(t *testing.T, db *store.DB) {
		if _, err := runner("1_people", people, "2_notes", notes).Up(t.Context(), db); err != nil {
			t.Fatal(err)
		}
		_, err := runner("1_people", people, "3_tags", "create table tags (id text)").Up(t.Context(), db)
		var unknown *migration.UnknownVersionError
		if !errors.As(err, &unknown) || len(unknown.Versions) != 1 || unknown.Versions[0] != "2_notes" {
			t.Fatalf("got %v", err)
		}
		if !strings.Contains(err.Error(), "start that version or a later one") {
			t.Errorf("the error doesn't tell what to do: %s", err)
		}
		if _, err := db.SQL.Exec("select 1 from tags"); err == nil {
			t.Error("the refused binary changed the database")
		}
	})
}

func TestAnAppliedMigrationMustNotChange(t *testing.T) {
	each(t, func(t *testing.T, db *store.DB) {
		if _, err := runner("1_people", people).Up(t.Context(), db); err != nil {
			t.Fatal(err)
		}
		if _, err := runner("1_people", strings.ReplaceAll(people, "\n", "\r\n")).Up(t.Context(), db); err != nil {
			t.Errorf("other line ends count as a change: %v", err)
		}
		_, err := runner("1_people", people+" -- better").Up(t.Context(), db)
		var changed *migration.ChangedError
		if !errors.As(err, &changed) || changed.Version != "1_people" {
			t.Errorf("got %v", err)
		}
	})
}

func TestStatusTellsWhatIsAppliedPendingAndUnknown(t *testing.T) {
	each(t, func(t *testing.T, db *store.DB) {
		before, err := runner("1_people", people).Status(t.Context(), db)
		if err != nil || len(before.Pending) != 1 || before.Current() {
			t.Fatalf("empty database: %+v, %v", before, err)
		}
		if _, err := runner("1_people", people, "2_notes", notes).Up(t.Context(), db); err != nil {
			t.Fatal(err)
		}
		after, err := runner("1_people", people, "3_tags", "").Status(t.Context(), db)
		if err != nil {
			t.Fatal(err)
		}
		if len(after.Applied) != 1 || after.Applied[0].Version != "1_people" || time.Since(after.Applied[0].At).Abs() > time.Minute {
			t.Errorf("applied: %+v", after.Applied)
		}
		if fmt.Sprint(after.Pending, after.Unknown) != "[3_tags] [2_notes]" {
			t.Errorf("pending %v, unknown %v", after.Pending, after.Unknown)
		}
	})
}

func TestTheMigrationsOfThisBinaryApplyToAnEmptyDatabase(t *testing.T) {
	each(t, func(t *testing.T, db *store.DB) {
		if _, err := migration.Up(t.Context(), db); err != nil {
			t.Fatal(err)
		}
		report, err := migration.Status(t.Context(), db)
		if err != nil || !report.Current() || report.Unknown != nil {
			t.Errorf("%+v, %v", report, err)
		}
	})
}

// runner takes versions and their SQL in turns, the same for both databases.
func runner(pairs ...string) migration.Runner {
	files := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		for _, folder := range []string{"postgres/", "sqlite/"} {
			files[folder+pairs[i]+".sql"] = &fstest.MapFile{Data: []byte(pairs[i+1])}
		}
	}
	return migration.Runner{Files: fs.FS(files)}
}

func count(t *testing.T, db *store.DB, table string) (n int) {
	t.Helper()
	if err := db.SQL.QueryRow("select count(*) from " + table).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func sqlite(t *testing.T) *store.DB {
	t.Helper()
	return open(t, "sqlite:"+filepath.Join(t.TempDir(), "x.db"))
}

// each hands out empty databases; package dbtest hands out migrated ones.
func each(t *testing.T, test func(*testing.T, *store.DB)) {
	t.Run("sqlite", func(t *testing.T) { test(t, sqlite(t)) })
	t.Run("postgres", func(t *testing.T) {
		url := os.Getenv("TEST_POSTGRES_URL")
		if url == "" {
			if os.Getenv("TANDEM_REQUIRE_POSTGRES") == "1" {
				t.Fatal("TEST_POSTGRES_URL is empty")
			}
			t.Skip("TEST_POSTGRES_URL is empty")
		}
		cluster := open(t, url)
		name := fmt.Sprintf("tandem_migration_%d_%d", os.Getpid(), time.Now().UnixNano())
		exec := func(sql string) {
			if _, err := cluster.SQL.ExecContext(context.WithoutCancel(t.Context()), sql); err != nil {
				t.Error(err)
			}
		}
		exec("create database " + name)
		t.Cleanup(func() { exec("drop database if exists " + name + " with (force)") })
		before, after, _ := strings.Cut(url, "?")
		test(t, open(t, before[:strings.LastIndexByte(before, '/')+1]+name+"?"+after))
	})
}

func open(t *testing.T, url string) *store.DB {
	t.Helper()
	db, err := store.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}
