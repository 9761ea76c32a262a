import { notFound } from "next/navigation";
import type { ReactNode } from "react";

/** The kit is for whoever builds a screen: not served in production unless asked for. */
export default function KitLayout({ children }: { children: ReactNode }) {
  if (process.env.NODE_ENV === "production" && process.env.MARFA_KIT !== "1") notFound();
  return children;
}
