/** A desk as its address at the forge's REST interface: `https://api.github.com/repos/voorbeeldstad/desk`. */
export interface DeskAddress {
  /** Without a slash at the end. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
}

/** Reads `GEGROND_DESK`. Throws with what was expected, found, and an example. */
export function readDeskAddress(text: string): DeskAddress {
  const found = /^(?<apiUrl>https?:\/\/[^\s?#]+?)\/repos\/(?<owner>[\w.-]+)\/(?<repo>[\w.-]+?)\/?$/u.exec(
    text,
  )?.groups;
  const { apiUrl, owner, repo } = found ?? {};
  if (apiUrl === undefined || owner === undefined || repo === undefined) {
    const example = 'https://api.github.com/repos/voorbeeldstad/desk';
    throw new Error(
      `GEGROND_DESK: expected the desk's address, like ${example}; found ${JSON.stringify(text)}`,
    );
  }
  return { apiUrl, owner, repo };
}
