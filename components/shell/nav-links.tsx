"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { NAV_ICONS, type NavItem } from "./nav-icons";

/** One link of the side bar; the current one is the page or anything below it. */
export function NavLink({ item }: { item: NavItem }) {
  const current = useIsCurrent(item.href);
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
      {item.waiting && (
        <span data-slot="nav-count">
          <span aria-hidden="true">{item.waiting.count}</span>
          <span className="sr-only">{item.waiting.words}</span>
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
