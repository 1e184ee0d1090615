package io.github.subfleet.benchmarks.peer.subfleet;

import com.squareup.moshi.Moshi;
import io.github.subfleet.benchmarks.peer.Keys;
import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.call.UnsentCall;
import io.github.subfleet.core.clock.Stamp;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import io.github.subfleet.core.signing.ParameterConverters;
import io.github.subfleet.core.signing.RequestSigner;
import io.github.subfleet.subaccount.api.AssetsApi;
import io.github.subfleet.subaccount.model.SubAccountJsonAdapterFactory;
import io.github.subfleet.subaccount.request.SpotSummaryRequest;
import java.io.IOException;
import okhttp3.Request;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** The steps of a call up to its signed request, taken without a connection. For one thread. */
final class SubfleetRequests {
  private static final Operation OPERATION = new Operation(
      "spotSummary", "GET", "/" + SpotSummaryCall.PATH, 1, 0, SecurityType.USER_DATA, false);

  private final CallCatcher catcher = new CallCatcher();
  private final RequestSigner signer =
      new RequestSigner(Credentials.hmac(Keys.API_KEY, Keys.SECRET));
  private final AssetsApi api;

  SubfleetRequests(String baseUrl) {
    Moshi moshi = new Moshi.Builder().add(new SubAccountJsonAdapterFactory()).build();
    api = new Retrofit.Builder()
        .baseUrl(baseUrl)
        .callFactory(UnsentCall::new)
        .addCallAdapterFactory(catcher)
        .addConverterFactory(new ParameterConverters())
        .addConverterFactory(MoshiConverterFactory.create(moshi))
        .build()
        .create(AssetsApi.class);
  }

  Request request(String email, int page, int size) throws IOException {
    SpotSummaryRequest request =
        SpotSummaryRequest.builder().email(email).page(page).size(size).build();
    var unused = api.spotSummary(request.email(), request.page(), request.size());
    Transmission transmission =
        new Transmission(OPERATION, 1, 0, () -> new Stamp(System.currentTimeMillis(), 0));
    return signer.sign(catcher.caught(), transmission);
  }
}
