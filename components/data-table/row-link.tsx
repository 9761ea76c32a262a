import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { Link } from "@/components/ui/link";

type RowLinkProps = { href: string; children: ReactNode; className?: string; scroll?: boolean };

/** The identity of a row and the way into it: J and K move between these, O and Enter open. One per row. */
export function RowLink({ href, children, className, scroll }: RowLinkProps) {
  return (
    <Link href={href} scroll={scroll} data-row-open="" className={cn("font-medium", className)}>
      {children}
    </Link>
  );
}
