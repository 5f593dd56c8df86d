/** A document of a case: bytes under a name that the app gave, `2026-7Q4M2X-report-4F7K.pdf`. */
export interface NewDocument {
  /** The number of the case. */
  readonly number: string;
  /** Never a name that a person typed: it stands in addresses and cannot be changed unseen. */
  readonly name: string;
  /** Media type, as the content says. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A document as the forge keeps it. `url` opens it, for who may read the repository of the documents. */
export interface StoredDocument {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  /** In bytes. */
  readonly size: number;
}

/** The private documents of a desk's cases. Failures are `ForgeError`s. */
export interface Documents {
  /** Places a document, or finds it placed; other bytes under the same name are replaced. */
  put(document: NewDocument): Promise<StoredDocument>;
  /** Deletes it; nothing when it is gone already. */
  remove(id: number): Promise<void>;
  /** What is kept under an id. */
  read(id: number): Promise<Pick<NewDocument, 'type' | 'bytes'>>;
  /** Those of a case, by name. */
  list(number: string): Promise<StoredDocument[]>;
}

/** What staff sent for a case, until the forge has it: a header (JSON, one line) and the bytes, under an id. */
export interface DocumentBox {
  /** Durable when this returns true; false when something is or was kept under this id. */
  keep(id: string, header: string, bytes: Uint8Array): Promise<boolean>;
  /** The ids that wait, in the order in which they came. */
  waiting(): Promise<string[]>;
  /** `null` when it does not wait (any more). */
  read(id: string): Promise<{ header: string; bytes: Uint8Array } | null>;
  /** `null` when nothing is known under this id. */
  shelfOf(id: string): Promise<'waiting' | 'placed' | 'refused' | null>;
  /** Keeps the tombstone, durably, and only then removes the document. */
  place(id: string, tombstone: string): Promise<void>;
  /** Sets it aside for the operator. */
  refuse(id: string): Promise<void>;
}
