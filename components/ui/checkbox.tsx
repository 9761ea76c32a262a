import type { ComponentProps } from "react";

/**
 * A native checkbox in our clothes (`checkbox.css`), so that it is part of a form without script. The hit area is 24 px and more. For
 * "some of them" set the DOM property `indeterminate`.
 */
export function Checkbox(props: Omit<ComponentProps<"input">, "type">) {
  return <input data-slot="checkbox" type="checkbox" {...props} />;
}
