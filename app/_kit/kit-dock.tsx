"use client";

import { FileText } from "lucide-react";
import { SelectionDock } from "@/components/data-table/selection-dock";
import { useSelection } from "@/components/data-table/table-desk";
import { Status } from "@/components/states/status";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useToast } from "@/components/ui/toast";

/** Acts on what is selected in the table around; the second one keeps the first row only. */
export function KitDock() {
  const { ids, keep } = useSelection();
  const toast = useToast();
  return (
    <SelectionDock countLabel={(count) => (count === 1 ? "1 aleasă" : `${count} alese`)}>
      <Button
        variant="primary"
        data-key="Enter"
        className="max-desk:order-last max-desk:w-full"
        onClick={() => toast(`Trimise ${ids.length} la Zebra masa 2`)}
      >
        <FileText aria-hidden="true" />
        Factură și AWB pentru {ids.length} <Kbd>Enter</Kbd>
      </Button>
      <Status tone="you" fill="plain">
        1 nu: neacoperită
      </Status>
      <Button className="max-desk:hidden" data-key="h" onClick={() => keep(ids.slice(0, 1))}>
        Reține <Kbd>H</Kbd>
      </Button>
    </SelectionDock>
  );
}
