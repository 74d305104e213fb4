/** Numbers of things, in words. */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const counted = {
  articles: (n: number) => count(n, 'article', 'articles'),
  quotations: (n: number) => count(n, 'quotation', 'quotations'),
  statements: (n: number) => count(n, 'statement', 'statements'),
  readings: (n: number) => count(n, 'reading', 'readings'),
  chains: (n: number) => count(n, 'independent chain', 'independent chains'),
  pairs: (n: number) => count(n, 'pair', 'pairs'),
};
