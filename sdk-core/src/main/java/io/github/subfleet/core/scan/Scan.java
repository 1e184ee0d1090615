package io.github.subfleet.core.scan;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.Sleeper;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One call for each of many inputs, so many of them at a time: such as the assets of each of 1,000 sub-accounts.
 *
 * <pre>{@code
 * ScanReport<String, AssetsV4> report =
 *     Scan.over(emails, email -> client.assets().assetsV4(r -> r.email(email)))
 *         .listener((item, progress) -> bar.stepTo(progress.done()))
 *         .run();
 * report.values();                      // the answers
 * report.with(ScanItem.State.FAILED);   // the inputs that failed, and why
 * }</pre>
 *
 * <p>A call that fails, or cannot even be made, is reported at its input and keeps no other from being sent. Calls go the way
 * of {@link ApiCall#executeForResponseAsync()}: they take no thread while they wait, and each waits its turn at the client's
 * rate limiter, so that a scan goes on as fast as the exchange's limits allow and no faster. A call whose turn is further
 * off than it may wait is no failure here: it is made again when the limiter says that it is worth asking, however often.
 * A refusal by the exchange itself, and a ban, are failures.
 *
 * <p>How fast a scan is where no limit is reached is up to {@link #concurrency(int)} and the time that an answer takes: 16
 * calls at a time, of 100 ms each, are 160 a second. A client sends no more side by side than its {@code maxConnections}.
 *
 * <p>Made for reads. An operation that changes something can be called, too, but then look at {@link
 * io.github.subfleet.core.error.ApiException#outcome()} of each failure; to move money use a {@link
 * io.github.subfleet.core.submit.Batch}. Of a {@link io.github.subfleet.core.PagedCall} only the first page is read.
 *
 * <p>Nothing is sent before {@link #run()}, {@link #runAsync()} or the end of a {@link #stream()} pipeline; to run a scan
 * again sends everything again. A report holds all answers; a stream gives them one by one, and keeps none. Immutable, so
 * that any number of threads may use it; a stream is for one.
 *
 * @param <I> the input
 * @param <T> what the exchange answers
 */
public final class Scan<I, T> {
  private final List<I> inputs;
  private final Function<? super I, ? extends ApiCall<T>> calls;
  private final ScanSettings<I, T> settings;

  private Scan(
      List<I> inputs,
      Function<? super I, ? extends ApiCall<T>> calls,
      ScanSettings<I, T> settings) {
    this.inputs = inputs;
    this.calls = calls;
    this.settings = settings;
  }

  /**
   * Describes a scan.
   *
   * @param inputs what to make a call for each of; copied
   * @param call makes the call for an input; used when its time has come, by one thread at a time
   * @param <I> the input
   * @param <T> what the exchange answers
   * @return a scan with default settings
   */
  public static <I, T> Scan<I, T> over(
      Collection<? extends I> inputs, Function<? super I, ? extends ApiCall<T>> call) {
    return new Scan<>(
        List.copyOf(inputs), Objects.requireNonNull(call, "call"), ScanSettings.defaults());
  }

  /**
   * Sets how many calls are under way at a time, those included that wait for the rate limiter.
   *
   * @param concurrency 1 or more; 16 unless it is set
   * @return a scan with that setting
   * @throws IllegalArgumentException if it is less than 1
   */
  public Scan<I, T> concurrency(int concurrency) {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency must be 1 or more, but was " + concurrency);
    }
    return with(new ScanSettings<>(
        concurrency, settings.stopping(), settings.listener(), settings.sleeper()));
  }

  /**
   * Makes the scan stop after the first failure. Does what {@link #stopWhen(Predicate)} does with {@link
   * ScanItem.State#FAILED}.
   *
   * @return a scan with that setting
   */
  public Scan<I, T> stopWhenFailed() {
    return stopWhen(item -> item.state() == ScanItem.State.FAILED);
  }

  /**
   * Makes the scan stop when something has been seen: calls under way come to their end, and nothing more is sent. The rest
   * is reported as {@link ScanItem.State#SKIPPED}. Unless this is set, a scan goes on to the last input.
   *
   * @param condition is asked about each answer and each failure as it comes, by one thread at a time; what it throws fails
   *     the scan
   * @return a scan with that setting, instead of one set before
   */
  public Scan<I, T> stopWhen(Predicate<? super ScanItem<I, T>> condition) {
    return with(new ScanSettings<>(
        settings.concurrency(),
        Objects.requireNonNull(condition, "condition"),
        settings.listener(),
        settings.sleeper()));
  }

  /**
   * Sets who is told of progress.
   *
   * @param listener is called after each call that has come to an end, and for each input that is skipped
   * @return a scan with that setting
   */
  public Scan<I, T> listener(ScanListener<I, T> listener) {
    return with(new ScanSettings<>(
        settings.concurrency(),
        settings.stopping(),
        Objects.requireNonNull(listener, "listener"),
        settings.sleeper()));
  }

  /**
   * Sets what waits when the rate limiter holds a call back. For tests.
   *
   * @param sleeper waits; that of the JVM unless it is set
   * @return a scan with that setting
   */
  public Scan<I, T> sleeper(Sleeper sleeper) {
    return with(new ScanSettings<>(
        settings.concurrency(),
        settings.stopping(),
        settings.listener(),
        Objects.requireNonNull(sleeper, "sleeper")));
  }

  /**
   * Carries the scan out, and waits for its end.
   *
   * @return what became of each input
   * @throws CancellationException if the thread is interrupted: then nothing more is sent, what is under way is given up, and
   *     the thread stays interrupted
   */
  public ScanReport<I, T> run() {
    CompletableFuture<ScanReport<I, T>> future = runAsync();
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      throw Unchecked.interrupted(e);
    } catch (ExecutionException e) {
      throw Unchecked.failure(e.getCause());
    }
  }

  /**
   * Carries the scan out without waiting. It takes no thread of its own: what comes up is done by the calling thread and by
   * those that bring the answers.
   *
   * @return a future of what became of each input; it fails with what the listener or the stop condition throws, and with
   *     nothing else. To cancel it, or to complete it in any other way, sends nothing more, and gives up what is under way;
   *     what had come until then was told to the listener
   */
  public CompletableFuture<ScanReport<I, T>> runAsync() {
    return new ScanRun<>(inputs, calls, settings, new WholeReport<I, T>()).start();
  }

  /**
   * Carries the scan out for whoever uses its items as they come, one by one, and needs no report: such as for answers that
   * are too large to be kept for all inputs. Nothing is sent before the first item is asked for. From then on as many calls
   * are under way as {@link #concurrency(int)} says, those included whose items wait to be used: where items are used more
   * slowly than they come, no more is sent meanwhile, and none is kept that was used.
   *
   * <pre>{@code
   * try (Stream<ScanItem<String, AssetsV4>> items = scan.stream()) {
   *   items.forEach(item -> store(item.input(), item.value(), item.failure()));
   * }
   * }</pre>
   *
   * <p>What uses the items runs on the thread that walks the stream, so that it may block. What it throws ends the walk, and
   * so does a {@link CancellationException} if the thread is interrupted while it waits for an item, which leaves the thread
   * interrupted. What the listener or the stop condition throws is thrown after the items that had come.
   *
   * <p>Closing the stream sends nothing more, and gives up what is under way. A stream that is neither closed nor read to
   * its end sends no more than there is room for, which comes to its end in vain.
   *
   * @return a sequential stream of what became of each input, in the order in which the calls come to an end; to be closed
   */
  public Stream<ScanItem<I, T>> stream() {
    ItemsAsTheyCome<I, T> items =
        new ItemsAsTheyCome<>(gathering -> new ScanRun<>(inputs, calls, settings, gathering));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(items, Spliterator.NONNULL), false)
        .onClose(items::close);
  }

  private Scan<I, T> with(ScanSettings<I, T> other) {
    return new Scan<>(inputs, calls, other);
  }
}
