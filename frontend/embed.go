// Package frontend carries the built page inside the binary.
//
// The page is built by `npm run build` into dist, which is not committed; the
// placeholder there keeps `go build` working before the first build.
package frontend

import "embed"

// Dist holds the built page under "dist/".
//
//go:embed all:dist
var Dist embed.FS
