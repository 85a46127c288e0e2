package hiring

import (
	"context"
	"net/mail"
	"strings"
	"time"
	"unicode/utf8"

	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/onetimelink"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/session"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring/secret"
)

// invitationDays is how long an invitation works.
const invitationDays = 7

// Invitation is a person and the secret of the link that lets them in. The
// secret exists only here: a retry by idempotency key gets a new one.
type Invitation struct {
	User   *ent.User
	Secret string
}

// InviteUserInput says whom to invite.
type InviteUserInput struct {
	Email, Name    string
	Title          *string
	Role           user.Role
	External       *bool
	IdempotencyKey *string
}

// InviteUser invites a person (P1, P2). Errors: FORBIDDEN, INVALID.
func (c *Commands) InviteUser(ctx context.Context, in InviteUserInput) (*Invitation, error) {
	ids, err := c.change(ctx, intent{"inviteUser", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		if err := CanAdminister(ch.who).error(Forbidden); err != nil {
			return nil, err
		}
		a, err := mail.ParseAddress(strings.TrimSpace(in.Email))
		if err != nil || a.Name != "" || len(a.Address) > 254 {
			return nil, BadField("email", "%q is not an e-mail address.", in.Email)
		}
		if err := name(&in.Name, 200); err != nil {
			return nil, err
		}
		external := in.External != nil && *in.External
		if external && in.Role != user.RoleMEMBER {
			return nil, BadField("role", "Outside people can only be members: they see the jobs that they are on the team of.")
		}
		u, err := ch.User.Create().SetOrganizationID(ch.who.OrganizationID).SetEmail(strings.ToLower(a.Address)).SetName(in.Name).
			SetNillableTitle(in.Title).SetRole(in.Role).SetExternal(external).SetCreatedAt(ch.now).SetUpdatedAt(ch.now).Save(ctx)
		if ent.IsConstraintError(err) {
			return nil, BadField("email", "Somebody with this address is here already.")
		}
		if err != nil {
			return nil, err
		}
		if err := ch.linkRecords(ctx, u); err != nil {
			return nil, err
		}
		return []string{u.ID}, ch.record(ctx, userEvent(feed.UserInvited, u.ID, "", string(in.Role)))
	})
	if err != nil {
		return nil, err
	}
	return c.letIn(ctx, ids[0])
}

// linkRecords marks what the pool holds about somebody who joins: whoever was
// hired does not read what was written about them (P5).
func (ch *change) linkRecords(ctx context.Context, u *ent.User) error {
	return ch.Candidate.Update().Where(candidate.UserIDIsNil(), func(s *sql.Selector) {
		s.Where(sql.Or(
			sql.EQ(s.C(candidate.FieldPrimaryEmail), u.Email),
			sqljson.ValueContains(s.C(candidate.FieldEmails), u.Email),
		))
	}).SetUserID(u.ID).Exec(systemOf(ctx, ch))
}

// RenewInvitationInput names a person whose access to renew.
type RenewInvitationInput struct {
	UserID         string
	IdempotencyKey *string
}

// RenewInvitation makes a new link for a person: an invitation, or a password
// reset for who has one already. Errors: FORBIDDEN, NOT_FOUND, PRECONDITION.
func (c *Commands) RenewInvitation(ctx context.Context, in RenewInvitationInput) (*Invitation, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return nil, Refuse(Unauthenticated, "Sign in first.")
	}
	if err := CanAdminister(v).error(Forbidden); err != nil {
		return nil, err
	}
	return c.letIn(ctx, in.UserID)
}

