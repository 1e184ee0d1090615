package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.operation.ClientId;
import io.github.subfleet.core.operation.InBodyStatus;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import io.github.subfleet.core.operation.Signed;
import io.github.subfleet.core.operation.Weight;
import java.lang.reflect.Method;
import java.util.List;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Invocation;
import retrofit2.Retrofit;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.POST;
import retrofit2.http.PUT;

class OperationTraitsTest {
  private static final Verbs VERBS =
      new Retrofit.Builder().baseUrl("https://a.example/").build().create(Verbs.class);

  @ParameterizedTest
  @ValueSource(strings = {"get", "post", "put", "delete", "http"})
  void takesThePathFromWhicheverVerbThereIs(String name) throws NoSuchMethodException {
    assertThat(traits(name).path()).isEqualTo("/sapi/" + name);
  }

  @Test
  void leavesAPathWithASlashAsItIs() throws NoSuchMethodException {
    assertThat(traits("rooted").path()).isEqualTo("/sapi/rooted");
  }

  @Test
  void asksForNothingThatIsNotSaid() throws NoSuchMethodException {
    assertThat(traits("get"))
        .isEqualTo(new OperationTraits("/sapi/get", 0, 0, SecurityType.NONE, false, null));
  }

  @Test
  void takesEverythingElseFromTheAnnotations() throws NoSuchMethodException {
    assertThat(traits("post"))
        .isEqualTo(new OperationTraits("/sapi/post", 2, 3, SecurityType.TRADE, true, "orderId"));
  }

  @Test
  void findsTheCallersOwnIdInTheRequest() throws NoSuchMethodException {
    assertThat(traits("post").clientId(request("post", "?orderId=a%2Fb"))).isEqualTo("a/b");
    assertThat(traits("post").clientId(request("post", ""))).isNull();
    assertThat(traits("get").clientId(request("get", "?orderId=a"))).isNull();
  }

  @Test
  void namesTheOperationAsItsMethodIsNamed() throws NoSuchMethodException {
    assertThat(traits("post").operation(request("post", "")))
        .isEqualTo(new Operation("post", "GET", "/sapi/post", 2, 3, SecurityType.TRADE, true));
  }

  @Test
  void refusesARequestThatIsNotOfAMethod() throws NoSuchMethodException {
    OperationTraits traits = traits("get");
    Request bare = new Request.Builder().url("https://a.example").build();

    assertThatThrownBy(() -> traits.operation(bare))
        .hasMessage("Retrofit did not say which method was called");
  }

  private static OperationTraits traits(String name) throws NoSuchMethodException {
    return OperationTraits.of(method(name).getAnnotations());
  }

  private static Request request(String name, String query) throws NoSuchMethodException {
    return new Request.Builder()
        .url("https://a.example/" + query)
        .tag(Invocation.class, Invocation.of(Verbs.class, VERBS, method(name), List.of()))
        .build();
  }

  private static Method method(String name) throws NoSuchMethodException {
    return Verbs.class.getDeclaredMethod(name);
  }

  /** Methods as Retrofit reads them. */
  interface Verbs {
    @GET("sapi/get")
    Object get();

    @POST("sapi/post")
    @Weight(ip = 2, uid = 3)
    @Signed(SecurityType.TRADE)
    @InBodyStatus
    @ClientId(parameter = "orderId", lookup = "get")
    Object post();

    @PUT("sapi/put")
    Object put();

    @DELETE("sapi/delete")
    Object delete();

    @HTTP(method = "DELETE", path = "sapi/http", hasBody = true)
    Object http();

    @GET("/sapi/rooted")
    Object rooted();
  }
}
