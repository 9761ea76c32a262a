/** Nothing of the app can be asked yet, so the words stand here. */
const WORDS = {
  ro: {
    title: "Marfa pornește",
    body: "Se pornește sau se actualizează. Durează de obicei sub două minute; pagina se deschide singură.",
    safe: "Nimic nu se pierde: comenzile și stocul se preiau de unde au rămas.",
    again: "Încearcă acum",
  },
  en: {
    title: "Marfa is starting",
    body: "It is starting or being updated. That usually takes less than two minutes; the page opens by itself.",
    safe: "Nothing is lost: orders and stock go on from where they were.",
    again: "Try now",
  },
} as const;

/** How often the page asks whether the app is there. */
const ASK_EVERY_MS = 2_000;

/**
 * The page that stands for every address while the app does not answer yet. It asks for nothing but the app's health, and
 * without script the browser loads it again by itself.
 */
export function waitingPage(language: "ro" | "en"): string {
  const words = WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title} · Marfa</title>
<noscript><meta http-equiv="refresh" content="5"></noscript>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; --paper: #f5f4f0; --ink: #1d2528; --ink-2: #4c5659; --brand: #135a66; --on: #fbfaf7; --kraft: #cf9c6c; }
@media (prefers-color-scheme: dark) { :root { --paper: #0e1417; --ink: #ebe9e4; --ink-2: #b0b8ba; --brand: #7cc9d4; --on: #0e1f24; --kraft: #c79567; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/22px "IBM Plex Sans", "Noto Sans", system-ui, sans-serif; }
main { display: grid; align-content: center; gap: 12px; min-height: 100dvh; max-width: 560px; margin: 0 auto; padding: 40px 20px; }
p { margin: 0; color: var(--ink-2); }
h1 { margin: 16px 0 0; font-size: 28px; line-height: 34px; letter-spacing: -0.02em; }
a { justify-self: start; margin-top: 8px; padding: 9px 14px; border-radius: 5px; background: var(--brand); color: var(--on); font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
svg { color: var(--brand); }
@media (forced-colors: active) { a { border: 1px solid; } }
</style>
</head>
<body>
<main>
<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"><path fill="var(--kraft)" d="M3.5 20.5V6.2L12 13.2l8.5-7v14.3z"/><path d="M3.5 20.5V4.2L12 11.4l8.5-7.2v16.3z" fill="none" stroke="currentColor" stroke-width="2.3" stroke-linejoin="round" stroke-linecap="round"/></svg>
<h1>${words.title}</h1>
<p role="status">${words.body}</p>
<p>${words.safe}</p>
<a href="">${words.again}</a>
</main>
<script>
setInterval(async () => {
  const answer = await fetch("/api/v1/health", { cache: "no-store" }).catch(() => null);
  if (answer && answer.ok) location.reload();
}, ${ASK_EVERY_MS});
</script>
</body>
</html>
`;
}
