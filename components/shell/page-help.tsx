"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";

const PageHelpWindow = lazy(() => import("./page-help-window"));

/** `?`: the keys that work on this page now, and the way to its page of help. The window is fetched on the first press. */
export function PageHelp() {
  const t = useTranslations("help");
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const open = () => {
    setWasOpened(true);
    setIsOpen(true);
  };
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        data-key="?"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("open")}
        title={`${t("open")} (?)`}
        onClick={open}
      >
        <CircleHelp aria-hidden="true" />
      </Button>
      {wasOpened && (
        <Suspense>
          <PageHelpWindow open={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      )}
    </>
  );
}
