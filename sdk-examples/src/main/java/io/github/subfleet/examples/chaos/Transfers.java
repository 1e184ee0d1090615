package io.github.subfleet.examples.chaos;

import io.github.subfleet.core.submit.IdentifiedWrite;
import io.github.subfleet.core.submit.Lookup;
import io.github.subfleet.core.submit.Progress;
import io.github.subfleet.core.submit.RequestCodec;
import io.github.subfleet.core.submit.Submitter;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferHistory;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.util.Map;

/** Describes universal transfers to a submitter. */
final class Transfers {
  private Transfers() {}

  static Submitter<
          UniversalTransferRequest,
          UniversalTransferRequest.Builder,
          UniversalTransferResult,
          UniversalTransfer>
      of(SubAccountClient client) {
    return Submitter.of(
        new IdentifiedWrite<>(
            "universalTransfer",
            UniversalTransferRequest::builder,
            UniversalTransferRequest.Builder::build,
            UniversalTransferRequest::clientTranId,
            (request, id) -> request.toBuilder().clientTranId(id).build(),
            new RequestCodec<>(
                request -> Map.of(
                    "fromEmail", String.valueOf(request.fromEmail()),
                    "toEmail", String.valueOf(request.toEmail()),
                    "clientTranId", String.valueOf(request.clientTranId()),
                    "amount", request.amount().toPlainString()),
                parameters -> UniversalTransferRequest.builder().build()),
            request -> client.assets().universalTransfer(request),
            UniversalTransferResult::tranId,
            Lookup.of(
                (request, window) -> client.assets().universalTransferHistory(history -> history
                    .fromEmail(request.fromEmail())
                    .clientTranId(request.clientTranId())
                    .startTime(window.from())
                    .endTime(window.to())),
                UniversalTransferHistory::transfers,
                UniversalTransfer::clientTranId,
                UniversalTransfer::tranId,
                transfer -> switch (transfer.status().value()) {
                  case "SUCCESS" -> Progress.EXECUTED;
                  case "FAILURE" -> Progress.FAILED;
                  default -> Progress.PENDING;
                },
                (request, transfer) -> Lookup.agree(request.fromEmail(), transfer.fromEmail())
                    && Lookup.agree(request.toEmail(), transfer.toEmail())
                    && Lookup.agree(request.fromAccountType(), transfer.fromAccountType())
                    && Lookup.agree(request.toAccountType(), transfer.toAccountType())
                    && Lookup.agree(request.asset(), transfer.asset())
                    && Lookup.agree(request.amount(), transfer.amount()))),
        client.clock());
  }
}
