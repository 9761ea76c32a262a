"use client";

import { lateDock } from "@/components/data-table/late-dock";
import type { CatalogueDockProps } from "./catalogue-dock";

export const LateCatalogueDock = lateDock<CatalogueDockProps>(() => import("./catalogue-dock"));
