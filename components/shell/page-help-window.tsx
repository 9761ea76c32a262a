"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { buttonVariants } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import { HelpAbout } from "./help-about";
import { helpTopicOf } from "./help-topics";
import { type PageKey, readPageKeys } from "./page-keys";

/** What PageHelp opens: what this screen is, and the keys that work on it now, read from the page itself. */
export default function PageHelpWindow({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("help");
  const topic = helpTopicOf(usePathname());
  const [keys, setKeys] = useState<readonly PageKey[]>([]);
  useEffect(() => {
    if (open) setKeys(readPageKeys(document));
  }, [open]);
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t("page")} closeLabel={t("close")} className="w-[min(640px,calc(100vw-24px))]">
        <HelpAbout topic={topic} />
        <h3 className="font-semibold text-13">{t("keysTitle")}</h3>
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
          {keys.map((key) => (
            <div key={key.keys.join("+")} className="contents">
              <dt className="flex gap-1">
                {key.keys.map((one) => (
                  <Kbd key={one} className="max-desk:inline-block">
                    {one}
                  </Kbd>
                ))}
              </dt>
              <dd>{key.rowKey ? t(`keys.${key.rowKey}`) : key.label}</dd>
            </div>
          ))}
        </dl>
        <p className="text-12 text-ink-3">{t("keysBody")}</p>
        <Link href={`/help/${topic}`} className={buttonVariants({ variant: "primary" })}>
          {t("wholePage")}
        </Link>
      </DialogContent>
    </Dialog>
  );
}
