package io.github.subfleet.benchmarks.peer.subfleet;

import io.github.subfleet.core.ApiCall;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Objects;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Takes what Retrofit builds, and gives back an {@link ApiCall} that nobody may use. */
final class CallCatcher extends CallAdapter.Factory {
  private final ApiCall<?> stub = (ApiCall<?>) Proxy.newProxyInstance(
      ApiCall.class.getClassLoader(),
      new Class<?>[] {ApiCall.class},
      (proxy, method, arguments) -> {
        throw new UnsupportedOperationException(method.getName());
      });
  private @Nullable Call<?> last;

  /** The request of the last call. */
  Request caught() {
    return Objects.requireNonNull(last, "no call was made").request();
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    if (getRawType(returnType) != ApiCall.class) {
      return null;
    }
    Type answer = getParameterUpperBound(0, (ParameterizedType) returnType);
    return new CallAdapter<Object, ApiCall<?>>() {
      @Override
      public Type responseType() {
        return answer;
      }

      @Override
      public ApiCall<?> adapt(Call<Object> call) {
        last = call;
        return stub;
      }
    };
  }
}
