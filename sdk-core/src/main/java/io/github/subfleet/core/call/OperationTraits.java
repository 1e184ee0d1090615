package io.github.subfleet.core.call;

import io.github.subfleet.core.operation.ClientId;
import io.github.subfleet.core.operation.InBodyStatus;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import io.github.subfleet.core.operation.Signed;
import io.github.subfleet.core.operation.Weight;
import java.lang.annotation.Annotation;
import java.util.Objects;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * What the annotations of a method say about its operation.
 *
 * @param path the path, as the method gives it
 * @param ipWeight what a request takes from the address's budget
 * @param uidWeight what a request takes from the owner's budget
 * @param security what it asks of the key
 * @param inBodyStatus whether the body says that it is a success
 * @param clientIdParameter the parameter that carries the caller's own id, null if there is none
 */
record OperationTraits(
    String path,
    int ipWeight,
    int uidWeight,
    SecurityType security,
    boolean inBodyStatus,
    @Nullable String clientIdParameter) {

  static OperationTraits of(Annotation[] annotations) {
    String path = "";
    int ipWeight = 0;
    int uidWeight = 0;
    SecurityType security = SecurityType.NONE;
    boolean inBodyStatus = false;
    String clientIdParameter = null;
    for (Annotation annotation : annotations) {
      if (annotation instanceof GET get) {
        path = get.value();
      } else if (annotation instanceof POST post) {
        path = post.value();
      } else if (annotation instanceof PUT put) {
        path = put.value();
      } else if (annotation instanceof DELETE delete) {
        path = delete.value();
      } else if (annotation instanceof HTTP http) {
        path = http.path();
      } else if (annotation instanceof Weight weight) {
        ipWeight = weight.ip();
        uidWeight = weight.uid();
      } else if (annotation instanceof Signed signed) {
        security = signed.value();
      } else if (annotation instanceof InBodyStatus) {
        inBodyStatus = true;
      } else if (annotation instanceof ClientId clientId) {
        clientIdParameter = clientId.parameter();
      }
    }
    return new OperationTraits(
        path.startsWith("/") ? path : "/" + path,
        ipWeight,
        uidWeight,
        security,
        inBodyStatus,
        clientIdParameter);
  }

  @Nullable
  String clientId(Request unsigned) {
    return clientIdParameter == null ? null : unsigned.url().queryParameter(clientIdParameter);
  }

  Operation operation(Request unsigned) {
    Invocation invocation = Objects.requireNonNull(
        unsigned.tag(Invocation.class), "Retrofit did not say which method was called");
    return new Operation(
        invocation.method().getName(),
        unsigned.method(),
        path,
        ipWeight,
        uidWeight,
        security,
        inBodyStatus);
  }
}
