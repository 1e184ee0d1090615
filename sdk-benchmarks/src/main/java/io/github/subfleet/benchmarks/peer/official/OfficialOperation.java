package io.github.subfleet.benchmarks.peer.official;

import com.binance.connector.client.common.ApiClient;
import com.binance.connector.client.common.ApiException;
import com.binance.connector.client.common.Pair;
import com.binance.connector.client.common.exception.ConstraintViolationException;
import com.google.gson.reflect.TypeToken;
import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Call;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** The operation on the official client's common module, in the steps that its generated operations take. */
final class OfficialOperation {
  private static final Type PAGE = new TypeToken<OfficialPage>() {}.getType();

  private final ApiClient client;
  private final boolean validated;

  OfficialOperation(ApiClient client, boolean validated) {
    this.client = client;
    this.validated = validated;
  }

  OfficialPage page(long page) throws ApiException {
    return client
        .<OfficialPage>execute(call(null, page, (long) SpotSummaryCall.SIZE), PAGE)
        .getData();
  }

  void close() {
    client.getHttpClient().dispatcher().executorService().shutdown();
    client.getHttpClient().connectionPool().evictAll();
  }

  /** Builds the call first, and then validates, in this order. */
  Call call(@Nullable String email, @Nullable Long page, @Nullable @Max(20) Long size)
      throws ApiException {
    Call call = unvalidatedCall(email, page, size);
    if (validated) {
      validate(email, page, size);
    }
    return call;
  }

  private Call unvalidatedCall(@Nullable String email, @Nullable Long page, @Nullable Long size)
      throws ApiException {
    List<Pair> query = new ArrayList<>();
    if (email != null) {
      query.addAll(client.parameterToPair("email", email));
    }
    if (page != null) {
      query.addAll(client.parameterToPair("page", page));
    }
    if (size != null) {
      query.addAll(client.parameterToPair("size", size));
    }
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", client.selectHeaderAccept(new String[] {"application/json"}));
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    return client.buildCall(
        client.getBasePath(),
        "/" + SpotSummaryCall.PATH,
        "GET",
        query,
        new ArrayList<>(),
        null,
        headers,
        new HashMap<>(),
        new HashMap<>(),
        new HashSet<>(Set.of("binanceSignature")));
  }

  private void validate(@Nullable Object... arguments) throws ApiException {
    try (ValidatorFactory factory = Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()) {
      Method method =
          OfficialOperation.class.getDeclaredMethod("call", String.class, Long.class, Long.class);
      Set<ConstraintViolation<OfficialOperation>> violations =
          factory.getValidator().forExecutables().validateParameters(this, method, arguments);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
    } catch (NoSuchMethodException e) {
      throw new ApiException(e.getMessage());
    }
  }
}
