package ent

// From is the value before the change; empty when the kind has none.
func (e *Event) From() string { return e.Data.From }

// To is the value after the change; empty when the kind has none.
func (e *Event) To() string { return e.Data.To }

// Fields names what an edit changed.
func (e *Event) Fields() []string { return e.Data.Fields }

// Count is how many rows a bulk change touched.
func (e *Event) Count() int { return e.Data.Count }
