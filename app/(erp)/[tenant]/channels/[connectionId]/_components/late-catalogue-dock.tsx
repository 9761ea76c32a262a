"use client";

import { lazy } from "react";
import { LateDock } from "@/components/data-table/late-dock";
import type { CatalogueDockProps } from "./catalogue-dock";

const CatalogueDock = lazy(() => import("./catalogue-dock"));

export function LateCatalogueDock(props: CatalogueDockProps) {
  return (
    <LateDock>
      <CatalogueDock {...props} />
    </LateDock>
  );
}
