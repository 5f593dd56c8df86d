/** An invented complaint. `category` is an id of the example organisation; another one has it chosen anew. */
export interface Story {
  readonly category: string;
  readonly facts: string;
  readonly wish: string;
}
