"use client";

import { ChangedMeanwhile } from "@/components/form/changed-meanwhile";

/** What a form shows that came second. `of` sets the names apart where it stands on a page twice. */
export default function KitConflict({ of }: { of: string }) {
  return (
    <form>
      <ChangedMeanwhile
        differences={[
          {
            name: `${of}-name`,
            label: "Nume",
            mine: "Vază de lut, 30 cm",
            saved: "Vază de lut smălțuit, 30 cm",
            isTouched: true,
          },
          { name: `${of}-brand`, label: "Marcă", mine: "", saved: "Cerdac", isTouched: false },
        ]}
        onSettle={() => undefined}
      />
    </form>
  );
}
