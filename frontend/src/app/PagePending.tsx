import { Skeleton, SkeletonGroup, SkeletonRows } from "@/ui/Skeleton/Skeleton";

/** A page whose code or data is on its way. */
export function PagePending() {
  return (
    <div className="flex flex-col">
      <SkeletonGroup className="flex h-12 items-center border-b border-line px-4">
        <Skeleton className="h-4 w-32" />
      </SkeletonGroup>
      <SkeletonRows />
    </div>
  );
}
