/** A file of `config/`, by its path in there (`procedures/koksijde@1.yaml`), with its text. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
}
