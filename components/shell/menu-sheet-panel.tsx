"use client";

import type { ReactNode } from "react";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { FindLink } from "./find-link";

type MenuSheetPanelProps = {
  label: string;
  closeLabel: string;
  open: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
};

/** What MenuSheet opens. */
export default function MenuSheetPanel({ label, closeLabel, open, onOpenChange, children }: MenuSheetPanelProps) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent side="left" title={label} closeLabel={closeLabel}>
        <div className="flex flex-1 flex-col gap-0.5 px-2.5 pb-4">
          <FindLink />
          {children}
        </div>
      </SheetContent>
    </Sheet>
  );
}
