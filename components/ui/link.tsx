import type { ComponentProps } from "react";

type LinkProps = Omit<ComponentProps<"a">, "href"> & {
  /** An address of ours, as in HTML: "/a/b", "?page=2", "#part". */
  href: string;
  /** false: the page stays scrolled to where it is. */
  scroll?: boolean;
};

/**
 * A link inside the app, which changes the page without loading it anew. It is an anchor and nothing else to React: `LinkPresses`, once in
 * the root layout, takes the presses on all of them to the router. The framework's own link is hydrated one by one, and a list has a
 * hundred (decision 0012). Nothing is fetched before the press: every page is made at its request, so what came ahead would be empty.
 */
export function Link({ scroll = true, ...props }: LinkProps) {
  return <a data-soft={scroll ? "" : "keep"} {...props} />;
}
