import { ImageOff } from "lucide-react";
import { cn } from "@/components/cn";

type PictureProps = { src: string | null | undefined; alt: string; size?: number; className?: string };

/**
 * A product picture on a light tile in both themes, dimmed a little in the dark. No picture, or one that does not load:
 * an empty tile with a sign (`PictureWatch` in the frame takes a broken one away). In lists `alt` is empty, because the name stands beside it.
 */
export function Picture({ src, alt, size = 28, className }: PictureProps) {
  return (
    <span
      data-slot="picture"
      style={{ width: size, height: size }}
      className={cn(
        "relative inline-grid flex-none place-items-center overflow-hidden rounded-1 bg-tile text-tile-ink shadow-[inset_0_0_0_1px_rgb(0_0_0/0.06)] dark-dim",
        className,
      )}
    >
      <ImageOff size={Math.round(size * 0.5)} strokeWidth={1.5} aria-hidden="true" />
      {src && (
        // biome-ignore lint/performance/noImgElement: our image route serves the two sizes that it keeps
        <img
          src={src}
          alt={alt}
          loading="lazy"
          // Small ones stand beside words by the dozen: the words come first.
          fetchPriority={size <= 64 ? "low" : undefined}
          decoding="async"
          width={size}
          height={size}
          className="absolute inset-0 size-full bg-tile object-cover text-[0px]"
        />
      )}
    </span>
  );
}
