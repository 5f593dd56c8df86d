/**
 * Where the form is sent: a path of this host where site and intake are one host (so a moved port does no harm), else
 * the intake’s own address.
 */
export function intakeUrl(organisation: { site_url: string; intake_url: string }, path: string): string {
  const { origin } = new URL(organisation.intake_url);
  return origin === new URL(organisation.site_url).origin ? path : origin + path;
}

/** The pages’ policy: our own style sheet and images, our own intake, nothing else. */
export function contentPolicy(organisation: { site_url: string; intake_url: string }): string {
  const intake = intakeUrl(organisation, '');
  const formAction = intake === '' ? "'self'" : `'self' ${intake}`;
  return `default-src 'none'; style-src 'self'; img-src 'self'; form-action ${formAction}; base-uri 'none'`;
}
