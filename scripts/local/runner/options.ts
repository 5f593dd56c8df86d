/** Where a repository that a workflow checks out lies on this machine: cloned from it, or used as it stands. */
export type RepositorySource = { clone: string } | { link: string };

/** What the runner needs to know; paths are absolute. */
export interface RunnerOptions {
  /** Folder for the runs, the deliveries seen and the workspaces. Made when it is missing. */
  state: string;
  /** The desk: its name at the forge (`owner/desk`) and its bare repository. */
  desk: { repository: string; git: string };
  /** Every other repository that a workflow may check out, by its name at the forge. */
  repositories: Readonly<Record<string, RepositorySource>>;
  /** The product's folder; its `node_modules/.bin` stands first on the PATH of every step. */
  product: string;
  /** The forge's API and pages, without a slash at the end. */
  forge: { api: string; web: string };
  vars: Readonly<Record<string, string>>;
  /** Never in a log: every value is masked. */
  secrets: Readonly<Record<string, string>>;
  /** Further environment of every step, such as the clock that the whole stack shares. */
  env?: Readonly<Record<string, string>>;
  /** The number of the first run, where two desks' runs are shown in one list; 1 when not given. */
  firstRun?: number;
  /** The instant that runs are dated with. */
  now: () => string;
}
