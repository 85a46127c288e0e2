package schema

import (
	"strings"

	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
)

// oneOf makes the database itself refuse a value that an enum column doesn't know.
func oneOf(columns map[string][]string) schema.Annotation {
	checks := make(map[string]string, len(columns))
	for column, values := range columns {
		checks[column+"_known"] = column + " IN ('" + strings.Join(values, "', '") + "')"
	}
	return entsql.Checks(checks)
}
