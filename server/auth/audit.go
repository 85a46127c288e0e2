package auth

import (
	"context"
	"net/http"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/profile"
)

// entry is what the audit remembers of something that happened at the door (S1).
// Tries with an e-mail that nobody has belong to no organization and are not
// kept: the throttle counts them without saying who.
type entry struct {
	organization string
	actor        string // empty when nobody was signed in
	action       string // SIGNED_IN, SIGN_IN_FAILED, SIGNED_OUT, SIGNED_OUT_EVERYWHERE, PASSWORD_CHANGED, PASSWORD_FORGOTTEN, LINK_USED, TOKEN_MADE, SESSION_REPLAYED, ORGANIZATION_CREATED
	entity       string
	about        string // the person, when it is not the actor
	address      string
	count        int
}

func record(ctx context.Context, tx *ent.Tx, e entry) error {
	return tx.AuditEntry.Create().
		SetOrganizationID(e.organization).
		SetActorID(e.actor).
		SetAction(e.action).
		SetEntityID(e.entity).
		SetData(profile.EventData{UserID: e.about, Count: e.count}).
		SetAddress(clip(e.address, 64)).
		Exec(ctx)
}

// by is an entry of something that the person did in a request.
func (s *Service) by(r *http.Request, u *ent.User, action string) entry {
	return entry{organization: u.OrganizationID, actor: u.ID, action: action, entity: u.ID, address: s.peer(r)}
}
