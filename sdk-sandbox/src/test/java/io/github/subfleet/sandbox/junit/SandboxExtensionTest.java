package io.github.subfleet.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.FaultRule;
import io.github.subfleet.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

class SandboxExtensionTest {
  private static final List<Sandbox> SEEN = new ArrayList<>();

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  private static void run(Class<?> testClass) {
    EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.conditions.deactivate", "*")
        .selectors(selectClass(testClass))
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.failed(0).succeeded(2));
  }

  static class Shared {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(s -> s.subAccounts(2));

    @BeforeAll
    static void see(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @Test
    void first(Sandbox sandbox) {
      SEEN.add(sandbox);
      assertThat(sandbox.ledger().subAccounts()).hasSize(2);
    }

    @Nested
    class Inner {
      @Test
      void second(Sandbox sandbox) {
        SEEN.add(sandbox);
        assertThat(SANDBOX.sandbox()).isSameAs(sandbox);
      }
    }
  }

  static class Own {
    @RegisterExtension
    final SandboxExtension extension = new SandboxExtension();

    @Test
    void first(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @Test
    void second(Sandbox sandbox) {
      SEEN.add(sandbox);
    }
  }

  @ExtendWith(SandboxExtension.class)
  static class Declared {
    Declared(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @Test
    void first() {}

    @Test
    void second() {}
  }

  @Test
  void aStaticFieldGivesAllTestsOfAClassOneSandbox() {
    run(Shared.class);

    assertThat(SEEN).hasSize(3).containsOnly(SEEN.get(0));
  }

  @Test
  void anInstanceFieldGivesEachTestItsOwnSandbox() {
    run(Own.class);

    assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void anAnnotationGivesAllTestsOfAClassOneSandbox() {
    run(Declared.class);

    assertThat(SEEN).hasSize(2).containsOnly(SEEN.get(0));
  }

  @Test
  void closesTheSandboxAfterTheTests() {
    run(Shared.class);

    int port = SEEN.get(0).baseUrl().getPort();
    try (Sandbox next = Sandbox.builder().port(port).start()) {
      assertThat(next.baseUrl().getPort()).isEqualTo(port);
    }
  }

  static class Faulty {
    @RegisterExtension
    static final SandboxExtension SANDBOX =
        SandboxExtension.with(s -> s.faults(FaultRule.of(FaultKind.BAN).skip(1_000_000)));

    @Test
    void first(Sandbox sandbox) {
      meet(sandbox);
    }

    @Test
    void second(Sandbox sandbox) {
      meet(sandbox);
    }

    private static void meet(Sandbox sandbox) {
      SEEN.add(sandbox);
      assertThat(sandbox.faults().rules()).hasSize(1);
      sandbox.faults().add(FaultRule.of(FaultKind.FIREWALL));
    }
  }

  @Test
  void oneTestsFaultsDoNotStrikeTheNext() {
    run(Faulty.class);

    assertThat(SEEN).hasSize(2).containsOnly(SEEN.get(0));
  }

  @Test
  void hasNoSandboxOutsideTests() {
    assertThatThrownBy(() -> new SandboxExtension().sandbox())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the sandbox runs only while tests do");
  }
}
