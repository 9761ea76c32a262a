import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Kbd } from "@/components/ui/kbd";

/** The field in the frame that opens the palette: it looks like one to type in, and is a button. */
export function PaletteField(props: ComponentProps<"button">) {
  const t = useTranslations("palette");
  return (
    <button type="button" data-slot="palette-field" data-wide="" aria-keyshortcuts="Control+K Meta+K" {...props}>
      <Search size={16} strokeWidth={1.5} aria-hidden="true" />
      <span className="flex-1 text-left">{t("field")}</span>
      <Kbd aria-hidden="true">Ctrl K</Kbd>
    </button>
  );
}
