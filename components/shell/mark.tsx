import { cn } from "@/components/cn";

/** The sign: an open box that is also an M. Kraft inside, brand ink around. */
export function Mark({ size = 22, className }: { size?: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      className={cn("flex-none text-brand-ink", className)}
    >
      <path fill="var(--kraft)" d="M3.5 20.5V6.2L12 13.2l8.5-7v14.3z" />
      <path
        d="M3.5 20.5V4.2L12 11.4l8.5-7.2v16.3z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** The name as it is written: one word, small letters, in the display face (`mark.css`). */
export function Wordmark({ className }: { className?: string }) {
  return <span role="img" aria-label="marfa" className={cn("wordmark", className)} />;
}
