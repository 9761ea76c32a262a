"use client";

import { type ReactNode, Suspense, useState } from "react";
import { useSelection } from "./table-desk";

/** Around a dock that is fetched (`lazy`) when the first row is chosen; from then on it stays, for it also tells what was done. */
export function LateDock({ children }: { children: ReactNode }) {
  const { ids } = useSelection();
  const [isWanted, setIsWanted] = useState(false);
  if (ids.length > 0 && !isWanted) setIsWanted(true);
  return isWanted && <Suspense>{children}</Suspense>;
}
