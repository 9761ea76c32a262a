import type { ReactNode } from "react";
import { PageHead } from "./page-head";

type PageTroubleProps = { title: string; children: ReactNode; actions?: ReactNode };

/** A page inside the frame that cannot be shown: why, and the ways out. */
export function PageTrouble({ title, children, actions }: PageTroubleProps) {
  return (
    <>
      <title>{`${title} · Marfa`}</title>
      <PageHead title={title} />
      <div className="max-w-[560px] px-5 pb-8 max-desk:px-3">
        <p className="text-ink-2">{children}</p>
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </>
  );
}
