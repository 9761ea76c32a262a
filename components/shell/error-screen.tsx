import type { ReactNode } from "react";
import { Mark, Wordmark } from "./mark";

type ErrorScreenProps = { title: ReactNode; body: ReactNode; reference?: ReactNode; children?: ReactNode };

/** A whole page that tells what did not happen, what is safe, and the way on. Its links load anew: what failed is not taken along. */
export function ErrorScreen(props: ErrorScreenProps) {
  return (
    <main
      id="main"
      data-slot="error-screen"
      className="mx-auto grid min-h-dvh w-full max-w-[560px] content-center px-5 py-10"
    >
      <ErrorWords {...props} />
    </main>
  );
}

/** What stands on that page. */
export function ErrorWords({ title, body, reference, children }: ErrorScreenProps) {
  return (
    <div className="grid gap-3">
      <a href="/" aria-label="Marfa" className="mb-4 flex w-fit items-center gap-2">
        <Mark />
        <Wordmark />
      </a>
      <h1 className="font-head font-semibold text-28">{title}</h1>
      <p className="text-14 text-ink-2">{body}</p>
      {reference && <p className="text-12 text-ink-3">{reference}</p>}
      {children && <div className="mt-2 flex flex-wrap gap-2">{children}</div>}
    </div>
  );
}
