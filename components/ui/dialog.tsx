"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/cn";
import { Button } from "./button";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

type DialogContentProps = Omit<ComponentProps<typeof Primitive.Content>, "title"> & {
  /** Names the thing and the number: "Anulezi 3 comenzi?" */
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
};

/** A window over the page. Only where an undo is not possible, and never a second one on top. */
export function DialogContent({ title, description, closeLabel, className, children, ...props }: DialogContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay data-slot="dialog-overlay" className="fixed inset-0 z-30 bg-scrim" />
      <Primitive.Content
        data-slot="dialog"
        className={cn(
          "rise fixed top-1/2 left-1/2 z-30 grid max-h-[calc(100dvh-32px)] w-[min(480px,calc(100vw-24px))] -translate-x-1/2 -translate-y-1/2 gap-3 overflow-y-auto rounded-3 border border-line bg-float p-5 shadow-lift",
          className,
        )}
        {...(description ? {} : { "aria-describedby": undefined })}
        {...props}
      >
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <Primitive.Title className="font-semibold text-16">{title}</Primitive.Title>
            {description && (
              <Primitive.Description className="mt-1 text-13 text-ink-2">{description}</Primitive.Description>
            )}
          </div>
          <Primitive.Close asChild>
            <Button variant="ghost" size="icon" aria-label={closeLabel} className="-mt-1 -mr-2 touch:-mt-[11px]">
              <X aria-hidden="true" />
            </Button>
          </Primitive.Close>
        </div>
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}

/** The row of buttons at the foot; the primary comes first in the markup and stands at the right. */
export function DialogActions({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="dialog-actions"
      className={cn("mt-1 flex flex-row-reverse flex-wrap justify-start gap-2", className)}
      {...props}
    />
  );
}
