import { Skeleton, SkeletonGroup } from "@/ui/Skeleton/Skeleton";
import { cardHeight } from "./BoardCard";

/** The board's own geometry while it is on its way. */
export function BoardSkeleton() {
  return (
    <SkeletonGroup className="flex min-h-0 flex-1 gap-2 overflow-hidden pb-2 md:px-4 md:pt-1">
      {[4, 3, 5, 2, 3, 1].map((cards, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity
        <div key={column} className="flex h-full w-full shrink-0 flex-col gap-2 rounded-lg bg-canvas p-2 md:w-66">
          <Skeleton className="m-1 w-32" />
          <Skeleton className="m-1 w-20" />
          {Array.from({ length: cards }, (_, n) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity
              key={n}
              className="flex flex-col gap-2 rounded-md border border-line bg-surface p-3"
              style={{ height: cardHeight - 8 }}
            >
              <Skeleton className="w-2/3" />
              <Skeleton className="w-5/6" />
              <Skeleton className="w-1/3" />
            </div>
          ))}
        </div>
      ))}
    </SkeletonGroup>
  );
}
