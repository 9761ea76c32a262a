/** Cookie with the chosen theme. Without it the system decides. */
export const THEME_COOKIE = "marfa-theme";
export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that a cookie asks for; anything unknown means "as the system". */
export function themeFromCookie(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

/** Runs before the first paint when the system decides, so that a dark desktop never flashes white. */
export const SYSTEM_THEME_SCRIPT =
  'document.documentElement.dataset.theme=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"';

/** What a phone paints around the page: the paper of each theme, as a colour that every browser reads. */
const THEME_COLORS = [
  { media: "(prefers-color-scheme: light)", color: "#f5f4f1" },
  { media: "(prefers-color-scheme: dark)", color: "#0b1113" },
] as const;

/**
 * What the browser paints before our style is there, and around the page: both as the chosen theme, or by the system when nobody chose.
 * Without it an empty shell flashes white in the dark.
 */
export function paintOf(theme: Theme): { colorScheme: "light dark" | "light" | "dark"; themeColor: Paint[] } {
  if (theme === "system") return { colorScheme: "light dark", themeColor: [...THEME_COLORS] };
  return { colorScheme: theme, themeColor: THEME_COLORS.filter(isOf(theme)).map(({ color }) => ({ color })) };
}

type Paint = { color: string; media?: string };

const isOf = (theme: Theme) => (one: Paint) => one.media === `(prefers-color-scheme: ${theme})`;
