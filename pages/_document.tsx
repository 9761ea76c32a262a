import Document, { type DocumentContext, Head, Html, Main, NextScript } from "next/document";
import { landingFontClasses } from "@/app/_landing/fonts";
import { readVisitor, type Visitor } from "@/app/_landing/read-visitor";
import { SYSTEM_THEME_SCRIPT } from "@/components/theme/theme";

/** The document around a page without scripts: what app/layout.tsx is for all others. */
export default function PlainDocument({ locale, theme, nonce }: Visitor) {
  return (
    <Html lang={locale} className={landingFontClasses} data-theme={theme === "system" ? "light" : theme}>
      <Head nonce={nonce}>
        {theme === "system" && nonce && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; it must run before the first paint
          <script nonce={nonce} dangerouslySetInnerHTML={{ __html: SYSTEM_THEME_SCRIPT }} />
        )}
      </Head>
      <body>
        <Main />
        <NextScript nonce={nonce} />
      </body>
    </Html>
  );
}

PlainDocument.getInitialProps = async (context: DocumentContext) => ({
  ...(await Document.getInitialProps(context)),
  ...readVisitor(context.req),
});
