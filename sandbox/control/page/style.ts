import { Markup } from "./markup";

/** The style of the control page, in the colours of the product. */
export const STYLE = new Markup(`
:root { color-scheme: light; --paper: oklch(0.968 0.005 95); --sheet: oklch(0.995 0.002 95); --well: oklch(0.948 0.006 95);
  --line: oklch(0.902 0.007 95); --line-2: oklch(0.622 0.012 215); --ink: oklch(0.245 0.018 220); --ink-2: oklch(0.435 0.018 220);
  --brand: oklch(0.425 0.072 213); --brand-hover: oklch(0.375 0.066 214); --on-brand: oklch(0.985 0.004 95); --brand-tint: oklch(0.957 0.013 205);
  --ring: oklch(0.52 0.088 220); --kraft-2: oklch(0.905 0.030 75); --kraft-ink: oklch(0.43 0.062 60);
  --moving-ink: oklch(0.435 0.115 258); --moving-tint: oklch(0.945 0.022 255); --you-ink: oklch(0.445 0.088 66); --you-tint: oklch(0.950 0.045 86);
  --broken-ink: oklch(0.465 0.160 27); --broken-tint: oklch(0.948 0.024 24); --done-ink: oklch(0.415 0.085 156); --done-tint: oklch(0.945 0.034 158);
  --quiet-ink: oklch(0.435 0.018 220); --quiet-tint: oklch(0.938 0.006 95); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.45 "IBM Plex Sans Variable", "IBM Plex Sans", "Liberation Sans", system-ui, sans-serif; }
a { color: var(--brand); } h1 { font-size: 20px; margin: 0; } h2 { font-size: 16px; margin: 0 0 12px; } p { margin: 0 0 8px; }
header { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; padding: 12px 24px; background: var(--sheet); border-bottom: 1px solid var(--line); }
header .who { color: var(--kraft-ink); background: var(--kraft-2); padding: 2px 8px; border-radius: 5px; font-size: 12px; }
nav { display: flex; flex-wrap: wrap; gap: 4px; } nav a { padding: 6px 10px; border-radius: 5px; text-decoration: none; color: var(--ink-2); }
nav a[aria-current] { background: var(--brand-tint); color: var(--brand); font-weight: 600; }
.clock { margin-left: auto; display: flex; gap: 6px; align-items: center; flex-wrap: wrap; font-variant-numeric: tabular-nums; }
main { padding: 20px 24px 60px; display: grid; gap: 20px; } .two { display: grid; gap: 20px; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
@media (max-width: 1000px) { .two { grid-template-columns: minmax(0, 1fr); } }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: 16px; overflow-x: auto; }
form.row + table, form.row + form, .row + table { margin-top: 12px; } table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 500; color: var(--ink-2); background: var(--well); font-size: 12px; }
th, td { padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: top; } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
img.tile { width: 32px; height: 40px; object-fit: cover; border-radius: 3px; display: block; background: var(--well); }
.row { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; } .quiet { color: var(--ink-2); font-size: 12px; } .grid { display: grid; gap: 8px 16px; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); }
label { display: grid; gap: 3px; font-size: 12px; color: var(--ink-2); } label.tick { display: inline-flex; gap: 6px; align-items: center; color: var(--ink); font-size: 14px; }
input, select, button, textarea { font: inherit; } input:not([type=checkbox]), select { height: 30px; padding: 0 8px; border: 1px solid var(--line-2); border-radius: 5px; background: var(--sheet); color: var(--ink); min-width: 0; }
input.short { width: 64px; } button { height: 30px; padding: 0 10px; border: 1px solid var(--line-2); border-radius: 5px; background: var(--sheet); color: var(--ink); cursor: pointer; }
button:hover { background: var(--well); } button.main { background: var(--brand); border-color: var(--brand); color: var(--on-brand); } button.main:hover { background: var(--brand-hover); }
:focus-visible { outline: 2px solid var(--ring); outline-offset: 1px; } form.inline { display: inline; } details summary { cursor: pointer; color: var(--brand); font-size: 12px; }
.state { display: inline-block; padding: 1px 7px; border-radius: 5px; font-size: 12px; background: var(--quiet-tint); color: var(--quiet-ink); white-space: nowrap; }
.state.you { background: var(--you-tint); color: var(--you-ink); } .state.moving { background: var(--moving-tint); color: var(--moving-ink); } .state.done { background: var(--done-tint); color: var(--done-ink); } .state.broken { background: var(--broken-tint); color: var(--broken-ink); }
.note { padding: 10px 14px; border-radius: 8px; background: var(--done-tint); color: var(--done-ink); } .note.broken { background: var(--broken-tint); color: var(--broken-ink); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 4px 0; max-height: 320px; overflow: auto; background: var(--well); padding: 8px; border-radius: 5px; font-size: 12px; } iframe { width: 100%; height: 320px; border: 1px solid var(--line); border-radius: 5px; background: #fff; }
`);
