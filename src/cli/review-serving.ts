export async function runReviewServe(run: string, choice: unknown): Promise<void> {
  void run;
  void choice;
}
