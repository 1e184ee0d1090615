package io.github.subfleet.core.submit;

import io.github.subfleet.core.ApiCall;

/**
 * What is to be done about one write.
 *
 * @param write the operation
 * @param request the request, with its client id
 * @param clientId that id
 * @param call the call that sends it
 * @param policy how to go about it
 * @param mode whether it may be sent
 * @param <Q> the request
 * @param <R> the answer
 * @param <F> an item of the history
 */
record Task<Q, R, F>(
    IdentifiedWrite<Q, ?, R, F> write,
    Q request,
    String clientId,
    ApiCall<R> call,
    SubmitPolicy policy,
    ResumeMode mode) {

  static <Q, R, F> Task<Q, R, F> of(
      IdentifiedWrite<Q, ?, R, F> write,
      Q request,
      String clientId,
      SubmitPolicy policy,
      ResumeMode mode) {
    ApiCall<R> call = write.send().apply(request);
    // Has the request made, so that one that cannot be is refused before anything is recorded.
    var unused = call.operation();
    return new Task<>(
        write,
        request,
        clientId,
        call.recvWindow(policy.recvWindow()).timeout(policy.sendTimeout()),
        policy,
        mode);
  }

  Task<Q, R, F> lookOnly() {
    return new Task<>(write, request, clientId, call, policy, ResumeMode.LOOK_ONLY);
  }

  Look<?, F> look(TimeWindow window) {
    return write.lookup().look(request, window, policy);
  }
}
