/** How a chip among the filters of a list looks. */
export const FILTER_CHIP =
  "inline-flex h-[26px] flex-none items-center gap-1.5 whitespace-nowrap rounded-2 border px-2 text-12 text-ink-2 touch:h-11";

/** The same of what opens a choice that would become one. */
export const FILTER_OPENER = `${FILTER_CHIP} border-line-2 border-dashed hover:bg-well hover:text-ink`;
