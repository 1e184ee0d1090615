package io.github.subfleet.core.call;

import kotlin.jvm.functions.Function0;
import kotlin.reflect.KClass;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * What Retrofit wraps the request in that it builds. We take the request out of it and send it ourselves; nothing is ever
 * sent this way.
 */
public final class UnsentCall implements Call {
  private final Request request;

  /**
   * Wraps a request.
   *
   * @param request the request
   */
  public UnsentCall(Request request) {
    this.request = request;
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public Response execute() {
    throw notToBeSent();
  }

  @Override
  public void enqueue(Callback callback) {
    throw notToBeSent();
  }

  @Override
  public void cancel() {}

  @Override
  public boolean isExecuted() {
    return false;
  }

  @Override
  public boolean isCanceled() {
    return false;
  }

  @Override
  public Timeout timeout() {
    return Timeout.NONE;
  }

  @Override
  public void addEventListener(EventListener listener) {
    throw notToBeSent();
  }

  @Override
  public <T> @Nullable T tag(KClass<T> type) {
    return null;
  }

  @Override
  public <T> @Nullable T tag(Class<? extends T> type) {
    return null;
  }

  @Override
  public <T> T tag(KClass<T> type, Function0<? extends T> compute) {
    throw notToBeSent();
  }

  @Override
  public <T> T tag(Class<T> type, Function0<? extends T> compute) {
    throw notToBeSent();
  }

  @Override
  public UnsentCall clone() {
    return new UnsentCall(request);
  }

  private static UnsupportedOperationException notToBeSent() {
    return new UnsupportedOperationException("this call only holds a request");
  }
}
