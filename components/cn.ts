import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// tailwind-merge must know our own steps, otherwise it takes `text-13` for a colour and drops `text-ink-2` beside it.
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["11", "12", "13", "14", "16", "20", "28", "40"],
      radius: ["1", "2", "3"],
      shadow: ["low", "pop", "lift"],
    },
  },
});

/** Joins class names; of two that set the same property, the later one wins. */
export function cn(...inputs: ClassValue[]) {
  return merge(clsx(inputs));
}
