"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { foldText } from "@/lib/core/fold-text";
import { type PageAct, readPageActs } from "./page-acts";
import { PaletteField } from "./palette-field";
import { type FoundItem, useFound } from "./use-found";

export type PalettePlace = { key: string; label: string; href: string };

type PaletteProps = {
  /** Pages that the person may open. */
  places: readonly PalettePlace[];
  /** Answers `?q=` with `{items}`; see useFound. */
  findHref: string;
  /** Opened by the press or keys that asked for it. */
  startsOpen?: boolean;
  /** What was typed before it came. */
  typed?: string;
};

/**
 * Ctrl K: what can be done on this page first, then where to go, then orders, products and listings by any number, name or
 * code. Acts are the page's own buttons, pressed where they stand: what a role may not do is not there.
 */
export default function Palette({ places, findHref, startsOpen = false, typed = "" }: PaletteProps) {
  const t = useTranslations("palette");
  const router = useRouter();
  const [open, setOpen] = useState(startsOpen);
  const [search, setSearch] = useState(typed);
  const [acts, setActs] = useState<readonly PageAct[]>(() => (startsOpen ? readPageActs(document) : []));
  const { items, isLooking } = useFound(findHref, open ? search : "");
  /** Where the keys were before Ctrl K: a row goes on from where it was left. Null where the field was pressed. */
  const from = useRef<Element | null>(startsOpen ? document.activeElement : null);

  const show = (isOpen: boolean) => {
    if (isOpen) {
      from.current = null;
      setActs(readPageActs(document));
      setSearch("");
    }
    setOpen(isOpen);
  };
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      if (!document.activeElement?.closest("[role=dialog]")) from.current = document.activeElement;
      setActs(readPageActs(document));
      setSearch("");
      setOpen((isOpen) => !isOpen);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  const go = (href: string) => {
    setOpen(false);
    router.push(href);
  };
  const press = (act: PageAct) => {
    setOpen(false);
    // After the dialog has given the focus back to where it came from.
    requestAnimationFrame(() => act.target.click());
  };
  const shownActs = acts.filter((act) => matches(act.label, search));
  const shownPlaces = places.filter((place) => matches(place.label, search));
  return (
    <Dialog open={open} onOpenChange={show}>
      <DialogTrigger asChild>
        <PaletteField />
      </DialogTrigger>
      <DialogContent
        title={t("title")}
        closeLabel={t("close")}
        onOpenAutoFocus={(event) => {
          // The field, not the close button that stands before it.
          event.preventDefault();
          (event.target as HTMLElement).querySelector<HTMLInputElement>("[cmdk-input]")?.focus();
        }}
        onCloseAutoFocus={(event) => {
          if (!(from.current instanceof HTMLElement) || !from.current.isConnected) return;
          event.preventDefault();
          from.current.focus();
        }}
        className="top-[12vh] w-[min(620px,calc(100vw-24px))] translate-y-0 gap-2"
      >
        <Command label={t("title")} loop shouldFilter={false}>
          <Command.Input
            value={search}
            onValueChange={setSearch}
            placeholder={t("placeholder")}
            maxLength={100}
            className="h-[38px] w-full rounded-2 border border-line-2 bg-sheet px-2.5 text-14 touch:h-11 touch:text-16"
          />
          <Command.List data-slot="palette-list" className="mt-2 max-h-[52vh] overflow-y-auto">
            <Command.Empty className="px-2.5 py-3 text-ink-2">
              {isLooking ? t("looking") : t("nothing", { search })}
            </Command.Empty>
            {shownActs.length > 0 && (
              <Command.Group heading={t("here")}>
                {shownActs.map((act) => (
                  <Command.Item key={act.label} value={`here ${act.label}`} onSelect={() => press(act)}>
                    <span className="cut flex-1">{act.label}</span>
                    {act.keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </Command.Item>
                ))}
              </Command.Group>
            )}
            {shownPlaces.length > 0 && (
              <Command.Group heading={t("go")}>
                {shownPlaces.map((place) => (
                  <Command.Item key={place.key} value={`go ${place.label}`} onSelect={() => go(place.href)}>
                    {place.label}
                  </Command.Item>
                ))}
              </Command.Group>
            )}
            <FoundGroups items={items} onGo={go} />
          </Command.List>
        </Command>
        <p className="sr-only" aria-live="polite">
          {search.length > 1 && !isLooking ? t("found", { count: items.length }) : ""}
        </p>
      </DialogContent>
    </Dialog>
  );
}

const KINDS = ["order", "product", "listing", "tenant"] as const;

function FoundGroups({ items, onGo }: { items: readonly FoundItem[]; onGo: (href: string) => void }) {
  const t = useTranslations("palette");
  return KINDS.map((kind) => {
    const ofKind = items.filter((item) => item.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <Command.Group key={kind} heading={t(`kind.${kind}`)}>
        {ofKind.map((item) => (
          <Command.Item key={item.href} value={item.href} onSelect={() => onGo(item.href)}>
            <span className="cut font-medium">{item.title}</span>
            <span className="cut ml-auto max-w-[50%] text-12 text-ink-3">{item.detail}</span>
          </Command.Item>
        ))}
      </Command.Group>
    );
  });
}

/** Every word typed must stand in the label, wherever the accents are. */
function matches(label: string, search: string): boolean {
  const text = foldText(label);
  return foldText(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
