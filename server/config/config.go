// Package config reads Tandem's settings from flags and the environment. Every
// setting is declared once, in Flags; help, README and validation follow it.
package config

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/urfave/cli/v3"
)

// Config holds the settings. Use it after Check.
type Config struct {
	// DatabaseURL is sqlite:PATH or postgres://...
	DatabaseURL string
	// DatabaseConnections bounds the pool; 0 is the default of the database.
	DatabaseConnections int
	// Listen is the host and port to serve on.
	Listen string
	// Data is the folder for everything that is not in the database.
	Data string
	// PublicURL is the address that people type, without a path.
	PublicURL string
	// CORSOrigins are the origins of other pages that may call the API.
	CORSOrigins []string
	// SecureCookies is auto, yes or no; see CookiesAreSecure.
	SecureCookies string
	// BlobURL says where files are kept.
	BlobURL string
	// MaxUpload bounds one upload, in megabytes.
	MaxUpload int
	// LogFormat is text or json.
	LogFormat string
	// LogLevel is debug, info, warn or error.
	LogLevel string
}

// Flags declares all settings and stores their values in c.
func Flags(c *Config) []cli.Flag {
	return append(DatabaseFlags(c),
		&cli.StringFlag{Name: "listen", Value: "localhost:8080", Sources: cli.EnvVars("TANDEM_LISTEN"), Destination: &c.Listen,
			Usage: "host and port to serve on; :8080 serves on all addresses"},
		&cli.StringFlag{Name: "public-url", Sources: cli.EnvVars("TANDEM_PUBLIC_URL"), Destination: &c.PublicURL, DefaultText: "http://LISTEN",
			Usage: "address that people type, used in mails and for cookies"},
		&cli.StringSliceFlag{Name: "cors-origins", Sources: cli.EnvVars("TANDEM_CORS_ORIGINS"), Destination: &c.CORSOrigins, DefaultText: "none",
			Usage: "exact origins of other sites whose pages may call the API, separated by commas"},
		&cli.StringFlag{Name: "secure-cookies", Value: "auto", Sources: cli.EnvVars("TANDEM_SECURE_COOKIES"), Destination: &c.SecureCookies,
			Usage: "send cookies over HTTPS only: auto (when the public URL is https), yes or no"},
		&cli.StringFlag{Name: "blob-url", Sources: cli.EnvVars("TANDEM_BLOB_URL"), Destination: &c.BlobURL, DefaultText: "file://DATA/files",
			Usage: "where files are kept, as an address of gocloud.dev/blob"},
		&cli.IntFlag{Name: "max-upload", Value: 32, Sources: cli.EnvVars("TANDEM_MAX_UPLOAD"), Destination: &c.MaxUpload,
			Usage: "largest upload in megabytes"},
	)
}

// DatabaseFlags declares the settings of commands that only need the database.
func DatabaseFlags(c *Config) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "database", Value: "sqlite:./data/tandem.db", Sources: cli.EnvVars("DATABASE_URL"), Destination: &c.DatabaseURL,
			Usage: "sqlite:PATH, or postgres://USER:PASSWORD@HOST/NAME"},
		&cli.IntFlag{Name: "database-connections", Sources: cli.EnvVars("TANDEM_DATABASE_CONNECTIONS"), Destination: &c.DatabaseConnections, DefaultText: "25 on PostgreSQL, one per core (at least 4) on SQLite",
			Usage: "connections to the database that are open at once"},
		&cli.StringFlag{Name: "data", Value: "./data", Sources: cli.EnvVars("TANDEM_DATA"), Destination: &c.Data,
			Usage: "folder for files"},
		&cli.StringFlag{Name: "log-format", Value: "text", Sources: cli.EnvVars("TANDEM_LOG_FORMAT"), Destination: &c.LogFormat,
			Usage: "text or json"},
		&cli.StringFlag{Name: "log-level", Value: "info", Sources: cli.EnvVars("TANDEM_LOG_LEVEL"), Destination: &c.LogLevel,
			Usage: "debug, info, warn or error"},
	}
}

// CheckDatabase fills in and checks what DatabaseFlags declares.
func (c *Config) CheckDatabase() error {
	var problems []error
	wrong := func(env, flag, format string, args ...any) {
		problems = append(problems, fmt.Errorf("%s (--%s) %s", env, flag, fmt.Sprintf(format, args...)))
	}
	if c.DatabaseURL == "" {
		wrong("DATABASE_URL", "database", "is empty: write sqlite:PATH or postgres://USER@HOST/NAME")
	}
	if c.DatabaseConnections < 0 {
		wrong("TANDEM_DATABASE_CONNECTIONS", "database-connections", "is %d: it must be positive, or 0 for the default", c.DatabaseConnections)
	}
	if c.Data == "" {
		wrong("TANDEM_DATA", "data", "is empty: name a folder")
	}
	if c.LogFormat != "text" && c.LogFormat != "json" {
		wrong("TANDEM_LOG_FORMAT", "log-format", "is %q: it must be text or json", c.LogFormat)
	}
	var level slog.Level
	if level.UnmarshalText([]byte(c.LogLevel)) != nil {
		wrong("TANDEM_LOG_LEVEL", "log-level", "is %q: it must be debug, info, warn or error", c.LogLevel)
	}
	return errors.Join(problems...)
}

