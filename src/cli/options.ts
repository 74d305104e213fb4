/** What a user can choose at each verb, and the options that several verbs share. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Format } from '../report.ts';

export interface ModelChoice {
  /** false with --no-model, the folder with --model, true else: the shipped one where it is there. */
  readonly model: boolean | string;
  readonly cache?: string;
}

export interface AnalyzeChoice extends ModelChoice {
  readonly out: string;
  readonly strict?: true;
  readonly fresh?: true;
}

export interface CheckChoice {
  readonly strict?: true;
}

export interface GroupChoice extends FilterChoice, ModelChoice {
  readonly vectors?: string;
}

/** At most one of diff, bundle and cite. */
export interface ReportChoice {
  readonly out?: string;
  readonly only?: string;
  readonly excerpts?: number;
  readonly format?: Format | 'ndjson';
  readonly diff?: true;
  readonly bundle?: string;
  readonly verdicts?: string;
  readonly cite?: string;
}

export const withModel = (command: Command): Command =>
  command
    .option('--model <dir>', 'folder of the sentence model (default: the one that ships with the program)')
    .option('--no-model', 'work without a sentence model')
    .option('--cache <dir>', 'keep sentence vectors here from run to run');

export interface FilterChoice {
  readonly dead?: string;
  readonly trailer?: true;
}

export const asFilter = (command: Command): Command =>
  command
    .argument('[files...]', 'NDJSON; - or none: standard input')
    .option('--dead <file>', 'write rows that cannot be read here, with the reason (default: standard error)')
    .option('--trailer', 'end standard output, not standard error, with {"end": {"in", "out", "failed"}}');

export interface ServeChoice {
  readonly port?: number;
  readonly host: string;
  readonly allowHost: readonly string[];
  /** The folder that the run was made of. */
  readonly corpus?: string;
  readonly allowChanges?: true;
  readonly allowUpload?: true;
}

export const withAddress = (command: Command): Command =>
  command
    .option('--port <number>', 'exactly this port (default: 4173 or the next free one)', port)
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .option('--allow-host <name>', 'answer requests for this host too; may be repeated', collect, [])
    .option('--allow-changes', 'let the pages correct and attach originals, in the folder of the articles')
    .option('--allow-upload', 'let the pages take articles and analyze them');

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/u.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}

const collect = (name: string, before: readonly string[]): string[] => [...before, name];
