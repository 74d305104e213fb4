/** Average linkage on sparse links. */
export interface ScoredPairs { readonly a: Int32Array; readonly b: Int32Array; readonly p: Float32Array }

/** Cluster number of each of n texts. Links that are not there count as `absent`. */
export function group(n: number, pairs: ScoredPairs, threshold: number, absent: number): Int32Array {
  const sums: Map<number, { sum: number; count: number }>[] = Array.from({ length: n }, () => new Map());
  const size = new Int32Array(n).fill(1);
  const into = Int32Array.from({ length: n }, (_, i) => i);
  const heap: [number, number, number][] = [];
  const push = (x: [number, number, number]) => { let i = heap.push(x) - 1; while (i > 0) { const p = (i - 1) >> 1; if (less(heap[p]!, x)) break; heap[i] = heap[p]!; i = p; } heap[i] = x; };
  const less = (x: [number, number, number], y: [number, number, number]) => x[0] > y[0] || (x[0] === y[0] && (x[1] < y[1] || (x[1] === y[1] && x[2] <= y[2])));
  const pop = () => { const top = heap[0]!; const last = heap.pop()!; if (heap.length > 0) { let i = 0; for (;;) { let c = 2 * i + 1; if (c >= heap.length) break; if (c + 1 < heap.length && less(heap[c + 1]!, heap[c]!)) c++; if (less(last, heap[c]!)) break; heap[i] = heap[c]!; i = c; } heap[i] = last; } return top; };
  for (let k = 0; k < pairs.a.length; k++) {
    const x = pairs.a[k]!, y = pairs.b[k]!;
    const e = { sum: pairs.p[k]!, count: 1 };
    sums[x]!.set(y, e); sums[y]!.set(x, e);
    if (e.sum >= threshold) push([e.sum, Math.min(x, y), Math.max(x, y)]);
  }
  const mean = (x: number, y: number): number => { const e = sums[x]!.get(y); if (!e) return absent; const all = size[x]! * size[y]!; return (e.sum + (all - e.count) * absent) / all; };
  while (heap.length > 0) {
    const [v, x, y] = pop();
    if (into[x] !== x || into[y] !== y) continue;
    if (Math.abs(mean(x, y) - v) > 1e-9) continue;
    const [keep, gone] = sums[x]!.size >= sums[y]!.size ? [x, y] : [y, x];
    into[gone] = keep;
    size[keep]! += size[gone]!;
    sums[keep]!.delete(gone);
    for (const [z, e] of sums[gone]!) {
      if (z === keep) continue;
      sums[z]!.delete(gone);
      const old = sums[keep]!.get(z);
      const ne = old ? { sum: old.sum + e.sum, count: old.count + e.count } : e;
      sums[keep]!.set(z, ne); sums[z]!.set(keep, ne);
    }
    sums[gone]!.clear();
    for (const [z] of sums[keep]!) { const m = mean(keep, z); if (m >= threshold) push([m, Math.min(keep, z), Math.max(keep, z)]); }
  }
  const root = (i: number): number => { while (into[i] !== i) i = into[i]!; return i; };
  return Int32Array.from({ length: n }, (_, i) => root(i));
}
