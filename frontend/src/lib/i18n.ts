// Every text of the page goes through this module: `t("Sign in")`, with values
// `t("{n, plural, one {# job} other {# jobs}}", { n })`, and `Trans` where
// markup stands inside a sentence. The English text is the message's id.
// Messages with values are compiled at build time (build/messages.ts): they
// have to stand in the code as they are, not be put together.
import { type Messages, setupI18n } from "@lingui/core";

const english: Messages = {};

const i18n = setupI18n({
  locale: "en",
  messages: { en: english },
  // What has nothing to fill in is not in the catalog: the id is the text.
  missing: (_, id) => id,
});

/** Adds the compiled messages of a module; the build calls it. */
export function learn(messages: Messages): void {
  Object.assign(english, messages);
}

/** The text in the viewer's language, with the values filled in (ICU message syntax). */
export function t(message: string, values?: Record<string, unknown>): string {
  return i18n._(message, values);
}

/** The locale of numbers and dates: the viewer's own, whatever language the text is in. */
export const locale: string = globalThis.navigator?.language || "en-GB";

export { Trans } from "./Trans";
export { i18n };
