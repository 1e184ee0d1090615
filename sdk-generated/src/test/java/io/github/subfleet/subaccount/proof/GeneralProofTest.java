package io.github.subfleet.subaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.ServerTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the exchange tells everyone. */
class GeneralProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  @Test
  @Proves("serverTime")
  void tellsTheExchangesTimeToTheMillisecond() {
    stage.pass(Duration.ofMillis(1234));

    ServerTime time = stage.master().general().serverTime().execute();

    assertThat(time).isEqualTo(new ServerTime(stage.now()));
  }

  @Test
  @Proves("serverTime")
  void tellsItWithoutAKeyToo() {
    try (SubAccountClient client =
        SubAccountClient.builder().baseUrl(stage.sandbox().baseUrl()).build()) {
      assertThat(client.general().serverTime().execute()).isEqualTo(new ServerTime(stage.now()));
    }
    assertThat(stage.sandbox().requests()).singleElement().satisfies(GeneralProofTest::isUnsigned);
  }

  @Test
  @Proves("serverTime")
  void sendsNeitherKeyNorSignatureEvenIfThereIsOne() {
    stage.master().general().serverTime().execute();

    assertThat(stage.sandbox().requests()).singleElement().satisfies(GeneralProofTest::isUnsigned);
  }

  private static void isUnsigned(SandboxRequest request) {
    assertThat(request.query()).isEmpty();
    assertThat(request.header("X-MBX-APIKEY")).isNull();
  }
}
