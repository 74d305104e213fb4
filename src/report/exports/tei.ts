/**
 * A family as TEI P5: each reading as it was printed, and for each language an apparatus by parallel segmentation.
 * Read along one witness, the apparatus gives the words of that witness in order, but for those marked as transposed.
 */
import { claim } from '../claim.ts';
import type { Edition, EditionFamily, FamilyReading } from '../edition.ts';
import { exportMessages } from '../export-messages.ts';
import { messages } from '../messages.ts';
import { langTag } from '../names.ts';
import { type PairItem, pairItem } from '../pages/pair.ts';
import { webAddress } from '../web.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { element, type Xml, type XmlPiece, xmlDocument } from './xml.ts';

const { tei: say } = exportMessages;

export const teiDocument = (family: EditionFamily, edition: Edition): string =>
  xmlDocument(
    element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, lines(header(family, edition), text(family))),
  );

/** White space between elements that hold no words of their own. */
const lines = (...pieces: readonly XmlPiece[]): XmlPiece =>
  ['\n', ...pieces.flat().map((piece) => [piece, '\n'])].flat() as readonly XmlPiece[];

function header(family: EditionFamily, { analysis: { corpus, signature } }: Edition): Xml {
  const { version, id } = signature;
  const variantEncoding = { method: 'parallel-segmentation', location: 'internal' };
  return element(
    'teiHeader',
    {},
    lines(
      element(
        'fileDesc',
        {},
        lines(
          element('titleStmt', {}, element('title', {}, family.label)),
          element('publicationStmt', {}, element('p', {}, say.published(corpus, version, id))),
          element('sourceDesc', {}, element('listWit', {}, lines(...family.readings.map(witness)))),
        ),
      ),
      element(
        'encodingDesc',
        {},
        lines(
          element('editorialDecl', {}, element('p', {}, say.encoding)),
          element(
            'appInfo',
            {},
            element('application', { ident: 'quotedrift', version }, element('label', {}, 'quotedrift')),
          ),
          element('variantEncoding', variantEncoding),
        ),
      ),
    ),
  );
}

function witness({ sigil, quotation, article }: FamilyReading): Xml {
  const { speaker, via, route } = quotation;
  const url = webAddress(article.url);
  const note = (type: string, value: string | null | undefined): XmlPiece =>
    value ? element('note', { type }, value) : null;
  return element(
    'witness',
    { 'xml:id': sigil },
    element(
      'bibl',
      {},
      element('title', {}, article.path),
      article.outlet && element('publisher', {}, article.outlet),
      article.date && element('date', { when: isoDate(article.date) }, article.date),
      url && element('ref', { target: url }, url),
      element('idno', { type: 'quotation' }, quotation.id),
      note('speaker', speaker?.name),
      note('via', via?.text),
      note('translatedFrom', route.translatedFrom.value),
    ),
  );
}

const isoDate = (date: string): string | null => (/^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null);

function text(family: EditionFamily): Xml {
  const findings = family.pairs.filter((drift) => drift.findings.length > 0);
  return element(
    'text',
    {},
    lines(
      element(
        'body',
        {},
        lines(
          element('div', { type: 'readings' }, lines(...family.readings.map(reading))),
          ...family.tables.map((table) =>
            element(
              'div',
              { type: 'apparatus', 'xml:lang': langTag(table.language) || null },
              lines(element('ab', {}, ...segmentsOf(table, family).map(segment))),
            ),
          ),
        ),
      ),
      findings.length > 0
        ? element(
            'back',
            {},
            lines(
              element(
                'div',
                { type: 'findings' },
                lines(...findings.map((one) => pair(pairItem(one, family)))),
              ),
            ),
          )
        : null,
    ),
  );
}

const reading = ({ sigil, text: words, article }: FamilyReading): Xml =>
  element(
    'cit',
    { n: sigil },
    element('quote', { source: `#${sigil}`, 'xml:lang': langTag(article.language.code) || null }, words),
  );

/** Words that all witnesses share stand by themselves. */
function segment({ shared, readings, space }: Segment): XmlPiece {
  const after = space ? ' ' : '';
  if (shared !== null) return [shared, after];
  const written = readings.map(({ words, spellings, lemma }) =>
    spellings.length === 1
      ? rdg(lemma ? 'lem' : 'rdg', spellings[0]!.sigla, spellings[0]!.transposed, words)
      : element(
          'rdgGrp',
          { type: 'orthographic' },
          ...spellings.map((one) => rdg('rdg', one.sigla, one.transposed, one.words)),
        ),
  );
  return [element('app', {}, ...written), after];
}

const rdg = (name: 'lem' | 'rdg', sigla: readonly string[], transposed: boolean, words: string): Xml =>
  element(
    name,
    { wit: sigla.map((sigil) => `#${sigil}`).join(' '), type: transposed ? 'transposed' : null },
    words,
  );

function pair(one: PairItem): Xml {
  const { a, b, wording, meaning, findings } = one;
  const amount = (value: number | null): string => (value === null ? messages.notMeasured : value.toFixed(4));
  const scores = `${messages.wording} ${amount(wording)}, ${messages.meaning} ${amount(meaning)}`;
  return element(
    'list',
    { type: 'findings', corresp: `#${a} #${b}` },
    lines(
      element('head', {}, `${a}, ${b}: ${scores}`),
      ...findings.map((finding) =>
        element(
          'item',
          { n: finding.type },
          `${messages.finding.weight(finding.severity, finding.confidence)}; ${exportMessages.checked(one.checked)}. ${claim(finding, one)}`,
        ),
      ),
    ),
  );
}