// letIn makes a link for a person; earlier ones stop working.
func (c *Commands) letIn(ctx context.Context, userID string) (*Invitation, error) {
	out := &Invitation{Secret: secret.New("")}
	_, err := c.change(ctx, intent{name: "letIn"}, func(ctx context.Context, ch *change) ([]string, error) {
		u, err := ch.User.Get(ctx, userID)
		if err != nil {
			return nil, missing(err, "person")
		}
		out.User = u
		if u.Status == user.StatusDISABLED {
			return nil, Refuse(Precondition, "%s can't sign in any more. Make them active first.", u.Name)
		}
		err = ch.OneTimeLink.Update().Where(onetimelink.UserID(u.ID), onetimelink.UsedAtIsNil()).SetUsedAt(ch.now).Exec(ctx)
		if err != nil {
			return nil, err
		}
		kind := onetimelink.KindINVITATION
		if u.Status == user.StatusACTIVE {
			kind = onetimelink.KindPASSWORD_RESET
		}
		err = ch.OneTimeLink.Create().SetOrganizationID(u.OrganizationID).SetUserID(u.ID).SetKind(kind).
			SetTokenHash(secret.Hash(out.Secret)).SetCreatedBy(ch.who.UserID).SetCreatedAt(ch.now).
			SetExpiresAt(ch.now.Add(invitationDays * 24 * time.Hour)).Exec(ctx)
		if err != nil {
			return nil, err
		}
		// A link opens an account to whoever holds it, so it leaves a trace.
		return nil, ch.AuditEntry.Create().SetOrganizationID(u.OrganizationID).SetActorID(ch.who.UserID).SetAction("LINK_MADE").
			SetEntityID(u.ID).SetData(profile.EventData{UserID: u.ID}).SetAt(ch.now).Exec(ctx)
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// UpdateUserInput is an edit of a person; nil leaves a value as it is.
type UpdateUserInput struct {
	ID                    string
	Version               int
	Name, Title, TimeZone *string
	Role                  *user.Role
	Status                *user.Status
	IdempotencyKey        *string
}

// CanEditUser decides who changes a person's role and state: administrators,
// never their own (P5).
func CanEditUser(v viewer.Viewer, userID string) Permission {
	if p := CanAdminister(v); !p.Allowed {
		return p
	}
	if v.UserID == userID {
		return Deny("Nobody changes their own rights. Ask another administrator.")
	}
	return Allow()
}

// UpdateUser changes a person. Errors: FORBIDDEN, INVALID, CONFLICT, NOT_FOUND.
func (c *Commands) UpdateUser(ctx context.Context, in UpdateUserInput) (*ent.User, error) {
	ids, err := c.change(ctx, intent{"updateUser", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		u, err := ch.User.Get(ctx, in.ID)
		if err != nil {
			return nil, missing(err, "person")
		}
		if in.Role != nil || in.Status != nil {
			if err := CanEditUser(ch.who, u.ID).error(Forbidden); err != nil {
				return nil, err
			}
		} else if ch.who.UserID != u.ID {
			if err := CanAdminister(ch.who).error(Forbidden); err != nil {
				return nil, err
			}
		}
		if u.Version != in.Version {
			return nil, stale("person", u.Version, nil)
		}
		update := ch.User.UpdateOneID(u.ID).Where(user.Version(u.Version)).AddVersion(1).SetUpdatedAt(ch.now)
		if in.Name != nil {
			if err := name(in.Name, 200); err != nil {
				return nil, err
			}
			update.SetName(*in.Name)
		}
		if in.Title != nil {
			if utf8.RuneCountInString(*in.Title) > 200 {
				return nil, BadField("title", "A position has at most 200 characters.")
			}
			update.SetTitle(*in.Title)
		}
		if in.TimeZone != nil {
			if _, err := time.LoadLocation(*in.TimeZone); err != nil || *in.TimeZone == "" || *in.TimeZone == "Local" {
				return nil, BadField("timeZone", "%q is not a time zone such as Europe/Lisbon.", *in.TimeZone)
			}
			update.SetTimeZone(*in.TimeZone)
		}
		from, to := "", ""
		if in.Role != nil {
			if u.External && *in.Role != user.RoleMEMBER {
				return nil, BadField("role", "Outside people can only be members.")
			}
			from, to = string(u.Role), string(*in.Role)
			update.SetRole(*in.Role)
		}
		if in.Status != nil {
			if err := ch.setStatus(ctx, update, u, *in.Status); err != nil {
				return nil, err
			}
			from, to = string(u.Status), string(*in.Status)
		}
		if err := update.Exec(ctx); err != nil {
			return nil, raced(err, "person", u.Version)
		}
		return []string{u.ID}, ch.record(ctx, userEvent(feed.UserUpdated, u.ID, from, to))
	})
	if err != nil {
		return nil, err
	}
	u, err := c.Data.User.Get(ctx, ids[0])
	return u, missing(err, "person")
}

// setStatus lets a person in or out; who is out loses every session at once.
func (ch *change) setStatus(ctx context.Context, update *ent.UserUpdateOne, u *ent.User, to user.Status) error {
	switch {
	case to == user.StatusINVITED:
		return BadField("status", "Choose ACTIVE or DISABLED.")
	case to == user.StatusACTIVE && u.PasswordHash == "":
		to = user.StatusINVITED
	case to == user.StatusDISABLED:
		if _, err := ch.Session.Delete().Where(session.UserID(u.ID)).Exec(systemOf(ctx, ch)); err != nil {
			return err
		}
	}
	update.SetStatus(to)
	return nil
}

func userEvent(kind, userID, from, to string) feed.Event {
	return feed.Event{
		Kind: kind, Audience: event.AudienceORGANIZATION, EntityID: userID,
		Data: profile.EventData{UserID: userID, From: from, To: to},
	}
}

// EndSessionInput names a session to end.
type EndSessionInput struct {
	SessionID      string
	IdempotencyKey *string
}

// EndSession ends one of the viewer's own sessions and returns its id. Errors:
// NOT_FOUND.
func (c *Commands) EndSession(ctx context.Context, in EndSessionInput) (string, error) {
	ids, err := c.change(ctx, intent{"endSession", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		if err := ch.Session.DeleteOneID(in.SessionID).Exec(ctx); err != nil {
			return nil, missing(err, "session")
		}
		return []string{in.SessionID}, ch.AuditEntry.Create().SetOrganizationID(ch.who.OrganizationID).SetActorID(ch.who.UserID).
			SetAction("SESSION_ENDED").SetEntityID(in.SessionID).SetAt(ch.now).Exec(ctx)
	})
	if err != nil {
		return "", err
	}
	return ids[0], nil
}
