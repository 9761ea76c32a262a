import type { Theme } from "@/components/theme/theme";
import type { Screenshot } from "./find-screenshot";

const SIZES = "(max-width: 760px) 100vw, 1120px";

/**
 * A screenshot on the page, in the colours of the page; nothing when there is none yet. Even the first one has no priority over the fonts: on a phone it stands
 * below what is seen at once, and where it is seen the browser finds that out by itself.
 */
export function ScreenshotFrame({
  shot,
  theme,
  alt,
  first = false,
}: {
  shot: Screenshot | null;
  theme: Theme;
  alt: string;
  first?: boolean;
}) {
  if (!shot) return null;
  const shown = theme === "dark" && shot.dark ? shot.dark : shot;
  return (
    <picture>
      {theme === "system" && shot.dark && (
        <source media="(prefers-color-scheme: dark)" srcSet={shot.dark.srcSet} sizes={SIZES} />
      )}
      <img
        src={shown.src}
        srcSet={shown.srcSet}
        sizes={SIZES}
        width={shot.width}
        height={shot.height}
        alt={alt}
        loading={first ? "eager" : "lazy"}
        decoding="async"
        className="block h-auto w-full rounded-3 border border-line bg-sheet shadow-lift"
      />
    </picture>
  );
}
