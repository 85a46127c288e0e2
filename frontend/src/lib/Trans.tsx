import { TransNoContext, type TransProps } from "@lingui/react/server";
import { i18n } from "./i18n";

/** A text with markup inside: `<Trans id="Ask <0>them</0>" components={{ 0: <b /> }} />`, or with elements as values. */
export function Trans({ id, values, components }: Pick<TransProps, "id" | "values" | "components">) {
  return <TransNoContext id={id} values={values} components={components} lingui={{ i18n }} />;
}
