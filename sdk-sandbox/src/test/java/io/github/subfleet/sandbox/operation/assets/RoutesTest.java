package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.WalletType;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoutesTest {
  @Test
  void allowsExactlyTheDocumentedRoutes() {
    Set<String> allowed = new TreeSet<>();
    for (WalletType from : WalletType.values()) {
      for (WalletType to : WalletType.values()) {
        for (boolean fromMaster : new boolean[] {true, false}) {
          for (boolean toMaster : new boolean[] {true, false}) {
            if (Routes.allow(from, fromMaster, to, toMaster)) {
              allowed.add("%s %s > %s %s"
                  .formatted(fromMaster ? "master" : "sub", from, toMaster ? "master" : "sub", to));
            }
          }
        }
      }
    }

    Set<String> documented = new TreeSet<>();
    for (String from : Set.of("master", "sub")) {
      for (String to : Set.of("master", "sub")) {
        documented.add("%s SPOT > %s SPOT".formatted(from, to));
        documented.add("%s SPOT > %s USDT_FUTURE".formatted(from, to));
        documented.add("%s SPOT > %s COIN_FUTURE".formatted(from, to));
        documented.add("%s USDT_FUTURE > %s SPOT".formatted(from, to));
        documented.add("%s COIN_FUTURE > %s SPOT".formatted(from, to));
        documented.add("%s ALPHA > %s ALPHA".formatted(from, to));
      }
    }
    documented.add("master SPOT > sub MARGIN");
    documented.add("master SPOT > sub ISOLATED_MARGIN");
    documented.add("sub MARGIN > master SPOT");
    documented.add("sub ISOLATED_MARGIN > master SPOT");
    documented.add("sub MARGIN > sub MARGIN");
    assertThat(allowed).isEqualTo(documented);
  }
}
