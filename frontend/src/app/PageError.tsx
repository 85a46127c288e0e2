import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { SectionError } from "@/ui/SectionError/SectionError";

/** A page that failed as a whole; the navigation around it stays. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <div className="mx-auto w-full max-w-130 p-4 pt-12">
      <SectionError
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
