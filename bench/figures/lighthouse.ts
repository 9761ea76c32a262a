import type { BenchFigure, BenchRow, BenchWorld } from "../bench-types";
import { CATEGORIES, type Device, type Judge, type Judgement, startJudge } from "../lighthouse/load-lighthouse";
import { middleScores } from "../lighthouse/middle-scores";
import { openSampleShop, type SampleShop } from "../lighthouse/open-sample-shop";
import { slowdownFor, USUAL_SLOWDOWN } from "../lighthouse/slowdown-for";
import { startApp } from "../start-app";

const AIM = 95;
const RUNS = 5;

/** What Lighthouse says of the pages that most people see first, in the demo's shop: the median of five for each category. */
export const figure: BenchFigure = {
  name: "lighthouse",
  async run(world) {
    // First of all: whoever has no Lighthouse shall learn it at once.
    const judge = await startJudge();
    try {
      const app = await startApp(world, { engineDatabase: "bench_lighthouse_engine", sandboxLatencyMs: 0 });
      try {
        const shop = await openSampleShop(world, app);
        const rows: BenchRow[] = [];
        const devices = devicesFor(await powerOf(world, judge, app.url));
        for (const [name, device] of devices)
          for (const page of pagesOf(shop)) {
            const row = await judgePage(world, judge, app.url, page, name, device);
            // It takes twenty minutes: what is known already shall not be lost with a run that is cut.
            world.say(`${row.figure}: ${row.ours}`);
            rows.push(row);
          }
        return rows;
      } finally {
        await app.stop();
      }
    } finally {
      await judge.close();
    }
  },
};

/** Lighthouse's measure of this machine's processor. */
async function powerOf(world: BenchWorld, judge: Judge, url: string): Promise<number> {
  const { power } = await judge.judge(`${url}/`, { form: "desktop" }, "");
  world.say(`Lighthouse gives this machine ${Math.round(power)} points; a fast desk has 1500 and more`);
  return power;
}

/** The phone as Lighthouse takes it on every machine, the same phone as this machine has to pretend it, and the desk. */
function devicesFor(power: number): [name: string, device: Device][] {
  const slowdown = slowdownFor(power);
  const phones: [string, Device][] = [["mobile", { form: "mobile", slowdown: USUAL_SLOWDOWN }]];
  if (slowdown !== USUAL_SLOWDOWN) phones.push([`mobile, calibrated to ${slowdown}x`, { form: "mobile", slowdown }]);
  return [...phones, ["desktop", { form: "desktop" }]];
}

type Page = { name: string; path: string; cookie: string };

function pagesOf({ cookie, paths }: SampleShop): Page[] {
  return [
    { name: "landing", path: "/", cookie: "" },
    { name: "sign-in", path: "/sign-in", cookie: "" },
    { name: "today", path: paths.today, cookie },
    { name: "order list", path: paths.orders, cookie },
    { name: "order", path: paths.order, cookie },
    { name: "catalogue", path: paths.catalogue, cookie },
  ];
}

async function judgePage(
  world: BenchWorld,
  judge: Judge,
  url: string,
  page: Page,
  deviceName: string,
  device: Device,
): Promise<BenchRow> {
  const judgements: Judgement[] = [];
  // The first one warms the server up and is not counted.
  for (let run = 0; run <= (world.quick ? 1 : RUNS); run++) {
    const judgement = await judge.judge(`${url}${page.path}`, device, page.cookie);
    if (run > 0) judgements.push(judgement);
  }
  const scores = middleScores(judgements.map((one) => one.scores));
  for (const { category, audit, found } of judgements.at(-1)?.lost ?? [])
    if (scores[category] < 100) world.say(`${page.name}, ${deviceName}: ${audit} ${found}`);
  return {
    figure: `${page.name}, ${deviceName}: performance, accessibility, best practices, search`,
    ours: CATEGORIES.map((category) => scores[category]).join(", "),
    bare: "",
    ratio: "",
    aim: `each ≥ ${AIM}`,
    met: CATEGORIES.every((category) => scores[category] >= AIM),
  };
}
