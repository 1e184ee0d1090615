package io.github.subfleet.core.submit;

import io.github.subfleet.core.ServerClock;
import io.github.subfleet.core.Sleeper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Submits writes that carry a client id, so that each of them is executed once or not at all, and its caller knows which.
 *
 * <p>A write whose answer leaves open whether it was executed is looked up by its id in the exchange's history, until it
 * is found, or until it can no longer be executed: its timestamp is too old for the exchange to accept it, what was
 * accepted before has had its time to execute and to become visible, and the exchange itself has confirmed that so much
 * time has passed, by accepting a later timestamp. Only then is it sent again, with the same id, or reported as not
 * executed. {@code docs/transfers.md} describes the protocol, what it takes for granted, and how long it may take.
 *
 * <p>With a {@link Journal} this holds across the end of the process: {@link #resume()} settles what was left open. Without
 * one, what was open when the process died has to be settled by its id, with {@link #settle(Object, Instant)}.
 *
 * <p>Immutable and thread-safe; the {@code with} methods return copies. Copies share what they have under way, and the
 * journal; only {@link #withJournal} starts anew, and is therefore called once for each journal.
 *
 * @param <Q> the request
 * @param <B> its builder
 * @param <R> the answer
 * @param <F> an item of the history
 */
public final class Submitter<Q, B, R, F> {
  private final IdentifiedWrite<Q, B, R, F> write;
  private final ServerClock clock;
  private final Wiring wiring;
  private final Desk<Q, R, F> desk;

  private Submitter(
      IdentifiedWrite<Q, B, R, F> write, ServerClock clock, Intents intents, Wiring wiring) {
    this.write = write;
    this.clock = clock;
    this.wiring = wiring;
    this.desk = new Desk<>(write, clock, intents, wiring);
  }

  /**
   * Makes a submitter with the default policy, random ids and no journal. Generated clients call it; their users get the
   * submitter from them.
   *
   * @param write the operation
   * @param clock the clock that its requests are stamped with
   * @param <Q> the request
   * @param <B> its builder
   * @param <R> the answer
   * @param <F> an item of the history
   * @return the submitter
   */
  public static <Q, B, R, F> Submitter<Q, B, R, F> of(
      IdentifiedWrite<Q, B, R, F> write, ServerClock clock) {
    Objects.requireNonNull(clock, "clock");
    return new Submitter<>(write, clock, new Intents(write.operation(), null), Wiring.defaults());
  }

  /**
   * Uses a journal, which the caller closes when nothing is submitted any more. Submitters do not share journals, so call
   * this once and keep what it returns. A journal belongs to one master account: with a key of another, what it holds
   * would be looked for, and perhaps sent, where it was never meant to be. Another key of the same account is fine.
   *
   * @param journal remembers what is under way
   * @return a submitter that goes on where the journal ends
   * @throws JournalException if the journal cannot be read, or belongs to another operation
   * @throws IllegalStateException if the journal is in use already
   */
  public Submitter<Q, B, R, F> withJournal(Journal journal) {
    return new Submitter<>(write, clock, new Intents(write.operation(), journal), wiring);
  }

  /**
   * Sets how long to wait, and how often to look and to send.
   *
   * @param policy the policy
   * @return a copy with it
   */
  public Submitter<Q, B, R, F> withPolicy(SubmitPolicy policy) {
    return with(wiring.policy(Objects.requireNonNull(policy, "policy")));
  }

  /**
   * Sets where the ids of requests without one come from.
   *
   * @param clientIds makes ids
   * @return a copy with it
   */
  public Submitter<Q, B, R, F> withClientIds(ClientIds clientIds) {
    return with(wiring.clientIds(Objects.requireNonNull(clientIds, "clientIds")));
  }

  /**
   * Sets what runs the decisions of asynchronous submissions and batches, and writes their journal; the JDK's common pool
   * unless it is set. No task waits there for the exchange.
   *
   * @param executor runs short tasks
   * @return a copy with it
   */
  public Submitter<Q, B, R, F> withExecutor(Executor executor) {
    return with(wiring.executor(Objects.requireNonNull(executor, "executor")));
  }

  /**
   * Sets how time passes. For tests.
   *
   * @param ticker a monotonic counter in nanoseconds, such as {@link System#nanoTime()}
   * @param sleeper waits
   * @param chance varies pauses, from 0 to 1
   * @return a copy with it
   */
  public Submitter<Q, B, R, F> withTime(
      LongSupplier ticker, Sleeper sleeper, DoubleSupplier chance) {
    return with(wiring.time(
        Objects.requireNonNull(ticker, "ticker"),
        Objects.requireNonNull(sleeper, "sleeper"),
        Objects.requireNonNull(chance, "chance")));
  }

  /**
   * Submits a write, and waits for its definite answer.
   *
   * <p>A request without client id gets one. With a journal, a request whose id is in it is not sent anew: if it was
   * settled, that is the answer; if it is open, it is taken up where it was left.
   *
   * @param request the request
   * @return whether it was executed
   * @throws UnsettledException if that cannot be found out; the write stays open
   * @throws JournalException if the journal cannot be written
   * @throws IllegalArgumentException if the journal knows the id with other parameters, or the request cannot be
   *     sent
   * @throws IllegalStateException if a write with this id is being submitted already
   */
  public Settlement<R, F> submit(Q request) {
    return desk.run(desk.claim(List.of(desk.identified(request))).get(0));
  }

  /**
   * Does what {@link #submit(Object)} does.
   *
   * @param request sets the parameters
   * @return whether it was executed
   */
  public Settlement<R, F> submit(Consumer<? super B> request) {
    return submit(write.request(request));
  }

  /**
   * Submits a write without waiting, and without a thread that waits.
   *
   * @param request the request
   * @return a future of the definite answer, which fails with what {@link #submit(Object)} would throw. To cancel it
   *     cancels what is under way, and leaves the write open
   */
  public CompletableFuture<Settlement<R, F>> submitAsync(Q request) {
    try {
      return desk.runAsync(desk.claim(List.of(desk.identified(request))).get(0));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Does what {@link #submitAsync(Object)} does.
   *
   * @param request sets the parameters
   * @return a future of the definite answer
   */
  public CompletableFuture<Settlement<R, F>> submitAsync(Consumer<? super B> request) {
    return submitAsync(write.request(request));
  }

  /**
   * Finds out what became of a request that may have been sent by other means: by a call of its own that failed with an
   * unknown outcome, or by a process that died without a journal. Sends nothing, ever. Nobody else may send the request
   * while this is under way.
   *
   * <p>What the journal knows of it as executed is the answer. What it knows as not executed may have been sent by others
   * since, so it is looked up, too.
   *
   * @param request the request, with its client id. It must have been sent with a {@code recvWindow} no longer than {@link
   *     SubmitPolicy#recvWindow()}
   * @param notBefore a time before which it was certainly not sent, unless by this submitter
   * @return whether it was executed. If it was not, this takes some 30 s with the default policy
   * @throws UnsettledException if that cannot be found out
   * @throws JournalException if the journal cannot be written
   * @throws IllegalArgumentException if it has no client id, or the journal knows the id with other parameters
   * @throws IllegalStateException if a write with this id is being submitted already
   */
  public Settlement<R, F> settle(Q request, Instant notBefore) {
    return desk.run(desk.adopt(request, notBefore));
  }

  /**
   * Settles everything that is open: what an earlier process left in the journal, and what this one could not settle.
   * What may be sent, may be sent again: see {@link ResumeMode#CARRY_ON}. Works on 16 writes at a time.
   *
   * @return what became of each of them
   * @throws JournalException if the journal holds a request that this version cannot make again; nothing is settled then
   */
  public BatchReport<Q, R, F> resume() {
    return resume(ResumeMode.CARRY_ON);
  }

  /**
   * Settles everything that is open.
   *
   * @param mode whether anything may be sent
   * @return what became of each of them
   * @throws JournalException if the journal holds a request that this version cannot make again; nothing is settled then
   */
  public BatchReport<Q, R, F> resume(ResumeMode mode) {
    return open(mode).run();
  }

  /**
   * Makes a batch of everything that will be open when it is run, for {@link #resume(ResumeMode)} with a listener, with
   * another concurrency, or without waiting.
   *
   * @param mode whether anything may be sent
   * @return the batch
   */
  public Batch<Q, R, F> open(ResumeMode mode) {
    Objects.requireNonNull(mode, "mode");
    return new Batch<>(desk, () -> desk.claimOpen(mode), BatchSettings.defaults());
  }

  /**
   * Makes a batch of requests. Those without client id get one.
   *
   * @param requests the requests
   * @return the batch. It can be run once, or, with a journal, again: then what was settled is not sent again
   */
  public Batch<Q, R, F> batch(List<? extends Q> requests) {
    List<Q> identified = new ArrayList<>();
    requests.forEach(request -> identified.add(desk.identified(request)));
    AtomicBoolean taken = new AtomicBoolean();
    return new Batch<>(
        desk,
        () -> {
          // Without a journal nobody would know what was settled in the first run.
          if (taken.getAndSet(true) && !desk.intents().hasJournal()) {
            throw new IllegalStateException("without a journal a batch can be run only once");
          }
          return desk.claim(identified);
        },
        BatchSettings.defaults());
  }

  /**
   * Makes a batch of requests that can be run again, in this process or in another with the same journal, until all of it
   * is settled: what was settled before is not sent again. Requests without client id get one that is derived from the
   * batch's name and the request's parameters, and, where parameters repeat, from which repetition it is. So their order
   * does not matter, but the same payment in another batch needs another name.
   *
   * @param name the name, such as {@code payroll-2026-11}; never to be used for anything else
   * @param requests the requests
   * @return the batch
   * @throws IllegalStateException if there is no journal
   */
  public Batch<Q, R, F> batch(String name, List<? extends Q> requests) {
    if (!desk.intents().hasJournal()) {
      throw new IllegalStateException("a batch with a name needs a journal");
    }
    NamedIds<Q> ids = new NamedIds<>(name, write);
    List<Q> identified = ids.identify(List.copyOf(requests));
    return new Batch<>(desk, () -> desk.claim(identified), BatchSettings.defaults());
  }

  private Submitter<Q, B, R, F> with(Wiring other) {
    return new Submitter<>(write, clock, desk.intents(), other);
  }
}
