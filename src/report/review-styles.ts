/** What the pages for checking add to the look of all pages. */
export const reviewStyles = `
.reviewing h1 { font-size: clamp(1.3rem, 1.1rem + 1vw, 1.7rem); }
.reviewing h2 { font: 600 0.9rem var(--sans); border: 0; margin: 1rem 0 0.25rem; padding: 0; color: var(--quiet); }
.status { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center; font-size: 0.9rem; min-height: 2.75rem; margin-bottom: 0.5rem; }
.status p { margin: 0; }
.status progress { width: 8rem; accent-color: var(--wording); }
.claimed { font-size: 1.05rem; max-width: 52rem; }
.passages { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2rem; }
.passage { white-space: pre-line; max-width: 46rem; }
.passage.whole { border: 0; padding: 0; }
.answering { position: sticky; bottom: 0; background: var(--paper); border-top: 1px solid var(--rule); padding-block: 0.75rem; margin-top: 1rem; max-height: 75vh; overflow-y: auto; }
.answers { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.answers button { min-height: 2.75rem; padding-inline: 1rem; font-weight: 600; }
.reviewing button kbd, summary kbd { font-weight: 400; margin-left: 0.35em; }
.more { margin-top: 0.5rem; }
.more label, .by-hand label, .codebook label { display: grid; gap: 0.2rem; max-width: 40rem; margin-bottom: 0.6rem; color: var(--quiet); font-size: 0.9rem; }
.codebook fieldset { border: 1px solid var(--rule); border-radius: 4px; max-width: 40rem; margin: 0 0 0.6rem; }
.codebook .tick, .more .tick { display: flex; gap: 0.5rem; align-items: center; }
textarea { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: 0.35rem 0.6rem; }
.said { color: var(--meaning); font-weight: 600; }
.by-hand { margin-top: 1.5rem; }
.busy .answers { opacity: 0.6; }
@media (max-width: 44rem) {
  .reviewing .banner { margin-bottom: 0.5rem; padding-block: 0.5rem; }
  .reviewing .banner nav a { margin-left: 0; margin-right: 0.9rem; display: inline-block; padding-block: 0.35rem; }
  .answers button { flex: 1 1 28%; padding-inline: 0.4rem; }
  .reviewing kbd { display: none; }
}
`;
