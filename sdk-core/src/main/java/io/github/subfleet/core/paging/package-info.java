/**
 * Walking lists that the exchange answers page by page, or window of time by window of time.
 *
 * <p>Users meet {@link io.github.subfleet.core.PagedCall} and {@link io.github.subfleet.core.WindowedCall}. What is here
 * is for generated facades, which describe each operation once, in a constant, and make calls with it. A
 * {@link io.github.subfleet.core.paging.PageStyle} says how one answer goes on in the next:
 *
 * <table>
 * <caption>The styles of pages</caption>
 * <thead><tr><th>style</th><th>the request says</th><th>a list ends</th></tr></thead>
 * <tbody>
 * <tr><td>{@link io.github.subfleet.core.paging.PageNumbering}</td><td>which page, and how large</td><td rowspan="2">when
 *     as many items were seen as there are; where the exchange does not tell, at a page that is not full</td></tr>
 * <tr><td>{@link io.github.subfleet.core.paging.OffsetNumbering}</td><td>how many items to skip, and how many to
 *     answer</td></tr>
 * <tr><td>{@link io.github.subfleet.core.paging.SizeLimit}</td><td>how many items to answer</td><td>with the first answer;
 *     if that is full, the walk fails, or goes on in shorter windows</td></tr>
 * <tr><td>{@link io.github.subfleet.core.paging.WholeAnswer}</td><td>nothing of it</td><td>with the first answer</td></tr>
 * </tbody>
 * </table>
 *
 * <p>{@link io.github.subfleet.core.paging.TimeWindows} puts any of them into windows of time. Together:
 *
 * <pre>{@code
 * private static final PageNumbering<HistoryRequest, History, Transfer> HISTORY_PAGES =
 *     new PageNumbering<>(
 *         1,
 *         500,
 *         HistoryRequest::page,
 *         (request, page) -> request.toBuilder().page(page).build(),
 *         HistoryRequest::limit,
 *         (request, size) -> request.toBuilder().limit(size).build(),
 *         History::transfers,
 *         History::totalCount);
 *
 * private static final TimeWindows<HistoryRequest, History, Transfer> HISTORY_WINDOWS =
 *     new TimeWindows<>(
 *         HISTORY_PAGES,
 *         TimeParameter.optional("startTime", HistoryRequest::startTime),
 *         TimeParameter.optional("endTime", HistoryRequest::endTime),
 *         (request, start, end) -> request.toBuilder().startTime(start).endTime(end).build(),
 *         Duration.ofDays(7),
 *         Transfer::tranId,
 *         Transfer::createTime);
 *
 * public WindowedCall<History, Transfer> history(HistoryRequest request) {
 *   return HISTORY_WINDOWS.call(request, this::historyPage);
 * }
 * }</pre>
 *
 * <p>Without windows the facade calls {@code HISTORY_PAGES.call(request, this::historyPage)} and returns a {@code
 * PagedCall}. What a pager fills in (page, offset, size, both ends of a window) must be null in a request that does not
 * set it, even where the exchange demands it.
 *
 * <p>Whatever the way, pages come from one place, the package's {@code PageSource}: the only one that sends anything.
 */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.paging;
