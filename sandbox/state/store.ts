import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Put, delete, append (with the number of items to keep). One journal line is an array of these: all or nothing. */
type Operation = ["p", string, string, unknown] | ["d", string, string] | ["a", string, string, unknown, number];

/**
 * Named collections in memory, each change noted in a journal.
 * What one request or one due task changed is one journal line, so a torn last line (kill -9, full disk) takes away
 * a whole step and never a half.
 */
export class Store {
  private readonly collections = new Map<string, Collection<unknown>>();
  private pending: Operation[] = [];
  private file: number | null = null;
  private isFlushPlanned = false;
  /** Bytes added since the journal was last compacted. */
  private written = 0;

  constructor(private readonly directory: string | null) {
    if (!directory) return;
    mkdirSync(directory, { recursive: true });
    this.replay(join(directory, JOURNAL));
    this.compact();
  }

  /** True when nothing was ever stored: the caller seeds. */
  isEmpty(): boolean {
    return [...this.collections.values()].every((collection) => collection.size === 0);
  }

  collection<Value>(name: string): Collection<Value> {
    let found = this.collections.get(name);
    if (!found) {
      found = new Collection<unknown>(name, (operation) => this.note(operation));
      this.collections.set(name, found);
    }
    return found as Collection<Value>;
  }

  /** Writes what was noted since the last call. Called before each answer and by itself at the end of the turn. */
  flush(): void {
    if (this.file !== null && this.pending.length > 0) {
      this.written += writeSync(this.file, `${JSON.stringify(this.pending)}\n`);
    }
    this.pending = [];
    if (this.written > COMPACT_AFTER_BYTES) this.compact();
  }

  close(): void {
    this.flush();
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  /** Forgets everything, journal included. */
  clear(): void {
    for (const collection of this.collections.values()) collection.values.clear();
    this.pending = [];
    if (this.directory) this.compact();
  }

  private note(operation: Operation): void {
    if (this.file === null) return;
    this.pending.push(operation);
    if (this.isFlushPlanned) return;
    this.isFlushPlanned = true;
    setImmediate(() => {
      this.isFlushPlanned = false;
      this.flush();
    });
  }

  private replay(path: string): void {
    if (!existsSync(path)) return;
    for (const line of readFileSync(path, "utf8").split("\n")) {
      if (!line) continue;
      const operations = parseLine(line);
      // Only the last line can be torn; whatever would follow it was never acknowledged.
      if (!operations) break;
      for (const operation of operations) this.collection(operation[1]).apply(operation);
    }
  }

  /** Rewrites the journal as one line per stored value and goes on behind it. */
  private compact(): void {
    const path = join(this.directory ?? "", JOURNAL);
    if (this.file !== null) closeSync(this.file);
    const next = openSync(`${path}.next`, "w");
    for (const [name, collection] of this.collections) {
      for (const [key, value] of collection.values) writeSync(next, `${JSON.stringify([["p", name, key, value]])}\n`);
    }
    closeSync(next);
    renameSync(`${path}.next`, path);
    this.file = openSync(path, "a");
    this.written = 0;
  }
}

/** One map of the store. Values are replaced or appended to, never changed in place, or the journal would not know. */
export class Collection<Value> {
  readonly values = new Map<string, Value>();

  constructor(
    private readonly name: string,
    private readonly note: (operation: Operation) => void,
  ) {}

  get size(): number {
    return this.values.size;
  }

  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  put(key: string, value: Value): Value {
    this.values.set(key, value);
    this.note(["p", this.name, key, value]);
    return value;
  }

  delete(key: string): void {
    if (this.values.delete(key)) this.note(["d", this.name, key]);
  }

  /** Adds an item to the list at `key` and keeps the newest `keep` ones. Only for collections of lists. */
  append(key: string, item: Value extends (infer Item)[] ? Item : never, keep: number): void {
    const operation: Operation = ["a", this.name, key, item, keep];
    this.apply(operation);
    this.note(operation);
  }

  /** Replays one journal operation without noting it again. */
  apply(operation: Operation): void {
    const [kind, , key] = operation;
    if (kind === "p") this.values.set(key, operation[3] as Value);
    else if (kind === "d") this.values.delete(key);
    else {
      const list = (this.values.get(key) ?? []) as unknown[];
      list.push(operation[3]);
      if (list.length > operation[4]) list.splice(0, list.length - operation[4]);
      this.values.set(key, list as Value);
    }
  }
}

const COMPACT_AFTER_BYTES = 256 * 1024 * 1024;
const JOURNAL = "journal.jsonl";

function parseLine(line: string): Operation[] | null {
  try {
    return JSON.parse(line) as Operation[];
  } catch {
    return null;
  }
}
