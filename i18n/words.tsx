import { getMessages } from "next-intl/server";
import type { ComponentType, ReactNode } from "react";
import { compileMessages } from "./load-messages";
import { MoreWords } from "./more-words";
import type { PlacedNamespace } from "./namespaces";

/** Sends these words to the browser with what stands inside; the namespaces that go everywhere are there already. */
export async function Words({ of, children }: { of: readonly PlacedNamespace[]; children: ReactNode }) {
  const messages = await getMessages();
  const words = Object.fromEntries(of.map((name) => [name, compileMessages(messages[name] ?? {})]));
  return <MoreWords words={words}>{children}</MoreWords>;
}

/**
 * A page together with the words that its client components use: `export default withWords(OrdersPage, "orders-screen")`.
 * tests/guards/words-of-pages.test.ts follows the imports of each page and says which are missing, and which nobody asks for.
 */
export function withWords<Props extends object>(
  Page: (props: Props) => ReactNode | Promise<ReactNode>,
  ...names: readonly PlacedNamespace[]
) {
  const Inside = Page as ComponentType<Props>;
  return function PageWithWords(props: Props) {
    return (
      <Words of={names}>
        <Inside {...props} />
      </Words>
    );
  };
}
