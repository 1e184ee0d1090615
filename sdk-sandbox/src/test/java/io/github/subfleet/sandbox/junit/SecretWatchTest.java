package io.github.subfleet.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.subfleet.sandbox.Sandbox;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class SecretWatchTest {
  private static final String KEY = keyOfASandbox();
  private static final String HEX =
      "3f2504e04f8911d39a0c0305e82c33013f2504e04f8911d39a0c0305e82c3301";
  private static final String ED25519 = "aB3+".repeat(21) + "aB==";
  private static final String PASSPHRASE = "battery staple";
  private static final Logger LOGGER = Logger.getLogger(SecretWatchTest.class.getName());

  private static String keyOfASandbox() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      return sandbox.masterKey().apiKey();
    }
  }

  @ExtendWith(SecretWatch.class)
  static class Leaks {
    @Test
    void printsAKey() {
      System.out.println("the key is " + KEY);
    }

    @Test
    void printsASignatureAsAnError() {
      System.err.print("GET /x?timestamp=1&signature=" + HEX);
    }

    @Test
    void logsASignatureAtTheFinestLevel() {
      LOGGER.log(Level.FINEST, "signed: {0}", ED25519.replace("+", "%2B").replace("=", "%3D"));
    }

    @Test
    void logsAnExceptionWhoseCauseHasAKey() {
      LOGGER.log(Level.FINE, "fine", new RuntimeException("fine", new RuntimeException(KEY)));
    }

    @Test
    void throwsAKey() {
      IllegalStateException thrown = new IllegalStateException("fine");
      thrown.addSuppressed(new IllegalStateException(KEY));
      throw thrown;
    }

    @Test
    void printsAPassphrase() {
      System.out.println("cannot decrypt the key with correct-horse, nor with " + PASSPHRASE);
    }

    @Test
    void throwsAPassphrase() {
      throw new IllegalStateException("fine", new IllegalStateException(PASSPHRASE));
    }
  }

  @ExtendWith(SecretWatch.class)
  static class Discreet {
    @Test
    void printsAndLogs() {
      System.out.println("GET /sapi/v1/sub-account/list?signature=*** X-MBX-APIKEY: ***");
      LOGGER.log(Level.FINEST, "CreatedApiKey[apiName=a, apiKey=***, secretKey=***]");
    }

    @Test
    void printsNothing() {}
  }

  @Test
  void failsEveryTestThatShowsASecretAndDoesNotShowItAgain() {
    List<Throwable> failures = tests(Leaks.class)
        .failed()
        .map(event ->
            event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow())
        .toList();

    assertThat(failures).hasSize(7).allSatisfy(failure -> assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("what looks like a secret")
        .hasMessageNotContaining(KEY)
        .hasMessageNotContaining(HEX)
        .hasMessageNotContaining(PASSPHRASE)
        .hasNoCause());
  }

  @Test
  void leavesOtherTestsAlone() {
    tests(Discreet.class).assertStatistics(statistics -> statistics.succeeded(2).failed(0));
  }

  @Test
  void leavesStreamsAndLoggersAsTheyWere() {
    Object before = List.of(System.out, System.err, Logger.getLogger("").getLevel());
    tests(Discreet.class);

    assertThat(List.of(System.out, System.err, Logger.getLogger("").getLevel())).isEqualTo(before);
  }

  static List<String> secrets() {
    return List.of(
        KEY,
        HEX,
        "\"" + KEY + "\"",
        ED25519,
        "A/b+".repeat(90),
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIGdMFkGCSqGSIb3DQEFDTBM",
        "-----BEGIN PRIVATE KEY-----\\nMC4CAQAwBQYDK2VwBCIEIA",
        "x-mbx-apikey: short",
        "https://host/path?a=b&signature=abc",
        "{\"secretKey\":\"short\"}",
        "Proxy-Authorization: Basic bWU6aGlkZGVu");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void knowsASecretWhenItSeesOne(String secret) {
    assertThat(Finding.in("before\n" + secret + "\nafter", List.of())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signature=***",
        "secretKey=***, apiKey=***",
        "secretKey=null",
        "X-MBX-APIKEY: ***",
        "the passphrase is wrong",
        "-----BEGIN PUBLIC KEY-----\nMC4CAQAwBQYDK2VwBCIEIA",
        "it has no line -----BEGIN PRIVATE KEY-----",
        "io.github.subfleet.sandbox.junit.SecretWatchTest.knowsASecretWhenItSeesOneOrNoneOfIt(Secret)"
      })
  void takesOtherTextForNone(String text) {
    assertThat(Finding.in(text, List.of("correct-horse"))).isEmpty();
  }

  private static Events tests(Class<?> testClass) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.conditions.deactivate", "*")
        .configurationParameter(SecretWatch.WORDS, "correct-horse, " + PASSPHRASE)
        .selectors(selectClass(testClass))
        .execute()
        .testEvents();
  }
}
