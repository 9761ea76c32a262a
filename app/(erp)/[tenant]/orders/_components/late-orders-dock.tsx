"use client";

import { lazy, Suspense, useState } from "react";
import { useSelection } from "@/components/data-table/table-desk";
import type { OrdersDockProps } from "./orders-dock";

const OrdersDock = lazy(() => import("./orders-dock"));

/** The dock, fetched when the first row is chosen; from then on it stays, for it also tells what was done. */
export function LateOrdersDock(props: OrdersDockProps) {
  const { ids } = useSelection();
  const [isWanted, setIsWanted] = useState(false);
  if (ids.length > 0 && !isWanted) setIsWanted(true);
  if (!isWanted) return null;
  return (
    <Suspense>
      <OrdersDock {...props} />
    </Suspense>
  );
}
