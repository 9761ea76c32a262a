import type { ReactNode } from "react";

/** Title and one line of a page before the door. */
export function AuthHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-5 grid gap-1.5">
      <h1 className="font-head font-semibold text-28 leading-8">{title}</h1>
      {children && <p className="text-14 text-ink-2">{children}</p>}
    </div>
  );
}
