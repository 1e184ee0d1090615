package io.github.subfleet.core.widgets;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.operation.ClientId;
import io.github.subfleet.core.operation.InBodyStatus;
import io.github.subfleet.core.operation.SecurityType;
import io.github.subfleet.core.operation.Signed;
import io.github.subfleet.core.operation.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import retrofit2.http.DELETE;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Query;

/** An interface such as the generator writes, for an API that does not exist. */
public interface WidgetsApi {
  @GET("sapi/v1/widgets")
  @Signed(SecurityType.USER_DATA)
  @Weight(ip = 1)
  ApiCall<WidgetPage> list(
      @Query(value = "name", encoded = true) @Nullable String name,
      @Query(value = "page", encoded = true) @Nullable Integer page,
      @Query(value = "size", encoded = true) @Nullable Integer size);

  @POST("sapi/v1/widgets")
  @Signed(SecurityType.TRADE)
  @Weight(ip = 1, uid = 360)
  ApiCall<Receipt> make(
      @Query(value = "name", encoded = true) String name,
      @Query(value = "amount", encoded = true) @Nullable BigDecimal amount,
      @Query(value = "due", encoded = true) @Nullable Instant due);

  @POST("sapi/v1/widgets/orders")
  @Signed(SecurityType.TRADE)
  @ClientId(parameter = "orderId", lookup = "list")
  ApiCall<Receipt> order(
      @Query(value = "name", encoded = true) String name,
      @Query(value = "orderId", encoded = true) @Nullable String orderId);

  @PUT("sapi/v1/widgets")
  @Signed(SecurityType.TRADE)
  ApiCall<Receipt> replace(@Query(value = "name", encoded = true) String name);

  @DELETE("sapi/v1/widgets")
  @Signed(SecurityType.TRADE)
  ApiCall<Receipt> remove(@Query(value = "name", encoded = true) String name);

  @FormUrlEncoded
  @POST("sapi/v2/widgets")
  @Signed(SecurityType.TRADE)
  ApiCall<Receipt> submit(@Field(value = "publicKey", encoded = true) String publicKey);

  @GET("sapi/v1/widgets/snapshot")
  @Signed(SecurityType.USER_DATA)
  @InBodyStatus
  ApiCall<WidgetPage> snapshot();

  @GET("api/v3/ping")
  @Weight(ip = 1)
  ApiCall<WidgetPage> ping();
}
