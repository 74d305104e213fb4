/** The page for what cannot be shown. It repeats nothing of what was asked. */
import { messages } from '../messages.ts';
import { type Html, html } from './html.ts';

export type ProblemStatus = 400 | 403 | 404 | 405 | 409 | 413 | 421 | 500;

export const problemView = (status: ProblemStatus): Html =>
  html`<article class="problem"><h1>${messages.problem.title}</h1>
<p>${messages.problem[status]}</p>
<p><a href="/">${messages.problem.home}</a></p></article>
`;
