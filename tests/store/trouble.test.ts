import { expect, test } from 'vitest';
import { isUserError } from '../../src/errors.ts';
import { explained } from '../../src/store/trouble.ts';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: refused`), { code });

test.each(['EACCES', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'ENOTDIR', 'ENOENT', 'EISDIR'])(
  'what the system refuses becomes one line that says what, where and how to mend it: %s',
  (code) => {
    const error = explained(systemError(code), 'cannot write', '/a/b');
    expect(isUserError(error)).toBe(true);
    expect((error as Error).message).toMatch(/^cannot write: \/a\/b\. .+\.$/u);
  },
);

test('an error that no user can mend stays what it is', () => {
  for (const error of [systemError('EPIPE'), new TypeError('no'), 'text'])
    expect(explained(error, 'cannot write', '/a/b')).toBe(error);
});
