"use client";

import { useEffect } from "react";

/**
 * Hides pictures that do not load, so that the tile's own sign shows instead of the browser's. One listener per page: rows of
 * tables are not hydrated, and "error" does not bubble but can be captured.
 */
export function PictureWatch() {
  useEffect(() => {
    for (const image of document.images) if (image.complete && image.naturalWidth === 0) hide(image);
    const onError = (event: Event) => hide(event.target);
    document.addEventListener("error", onError, true);
    return () => document.removeEventListener("error", onError, true);
  }, []);
  return null;
}

function hide(target: EventTarget | null) {
  if (target instanceof HTMLImageElement && target.closest("[data-slot=picture]") && target.currentSrc)
    target.hidden = true;
}
