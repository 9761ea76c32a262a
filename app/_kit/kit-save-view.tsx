"use client";

import { SaveView } from "@/components/data-table/save-view";

/** Keeps nothing: whatever is pressed is answered as an action answers that went well. */
export default function KitSaveView() {
  return (
    <SaveView
      screen="orders"
      path="#table"
      query="view=ready"
      current={null}
      canKeep
      mayShare
      mayKeep
      save={async () => ({ data: undefined })}
      remove={async () => ({})}
    />
  );
}
