import { useTranslations } from "next-intl";
import { Fragment, type ReactNode, Suspense } from "react";
import { DeskKeys } from "@/components/data-table/desk-keys";
import { PaletteOpener } from "@/components/palette/palette-opener";
import { PictureWatch } from "@/components/ui/picture-watch";
import { AwayBand } from "./away-band";
import { HelpLink } from "./help-link";
import { Mark, Wordmark } from "./mark";
import { MenuSheet } from "./menu-sheet";
import type { NavItem } from "./nav-icons";
import { BottomLink, NavLink } from "./nav-links";
import { PageHelp } from "./page-help";
import { PageProgress } from "./page-progress";
import { SideToggle } from "./side-toggle";
import { type TenantChoice, TenantLinks, TenantSwitch } from "./tenant-switch";
import { type FramePreferences, UserMenu } from "./user-menu";

type AppShellProps = {
  tenantName: string;
  tenantSlug?: string;
  /** The companies of the person: the name becomes a switch, and the way to another one. */
  tenants?: readonly TenantChoice[];
  user: { name: string; email?: string };
  /** Groups of links; `tenantNav` makes them. The first four links also make the bottom bar of a phone. */
  nav: readonly (readonly NavItem[])[];
  /** Where the palette asks for orders, products and listings. */
  findHref: string;
  preferences: FramePreferences;
  /** A form with the sign-out button. */
  signOut: ReactNode;
  /** A Pulse of the worst connection. */
  pulse?: ReactNode;
  /** A TrialChip. */
  trial?: ReactNode;
  /** FirstSteps of a new company. */
  firstSteps?: ReactNode;
  /** A ReadOnlyBand. */
  banner?: ReactNode;
  /** Keys of the four links in the bottom bar; default today, orders, stock, channels. */
  bottom?: readonly string[];
  children: ReactNode;
};

/** The frame around every page of a tenant. It decides nothing about access: pages guard themselves. */
export function AppShell(props: AppShellProps) {
  const { tenantName, user, nav, findHref, preferences, signOut, pulse, trial, firstSteps, banner, children } = props;
  const { tenantSlug = "", tenants = [] } = props;
  const profileHref = tenantSlug ? `/${tenantSlug}/settings/profile` : undefined;
  const { bottom = ["today", "orders", "stock", "channels"] } = props;
  const t = useTranslations("frame");
  const common = useTranslations("common");
  const links = (
    <nav aria-label={t("navigation")} className="grid gap-0.5">
      {nav.map((group, index) => (
        <Fragment key={group[0]?.key ?? index}>
          {index > 0 && <div className="mx-2 my-[7px] h-px bg-line" />}
          {group.map((item) => (
            <NavLink key={item.key} item={item} />
          ))}
        </Fragment>
      ))}
    </nav>
  );
  const items = nav.flat();
  return (
    <div data-slot="app-shell">
      <DeskKeys />
      <PictureWatch />
      <Suspense>
        <PageProgress />
      </Suspense>
      <aside data-slot="side" aria-label="Marfa">
        <div className="mb-0.5 flex h-8 items-center gap-2 px-1.5">
          <Mark />
          <span data-wide="" className="flex-1">
            <Wordmark />
          </span>
        </div>
        <TenantSwitch name={tenantName} slug={tenantSlug} tenants={tenants} />
        <PaletteOpener places={items} findHref={findHref} />
        {links}
        <span className="flex-1" />
        {firstSteps}
        {pulse}
        {trial}
        <div data-slot="side-foot" className="flex items-center gap-1 pt-1.5">
          <UserMenu
            name={user.name}
            email={user.email}
            preferences={preferences}
            signOut={signOut}
            profileHref={profileHref}
            switchHref={tenants.length > 0 ? "/enter?choose=1" : undefined}
          />
          <PageHelp />
          <SideToggle label={t("collapse")} />
        </div>
      </aside>
      <main id="main" data-slot="main" tabIndex={-1} className="outline-none">
        <AwayBand />
        {banner}
        {children}
      </main>
      <nav data-slot="bottom-bar" aria-label={t("navigation")}>
        {items
          .filter((item) => bottom.includes(item.key))
          .slice(0, 4)
          .map((item) => (
            <BottomLink key={item.key} item={item} />
          ))}
        <MenuSheet label={t("menu")} closeLabel={common("action.close")}>
          {tenants.length > 0 ? (
            <div className="mb-2 border-line border-b pb-2">
              <TenantLinks slug={tenantSlug} tenants={tenants} />
            </div>
          ) : (
            <div className="cut px-2 pb-2 text-12 text-ink-2">{tenantName}</div>
          )}
          {links}
          <span className="min-h-4 flex-1" />
          {firstSteps}
          {pulse}
          {trial}
          <HelpLink />
          <UserMenu
            flat
            name={user.name}
            email={user.email}
            preferences={preferences}
            signOut={signOut}
            profileHref={profileHref}
          />
        </MenuSheet>
      </nav>
    </div>
  );
}
