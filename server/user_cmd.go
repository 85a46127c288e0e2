package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v3"
	"golang.org/x/term"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/migration"
	"github.com/tandem-hiring/tandem/ent/organization"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/server/auth"
	"github.com/tandem-hiring/tandem/server/config"
)

func userCommand() *cli.Command {
	return &cli.Command{
		Name:  "user",
		Usage: "list and add people, set passwords, make tokens",
		Commands: []*cli.Command{
			userListCommand(),
			userCreateCommand(),
			userPasswordCommand(),
			userTokenCommand(),
		},
	}
}

func userListCommand() *cli.Command {
	var c config.Config
	return &cli.Command{
		Name:  "list",
		Usage: "list the people of all organizations",
		Flags: config.DatabaseFlags(&c),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			return onPeople(ctx, &c, func(ctx context.Context, client *ent.Client) error {
				names := map[string]string{}
				owners, err := client.Organization.Query().All(ctx)
				if err != nil {
					return err
				}
				for _, o := range owners {
					names[o.ID] = o.Slug
				}
				people, err := client.User.Query().Order(user.ByOrganizationID(), user.ByEmail()).All(ctx)
				if err != nil {
					return err
				}
				w := tabwriter.NewWriter(cmd.Root().Writer, 0, 0, 2, ' ', 0)
				fmt.Fprintln(w, "EMAIL\tNAME\tORGANIZATION\tROLE\tSTATUS\tLAST SEEN")
				for _, u := range people {
					role := string(u.Role)
					if u.External {
						role += " (outside)"
					}
					seen := "never"
					if u.LastSeenAt != nil {
						seen = u.LastSeenAt.UTC().Format("2006-01-02 15:04")
					}
					fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", u.Email, u.Name, names[u.OrganizationID], role, u.Status, seen)
				}
				return w.Flush()
			})
		},
	}
}

func userCreateCommand() *cli.Command {
	var (
		c                 config.Config
		name, role, where string
	)
	return &cli.Command{
		Name:        "create",
		Usage:       "add a person who can sign in at once; asks for the password, or reads it from standard input",
		ArgsUsage:   "EMAIL",
		Description: "The organization itself is made on the first page that a new installation shows.",
		Flags: append(config.DatabaseFlags(&c), organizationFlag(&where),
			&cli.StringFlag{Name: "name", Required: true, Usage: "name that people see", Destination: &name},
			&cli.StringFlag{Name: "role", Value: "member", Usage: "admin, recruiter or member", Destination: &role}),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			email, err := emailArgument(cmd)
			if err != nil {
				return err
			}
			as := user.Role(strings.ToUpper(role))
			if user.RoleValidator(as) != nil {
				return fmt.Errorf("--role is %q: write admin, recruiter or member", role)
			}
			if err := auth.CheckEmail(email); err != nil {
				return err
			}
			return onPeople(ctx, &c, func(ctx context.Context, client *ent.Client) error {
				o, err := theOrganization(ctx, client, where)
				if err != nil {
					return err
				}
				taken, err := client.User.Query().Where(user.OrganizationID(o.ID), user.Email(email)).Exist(ctx)
				if err != nil {
					return err
				}
				if taken {
					return fmt.Errorf("%s is already in %s", email, o.Name)
				}
				password, err := readPassword(cmd)
				if err != nil {
					return err
				}
				if err := auth.CheckPassword(password, email); err != nil {
					return err
				}
				hash, err := auth.HashPassword(password)
				if err != nil {
					return err
				}
				return client.User.Create().SetOrganizationID(o.ID).SetEmail(email).SetName(name).SetRole(as).
					SetStatus(user.StatusACTIVE).SetPasswordHash(hash).SetTimeZone(o.TimeZone).Exec(ctx)
			})
		},
	}
}

func userPasswordCommand() *cli.Command {
	var (
		c     config.Config
		where string
	)
	return &cli.Command{
		Name:      "password",
		Usage:     "set a person's password and end their sessions; asks for it, or reads it from standard input",
		ArgsUsage: "EMAIL",
		Flags:     append(config.DatabaseFlags(&c), organizationFlag(&where)),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			return onPerson(ctx, cmd, &c, where, func(ctx context.Context, client *ent.Client, u *ent.User) error {
				password, err := readPassword(cmd)
				if err != nil {
					return err
				}
				return auth.ChangePassword(ctx, client, u, password)
			})
		},
	}
}

