type PictureProps = { src: string | null | undefined; alt: string; size?: number; className?: string };

/**
 * A product picture on a light tile in both themes (`picture.css`). No picture, or one that does not load: an empty tile with a sign
 * (`PictureWatch` in the frame takes a broken one away). In lists `alt` is empty, because the name stands beside it.
 */
export function Picture({ src, alt, size = 28, className }: PictureProps) {
  return (
    <span data-slot="picture" style={{ width: size, height: size }} className={className}>
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
        />
      )}
    </span>
  );
}
