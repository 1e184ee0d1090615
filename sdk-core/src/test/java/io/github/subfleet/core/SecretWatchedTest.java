package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** That the tests of this module are looked through for secrets, by its settings, without asking for it. */
class SecretWatchedTest {
  private static final String SIGNATURE = "3f2504e04f8911d39a0c0305e82c3301".repeat(2);

  /** It prints nothing, since that would be found in the test below, too. */
  @Disabled("only for the test below: they fail")
  static class Leaks {
    @Test
    void throwsAPassphrase() {
      throw new IllegalStateException("fine", new IllegalStateException("no: correct-horse"));
    }

    @Test
    void throwsASignature() {
      throw new IllegalStateException("refused: " + SIGNATURE);
    }
  }

  @Test
  void failsTestsOfThisModuleThatShowASecret() {
    var failures = EngineTestKit.engine("junit-jupiter")
        .enableImplicitConfigurationParameters(true)
        .configurationParameter("junit.jupiter.conditions.deactivate", "*")
        .selectors(selectClass(Leaks.class))
        .execute()
        .testEvents()
        .failed()
        .map(event ->
            event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow())
        .toList();

    assertThat(failures).hasSize(2).allSatisfy(failure -> assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("what looks like a secret"));
  }
}
