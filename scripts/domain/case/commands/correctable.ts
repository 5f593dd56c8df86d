import { channels } from '../../language/nl/case.ts';
import { externalStates, satisfied } from '../../language/nl/command-choices.ts';
import type { CorrectableField } from '../../language/nl/correction.ts';
import type { Case } from '../case.ts';
import type { Context } from '../decision.ts';
import { refused } from '../decision.ts';
import { CARRIERS } from '../../procedure/vocabulary.ts';
import type { CaseEvent, EventType } from '../event.ts';
import type { Reader } from './corrected-value.ts';
import { dated, grounds, happened, oneOf, submitted, until } from './corrected-value.ts';
import { bodiesOf } from './elsewhere.ts';
import { readFinding, readNorms } from './finding.ts';
import { ANY_FORMS } from './forms.ts';
import { ableHandlers } from './investigation.ts';
import { kindsOf } from './refer.ts';
import { heardChoices } from './spoken-of.ts';
import type { Choice } from './words.ts';
import { asCode, choicesOf, formChoices } from './words.ts';

/** A field that can be put right, in these events. */
interface Correctable {
  readonly field: CorrectableField;
  readonly of: readonly EventType[] | 'every';
  readonly read: Reader;
}

function findings({ procedure: { finding } }: Context): readonly Choice[] {
  return finding === 'none' ? [] : finding.scale;
}

/** The finding, with its parts and its norms, read as the command reads them: what went with the old one does not stay. */
const judged: Reader = (value, event, _c, { procedure: { finding: known } }) => {
  if (known === 'none') return { refusal: refused('no-finding-scale') };
  const read = readFinding(value.split(/[,\s]+/), known);
  if ('refusal' in read) return read;
  const { finding, parts = [] } = read.found;
  const standing = event.type === 'found' ? event.norms : undefined;
  const behind = readNorms(read.rest, finding, known, standing);
  if ('refusal' in behind) return behind;
  return { patches: { finding, parts: parts.join(','), norms: behind.norms.join(',') } };
};

function norms({ procedure: { finding } }: Context): readonly Choice[] {
  return finding === 'none' || finding.norms === 'none' ? [] : finding.norms;
}

/** The ways in which a complaint can come in. */
export const channelChoices = ({ procedure }: Pick<Context, 'procedure'>): Choice[] =>
  procedure.channels.map((id) => ({ id, label: channels[id] ?? id }));

/** What a complaint can come on. */
export const carrierChoices = (): Choice[] => CARRIERS.map((id) => ({ id, label: channels[id] ?? id }));

const ids = (all: readonly { readonly id: string }[]): Choice[] => all.map(({ id }) => ({ id, label: id }));

const handlerChoices = (context: Context, c: Case) => {
  const { handler: _handler, ...free } = c;
  return ids(ableHandlers(free, context));
};

const yesOrNo = () => [...choicesOf(satisfied.alone), ...choicesOf(satisfied.talk)];

/** What can be put right, by field. Texts cannot: those of the register are shown and confirmed anew. */
const CORRECTABLE: readonly Correctable[] = [
  { field: 'on', of: 'every', read: happened },
  { field: 'submitted', of: ['received'], read: submitted },
  { field: 'channel', of: ['received'], read: oneOf('channel', channelChoices) },
  { field: 'carrier', of: ['received'], read: oneOf('carrier', carrierChoices) },
  { field: 'service', of: ['received'], read: oneOf('service', ({ organisation }) => organisation.services) },
  {
    field: 'category',
    of: ['received'],
    read: oneOf('category', ({ organisation }) => organisation.categories),
  },
  { field: 'entity', of: ['received'], read: oneOf('entity', ({ organisation }) => organisation.entities) },
  { field: 'kind', of: ['qualified'], read: oneOf('kind', kindsOf) },
  {
    field: 'form',
    of: ['contacted', 'acknowledged', 'respondent-informed', 'inadmissible', 'answered'],
    read: oneOf('form', () => formChoices(ANY_FORMS)),
  },
  { field: 'grounds', of: ['inadmissible'], read: grounds },
  { field: 'recheck', of: ['inadmissible'], read: dated('recheck') },
  {
    field: 'ground',
    of: ['hearing-waived'],
    read: oneOf('ground', ({ procedure }) => procedure.hearing?.waive_grounds ?? []),
  },
  { field: 'who', of: ['hearing-offered', 'hearing-held'], read: oneOf('who', heardChoices) },
  { field: 'finding', of: ['found'], read: judged },
  { field: 'finding', of: ['ruled', 'advised'], read: oneOf('finding', findings) },
  { field: 'norms', of: ['found'], read: oneOf('norms', norms) },
  { field: 'handler', of: ['handler-appointed', 'handler-replaced'], read: oneOf('handler', handlerChoices) },
  { field: 'consulted', of: ['handler-appointed', 'handler-replaced'], read: dated('consulted') },
  { field: 'expected', of: ['interim-message-sent'], read: dated('expected') },
  { field: 'until', of: ['information-requested', 'measure-recorded'], read: dated('until') },
  { field: 'until', of: ['extended', 'delay-consented'], read: until },
  {
    field: 'planned',
    of: ['talk-planned', 'hearing-offered', 'committee-hearing-invited'],
    read: dated('planned'),
  },
  { field: 'satisfied', of: ['talk-held', 'satisfaction'], read: oneOf('satisfied', yesOrNo) },
  { field: 'body', of: ['referred', 'forwarded', 'external-procedure'], read: oneOf('body', bodiesOf) },
  { field: 'state', of: ['external-procedure'], read: oneOf('state', () => choicesOf(externalStates)) },
  {
    field: 'owner',
    of: ['measure-recorded'],
    read: oneOf('owner', ({ organisation, procedure }) => [...ids(organisation.people), ...procedure.roles]),
  },
];

/** The fields of an event that can be put right. */
export function correctableOf({ type }: Pick<CaseEvent, 'type'>): readonly Correctable[] {
  return CORRECTABLE.filter(({ of }) => of === 'every' || of.includes(type));
}

/** Another channel than the present one, for an example: as it is typed. */
export function otherChannel(
  c: Pick<Case, 'channel'>,
  world: Pick<Context, 'procedure'>,
): string | undefined {
  const other = channelChoices(world).find(({ id }) => id !== c.channel);
  return other === undefined ? undefined : asCode(other.label);
}
