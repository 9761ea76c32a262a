import type { Screenshot } from "./find-screenshot";

/**
 * A screenshot on the page; nothing when there is none yet. Even the first one has no priority over the fonts: on a phone it stands
 * below what is seen at once, and where it is seen the browser finds that out by itself.
 */
export function ScreenshotFrame({
  shot,
  alt,
  first = false,
}: {
  shot: Screenshot | null;
  alt: string;
  first?: boolean;
}) {
  if (!shot) return null;
  return (
    // biome-ignore lint/performance/noImgElement: one static file at its own size
    <img
      src={shot.src}
      srcSet={shot.srcSet}
      sizes="(max-width: 760px) 100vw, 1120px"
      width={shot.width}
      height={shot.height}
      alt={alt}
      loading={first ? "eager" : "lazy"}
      decoding="async"
      className="block h-auto w-full rounded-3 border border-line bg-sheet shadow-lift"
    />
  );
}