func userTokenCommand() *cli.Command {
	var (
		c            config.Config
		where, label string
		days         int
	)
	return &cli.Command{
		Name:        "token",
		Usage:       "print a bearer token that acts for a person",
		ArgsUsage:   "EMAIL",
		Description: "The token is shown once. Send it as \"Authorization: Bearer TOKEN\".",
		Flags: append(config.DatabaseFlags(&c), organizationFlag(&where),
			&cli.IntFlag{Name: "days", Value: 90, Usage: "how long the token lasts", Destination: &days},
			&cli.StringFlag{Name: "label", Value: "made in the shell", Usage: "what the token is for; the person sees it among their sessions", Destination: &label}),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			if days < 1 || days > 3650 {
				return fmt.Errorf("--days is %d: write 1 to 3650", days)
			}
			return onPerson(ctx, cmd, &c, where, func(ctx context.Context, client *ent.Client, u *ent.User) error {
				if u.Status != user.StatusACTIVE {
					return fmt.Errorf("%s is %s: a token acts only for people who can sign in", u.Email, strings.ToLower(string(u.Status)))
				}
				token, err := auth.NewToken(ctx, client, u, label, time.Duration(days)*24*time.Hour)
				if err != nil {
					return err
				}
				_, err = fmt.Fprintln(cmd.Root().Writer, token)
				return err
			})
		},
	}
}

func organizationFlag(where *string) cli.Flag {
	return &cli.StringFlag{Name: "organization", Usage: "short name of the organization; needed only where there are several", Destination: where}
}

// onPeople runs f on the database as the system: who may use the shell of the
// machine may do everything anyway.
func onPeople(ctx context.Context, c *config.Config, f func(context.Context, *ent.Client) error) error {
	db, err := openDatabase(ctx, c)
	if err != nil {
		return err
	}
	defer db.Close()
	report, err := migration.Status(ctx, db)
	if err != nil {
		return err
	}
	if !report.Current() {
		return errors.New("the database is not of this version: run \"tandem migrate\" first")
	}
	return f(viewer.System(ctx, ""), ent.NewClient(ent.Driver(db.Driver())))
}

// onPerson runs f on the person whose e-mail address is the argument.
func onPerson(ctx context.Context, cmd *cli.Command, c *config.Config, where string, f func(context.Context, *ent.Client, *ent.User) error) error {
	email, err := emailArgument(cmd)
	if err != nil {
		return err
	}
	return onPeople(ctx, c, func(ctx context.Context, client *ent.Client) error {
		query := client.User.Query().Where(user.Email(email))
		if where != "" {
			o, err := theOrganization(ctx, client, where)
			if err != nil {
				return err
			}
			query.Where(user.OrganizationID(o.ID))
		}
		people, err := query.All(ctx)
		switch {
		case err != nil:
			return err
		case len(people) == 0:
			return fmt.Errorf("nobody has the address %s; \"tandem user list\" shows who is there", email)
		case len(people) > 1:
			return fmt.Errorf("%s belongs to %d organizations: name one by --organization", email, len(people))
		}
		return f(ctx, client, people[0])
	})
}

// theOrganization is the named one, or the only one.
func theOrganization(ctx context.Context, client *ent.Client, slug string) (*ent.Organization, error) {
	query := client.Organization.Query()
	if slug != "" {
		query.Where(organization.Slug(strings.ToLower(slug)))
	}
	found, err := query.Limit(2).All(ctx)
	switch {
	case err != nil:
		return nil, err
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return nil, errors.New("there are several organizations: name one by --organization")
	case slug != "":
		return nil, fmt.Errorf("there is no organization %q", slug)
	}
	return nil, errors.New("there is no organization yet: run \"tandem serve\" and open the page, or load \"tandem demo\"")
}

func emailArgument(cmd *cli.Command) (string, error) {
	if cmd.Args().Len() != 1 {
		return "", fmt.Errorf("name one person: %s EMAIL", cmd.FullName())
	}
	return strings.ToLower(strings.TrimSpace(cmd.Args().First())), nil
}

// readPassword asks at a terminal, without showing what is typed, and otherwise
// reads a line.
func readPassword(cmd *cli.Command) (string, error) {
	in := cmd.Root().Reader
	if f, ok := in.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		fmt.Fprint(os.Stderr, "Password: ")
		typed, err := term.ReadPassword(int(f.Fd()))
		fmt.Fprintln(os.Stderr)
		return string(typed), err
	}
	line, err := bufio.NewReader(in).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return strings.TrimRight(line, "\r\n"), nil
}
