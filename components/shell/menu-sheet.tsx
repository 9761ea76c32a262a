"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";

/** The whole menu on a phone, opened from the bottom bar; it closes by itself when the page changes. */
export function MenuSheet({ label, closeLabel, children }: { label: string; closeLabel: string; children: ReactNode }) {
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  return (
    <Sheet open={openOn === path} onOpenChange={(open) => setOpenOn(open ? path : null)}>
      <SheetTrigger>
        <Menu aria-hidden="true" />
        {label}
      </SheetTrigger>
      <SheetContent side="left" title={label} closeLabel={closeLabel}>
        <div className="flex flex-1 flex-col gap-0.5 px-2.5 pb-4">{children}</div>
      </SheetContent>
    </Sheet>
  );
}
