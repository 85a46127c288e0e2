package main

import (
	"log/slog"
	"os"

	"github.com/tandem-hiring/tandem/server/config"
	"github.com/tandem-hiring/tandem/server/web"
)

// setLog makes the configured log the default. It goes to standard error, so
// that a command's output can be piped.
func setLog(c *config.Config) {
	options := &slog.HandlerOptions{}
	var level slog.Level
	if level.UnmarshalText([]byte(c.LogLevel)) == nil {
		options.Level = level
	}
	var h slog.Handler = slog.NewTextHandler(os.Stderr, options)
	if c.LogFormat == "json" {
		h = slog.NewJSONHandler(os.Stderr, options)
	}
	slog.SetDefault(slog.New(web.LogHandler(h)))
}
