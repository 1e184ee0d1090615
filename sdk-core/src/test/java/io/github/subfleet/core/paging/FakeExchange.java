package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** One operation over a list in memory. What is undocumented about real exchanges can be set here, both ways. */
final class FakeExchange {
  static final Operation OPERATION =
      new Operation("history", "GET", "/history", 1, 0, SecurityType.USER_DATA, false);

  /** In which order answers hold the entries. */
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST,
    NONE;

    Comparator<Entry> comparator() {
      Comparator<Entry> byTime = Comparator.comparing(Entry::time).thenComparing(Entry::id);
      return switch (this) {
        case OLDEST_FIRST -> byTime;
        case NEWEST_FIRST -> byTime.reversed();
        case NONE ->
          Comparator.<Entry>comparingInt(entry -> entry.id().hashCode() * 0x9E3779B9)
              .thenComparing(byTime);
      };
    }
  }

  record Entry(String id, Instant time, String note) {
    static Entry at(long millis, String id) {
      return new Entry(id, Instant.ofEpochMilli(millis), "");
    }
  }

  record Answer(List<Entry> entries, long total) {}

  /** Like a generated request: immutable, and checked when it is made. */
  record Query(
      @Nullable Instant startTime,
      @Nullable Instant endTime,
      @Nullable Integer page,
      @Nullable Integer offset,
      @Nullable Integer limit) {
    static final Query ALL = new Query(null, null, null, null, null);

    Query {
      if (startTime != null && endTime != null && startTime.isAfter(endTime)) {
        throw new IllegalArgumentException("startTime must not be after endTime");
      }
    }

    Query withTime(@Nullable Instant start, @Nullable Instant end) {
      return new Query(start, end, page, offset, limit);
    }

    Query withPage(Integer number) {
      return new Query(startTime, endTime, number, offset, limit);
    }

    Query withOffset(Integer number) {
      return new Query(startTime, endTime, page, number, limit);
    }

    Query withLimit(Integer number) {
      return new Query(startTime, endTime, page, offset, number);
    }

    long millis() {
      return endTime.toEpochMilli() - startTime.toEpochMilli();
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<Query> queries = new ArrayList<>();
  private final List<@Nullable Duration> recvWindows = new ArrayList<>();
  private final List<@Nullable Duration> timeouts = new ArrayList<>();
  private final List<@Nullable RetryPolicy> policies = new ArrayList<>();
  private final List<@Nullable Duration> limitWaits = new ArrayList<>();
  private Order order = Order.OLDEST_FIRST;
  private boolean startIncluded = true;
  private boolean endIncluded = true;
  private boolean deaf;
  private int largestPage = Integer.MAX_VALUE;
  private int defaultLimit = 1;
  private IntConsumer beforeAnswer = number -> {};

  FakeExchange(Collection<Entry> entries) {
    this.entries.addAll(entries);
  }

  /** An exchange with entries 0, 1, 2, …, one each second from the epoch on. */
  static FakeExchange counting(int count) {
    FakeExchange exchange = new FakeExchange(List.of());
    for (int i = 0; i < count; i++) {
      exchange.add(Entry.at(1000L * i, String.valueOf(i)));
    }
    return exchange;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  /** Puts an entry in the place of those with its id. */
  void replace(Entry changed) {
    entries.replaceAll(entry -> entry.id().equals(changed.id()) ? changed : entry);
  }

  FakeExchange order(Order order) {
    this.order = order;
    return this;
  }

  FakeExchange bounds(boolean startIncluded, boolean endIncluded) {
    this.startIncluded = startIncluded;
    this.endIncluded = endIncluded;
    return this;
  }

  /** Makes it answer everything with the first page. */
  FakeExchange deafToPages() {
    deaf = true;
    return this;
  }

  /** Makes it give smaller pages than asked for. */
  FakeExchange largestPage(int size) {
    largestPage = size;
    return this;
  }

  /** Sets how many entries it answers to a query without a limit; 1 unless set. */
  FakeExchange defaultLimit(int size) {
    defaultLimit = size;
    return this;
  }

  /** Does something before each answer; the first has the number 1. */
  FakeExchange beforeAnswer(IntConsumer action) {
    beforeAnswer = action;
    return this;
  }

  List<Query> queries() {
    return queries;
  }

  List<@Nullable Duration> recvWindows() {
    return recvWindows;
  }

  List<@Nullable Duration> timeouts() {
    return timeouts;
  }

  List<@Nullable RetryPolicy> policies() {
    return policies;
  }

  List<@Nullable Duration> limitWaits() {
    return limitWaits;
  }

  ApiCall<Answer> call(Query query) {
    return new FakeCall(query, null, null, null, null);
  }

  private Answer answer(Query query) {
    queries.add(query);
    beforeAnswer.accept(queries.size());
    List<Entry> found = entries.stream()
        .filter(entry -> isAfterStart(entry, query) && isBeforeEnd(entry, query))
        .sorted(order.comparator())
        .toList();
    int size = Math.min(query.limit() == null ? defaultLimit : query.limit(), largestPage);
    long skipped = deaf
        ? 0
        : query.offset() != null
            ? query.offset()
            : query.page() != null ? (query.page() - 1L) * size : 0;
    return new Answer(found.stream().skip(skipped).limit(size).toList(), found.size());
  }

  private boolean isAfterStart(Entry entry, Query query) {
    int position = query.startTime() == null ? 1 : entry.time().compareTo(query.startTime());
    return startIncluded ? position >= 0 : position > 0;
  }

  private boolean isBeforeEnd(Entry entry, Query query) {
    int position = query.endTime() == null ? -1 : entry.time().compareTo(query.endTime());
    return endIncluded ? position <= 0 : position < 0;
  }

  private final class FakeCall implements ApiCall<Answer> {
    private final Query query;
    private final @Nullable Duration recvWindow;
    private final @Nullable Duration timeout;
    private final @Nullable RetryPolicy policy;
    private final @Nullable Duration limitWait;

    FakeCall(
        Query query,
        @Nullable Duration recvWindow,
        @Nullable Duration timeout,
        @Nullable RetryPolicy policy,
        @Nullable Duration limitWait) {
      this.query = query;
      this.recvWindow = recvWindow;
      this.timeout = timeout;
      this.policy = policy;
      this.limitWait = limitWait;
    }

    @Override
    public Answer execute() {
      recvWindows.add(recvWindow);
      timeouts.add(timeout);
      policies.add(policy);
      limitWaits.add(limitWait);
      return answer(query);
    }

    @Override
    public CompletableFuture<Answer> executeAsync() {
      return CompletableFuture.completedFuture(execute());
    }

    @Override
    public ApiResponse<Answer> executeForResponse() {
      return new ApiResponse<>(execute(), 200, Headers.of());
    }

    @Override
    public CompletableFuture<ApiResponse<Answer>> executeForResponseAsync() {
      return CompletableFuture.completedFuture(executeForResponse());
    }

    @Override
    public ApiCall<Answer> recvWindow(Duration duration) {
      return new FakeCall(query, duration, timeout, policy, limitWait);
    }

    @Override
    public ApiCall<Answer> timeout(Duration duration) {
      return new FakeCall(query, recvWindow, duration, policy, limitWait);
    }

    @Override
    public ApiCall<Answer> retries(RetryPolicy other) {
      return new FakeCall(query, recvWindow, timeout, other, limitWait);
    }

    @Override
    public ApiCall<Answer> rateLimitWait(Duration longest) {
      return new FakeCall(query, recvWindow, timeout, policy, longest);
    }

    @Override
    public Operation operation() {
      return OPERATION;
    }
  }
}
