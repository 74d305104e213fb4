/**
 * vitest's globalSetup of the project `browser`: one Chromium for all test files. They reach it through page.ts.
 */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the browser, or null where there is none. */
    browser: string | null;
    /** Why there is none. */
    noBrowser: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const options = await launchOptions();
  if (typeof options === 'string') {
    project.provide('browser', null);
    project.provide('noBrowser', options);
    return async () => {};
  }
  const server = await chromium.launchServer(options);
  project.provide('browser', server.wsEndpoint());
  project.provide('noBrowser', '');
  return () => server.close();
}
