package main

import "github.com/urfave/cli/v3"

// commands lists what tandem can do; each has a file of its own.
func commands() []*cli.Command {
	return []*cli.Command{
		serveCommand(),
		migrateCommand(),
		importCommand(),
		demoCommand(),
		userCommand(),
		versionCommand(),
	}
}
