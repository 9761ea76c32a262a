"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { lazy, type ReactNode, Suspense, useState } from "react";

const MenuSheetPanel = lazy(() => import("./menu-sheet-panel"));

/** The whole menu on a phone, opened from the bottom bar; it closes by itself when the page changes. Its panel is fetched on the first press. */
export function MenuSheet({ label, closeLabel, children }: { label: string; closeLabel: string; children: ReactNode }) {
  const path = usePathname() ?? "";
  const [openOn, setOpenOn] = useState<string | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const open = () => {
    setWasOpened(true);
    setOpenOn(path);
  };
  return (
    <>
      <button type="button" aria-haspopup="dialog" aria-expanded={openOn === path} onClick={open}>
        <Menu aria-hidden="true" />
        {label}
      </button>
      {wasOpened && (
        <Suspense>
          <MenuSheetPanel
            label={label}
            closeLabel={closeLabel}
            open={openOn === path}
            onOpenChange={(isOpen) => setOpenOn(isOpen ? path : null)}
          >
            {children}
          </MenuSheetPanel>
        </Suspense>
      )}
    </>
  );
}
