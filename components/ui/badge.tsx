import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/components/cn";

const badgeVariants = cva(
  "inline-block whitespace-nowrap rounded-1 border px-1 align-middle font-semibold text-11 leading-[14px]",
  {
    variants: {
      variant: { tag: "border-line bg-well text-ink-2", kraft: "border-transparent bg-kraft-2 text-kraft-ink" },
    },
    defaultVariants: { variant: "tag" },
  },
);

/** A small tag: "PJ", "Trendyol RO". Never a state: those are StateBadge. */
export function Badge({ className, variant, ...props }: ComponentProps<"span"> & VariantProps<typeof badgeVariants>) {
  return <span data-slot="badge" className={cn(badgeVariants({ variant }), className)} {...props} />;
}
