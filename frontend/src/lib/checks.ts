// The checks that several forms share, worded for the person who types.
import * as v from "valibot";
import { t } from "./i18n";

/** The server's own bounds, in characters. It also refuses what others would try first, and has the last word. */
const leastPassword = 10;
const mostPassword = 200;

export const passwordHint = () => t("At least {n} characters; a few words in a row work well.", { n: leastPassword });

export const required = (message: string) => v.pipe(v.string(), v.trim(), v.nonEmpty(message));

export const email = () =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(t("Enter an e-mail address.")),
    v.email(t("That doesn't look like an e-mail address.")),
  );

/** How many characters the server counts, for which an emoji or an accented letter is one. */
const lengthOf = (password: string) => [...password.normalize("NFC")].length;

export const newPassword = () =>
  v.pipe(
    v.string(),
    v.check(
      (password) => lengthOf(password) >= leastPassword,
      t("Use at least {n} characters; a few words in a row work well.", { n: leastPassword }),
    ),
    v.check((password) => lengthOf(password) <= mostPassword, t("Use at most {n} characters.", { n: mostPassword })),
  );