// Check fills in the defaults that depend on other settings and returns a
// sentence for each setting that is wrong.
func (c *Config) Check() error {
	problems := []error{c.CheckDatabase()}
	wrong := func(env, flag, format string, args ...any) {
		problems = append(problems, fmt.Errorf("%s (--%s) %s", env, flag, fmt.Sprintf(format, args...)))
	}
	host, port, err := net.SplitHostPort(c.Listen)
	if n, perr := strconv.ParseUint(port, 10, 16); err != nil || perr != nil {
		wrong("TANDEM_LISTEN", "listen", "is %q: it must be HOST:PORT, like localhost:8080, or :8080 for all addresses", c.Listen)
	} else if c.PublicURL == "" {
		if host == "" || host == "0.0.0.0" || host == "::" {
			host = "localhost"
		}
		c.PublicURL = "http://" + net.JoinHostPort(host, strconv.FormatUint(n, 10))
	}
	if c.PublicURL != "" {
		origin, err := Origin(strings.TrimSuffix(c.PublicURL, "/"))
		if err != nil {
			wrong("TANDEM_PUBLIC_URL", "public-url", "is %q: %v", c.PublicURL, err)
		}
		c.PublicURL = origin
	}
	for i, o := range c.CORSOrigins {
		origin, err := Origin(strings.TrimSpace(o))
		if err != nil {
			wrong("TANDEM_CORS_ORIGINS", "cors-origins", "holds %q: %v", o, err)
			continue
		}
		c.CORSOrigins[i] = origin
	}
	switch c.SecureCookies {
	case "auto", "yes", "no":
	default:
		wrong("TANDEM_SECURE_COOKIES", "secure-cookies", "is %q: it must be auto, yes or no", c.SecureCookies)
	}
	if c.BlobURL == "" {
		folder, err := filepath.Abs(filepath.Join(c.Data, "files"))
		if err != nil {
			wrong("TANDEM_DATA", "data", "can't be found: %v", err)
		}
		c.BlobURL = (&url.URL{Scheme: "file", Path: filepath.ToSlash(folder)}).String()
	} else if u, err := url.Parse(c.BlobURL); err != nil || u.Scheme == "" {
		wrong("TANDEM_BLOB_URL", "blob-url", "is %q: it must be an address like file:///var/lib/tandem/files", c.BlobURL)
	}
	if c.MaxUpload < 1 || c.MaxUpload > 1024 {
		wrong("TANDEM_MAX_UPLOAD", "max-upload", "is %d: it must be between 1 and 1024 megabytes", c.MaxUpload)
	}
	return errors.Join(problems...)
}

// CookiesAreSecure reports whether cookies are for HTTPS only.
func (c *Config) CookiesAreSecure() bool {
	return c.SecureCookies == "yes" || c.SecureCookies == "auto" && strings.HasPrefix(c.PublicURL, "https://")
}

// Origin checks that text is exactly an origin, as a browser would send it, and
// returns it in lower case.
func Origin(text string) (string, error) {
	u, err := url.Parse(text)
	switch {
	case strings.Contains(text, "*"):
		return "", errors.New("a wildcard is not allowed, name each origin")
	case err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "":
		return "", errors.New("it must begin with http:// or https:// and name a host")
	case u.User != nil || u.Path != "" || u.RawQuery != "" || u.Fragment != "" || strings.ContainsAny(text, "?#"):
		return "", errors.New("it must end after the host or port")
	}
	return strings.ToLower(u.Scheme + "://" + u.Host), nil
}

// Markdown renders the settings as the table of the README.
func Markdown() string {
	var b strings.Builder
	b.WriteString("| variable | flag | default | meaning |\n|---|---|---|---|\n")
	for _, f := range Flags(&Config{}) {
		doc := f.(cli.DocGenerationFlag)
		value := doc.GetDefaultText()
		if value == "" {
			value = "`" + strings.Trim(doc.GetValue(), `"`) + "`"
		}
		fmt.Fprintf(&b, "| `%s` | `--%s` | %s | %s |\n", doc.GetEnvVars()[0], f.Names()[0], value, doc.GetUsage())
	}
	return b.String()
}
