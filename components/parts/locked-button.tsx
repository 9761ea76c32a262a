"use client";

import { Lock } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";

/** A button that stays in its place while it may not be pressed (a trial that is over), with a lock, and the reason on focus. */
export function LockedButton({ reason, children }: { reason: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <Tooltip text={reason}>
        <Button aria-disabled="true" aria-describedby={id}>
          <Lock aria-hidden="true" />
          {children}
        </Button>
      </Tooltip>
      <span id={id} className="sr-only">
        {reason}
      </span>
    </>
  );
}
