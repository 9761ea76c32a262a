"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { Link } from "@/components/ui/link";
import { NAV_ICONS, type NavItem } from "./nav-icons";

/** One link of the side bar; the current one is the page or anything below it. */
export function NavLink({ item }: { item: NavItem }) {
  const current = useIsCurrent(item.href);
  const locale = useLocale();
  const t = useTranslations("frame");
  const Icon = NAV_ICONS[item.icon];
  return (
    <Link
      data-slot="nav-link"
      href={item.href}
      aria-current={current ? "page" : undefined}
      data-key={item.go ? `g ${item.go}` : undefined}
      title={item.label}
    >
      <Icon aria-hidden="true" />
      <span data-slot="nav-label">{item.label}</span>
      {item.count !== undefined && item.count > 0 && (
        <span data-slot="nav-count" data-waiting={item.waiting ? "" : undefined}>
          {item.waiting ? (
            <>
              <span aria-hidden="true">{formatNumber(item.count, locale)}</span>
              <span className="sr-only">{t("waiting", { count: item.count })}</span>
            </>
          ) : (
            formatNumber(item.count, locale)
          )}
        </span>
      )}
    </Link>
  );
}

/** One place of the bottom bar of a phone. */
export function BottomLink({ item }: { item: NavItem }) {
  const current = useIsCurrent(item.href);
  const Icon = NAV_ICONS[item.icon];
  return (
    <Link href={item.href} aria-current={current ? "page" : undefined}>
      <Icon aria-hidden="true" />
      {item.label}
    </Link>
  );
}

function useIsCurrent(href: string) {
  const path = usePathname() ?? "";
  return path === href || path.startsWith(`${href}/`);
}
