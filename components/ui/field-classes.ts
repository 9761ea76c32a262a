/** Shared by every single-line control, so that fields of one form have one height, border and error look. */
export const FIELD_CLASSES =
  "h-[30px] w-full min-w-0 rounded-2 border border-line-2 bg-sheet px-2 text-13 text-ink transition-colors disabled:cursor-not-allowed disabled:border-line disabled:bg-well disabled:text-ink-3 read-only:border-transparent read-only:bg-well read-only:text-ink-2 aria-invalid:border-broken-mark aria-invalid:shadow-[inset_0_0_0_1px_var(--broken-mark)] touch:h-11 touch:text-16";
