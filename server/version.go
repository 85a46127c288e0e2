package main

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/urfave/cli/v3"
)

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the version and what it was built with",
		Action: func(_ context.Context, cmd *cli.Command) error {
			info, _ := debug.ReadBuildInfo()
			_, err := fmt.Fprintf(cmd.Root().Writer, "tandem %s, %s\n", version(), info.GoVersion)
			return err
		},
	}
}

// release is the version as the build script named it to the linker; empty for
// plain go build and go run.
var release string

// version is the release, or what the Go tool recorded at the build: the tag,
// or a version made of the commit.
func version() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(unknown)"
	}
	return info.Main.Version
}
