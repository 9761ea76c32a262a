"use client";

import { useEffect, useState } from "react";
import { useSelection } from "./table-desk";

/**
 * Whether acts mean all that the filter shows instead of the chosen rows, with what is known of them. It stands only on a whole
 * page of chosen rows: whoever takes one of them out means the rows again.
 */
export function useWholeView<Known>() {
  const { ids, pageSize } = useSelection();
  const [known, setKnown] = useState<Known | null>(null);
  const isWholePage = ids.length > 0 && ids.length === pageSize;
  useEffect(() => {
    if (!isWholePage) setKnown(null);
  }, [isWholePage]);
  return { known: isWholePage ? known : null, choose: setKnown, leave: () => setKnown(null) };
}
