type QrPictureProps = { path: string; size: number; label: string };

/** The picture that a phone reads. Dark on white in both themes: cameras want it so. */
export function QrPicture({ path, size, label }: QrPictureProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-[200px] rounded-2 border border-line"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
