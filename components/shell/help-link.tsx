"use client";

import { CircleHelp } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { helpTopicOf } from "./help-topics";

/** The way to help from the phone's menu, where there is no key to press: to the page about the screen behind it. */
export function HelpLink() {
  const t = useTranslations("help");
  return (
    <Link
      href={`/help/${helpTopicOf(usePathname())}`}
      className="flex min-h-11 items-center gap-2.5 rounded-2 px-2 text-ink no-underline hover:bg-well hover:no-underline"
    >
      <CircleHelp size={18} strokeWidth={1.5} aria-hidden="true" className="text-ink-3" />
      {t("page")}
    </Link>
  );
}
