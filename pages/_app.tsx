import type { AppProps } from "next/app";
import "@/app/_landing/fonts";
import "@/app/globals.css";

/** Brings styles and fonts to the pages that are drawn without scripts. */
export default function PlainApp({ Component, pageProps }: AppProps) {
  return <Component {...pageProps} />;
}
