package io.github.subfleet.core.submit;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/** A process that may die: at a moment drawn by chance, or when it writes its journal, before or after that is kept. */
final class MortalProcess implements Executor {
  private final VirtualTime time;
  private final Random random;
  private final Journal journal;
  private final boolean mortal;
  private boolean dead;

  MortalProcess(VirtualTime time, Random random, Journal journal, boolean mortal) {
    this.time = time;
    this.random = random;
    this.journal = journal;
    this.mortal = mortal;
  }

  boolean isDead() {
    return dead;
  }

  void mayDieWithin(Duration longest) {
    time.after(longest.multipliedBy(random.nextInt(100)).dividedBy(100), () -> dead |= mortal);
  }

  Submitter<Payment, Payment.Builder, Receipt, Row> submitter(Walk walk) {
    return walk.submitter().withExecutor(this).withJournal(new Witness());
  }

  @Override
  public void execute(Runnable task) {
    time.execute(() -> {
      if (!dead) {
        task.run();
      }
    });
  }

  /** Keeps what is written before the death, and nothing after it. */
  private final class Witness implements Journal {
    @Override
    public List<JournalStep> start() {
      return journal.start();
    }

    @Override
    public void append(List<JournalStep> steps) {
      int chance = random.nextInt(100);
      dieIf(dead || (mortal && chance == 0));
      journal.append(steps);
      dieIf(mortal && chance == 1);
    }

    @Override
    public void close() {}

    private void dieIf(boolean now) {
      if (now) {
        dead = true;
        throw new Death();
      }
    }
  }

  /** Nothing runs after this; it only unwinds the stack, which a real death does not even do. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }
}
