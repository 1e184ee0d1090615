package io.github.subfleet.core.call;

import io.github.subfleet.core.operation.Operation;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** What all calls of one method of a Retrofit interface have in common, looked up once. */
final class CallMethod<T> {
  private final CallContext context;
  private final OperationTraits traits;
  private final Converter<ResponseBody, T> decoder;
  private volatile @Nullable Operation operation;

  CallMethod(CallContext context, OperationTraits traits, Converter<ResponseBody, T> decoder) {
    this.context = context;
    this.traits = traits;
    this.decoder = decoder;
  }

  CallContext context() {
    return context;
  }

  Converter<ResponseBody, T> decoder() {
    return decoder;
  }

  /** The caller's own id that a request carries, null if there is none. */
  @Nullable
  String clientId(Request unsigned) {
    return traits.clientId(unsigned);
  }

  /** The operation. Retrofit tells the method's name only with a request, so the first one is waited for. */
  Operation operation(Request unsigned) {
    Operation known = operation;
    if (known == null) {
      known = traits.operation(unsigned);
      operation = known;
    }
    return known;
  }
}
