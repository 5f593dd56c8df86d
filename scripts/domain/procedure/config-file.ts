/** A file of `config/`, by its path in there (`procedures/reglement@1.yaml`), with its text. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
}
