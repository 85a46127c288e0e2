/** Two people, one wheelbase. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g fill="none" className="stroke-on-accent" strokeWidth="3">
        <circle cx="12" cy="16" r="5.5" />
        <circle cx="20" cy="16" r="5.5" />
      </g>
    </svg>
  );
}
