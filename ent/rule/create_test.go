package rule_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/dbtest"
	"github.com/tandem-hiring/tandem/ent/file"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/onetimelink"
	"github.com/tandem-hiring/tandem/ent/privacy"
	"github.com/tandem-hiring/tandem/ent/reason"
	"github.com/tandem-hiring/tandem/ent/store"
	"github.com/tandem-hiring/tandem/ent/user"
)

func TestARowIsCreatedOnlyBelowAParentThatTheViewerMayUse(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		org := w.ids["here"]
		later := time.Now().UTC().Add(time.Hour)
		apply := func(job, step, person string) func(context.Context, *ent.Tx) error {
			return func(ctx context.Context, tx *ent.Tx) error {
				return tx.Application.Create().SetOrganizationID(org).SetJobID(w.ids[job]).SetCandidateID(w.ids[person]).
					SetStepID(w.ids[step]).SetCandidateName("x").Exec(ctx)
			}
		}
		write := func(person string) func(context.Context, *ent.Tx) error {
			return func(ctx context.Context, tx *ent.Tx) error {
				return tx.Note.Create().SetOrganizationID(org).SetCandidateID(w.ids[person]).SetAuthorID(w.ids["admin"]).SetBody("x").Exec(ctx)
			}
		}
		join := func(job string) func(context.Context, *ent.Tx) error {
			return func(ctx context.Context, tx *ent.Tx) error {
				return tx.JobMember.Create().SetOrganizationID(org).SetJobID(w.ids[job]).SetUserID(w.ids["bystander"]).
					SetRole(jobmember.RoleOBSERVER).Exec(ctx)
			}
		}
		attach := func(person string) func(context.Context, *ent.Tx) error {
			return func(ctx context.Context, tx *ent.Tx) error {
				return tx.File.Create().SetOrganizationID(org).SetCandidateID(w.ids[person]).SetKind(file.KindCV).SetName("x").
					SetContentType("text/plain").SetSize(1).SetSha256("").SetBlobKey("x").Exec(ctx)
			}
		}
		person := func(ctx context.Context, tx *ent.Tx) error {
			return tx.Candidate.Create().SetOrganizationID(org).SetName("x").Exec(ctx)
		}
		invite := func(ctx context.Context, tx *ent.Tx) error {
			return tx.User.Create().SetOrganizationID(org).SetEmail("x@here.test").SetName("x").SetRole(user.RoleMEMBER).Exec(ctx)
		}
		link := func(ctx context.Context, tx *ent.Tx) error {
			return tx.OneTimeLink.Create().SetOrganizationID(org).SetUserID(w.ids["manager"]).SetKind(onetimelink.KindPASSWORD_RESET).
				SetTokenHash("y").SetExpiresAt(later).Exec(ctx)
		}
		setting := func(ctx context.Context, tx *ent.Tx) error {
			return tx.Reason.Create().SetOrganizationID(org).SetKind(reason.KindREJECTION).SetName("x").Exec(ctx)
		}
		job := func(ctx context.Context, tx *ent.Tx) error {
			return tx.Job.Create().SetOrganizationID(org).SetTitle("x").Exec(ctx)
		}
		for _, c := range []struct {
			what    string
			do      func(context.Context, *ent.Tx) error
			allowed []string
		}{
			{"an application in the open job", apply("open job", "open job/PRE_SCREENING", "pooled"), []string{"admin", "recruiter"}},
			{"an application in the secret job", apply("secret job", "secret job/PRE_SCREENING", "presented"), nil},
			{"an application of oneself", apply("client job", "client job/PRE_SCREENING", "self"), []string{"admin", "recruiter"}},
			{"a note about somebody screened", write("screened"), []string{"admin", "recruiter", "coordinator"}},
			{"a note about somebody presented", write("presented"), []string{"admin", "recruiter", "manager", "coordinator", "observer"}},
			{"a note about somebody secret", write("secret"), []string{"admin", "recruiter", "keeper"}},
			{"a member of the open job", join("open job"), []string{"admin", "recruiter", "manager", "coordinator"}},
			{"a member of the secret job", join("secret job"), []string{"keeper"}},
			{"a document of somebody presented", attach("presented"), []string{"admin", "recruiter", "coordinator"}},
			{"a document of a submission", attach("submitted"), []string{"admin", "recruiter", "coordinator", "agency"}},
			{"a candidate", person, []string{"admin", "recruiter", "coordinator", "keeper", "agency"}},
			{"a user", invite, []string{"admin"}},
			{"a link that lets in", link, []string{"admin"}},
			{"a reason", setting, []string{"admin"}},
			{"a job", job, []string{"admin", "recruiter", "manager", "coordinator", "interviewer", "approver", "observer", "bystander", "keeper"}},
		} {
			may := map[string]bool{}
			for _, who := range c.allowed {
				may[who] = true
			}
			for _, who := range everyone {
				made := w.try(who, func(ctx context.Context, tx *ent.Tx) (int, error) {
					if err := c.do(ctx, tx); err != nil {
						return 0, err
					}
					return 1, nil
				}) == 1
				if made != may[who] {
					t.Errorf("%s creates %s: %v, want %v", who, c.what, made, may[who])
				}
			}
		}
	})
}

func TestNobodyCreatesInAnotherOrganization(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		tx, err := w.client.Tx(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = tx.Rollback() }()
		err = tx.Department.Create().SetOrganizationID(w.ids["there"]).SetName("x").Exec(w.as("admin"))
		if !errors.Is(err, privacy.Deny) {
			t.Errorf("got %v, want a denial", err)
		}
	})
}
