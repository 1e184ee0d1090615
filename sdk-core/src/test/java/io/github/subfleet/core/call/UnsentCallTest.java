package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import kotlin.jvm.JvmClassMappingKt;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnsentCallTest {
  private static final Request REQUEST =
      new Request.Builder().url("https://a.example/").tag(String.class, "a tag").build();
  private static final UnsentCall CALL = new UnsentCall(REQUEST);

  static Stream<ThrowingCallable> sending() {
    return Stream.of(
        CALL::execute,
        () -> CALL.enqueue(new Callback() {
          @Override
          public void onFailure(Call call, IOException e) {}

          @Override
          public void onResponse(Call call, Response response) {}
        }),
        () -> CALL.addEventListener(new EventListener() {}),
        () -> CALL.tag(String.class, () -> "computed"),
        () -> CALL.tag(JvmClassMappingKt.getKotlinClass(String.class), () -> "computed"));
  }

  @ParameterizedTest
  @MethodSource("sending")
  void isNeverSent(ThrowingCallable sending) {
    assertThatThrownBy(sending)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("this call only holds a request");
  }

  @Test
  void holdsTheRequest() {
    assertThat(CALL.request()).isSameAs(REQUEST);
    assertThat(CALL.clone()).isNotSameAs(CALL);
    assertThat(CALL.clone().request()).isSameAs(REQUEST);
  }

  @Test
  void isInNoStateAndHasNoLimit() {
    CALL.cancel();

    assertThat(CALL.isCanceled()).isFalse();
    assertThat(CALL.isExecuted()).isFalse();
    assertThat(CALL.timeout()).isSameAs(Timeout.NONE);
    assertThat(CALL.tag(String.class)).isNull();
    assertThat(CALL.tag(JvmClassMappingKt.getKotlinClass(String.class))).isNull();
  }
}
