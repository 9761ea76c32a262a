"use client";

import { type ComponentProps, lazy, Suspense } from "react";

const GuideBand = lazy(() => import("./guide-band").then(({ GuideBand }) => ({ default: GuideBand })));

/** The band is fetched only by whoever goes through the guide: everybody else's pages weigh nothing more for it. */
export function GuideWhenBegun(props: ComponentProps<typeof GuideBand>) {
  return (
    <Suspense>
      <GuideBand {...props} />
    </Suspense>
  );
}
