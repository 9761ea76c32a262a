import type pg from "pg";

export type BenchRow = {
  figure: string;
  ours: string;
  /** The same work in bare SQL, in the same run. */
  bare: string;
  ratio: string;
  aim: string;
  /** null: no aim, only shown. */
  met: boolean | null;
};

export type BenchWorld = {
  /** Superuser session of the scratch database, for seeding and for reading statistics. */
  owner: pg.Client;
  /** Address of the application's own role on the same database: bare SQL runs as it, under the same row level security. */
  appUrl: string;
  ownerUrl: string;
  /** Fewer rounds and smaller loads, to try the bench itself. */
  quick: boolean;
  say(sentence: string): void;
};

export type BenchFigure = { name: string; run(world: BenchWorld): Promise<BenchRow[]> };
