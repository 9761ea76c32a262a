"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";

const PARTS = {
  controls: lazy(() => import("./kit-controls")),
  form: lazy(() => import("./kit-form")),
  conflict: lazy(() => import("./kit-conflict")),
  saveView: lazy(() => import("./kit-save-view")),
};

/**
 * A part of the kit that is script through and through: fetched when it comes near the window, so that the page itself loads no more
 * than any other. `of` sets its names apart where it stands on the page twice.
 */
export function KitLazy({ part, of }: { part: keyof typeof PARTS; of: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: "600px",
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const Part = PARTS[part];
  const coming = part === "saveView" ? null : <Skeleton label="Se încarcă" />;
  return (
    <div ref={place} className="min-w-px">
      {isNear ? (
        <Suspense fallback={coming}>
          <Part of={of} />
        </Suspense>
      ) : (
        coming
      )}
    </div>
  );
}
