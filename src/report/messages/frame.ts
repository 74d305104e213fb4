/** What stands around every page. */
export const nav = {
  label: 'Pages',
  overview: 'Overview',
  findings: 'Search by change',
  texts: 'Compare texts',
  changes: 'Changes',
  about: 'About this run',
} as const;

export const keys = {
  title: 'Keys',
  open: 'Keys (?)',
  close: 'Close',
  list: [
    ['n', 'next change'],
    ['p', 'previous change'],
    ['j', 'next statement or reading'],
    ['k', 'previous statement or reading'],
    ['?', 'these keys'],
  ] as const,
} as const;

export const problem = {
  title: 'Not shown',
  400: 'The address asks for something that cannot be meant.',
  403: 'Only pages of this server may ask for a change.',
  404: 'There is no such page in this run.',
  405: 'This address only shows: GET and HEAD. Changes need a server started with --allow-changes.',
  409: 'An analysis is running; wait for its end.',
  413: 'That is more than this server takes at once.',
  421: 'This server does not answer for that host. Start it with --allow-host NAME to allow one.',
  500: 'Something went wrong on this server.',
  home: 'Go to the overview',
} as const;
