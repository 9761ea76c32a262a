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
  /** How many rows stand behind the screens (`--rows N`), where it shall not be the usual number. */
  rows: number | null;
  /** Secrets of this run; an app that the figure starts must have the same ones. */
  authSecret: string;
  encryptionKeys: string;
  /** A folder of this run, removed at its end. */
  folder: string;
  /** Makes one more, empty database on the same server and answers its superuser's address. */
  newDatabase(name: string): Promise<string>;
  say(sentence: string): void;
};

export type BenchFigure = { name: string; run(world: BenchWorld): Promise<BenchRow[]> };
