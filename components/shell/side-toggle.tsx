"use client";

import { PanelLeft } from "lucide-react";
import { Button } from "@/components/ui/button";
import { SIDE_COOKIE } from "./frame-cookies";

/** Narrows the side bar to a rail and back; the choice is remembered on this machine. Key `[`. */
export function SideToggle({ label }: { label: string }) {
  function toggle() {
    const html = document.documentElement;
    const narrow = html.dataset.side !== "rail";
    if (narrow) html.dataset.side = "rail";
    else delete html.dataset.side;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser that we serve
    document.cookie = `${SIDE_COOKIE}=${narrow ? "rail" : "wide"}; path=/; max-age=31536000; samesite=lax`;
  }
  return (
    <Button
      variant="ghost"
      size="iconSmall"
      aria-label={label}
      title={`${label} [`}
      data-key="["
      onClick={toggle}
      className="max-wide:hidden"
    >
      <PanelLeft aria-hidden="true" />
    </Button>
  );
}
