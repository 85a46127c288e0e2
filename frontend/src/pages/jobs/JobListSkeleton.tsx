import { Skeleton, SkeletonGroup } from "@/ui/Skeleton/Skeleton";
import { jobRowGrid } from "./JobRow";

export function JobListSkeleton() {
  return (
    <SkeletonGroup className="flex flex-col lg:pt-8">
      {["a", "b", "c", "d", "e", "f", "g"].map((row) => (
        <div key={row} className={`${jobRowGrid} min-h-16 items-center border-b border-line px-4 py-3`}>
          <span className="flex flex-col gap-2">
            <Skeleton className="h-3.5 w-48 max-w-full" />
            <Skeleton className="w-32 max-w-full" />
          </span>
          <Skeleton className="h-8" />
          <Skeleton className="h-5 w-20 rounded-full" />
          <Skeleton className="w-10" />
          <Skeleton className="size-5 rounded-full" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
