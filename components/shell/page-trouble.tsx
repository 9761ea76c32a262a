import type { ReactNode } from "react";
import { PageHead } from "./page-head";

type TroubleWordsProps = { children: ReactNode; actions?: ReactNode };

/** A page inside the frame that cannot be shown: why, and the ways out. */
export function PageTrouble({ title, ...words }: TroubleWordsProps & { title: string }) {
  return (
    <>
      <title>{`${title} · Marfa`}</title>
      <PageHead title={title} />
      <div className="px-5 pb-8 max-desk:px-3">
        <TroubleWords {...words} />
      </div>
    </>
  );
}

/** What stands on that page under its head. */
export function TroubleWords({ children, actions }: TroubleWordsProps) {
  return (
    <div className="max-w-[520px]">
      <p className="text-ink-2">{children}</p>
      {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
