// The checks that several forms share, worded for the person who types.
import * as v from "valibot";
import { t } from "./i18n";

/** The server's own least length; it has the last word. */
export const leastPassword = 12;

export const required = (message: string) => v.pipe(v.string(), v.trim(), v.nonEmpty(message));

export const email = () =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(t("Enter an e-mail address.")),
    v.email(t("That doesn't look like an e-mail address.")),
  );

export const newPassword = () =>
  v.pipe(
    v.string(),
    v.minLength(leastPassword, t("Use at least {n} characters; a few words in a row work well.", { n: leastPassword })),
  );
