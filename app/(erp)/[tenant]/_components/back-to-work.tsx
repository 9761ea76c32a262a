"use client";

import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

/** The way out of a page that is not there: to the orders of this company. */
export function BackToWork() {
  const tenant = useParams<{ tenant: string }>()?.tenant ?? "";
  return (
    <Link href={`/${tenant}/orders`} className={buttonVariants({ variant: "primary" })}>
      {useTranslations("errors")("backToOrders")}
    </Link>
  );
}
