/** The citizen's pages, in Dutch, gathered. What speaks to the citizen is a function of the form of address. */
export * from './site/frame.ts';
export * from './site/intake.ts';
export * from './site/procedure.ts';
export * from './site/terms.ts';
