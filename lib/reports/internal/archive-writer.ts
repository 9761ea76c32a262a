import { addToEntry, beginEntry, endEntry, type OpenEntry } from "./archive-zip";

/** Gathers the bytes of one slice of a ZIP, which begins at `offset` bytes of the file and perhaps in the middle of an entry. */
export class ArchiveWriter {
  readonly #bytes: Buffer[] = [];
  readonly #directory: Buffer[] = [];
  #offset: number;
  #entry: OpenEntry | null;
  #ended = 0;
  readonly #from: number;

  constructor(offset: number, entry: OpenEntry | null) {
    this.#offset = offset;
    this.#from = offset;
    this.#entry = entry;
  }

  get entry(): OpenEntry | null {
    return this.#entry;
  }
  /** How many bytes this slice has so far. */
  get length(): number {
    return this.#offset - this.#from;
  }
  get ended(): number {
    return this.#ended;
  }

  begin(name: string, at: number): void {
    const { bytes, entry } = beginEntry(name, at, this.#offset);
    this.#write(bytes);
    this.#entry = entry;
  }

  add(content: string | Uint8Array): void {
    if (!this.#entry) throw new Error("no entry is open");
    const { bytes, entry } = addToEntry(
      this.#entry,
      typeof content === "string"
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.length),
    );
    this.#write(bytes);
    this.#entry = entry;
  }

  end(): void {
    if (!this.#entry) throw new Error("no entry is open");
    const { bytes, directory } = endEntry(this.#entry);
    this.#write(bytes);
    this.#directory.push(directory);
    this.#entry = null;
    this.#ended++;
  }

  take(): { content: Uint8Array<ArrayBuffer>; directory: Uint8Array<ArrayBuffer> } {
    return {
      content: new Uint8Array(Buffer.concat(this.#bytes)),
      directory: new Uint8Array(Buffer.concat(this.#directory)),
    };
  }

  #write(bytes: Buffer): void {
    this.#bytes.push(bytes);
    this.#offset += bytes.length;
  }
}
