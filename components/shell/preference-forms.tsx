import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { THEMES, type Theme } from "@/components/theme/theme";

/** Reads the chosen value from its form under `value`: a server action, or an address for pages that have no script to call one. */
export type PreferenceAction = ((form: FormData) => Promise<void>) | `/api/preferences/${string}`;

const CHOICE = "min-h-7 rounded-2 px-2 text-12 font-medium touch:min-h-11";

/** The two languages as buttons of one form; works without script. */
export function LanguageSwitch({ action, className }: { action: PreferenceAction; className?: string }) {
  const t = useTranslations("common.language");
  const locale = useLocale();
  return (
    <form {...sendsTo(action)} aria-label={t("label")} className={cn("flex flex-wrap gap-1", className)}>
      {(["ro", "en"] as const).map((one) => (
        <Choice key={one} value={one} chosen={one === locale} lang={one}>
          {t(one)}
        </Choice>
      ))}
    </form>
  );
}

/** Light, dark or as the system; works without script. */
export function ThemeSwitch({
  action,
  theme,
  className,
}: {
  action: PreferenceAction;
  theme: Theme;
  className?: string;
}) {
  const t = useTranslations("common.theme");
  return (
    <form {...sendsTo(action)} aria-label={t("label")} className={cn("flex flex-wrap gap-1", className)}>
      {THEMES.map((one) => (
        <Choice key={one} value={one} chosen={one === theme}>
          {t(one)}
        </Choice>
      ))}
    </form>
  );
}

/** Single-letter keys on or off: some people speak or scan where others type. */
export function KeysSwitch({ action, on }: { action: PreferenceAction; on: boolean }) {
  const t = useTranslations("frame.keys");
  return (
    <form {...sendsTo(action)} aria-label={t("label")} className="flex flex-wrap gap-1">
      {(["on", "off"] as const).map((one) => (
        <Choice key={one} value={one} chosen={(one === "on") === on}>
          {t(one)}
        </Choice>
      ))}
    </form>
  );
}

/** What is chosen, over its buttons. */
export function PreferencePart({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={className}>
      <div className="px-2 font-semibold text-11 text-ink-3">{label}</div>
      {children}
    </div>
  );
}

/** What React sends by itself it also names by itself: only an address needs a method. */
function sendsTo(action: PreferenceAction) {
  return typeof action === "string" ? ({ action, method: "post" } as const) : { action };
}

function Choice({
  value,
  chosen,
  lang,
  children,
}: {
  value: string;
  chosen: boolean;
  lang?: string;
  children: string;
}) {
  return (
    <button
      type="submit"
      name="value"
      value={value}
      lang={lang}
      aria-pressed={chosen}
      className={cn(CHOICE, chosen ? "bg-brand-tint-2 text-ink" : "text-ink-2 hover:bg-well hover:text-ink")}
    >
      {children}
    </button>
  );
}
