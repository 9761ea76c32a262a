import type { Piece } from "@/lib/channels/import/mark-differences";

/** A text whose differing stretches are marked: by ground and weight, so that it reads in grey too. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return (
    <>
      {pieces.map((piece) => {
        const key = at;
        at += piece.text.length;
        return piece.differs ? (
          <mark key={key} className="rounded-[2px] bg-you-tint px-px font-semibold text-you-ink">
            {piece.text}
          </mark>
        ) : (
          <span key={key}>{piece.text}</span>
        );
      })}
    </>
  );
}
