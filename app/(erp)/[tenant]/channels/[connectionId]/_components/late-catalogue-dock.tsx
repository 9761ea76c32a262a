"use client";

import { lazy, Suspense, useState } from "react";
import { useSelection } from "@/components/data-table/table-desk";
import type { CatalogueDockProps } from "./catalogue-dock";

const CatalogueDock = lazy(() => import("./catalogue-dock"));

/** The dock, fetched when the first row is chosen; from then on it stays, for it also tells what was done. */
export function LateCatalogueDock(props: CatalogueDockProps) {
  const { ids } = useSelection();
  const [isWanted, setIsWanted] = useState(false);
  if (ids.length > 0 && !isWanted) setIsWanted(true);
  if (!isWanted) return null;
  return (
    <Suspense>
      <CatalogueDock {...props} />
    </Suspense>
  );
}
