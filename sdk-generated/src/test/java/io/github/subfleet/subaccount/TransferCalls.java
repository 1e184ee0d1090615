package io.github.subfleet.subaccount;

import io.github.subfleet.core.ApiProfile;
import io.github.subfleet.core.ClientBuilder;
import io.github.subfleet.core.RestClient;
import io.github.subfleet.core.submit.IdentifiedWrite;
import io.github.subfleet.core.submit.Lookup;
import io.github.subfleet.core.submit.Progress;
import io.github.subfleet.core.submit.RequestCodec;
import io.github.subfleet.core.submit.Submitter;
import io.github.subfleet.subaccount.api.AssetsApi;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.SubAccountJsonAdapterFactory;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferHistory;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** Describes universal transfers to a submitter, as a client does. */
public final class TransferCalls {
  private TransferCalls() {}

  /** Builds what a client runs on, with its clock at hand. */
  public static ClientBuilder<RestClient> rest(String baseUrl) {
    ApiProfile profile = new ApiProfile(
        "transfers",
        HttpUrl.get(baseUrl),
        List.of(),
        "api/v3/time",
        new SubAccountJsonAdapterFactory());
    return ClientBuilder.of(profile, Function.identity());
  }

  public static Submitter<
          UniversalTransferRequest,
          UniversalTransferRequest.Builder,
          UniversalTransferResult,
          UniversalTransfer>
      submitter(RestClient rest) {
    return Submitter.of(write(new Assets(rest.create(AssetsApi.class))), rest.clock());
  }

  private static IdentifiedWrite<
          UniversalTransferRequest,
          UniversalTransferRequest.Builder,
          UniversalTransferResult,
          UniversalTransfer>
      write(Assets assets) {
    return new IdentifiedWrite<>(
        "universalTransfer",
        UniversalTransferRequest::builder,
        UniversalTransferRequest.Builder::build,
        UniversalTransferRequest::clientTranId,
        (request, id) -> request.toBuilder().clientTranId(id).build(),
        new RequestCodec<>(TransferCalls::parameters, TransferCalls::request),
        assets::universalTransfer,
        UniversalTransferResult::tranId,
        Lookup.of(
            (request, window) -> assets.universalTransferHistory(history -> history
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
                && Lookup.agree(request.amount(), transfer.amount())));
  }

  private static Map<String, String> parameters(UniversalTransferRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "fromEmail", request.fromEmail());
    put(parameters, "toEmail", request.toEmail());
    put(parameters, "fromAccountType", request.fromAccountType().value());
    put(parameters, "toAccountType", request.toAccountType().value());
    put(parameters, "clientTranId", request.clientTranId());
    put(parameters, "symbol", request.symbol());
    put(parameters, "asset", request.asset());
    put(parameters, "amount", request.amount().toPlainString());
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private static UniversalTransferRequest request(Map<String, String> parameters) {
    return UniversalTransferRequest.builder()
        .fromEmail(parameters.get("fromEmail"))
        .toEmail(parameters.get("toEmail"))
        .fromAccountType(AccountType.of(parameters.get("fromAccountType")))
        .toAccountType(AccountType.of(parameters.get("toAccountType")))
        .clientTranId(parameters.get("clientTranId"))
        .symbol(parameters.get("symbol"))
        .asset(parameters.get("asset"))
        .amount(new BigDecimal(parameters.get("amount")))
        .build();
  }
}
