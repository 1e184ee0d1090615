package io.github.subfleet.core.submit;

/** What may be done to settle writes that an earlier process left open. */
public enum ResumeMode {
  /**
   * Go on as if nothing had happened: what was never sent is sent, and what was sent and certainly not executed is sent
   * again as often as the policy allows, however long ago it was intended.
   */
  CARRY_ON,
  /** Send nothing. What was not executed is reported so, and stays so. */
  LOOK_ONLY
}
