// The versioned SQL of both databases, carried inside the binary so that a
// release and its schema can't be separated.

package migrate

import "embed"

// Files holds the migrations: postgres/*.sql and sqlite/*.sql.
//
//go:embed all:postgres all:sqlite
var Files embed.FS
