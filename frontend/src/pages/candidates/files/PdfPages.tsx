// Draws a PDF page by page, with its text above the picture so that it can be
// selected, searched and read aloud. Loaded only when a PDF is opened.
import "./PdfPages.css";
import { Minus, Plus } from "lucide-react";
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, TextLayer } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { RequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { IconButton } from "@/ui/IconButton/IconButton";
import { SectionError } from "@/ui/SectionError/SectionError";
import { Sheet } from "./FileViewer";

GlobalWorkerOptions.workerSrc = workerUrl;

/** A CV has a few pages; whatever has more is downloaded to be read to its end. */
const most = 30;

export default function PdfPages({ url, name }: { url: string; name: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState<RequestError | null>(null);
  const [zoom, setZoom] = useState(1);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    // Scripts inside a document never run: the reader has no way to, and evaluation is off.
    const loading = getDocument({ url, withCredentials: true, isEvalSupported: false } as Parameters<
      typeof getDocument
    >[0]);
    let gone = false;
    loading.promise.then(
      (document) => {
        if (!gone) setPdf(document);
      },
      () => {
        if (!gone)
          setFailed(new RequestError("INTERNAL", t("This PDF can’t be shown here. Download it to look at it.")));
      },
    );
    return () => {
      gone = true;
      void loading.destroy();
    };
  }, [url]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const pages = pdf ? Math.min(pdf.numPages, most) : 0;
  return (
    <section aria-label={name} className="flex flex-col gap-2">
      <div className="flex items-center gap-1">
        <span className="tabular mr-auto text-meta text-ink-2">
          {pdf && t("{n, plural, one {# page} other {# pages}}", { n: pdf.numPages })}
        </span>
        <IconButton label={t("Smaller")} isDisabled={zoom <= 0.5} onPress={() => setZoom(zoom - 0.25)}>
          <Minus />
        </IconButton>
        <span className="tabular w-10 text-center text-meta text-ink-2">{Math.round(zoom * 100)} %</span>
        <IconButton label={t("Larger")} isDisabled={zoom >= 3} onPress={() => setZoom(zoom + 0.25)}>
          <Plus />
        </IconButton>
      </div>
      <div ref={frame} className="flex flex-col gap-3 overflow-x-auto">
        {failed && <SectionError error={failed} />}
        {!pdf && !failed && <Sheet />}
        {pdf &&
          width > 0 &&
          Array.from({ length: pages }, (_, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <PdfPage key={n} pdf={pdf} number={n + 1} width={width * zoom} />
          ))}
        {pdf && pdf.numPages > most && (
          <p className="text-base text-ink-2">{t("The first {n} pages. Download it to read on.", { n: most })}</p>
        )}
      </div>
    </section>
  );
}

function PdfPage({ pdf, number, width }: { pdf: PDFDocumentProxy; number: number; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width, height: width * Math.SQRT2 });

  useEffect(() => {
    let gone = false;
    let stop = () => {};
    void pdf.getPage(number).then((page) => {
      if (gone || !canvas.current || !words.current) return;
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: width / natural.width });
      const sharp = Math.min(window.devicePixelRatio || 1, 2);
      setSize({ width: viewport.width, height: viewport.height });
      canvas.current.width = Math.floor(viewport.width * sharp);
      canvas.current.height = Math.floor(viewport.height * sharp);
      const drawing = page.render({ canvas: canvas.current, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
      words.current.replaceChildren();
      words.current.style.setProperty("--total-scale-factor", String(viewport.scale));
      const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words.current, viewport });
      stop = () => {
        drawing.cancel();
        layer.cancel();
      };
      // A page that is drawn anew stops the drawing before it, which then fails on purpose.
      drawing.promise.catch(() => {});
      layer.render().catch(() => {});
    });
    return () => {
      gone = true;
      stop();
    };
  }, [pdf, number, width]);

  return (
    <div
      className="relative shrink-0 overflow-hidden rounded-md border border-line bg-canvas shadow-raised"
      style={{ width: size.width, height: size.height }}
    >
      <div aria-hidden="true">
        <canvas ref={canvas} className="block w-full" />
      </div>
      <div ref={words} className="pdf-words" />
    </div>
  );
}
