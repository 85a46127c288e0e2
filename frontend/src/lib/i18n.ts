// Every text of the page goes through this module: `t("Sign in")`, with values
// `t("{n, plural, one {# job} other {# jobs}}", { n })`, and `Trans` where
// markup stands inside a sentence. The English text is the message's id.
import { i18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";

i18n.setMessagesCompiler(compileMessage);
i18n.loadAndActivate({ locale: "en", messages: {} });

/** The text in the viewer's language, with the values filled in (ICU message syntax). */
export function t(message: string, values?: Record<string, unknown>): string {
  return i18n._(message, values);
}

/** The locale of numbers and dates: the viewer's own, whatever language the text is in. */
export const locale: string = globalThis.navigator?.language || "en-GB";

export { Trans } from "@lingui/react";
export { i18n };
