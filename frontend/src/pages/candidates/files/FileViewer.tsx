import { lazy, Suspense } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Skeleton, SkeletonGroup } from "@/ui/Skeleton/Skeleton";
import type { FileViewerQuery } from "./__generated__/FileViewerQuery.graphql";
import { Words } from "./Words";

// The PDF reader is larger than the rest of the page: it comes when a PDF is opened.
const PdfPages = lazy(() => import("./PdfPages"));
const FetchedWords = lazy(() => import("./FetchedWords"));

/** A document, shown in place: PDF as pages, images as they are, all others by their words. */
export function FileViewer({ fileId }: { fileId: string }) {
  return (
    <SectionBoundary resetKey={fileId}>
      <Suspense fallback={<Sheet />}>
        <Document fileId={fileId} />
      </Suspense>
    </SectionBoundary>
  );
}

function Document({ fileId }: { fileId: string }) {
  const { node } = useLazyLoadQuery<FileViewerQuery>(
    graphql`
      query FileViewerQuery($id: ID!) {
        node(id: $id) {
          ... on File {
            id
            name
            contentType
            url
            text
          }
        }
      }
    `,
    { id: fileId },
  );
  if (!node?.url || !node.contentType) return null;
  if (node.contentType === "application/pdf") return <PdfPages url={node.url} name={node.name ?? ""} />;
  if (node.contentType.startsWith("image/")) {
    return <img src={node.url} alt={node.name} className="w-full rounded-lg border border-line" />;
  }
  const name = node.name ?? "";
  if (node.text) return <Words name={name} text={node.text} />;
  return <FetchedWords url={node.url} name={name} type={node.contentType} />;
}

export function Sheet() {
  return (
    <SkeletonGroup className="flex flex-col gap-3 rounded-lg border border-line p-8">
      <Skeleton className="h-5 w-1/3" />
      <Skeleton className="w-1/2" />
      <Skeleton className="mt-4 w-full" />
      <Skeleton className="w-full" />
      <Skeleton className="w-2/3" />
    </SkeletonGroup>
  );
}
