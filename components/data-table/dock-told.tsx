"use client";

import { Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Status } from "@/components/states/status";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { type LeftOut, LeftOutWords } from "./left-out";

/** What came of an act on many rows: a sentence, who was left out, and the way back where there is one. */
export type Told = { tone: "done" | "you" | "broken"; text: string; left?: readonly LeftOut[]; undo?: () => void };

/** With what closes it; `isBusy` while another act is on its way. */
export type OpenTold = Told & { close: () => void; isBusy?: boolean };

/** The result of the last act, in the place of the dock. Stays until it is closed or undone. */
export function DockTold({ told }: { told: OpenTold }) {
  const t = useTranslations("common");
  return (
    <>
      <Status tone={told.tone} fill="plain" className="whitespace-normal">
        <span role="status">
          {told.text} <LeftOutWords left={told.left} />
        </span>
      </Status>
      {told.undo && (
        <Button size="small" data-key="u" disabled={told.isBusy} onClick={told.undo}>
          <Undo2 aria-hidden="true" />
          {t("action.undo")} <Kbd>U</Kbd>
        </Button>
      )}
      <Button
        variant="ghost"
        size="icon"
        aria-label={t("action.close")}
        data-key="Escape"
        onClick={told.close}
        className="ml-auto"
      >
        <X aria-hidden="true" />
      </Button>
    </>
  );
}
