import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { env } from "@/lib/core/env";

/** The kit is for whoever builds a screen: not served in production unless asked for. */
export default function KitLayout({ children }: { children: ReactNode }) {
  if (env.NODE_ENV === "production" && env.MARFA_KIT !== "1") notFound();
  return children;
}
