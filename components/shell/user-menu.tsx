import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import type { Theme } from "@/components/theme/theme";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { KeysSwitch, LanguageSwitch, type PreferenceAction, PreferencePart, ThemeSwitch } from "./preference-forms";

export type FramePreferences = {
  theme: Theme;
  keysOn: boolean;
  setLocale: PreferenceAction;
  setTheme: PreferenceAction;
  setKeys: PreferenceAction;
};

type UserMenuProps = {
  name: string;
  email?: string;
  preferences: FramePreferences;
  signOut: ReactNode;
  /** Where another company is chosen, for a person of several; the rail has no room for its name. */
  switchHref?: string;
  /** The person's own page: name, password, second step. */
  profileHref?: string;
  flat?: boolean;
};

/** Language, theme, keys and the way out. A details element: it opens without script. `flat` is the phone's menu. */
export function UserMenu({ name, email, preferences, signOut, switchHref, profileHref, flat = false }: UserMenuProps) {
  const t = useTranslations("frame");
  const common = useTranslations("common");
  const body = (
    <>
      <div className="px-2">
        <b className="block font-semibold">{name}</b>
        {email && <span className="cut block text-12 text-ink-3">{email}</span>}
      </div>
      <PreferencePart label={common("language.label")}>
        <LanguageSwitch action={preferences.setLocale} />
      </PreferencePart>
      <PreferencePart label={common("theme.label")}>
        <ThemeSwitch action={preferences.setTheme} theme={preferences.theme} />
      </PreferencePart>
      <PreferencePart label={t("keys.label")} className="max-desk:hidden">
        <KeysSwitch action={preferences.setKeys} on={preferences.keysOn} />
      </PreferencePart>
      <div className="border-line border-t pt-2">
        {profileHref && (
          <Link href={profileHref} className={cn(buttonVariants({ variant: "ghost" }), "w-full justify-start")}>
            {t("profile")}
          </Link>
        )}
        {switchHref && (
          <Link href={switchHref} className={cn(buttonVariants({ variant: "ghost" }), "w-full justify-start")}>
            {t("tenantMenu")}
          </Link>
        )}
        {signOut}
      </div>
    </>
  );
  if (flat) return <div className="grid gap-2.5 border-line border-t pt-3">{body}</div>;
  return (
    <details data-menu="" className="min-w-0 flex-1">
      <summary
        className="flex min-h-8 items-center gap-2 rounded-2 px-1.5 text-12 touch:min-h-11 text-ink-2 hover:bg-well hover:text-ink"
        aria-label={`${t("userMenu")}: ${name}`}
      >
        <Avatar name={name} />
        <span data-wide="" className="cut flex-1">
          {name}
        </span>
        <ChevronDown data-wide="" size={14} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
      </summary>
      <div
        className={cn(
          "rise fixed bottom-12 left-2 z-20 grid w-72 gap-2.5 rounded-3 border border-line bg-float p-2.5 shadow-pop",
        )}
      >
        {body}
      </div>
    </details>
  );
}

/** Two letters on kraft. Always beside the name. */
export function Avatar({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return (
    <span
      aria-hidden="true"
      className="grid size-[22px] flex-none place-items-center rounded-full bg-kraft-2 font-semibold text-[10px] text-kraft-ink"
    >
      {letters}
    </span>
  );
}
