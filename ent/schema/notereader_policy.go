//go:build !bootstrap

package schema

import (
	"entgo.io/ent"

	"github.com/tandem-hiring/tandem/ent/rule"
)

// Policy of NoteReader: who reads the note sees who else does.
func (NoteReader) Policy() ent.Policy {
	return rule.Access{
		Read:   rule.OfNote,
		Create: rule.Parent("notes", "note_id", rule.NotesEditable),
		Delete: rule.OfNote,
	}.Policy()
}
