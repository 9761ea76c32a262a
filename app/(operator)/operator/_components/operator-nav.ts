import type { Words } from "@/components/format/words";
import type { NavItem } from "@/components/shell/nav-icons";

/** The links of the operator's frame. `operator` is the translator of the namespace "operator". */
export function operatorNav(operator: Words): NavItem[][] {
  const item = (key: "tenants" | "health" | "notices" | "log", go: string): NavItem => ({
    key,
    href: `/operator/${key}`,
    label: operator(`nav.${key}`),
    icon: key,
    go,
  });
  return [[item("tenants", "t"), item("health", "h"), item("notices", "n"), item("log", "l")]];
}
