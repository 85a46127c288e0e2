package hiring

import (
	"context"

	"github.com/tandem-hiring/tandem/ent/viewer"
)

// systemOf is the context for writes that accompany a change which has been
// decided, on rows that the viewer may no longer see after it: an interviewer's
// step is left, an agency's card moves on.
func systemOf(ctx context.Context, ch *change) context.Context {
	return viewer.System(ctx, ch.who.OrganizationID)
}
