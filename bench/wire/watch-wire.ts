/** One value of one product as it arrived at the channel. */
export type Sighting = { at: number; quantity: number };

export type WireLog = {
  /** Accepted values by barcode, in the order of their arrival. */
  sightings: Map<string, Sighting[]>;
  calls: number;
  pushes: number;
  /** Answers 429: a limit of the channel was not honoured. */
  refused: number;
  /** Largest number of calls of one seller in a minute, by kind of call. */
  perMinute: Map<string, number>;
  stop(): Promise<void>;
};

type Entry = {
  id: number;
  at: number;
  method: string;
  path: string;
  sellerId: number | null;
  requestBody: string;
  status: number | null;
  durationMs: number;
};

const EVERY_MS = 1000;

/** Reads the sandbox's log of requests while they come (it keeps the last thousand) and never lets one slip. */
export async function watchWire(controlUrl: string): Promise<WireLog> {
  const log: WireLog = {
    sightings: new Map(),
    calls: 0,
    pushes: 0,
    refused: 0,
    perMinute: new Map(),
    stop: async () => {},
  };
  const minutes = new Map<string, number>();
  let last = (await read(controlUrl, 0)).at(-1)?.id ?? 0;
  let isStopped = false;
  let failure: unknown = null;

  const look = async () => {
    for (const entry of await read(controlUrl, last)) {
      if (entry.id !== last + 1) throw new Error(`requests ${last + 1} to ${entry.id - 1} were lost from the log`);
      last = entry.id;
      note(log, minutes, entry);
    }
  };
  const loop = (async () => {
    while (!isStopped) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
    await look();
  })().catch((error: unknown) => {
    failure = error;
  });
  log.stop = async () => {
    isStopped = true;
    await loop;
    if (failure) throw failure;
    for (const [key, count] of minutes) {
      const kind = key.split(" ")[0]!;
      log.perMinute.set(kind, Math.max(log.perMinute.get(kind) ?? 0, count));
    }
  };
  return log;
}

async function read(controlUrl: string, since: number): Promise<Entry[]> {
  const answer = await fetch(`${controlUrl}/control/requests?since=${since}`);
  return ((await answer.json()) as Entry[]).reverse();
}

function note(log: WireLog, minutes: Map<string, number>, entry: Entry): void {
  log.calls++;
  if (entry.status === 429) log.refused++;
  const isPush = entry.path.endsWith("/price-and-inventory");
  const kind = isPush ? "pushes" : entry.path.includes("/order/") ? "orders" : "reads";
  const minute = `${kind} ${entry.sellerId} ${Math.floor(entry.at / 60_000)}`;
  minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  if (!isPush || entry.status !== 200) return;
  log.pushes++;
  const { items } = JSON.parse(entry.requestBody) as { items: { barcode: string; quantity?: number }[] };
  for (const { barcode, quantity } of items) {
    if (quantity === undefined) continue;
    const seen = log.sightings.get(barcode) ?? [];
    // The log notes the moment of the answer; the value was on the wire when the request came in.
    seen.push({ at: entry.at - entry.durationMs, quantity });
    log.sightings.set(barcode, seen);
  }
}
