package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiCall;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Lets methods of Retrofit interfaces return {@link ApiCall}. */
public final class ApiCallAdapterFactory extends CallAdapter.Factory {
  private final CallContext context;

  /**
   * Makes a factory.
   *
   * @param context what the calls share
   */
  public ApiCallAdapterFactory(CallContext context) {
    this.context = context;
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    if (getRawType(returnType) != ApiCall.class) {
      return null;
    }
    if (!(returnType instanceof ParameterizedType parameterized)) {
      throw new IllegalArgumentException("ApiCall must be declared with a type parameter");
    }
    return adapter(getParameterUpperBound(0, parameterized), annotations, retrofit);
  }

  private <T> CallAdapter<T, ApiCall<T>> adapter(
      Type answer, Annotation[] annotations, Retrofit retrofit) {
    Converter<ResponseBody, T> decoder = retrofit.responseBodyConverter(answer, annotations);
    CallMethod<T> method = new CallMethod<>(context, OperationTraits.of(annotations), decoder);
    return new CallAdapter<>() {
      @Override
      public Type responseType() {
        return answer;
      }

      @Override
      public ApiCall<T> adapt(Call<T> call) {
        return new RestCall<>(method, call, context.defaults());
      }
    };
  }
}
