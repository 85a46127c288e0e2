// Command tandem is the collaborative-hiring server and its tools.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/urfave/cli/v3"

	_ "github.com/tandem-hiring/tandem/ent/runtime" // the defaults and privacy rules of the schema
)

func main() {
	giveGCRoom()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// The first signal stops gracefully; a second one kills as usual.
	context.AfterFunc(ctx, stop)
	if err := command().Run(ctx, os.Args); err != nil {
		fmt.Fprintln(os.Stderr, "tandem:", err)
		os.Exit(1)
	}
}

// command is the root; what it can do is listed in commands.go.
func command() *cli.Command {
	return &cli.Command{
		Name:                  "tandem",
		Usage:                 "collaborative hiring: the manager decides, the recruiter keeps it moving",
		Version:               version(),
		Commands:              commands(),
		EnableShellCompletion: true,
	}
}

// giveGCRoom lets the heap grow to five times what is alive before it is
// collected, instead of twice. A request leaves much garbage and little behind:
// the live heap is a few megabytes, so that Go's default collects many times a
// second under load, and a board served from a prototype gained about half again
// in rate from this and flatter cards. The soft limit brings the collector back
// before a large import or many subscribers make that generous. Whoever sets
// GOGC or GOMEMLIMIT knows better.
func giveGCRoom() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(1 << 30)
	}
}
