/** The forms in which a message can be given; a procedure may know fewer of them for its answer. */
export const ANY_FORMS = ['letter', 'e-mail', 'oral', 'telephone'] as const;
