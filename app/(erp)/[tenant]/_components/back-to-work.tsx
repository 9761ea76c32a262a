"use client";

import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { buttonVariants } from "@/components/ui/button";

/**
 * The way out of a page that is not there: to the orders of this company. Loads anew: where the company was closed to the person
 * meanwhile, the page that comes says so.
 */
export function BackToWork() {
  const tenant = useParams<{ tenant: string }>()?.tenant ?? "";
  return (
    <a href={`/${tenant}/orders`} className={buttonVariants({ variant: "primary" })}>
      {useTranslations("errors")("backToOrders")}
    </a>
  );
}
