package io.github.subfleet.core.limit;

import static io.github.subfleet.core.limit.Limiting.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.UsedWeight.Limit;
import io.github.subfleet.core.operation.Operation;
import org.junit.jupiter.api.Test;

class BucketTest {
  private static final Operation TRANSFER = operation("POST", "/all/transfer", 0, 5);
  private static final Operation HISTORY = operation("GET", "/all/history", 1, 5);

  private final Bucket bucket = new Bucket("/all/", 10, 100, 0);

  @Test
  void countsARequestOnlyWhereItWeighsSomething() {
    assertThat(bucket.open(TRANSFER, "master", 0).windows())
        .extracting(WeightWindow::kind)
        .containsExactly(Limit.UID);
  }

  @Test
  void countsARequestOnlyWhereThereIsALimit() {
    Bucket byAddress = new Bucket("/all/", 10, 0, 0);

    assertThat(byAddress.open(HISTORY, "master", 0).windows())
        .extracting(WeightWindow::kind)
        .containsExactly(Limit.IP);
  }

  @Test
  void countsOperationsOfOneAccountTogether() {
    Lane transfers = bucket.open(TRANSFER, "master", 0);
    Lane histories = bucket.open(HISTORY, "master", 0);

    assertThat(histories.windows()).containsAll(transfers.windows());
  }

  @Test
  void startsAnAccountAnewThatWasForgotten() {
    Lane forgotten = bucket.open(TRANSFER, "master", 0);
    bucket.open(TRANSFER, "other", 0);

    bucket.forget(lane -> lane == forgotten);

    assertThat(bucket.open(TRANSFER, "master", 9).windows())
        .doesNotContainAnyElementsOf(forgotten.windows());
  }

  @Test
  void keepsWhatIsCountedForAnotherOperationOfTheAccount() {
    Lane forgotten = bucket.open(TRANSFER, "master", 0);
    Lane kept = bucket.open(HISTORY, "master", 0);

    bucket.forget(lane -> lane == forgotten);

    assertThat(bucket.windows()).containsExactlyElementsOf(kept.windows());
    assertThat(bucket.open(TRANSFER, "master", 9).windows()).isEqualTo(forgotten.windows());
  }

  @Test
  void isForgottenWithItsLastLane() {
    bucket.open(TRANSFER, "master", 0);
    assertThat(bucket.isForgotten()).isFalse();

    bucket.forget(lane -> true);

    assertThat(bucket.isForgotten()).isTrue();
  }

  @Test
  void isWaitedForAsLongAsSomebodyWaits() {
    assertThat(bucket.isWaitedFor()).isFalse();
    Waiter waiter = new Waiter(bucket.open(TRANSFER, "master", 0), 0, 0, 0);

    bucket.add(waiter);
    assertThat(bucket.isWaitedFor()).isTrue();
    bucket.remove(waiter);

    assertThat(bucket.isWaitedFor()).isFalse();
  }

  @Test
  void tellsWhetherSomebodyWaited() {
    Waiter waiter = new Waiter(bucket.open(TRANSFER, "master", 0), 0, 0, 0);
    bucket.add(waiter);

    assertThat(bucket.remove(waiter)).isTrue();
    assertThat(bucket.remove(waiter)).isFalse();
  }
}
