"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/cn";
import { Button } from "./button";

export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;
export const SheetClose = Primitive.Close;

type SheetContentProps = Omit<ComponentProps<typeof Primitive.Content>, "title"> & {
  title: ReactNode;
  closeLabel: string;
  /** Panels come from the right at the desk and from below on a phone; the menu comes from the left. */
  side?: "right" | "left";
};

/** A panel over the edge of the page. */
export function SheetContent({ title, closeLabel, side = "right", className, children, ...props }: SheetContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay data-slot="sheet-overlay" className="fixed inset-0 z-20 bg-scrim" />
      <Primitive.Content
        data-slot="sheet"
        aria-describedby={undefined}
        className={cn(
          "rise fixed z-20 flex flex-col overflow-y-auto bg-float shadow-lift",
          side === "right" && "inset-y-0 right-0 w-[388px] border-line border-l",
          side === "right" &&
            "max-desk:inset-x-0 max-desk:top-auto max-desk:bottom-0 max-desk:max-h-[85dvh] max-desk:w-auto max-desk:rounded-t-[14px] max-desk:border-t max-desk:border-l-0",
          side === "left" && "inset-y-0 left-0 w-[min(300px,86vw)] border-line border-r",
          className,
        )}
        {...props}
      >
        <div className="flex items-center gap-2 px-4 py-2.5">
          <Primitive.Title className="min-w-0 flex-1 font-semibold text-16">{title}</Primitive.Title>
          <Primitive.Close asChild>
            <Button variant="ghost" size="icon" aria-label={closeLabel} className="-mr-2">
              <X aria-hidden="true" />
            </Button>
          </Primitive.Close>
        </div>
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
