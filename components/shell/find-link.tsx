"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { SheetClose } from "@/components/ui/sheet";

/** The way to the palette from the phone's menu, where there is neither a side with its field nor a Ctrl K: presses that very field. */
export function FindLink() {
  const t = useTranslations("palette");
  const find = () => document.querySelector<HTMLElement>("[data-slot=palette-field]")?.click();
  return (
    <SheetClose
      // After the menu has given the focus back.
      onClick={() => requestAnimationFrame(find)}
      className="mb-2 flex min-h-11 items-center gap-2.5 rounded-2 border border-line-2 bg-sheet px-2.5 text-ink-2"
    >
      <Search size={18} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
      {t("field")}
    </SheetClose>
  );
}
