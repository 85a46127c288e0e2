import { t } from "@/lib/i18n";

/** The words of a document that is not shown as it looks. */
export function Words({ name, text }: { name: string; text: string | null }) {
  return text ? (
    <section
      aria-label={t("Text of {file}", { file: name })}
      className="rounded-lg border border-line bg-canvas p-4 text-input break-words whitespace-pre-wrap"
    >
      {text}
    </section>
  ) : (
    <p className="rounded-lg border border-line bg-canvas p-4 text-base text-ink-2">
      {t("No words could be read from this document. Download it to look at it.")}
    </p>
  );
}
