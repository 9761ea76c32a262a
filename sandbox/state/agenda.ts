/** One thing that is due at an instant. The handler of its kind re-reads the state, so a stale entry does nothing. */
export type Task = { at: number; kind: TaskKind; key: string };
export type TaskKind = "batch" | "package" | "successors" | "webhook" | "auto-order" | "reveal" | "sweep";

/** What is due when: a binary heap by time, then by order of entry. Rebuilt from the state at start. */
export class Agenda {
  private heap: (Task & { order: number })[] = [];
  private entered = 0;

  add(at: number, kind: TaskKind, key: string): void {
    this.entered += 1;
    this.heap.push({ at, kind, key, order: this.entered });
    this.rise(this.heap.length - 1);
  }

  clear(): void {
    this.heap = [];
  }

  nextAt(): number | null {
    return this.heap[0]?.at ?? null;
  }

  /** Takes the earliest task that is due, or nothing. */
  takeDue(now: number): Task | null {
    const first = this.heap[0];
    if (!first || first.at > now) return null;
    const last = this.heap.pop();
    if (last && this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return first;
  }

  private isBefore(left: number, right: number): boolean {
    const a = this.heap[left];
    const b = this.heap[right];
    if (!a || !b) return false;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  private swap(left: number, right: number): void {
    const a = this.heap[left];
    const b = this.heap[right];
    if (!a || !b) return;
    this.heap[left] = b;
    this.heap[right] = a;
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      const smaller = this.isBefore(left + 1, left) ? left + 1 : left;
      if (!this.isBefore(smaller, at)) return;
      this.swap(at, smaller);
      at = smaller;
    }
  }
}
