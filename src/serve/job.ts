/** The one piece of work that a server does beside answering: an analysis. */

export interface JobState {
  readonly state: 'none' | 'running' | 'done' | 'failed';
  /** The last thing it said of itself, or why it failed. */
  readonly line: string;
}

export class Job {
  #state: JobState = { state: 'none', line: '' };

  get state(): JobState {
    return this.#state;
  }

  /** @returns false where one is running: nothing is started then. */
  start(work: (progress: (line: string) => void) => Promise<void>): boolean {
    if (this.#state.state === 'running') return false;
    this.#state = { state: 'running', line: '' };
    const progress = (line: string): void => {
      if (this.#state.state === 'running') this.#state = { state: 'running', line };
    };
    work(progress).then(
      () => {
        this.#state = { state: 'done', line: '' };
      },
      (error: unknown) => {
        this.#state = { state: 'failed', line: error instanceof Error ? error.message : '' };
      },
    );
    return true;
  }
}
