/** Of the page that compares two pasted texts. */
export const texts = {
  title: 'Compare two texts',
  lead: 'Paste two renderings of one statement, in one language or in two: what differs in words, what in meaning, and which word renders which. They stay on this machine; the address holds them.',
  names: { a: 'First text', b: 'Second text' },
  language: (name: string) => `Language of the ${name.toLowerCase()}`,
  detect: 'to be detected',
  compare: 'Compare',
  limit: (most: number) => `At most ${most} characters each.`,
  read: (a: string, b: string) => `Read as ${a} and ${b}.`,
} as const;
