package auth

import (
	"context"
	"net/http"
	"net/mail"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"entgo.io/ent/dialect"
	"golang.org/x/text/unicode/norm"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/reason"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/hiring"
)

// errSetUp says that the first run is over.
var errSetUp = hiring.Refuse(hiring.Conflict, "This installation is already set up. Sign in, or ask an administrator to invite you.")

// ready reports whether the installation has an organization.
func (s *Service) ready(ctx context.Context) (bool, error) {
	if s.isSetUp.Load() {
		return true, nil
	}
	exists, err := s.client.Organization.Query().Exist(system(ctx))
	if exists {
		s.isSetUp.Store(true)
	}
	return exists, err
}

// setUp makes the first organization with its administrator and signs them in.
// It works once: afterwards people come by invitation.
func (s *Service) setUp(w http.ResponseWriter, r *http.Request) (any, error) {
	var in struct{ Organization, Name, Email, Password, TimeZone string }
	if err := read(w, r, &in); err != nil {
		return nil, err
	}
	if ready, err := s.ready(r.Context()); err != nil {
		return nil, err
	} else if ready {
		return nil, errSetUp
	}
	in.Organization, in.Name, in.Email = strings.TrimSpace(in.Organization), strings.TrimSpace(in.Name), normalEmail(in.Email)
	if in.TimeZone == "" {
		in.TimeZone = "UTC"
	}
	if err := checkText("organization", in.Organization); err != nil {
		return nil, err
	}
	if err := checkText("name", in.Name); err != nil {
		return nil, err
	}
	if err := CheckEmail(in.Email); err != nil {
		return nil, err
	}
	if err := CheckPassword(in.Password, in.Email); err != nil {
		return nil, err
	}
	if _, err := time.LoadLocation(in.TimeZone); err != nil || in.TimeZone == "Local" {
		return nil, hiring.BadField("timeZone", "This time zone is not known.")
	}
	hash, err := s.passwords.hash(r.Context(), in.Password)
	if err != nil {
		return nil, err
	}
	answer, err := s.admit(w, r, func(ctx context.Context, tx *ent.Tx) (*ent.User, error) {
		if err := alone(ctx, tx); err != nil {
			return nil, err
		}
		o, err := tx.Organization.Create().SetName(in.Organization).SetSlug(slug(in.Organization)).SetTimeZone(in.TimeZone).Save(ctx)
		if err != nil {
			return nil, err
		}
		if err := furnish(ctx, tx, o.ID); err != nil {
			return nil, err
		}
		u, err := tx.User.Create().
			SetOrganizationID(o.ID).SetEmail(in.Email).SetName(in.Name).SetTimeZone(in.TimeZone).
			SetRole(user.RoleADMIN).SetStatus(user.StatusACTIVE).SetPasswordHash(hash).
			Save(ctx)
		if err != nil {
			return nil, err
		}
		return u, record(ctx, tx, s.by(r, u, "ORGANIZATION_CREATED"))
	})
	if err == nil {
		s.isSetUp.Store(true)
	}
	return answer, err
}

// alone makes sure that this transaction makes the first organization, even
// when two people press the button at once. A SQLite transaction is the only
// writer anyway.
func alone(ctx context.Context, tx *ent.Tx) error {
	if tx.Dialect() == dialect.Postgres {
		raw, err := tx.SQLTx()
		if err != nil {
			return err
		}
		if _, err := raw.ExecContext(ctx, `select pg_advisory_xact_lock(hashtext('tandem set-up'))`); err != nil {
			return err
		}
	}
	exists, err := tx.Organization.Query().Exist(ctx)
	if err != nil {
		return err
	}
	if exists {
		return errSetUp
	}
	return nil
}

// furnish gives a new organization what the first job needs.
func furnish(ctx context.Context, tx *ent.Tx, organizationID string) error {
	position := map[string]int{}
	for _, d := range hiring.DefaultReasons {
		err := tx.Reason.Create().SetOrganizationID(organizationID).
			SetKind(reason.Kind(d.Kind)).SetName(d.Name).SetPosition(position[d.Kind]).Exec(ctx)
		if err != nil {
			return err
		}
		position[d.Kind]++
	}
	for _, d := range hiring.DefaultFlows {
		if err := tx.FlowTemplate.Create().SetOrganizationID(organizationID).SetName(d.Name).SetSteps(d.Steps).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

func checkText(field, value string) error {
	switch n := utf8.RuneCountInString(value); {
	case n == 0 && field == "organization":
		return hiring.BadField(field, "Enter the name of your organization.")
	case n == 0:
		return hiring.BadField(field, "Enter your name.")
	case len(value) > 200 || !utf8.ValidString(value) || strings.ContainsRune(value, 0):
		return hiring.BadField(field, "Use at most 200 characters.")
	}
	return nil
}

// CheckEmail returns an INVALID error for what can't be an e-mail address.
func CheckEmail(email string) error {
	parsed, err := mail.ParseAddress(email)
	if err != nil || parsed.Address != email || len(email) > 254 || !strings.Contains(email[strings.LastIndexByte(email, '@')+1:], ".") {
		return hiring.BadField("email", "Enter an e-mail address, for example name@example.com.")
	}
	return nil
}

// slug makes a short name for addresses out of a name.
func slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(norm.NFKD.String(name)) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case r > 127: // an accent that was taken off its letter, or another script
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	if s := strings.Trim(clip(b.String(), 63), "-"); s != "" {
		return s
	}
	return "organization-" + strconv.FormatInt(now().Unix(), 36)
}
