/**
 * The look of plots, in a page and in a file of their own. The colours are of one hue in even steps of lightness, or of
 * the Okabe-Ito set; a number, a shape or a word says the same as each. In light they also stand as attributes on the
 * shapes, for programs that read no style sheets.
 */

/** Fill and, on it, ink: from no drift to the greatest. */
export const SHADES = [
  { fill: '#fdf6ec', ink: '#1d1b18' },
  { fill: '#fbdcb8', ink: '#1d1b18' },
  { fill: '#f5b57c', ink: '#1d1b18' },
  { fill: '#dd7a34', ink: '#1d1b18' },
  { fill: '#8f3900', ink: '#ffffff' },
] as const;

const DARK_SHADES = [
  { fill: '#241f1a', ink: '#e9e5dc' },
  { fill: '#45301c', ink: '#e9e5dc' },
  { fill: '#6d4316', ink: '#ffffff' },
  { fill: '#c9762a', ink: '#17181a' },
  { fill: '#f6ab6c', ink: '#17181a' },
] as const;

export const INKS = {
  ink: '#1d1b18',
  quiet: '#5d584f',
  rule: '#ddd7ca',
  flip: '#c24f00',
  other: '#0072b2',
} as const;
const DARK_INKS = {
  ink: '#e9e5dc',
  quiet: '#a8a297',
  rule: '#4a4b50',
  flip: '#f0914c',
  other: '#56b4e9',
} as const;

type Shade = (typeof SHADES)[number] | (typeof DARK_SHADES)[number];

const colours = (shades: readonly Shade[], inks: Readonly<Record<keyof typeof INKS, string>>): string =>
  [
    ...shades.map(
      ({ fill, ink }, i) => `.plot .shade-${i} { fill: ${fill}; } .plot .on-${i} { fill: ${ink}; }`,
    ),
    `.plot text, .plot .ink { fill: ${inks.ink}; }`,
    ...shades.map(({ ink }, i) => `.plot text.on-${i} { fill: ${ink}; }`),
    `.plot text.quiet { fill: ${inks.quiet}; }`,
    `.plot .rule { stroke: ${inks.rule}; }`,
    `.plot .flip { fill: ${inks.flip}; stroke: ${inks.flip}; }`,
    `.plot .other { fill: none; stroke: ${inks.other}; }`,
    `.plot .hatch { stroke: ${inks.quiet}; }`,
  ].join('\n');

export const plotStyles = `
.plot { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; display: block; max-width: none; }
.plot .small { font-size: 11px; }
.plot .words { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, "Noto Serif", serif; }
${colours(SHADES, INKS)}
@media (prefers-color-scheme: dark) {
${colours(DARK_SHADES, DARK_INKS)}
}
@media (forced-colors: active) {
.plot rect, .plot circle { fill: Canvas; stroke: CanvasText; }
.plot text, .plot path { fill: CanvasText; }
}
@media print {
${colours(SHADES, INKS)}
}
figure.plotted { margin: 0 0 2.5rem; }
.plotted figcaption { max-width: 44rem; margin-bottom: 0.75rem; }
`;
