"use client";

import { lazy } from "react";
import { LateDock } from "@/components/data-table/late-dock";
import type { OrdersDockProps } from "./orders-dock";

const OrdersDock = lazy(() => import("./orders-dock"));

export function LateOrdersDock(props: OrdersDockProps) {
  return (
    <LateDock>
      <OrdersDock {...props} />
    </LateDock>
  );
}
