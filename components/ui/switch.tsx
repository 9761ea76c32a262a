"use client";

import { Switch as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/cn";

/** A setting that acts at once. Inside a form it sends "on" under its `name`. It needs a label or an `aria-label`. */
export function Switch({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      data-slot="switch"
      className={cn(
        "relative inline-flex h-4 w-7 flex-none items-center rounded-full bg-line-2 align-middle transition-colors before:absolute before:-inset-1.5 before:content-[''] disabled:cursor-not-allowed disabled:opacity-50 data-[state=checked]:bg-brand",
        className,
      )}
      {...props}
    >
      <Primitive.Thumb className="ml-0.5 block size-3 rounded-full bg-sheet transition-transform data-[state=checked]:translate-x-3 data-[state=checked]:bg-on-brand" />
    </Primitive.Root>
  );
}
