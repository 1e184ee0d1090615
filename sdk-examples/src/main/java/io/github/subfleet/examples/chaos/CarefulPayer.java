package io.github.subfleet.examples.chaos;

import io.github.subfleet.core.submit.ClientIds;
import io.github.subfleet.core.submit.NotExecuted;
import io.github.subfleet.core.submit.Settlement;
import io.github.subfleet.core.submit.Submitter;
import io.github.subfleet.core.submit.UnsettledException;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Submits each intent, and so learns what became of it. */
final class CarefulPayer implements Payer {
  /** How often a transfer is taken up that could not be settled within the time limit. */
  private static final int PATIENCE = 5;

  private final Submitter<
          UniversalTransferRequest,
          UniversalTransferRequest.Builder,
          UniversalTransferResult,
          UniversalTransfer>
      transfers;

  CarefulPayer(SubAccountClient client, VirtualTime time, long seed) {
    Random random = new Random(seed);
    transfers = client
        .transfers()
        .withClientIds(ClientIds.random(random))
        .withTime(time::nanos, time, random::nextDouble);
  }

  @Override
  public Verdict pay(Intent intent) {
    UniversalTransferRequest request = Requests.of(intent);
    UnsettledException.@Nullable Reason open = null;
    for (int i = 0; i < PATIENCE; i++) {
      try {
        return verdict(transfers.submit(request));
      } catch (UnsettledException e) {
        open = e.reason();
        if (open != UnsettledException.Reason.TIME_LIMIT) {
          break;
        }
        // Not known yet. The same request with the same id takes it up again; another id would be
        // another transfer.
        request = request.toBuilder().clientTranId(e.clientId()).build();
      }
    }
    return new Verdict(Belief.UNDECIDED, String.valueOf(open));
  }

  private static Verdict verdict(
      Settlement<UniversalTransferResult, UniversalTransfer> settlement) {
    return settlement instanceof NotExecuted<?, ?> not
        ? new Verdict(Belief.NOT_EXECUTED, not.reason().name())
        : new Verdict(Belief.EXECUTED, settlement.sends() == 1 ? "sent once" : "sent twice");
  }
}
