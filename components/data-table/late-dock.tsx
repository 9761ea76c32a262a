"use client";

import { type ComponentType, lazy, Suspense, useState } from "react";
import { useSelection } from "./table-desk";

/**
 * A dock that is fetched when the first row is chosen; from then on it stays, for it also tells what was done. To be called once,
 * outside of components: `const LateOrdersDock = lateDock(() => import("./orders-dock"))`.
 */
export function lateDock<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Dock = lazy(load) as ComponentType<Props>;
  return function LateDock(props: Props) {
    const { ids } = useSelection();
    const [isWanted, setIsWanted] = useState(false);
    if (ids.length > 0 && !isWanted) setIsWanted(true);
    if (!isWanted) return null;
    return (
      <Suspense>
        <Dock {...props} />
      </Suspense>
    );
  };
}
