package io.github.subfleet.benchmarks.peer.plain;

import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** The operation, in Retrofit's words. */
interface PlainApi {
  @GET(SpotSummaryCall.PATH)
  Call<PlainPage> spotSummary(
      @Query("email") @Nullable String email, @Query("page") int page, @Query("size") int size);
}
