import { Mark, Wordmark } from "@/components/shell/mark";

const SWATCHES = [
  ["paper", "bg-paper"],
  ["sheet", "bg-sheet"],
  ["well", "bg-well"],
  ["float", "bg-float"],
  ["line", "bg-line"],
  ["line-2", "bg-line-2"],
  ["ink", "bg-ink"],
  ["ink-2", "bg-ink-2"],
  ["ink-3", "bg-ink-3"],
  ["brand", "bg-brand"],
  ["brand-tint", "bg-brand-tint"],
  ["brand-tint-2", "bg-brand-tint-2"],
  ["kraft", "bg-kraft"],
  ["kraft-2", "bg-kraft-2"],
  ["moving", "bg-moving-mark"],
  ["you", "bg-you-mark"],
  ["broken", "bg-broken-mark"],
  ["done", "bg-done-mark"],
] as const;

export function KitColours() {
  return (
    <ul className="grid grid-cols-6 gap-2 max-desk:grid-cols-3">
      {SWATCHES.map(([name, look]) => (
        <li key={name} className="text-11 text-ink-2">
          <span className={`block h-8 rounded-2 shadow-[inset_0_0_0_1px_rgb(128_128_128/0.2)] ${look}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}

export function KitType() {
  return (
    <>
      <p className="mb-2 flex items-center gap-2">
        <Mark size={34} /> <Wordmark />
      </p>
      <p className="font-bold font-head text-28">Țărmuri și mănăstire</p>
      <p className="font-semibold text-20">Comenzi, 1.234 de bucăți</p>
      <p className="text-14">Ștefăniță și Ioniță, „Ardeal”, 50 × 90 cm</p>
      <p>0123456789 · Il1 O0 · 1.111,11 · 8.888,88 lei</p>
      <p className="text-12 text-ink-3">12 px: preluat acum 18 s, următoarea în 42 s</p>
    </>
  );
}
