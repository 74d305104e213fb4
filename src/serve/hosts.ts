/** Whom the server answers. A page of another site cannot read ours under a name of its own (DNS rebinding). */

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const HOST = /^(?<name>\[[0-9a-f:.]+\]|[^:/?#@\s]+)(?::\d{1,5})?$/u;

/** @param host the Host header; any port will do. */
export function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  const name = HOST.exec(host?.toLowerCase() ?? '')?.groups?.name;
  return name !== undefined && (LOOPBACK.test(name) || allowed.some((one) => one.toLowerCase() === name));
}
