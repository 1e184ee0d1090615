package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.event.AttemptEnded;
import io.github.subfleet.core.event.CallEnded;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.event.CallResult;
import io.github.subfleet.core.settings.Settings;
import io.github.subfleet.core.widgets.Receipt;
import io.github.subfleet.core.widgets.WidgetModels;
import io.github.subfleet.core.widgets.WidgetsApi;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A class that is missing, or a stack that is full, shows itself as an error while an answer is decoded. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenDecoderTest {
  private final Error broken = new LinkageError("a class of the models is missing");

  private final List<CallResult> told = new CopyOnWriteArrayList<>();
  private final RecordingLimiter limiter = new RecordingLimiter();

  /** Both ways to execute a call, to what they end with. */
  static Stream<Function<ApiCall<?>, Throwable>> ways() {
    return Stream.of(
        call -> catchThrowable(call::execute),
        call -> catchThrowable(() -> call.executeAsync().join()));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isWhatTheCallEndsWith(Function<ApiCall<?>, Throwable> way) throws IOException {
    assertThat(make(way))
        .satisfiesAnyOf(
            thrown -> assertThat(thrown).isSameAs(broken),
            thrown -> assertThat(thrown).isInstanceOf(CompletionException.class).hasCause(broken));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void leavesTheListenerWithTheOutcomeUnknownSinceTheRequestWasSent(
      Function<ApiCall<?>, Throwable> way) throws IOException {
    make(way);

    CallResult unknown = new CallResult(Outcome.UNKNOWN, null, null, "LinkageError");
    assertThat(told).containsExactly(unknown, unknown);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void tellsThePermitThatNothingIsKnownOfTheRequest(Function<ApiCall<?>, Throwable> way)
      throws IOException {
    make(way);

    assertThat(limiter.reports).containsExactly("unanswered");
  }

  private Throwable make(Function<ApiCall<?>, Throwable> way) throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{\"id\":\"1\"}"));
        WidgetsClient client = client(server.url())) {
      Throwable thrown = way.apply(client.api().make("a", null, null));
      assertThat(server.requests()).hasSize(1);
      return thrown;
    }
  }

  private WidgetsClient client(HttpUrl server) {
    ApiProfile profile = new ApiProfile(
        "widgets",
        server,
        List.of(),
        "api/v3/time",
        (type, annotations, moshi) -> type == Receipt.class
            ? new BrokenAdapter()
            : new WidgetModels().create(type, annotations, moshi));
    return ClientBuilder.of(profile, rest -> new WidgetsClient(rest, rest.create(WidgetsApi.class)))
        .settings(Settings.none())
        .credentials(Credentials.hmac(WidgetsClient.API_KEY, WidgetsClient.SECRET_KEY))
        .rateLimiter(limiter)
        .listener(new Results())
        .build();
  }

  private final class Results implements CallListener {
    @Override
    public void attemptEnded(AttemptEnded event) {
      told.add(event.result());
    }

    @Override
    public void callEnded(CallEnded event) {
      told.add(event.result());
    }
  }

  private final class BrokenAdapter extends JsonAdapter<Receipt> {
    @Override
    public Receipt fromJson(JsonReader in) {
      throw broken;
    }

    @Override
    public void toJson(JsonWriter out, Receipt value) {
      throw new UnsupportedOperationException();
    }
  }
}
