"use client";

import { lateDock } from "@/components/data-table/late-dock";
import type { OrdersDockProps } from "./orders-dock";

export const LateOrdersDock = lateDock<OrdersDockProps>(() => import("./orders-dock"));
