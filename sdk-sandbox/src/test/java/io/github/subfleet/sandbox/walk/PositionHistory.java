package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds the history of moved positions against the walker's books. */
final class PositionHistory {
  private static final String PATH = "/sapi/v1/sub-account/futures/move-position";
  private static final int PAGE = 100;

  private final Walk walk;

  PositionHistory(Walk walk) {
    this.walk = walk;
  }

  void check() {
    for (String symbol : Walk.CONTRACTS) {
      assertThat(told(symbol))
          .as("moved positions in %s", symbol)
          .containsExactlyInAnyOrderElementsOf(walk.books().movedPositions().stream()
              .filter(moved -> moved.symbol().equals(symbol))
              .toList());
    }
  }

  private List<MovedPosition> told(String symbol) {
    Client client = new Client(walk.sandbox());
    List<MovedPosition> told = new ArrayList<>();
    Answer page;
    int number = 1;
    do {
      Query query = new Query().put("symbol", symbol).put("page", number++).put("rows", PAGE);
      page = client.get(PATH, query.toString());
      for (Map<?, ?> row : Pages.rows(page, "futureMovePositionOrderVoList")) {
        told.add(MovedPosition.of(row, ((BigDecimal) row.get("timeStamp")).longValueExact()));
      }
    } while (told.size() < ((BigDecimal) page.at("total")).intValueExact());
    return told;
  }
}
