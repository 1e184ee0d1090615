package io.github.subfleet.sandbox.operation;

import io.github.subfleet.sandbox.operation.accounts.CreateVirtualSubAccount;
import io.github.subfleet.sandbox.operation.accounts.EnableFutures;
import io.github.subfleet.sandbox.operation.accounts.EnableOptions;
import io.github.subfleet.sandbox.operation.accounts.ListSubAccounts;
import io.github.subfleet.sandbox.operation.accounts.PositionRisk;
import io.github.subfleet.sandbox.operation.accounts.PositionRiskV2;
import io.github.subfleet.sandbox.operation.accounts.SubAccountStatuses;
import io.github.subfleet.sandbox.operation.accounts.TransactionStatistics;
import io.github.subfleet.sandbox.operation.apikeys.AddIpRestriction;
import io.github.subfleet.sandbox.operation.apikeys.ApiKeyList;
import io.github.subfleet.sandbox.operation.apikeys.CreateApiKey;
import io.github.subfleet.sandbox.operation.apikeys.CreateApiKeyV2;
import io.github.subfleet.sandbox.operation.apikeys.DeleteApiKey;
import io.github.subfleet.sandbox.operation.apikeys.DeleteIpList;
import io.github.subfleet.sandbox.operation.apikeys.ModifyApiKeyPermission;
import io.github.subfleet.sandbox.operation.apikeys.ReadIpRestriction;
import io.github.subfleet.sandbox.operation.assets.AssetsV3;
import io.github.subfleet.sandbox.operation.assets.AssetsV4;
import io.github.subfleet.sandbox.operation.assets.DepositHistory;
import io.github.subfleet.sandbox.operation.assets.FuturesAccount;
import io.github.subfleet.sandbox.operation.assets.FuturesAccountV2;
import io.github.subfleet.sandbox.operation.assets.FuturesInternalTransfer;
import io.github.subfleet.sandbox.operation.assets.FuturesInternalTransferHistory;
import io.github.subfleet.sandbox.operation.assets.FuturesSummary;
import io.github.subfleet.sandbox.operation.assets.FuturesSummaryV2;
import io.github.subfleet.sandbox.operation.assets.FuturesTransfer;
import io.github.subfleet.sandbox.operation.assets.MarginAccount;
import io.github.subfleet.sandbox.operation.assets.MarginSummary;
import io.github.subfleet.sandbox.operation.assets.MarginTransfer;
import io.github.subfleet.sandbox.operation.assets.MovePosition;
import io.github.subfleet.sandbox.operation.assets.MovePositionHistory;
import io.github.subfleet.sandbox.operation.assets.ReadDepositAddress;
import io.github.subfleet.sandbox.operation.assets.SpotSummary;
import io.github.subfleet.sandbox.operation.assets.SpotTransferHistory;
import io.github.subfleet.sandbox.operation.assets.SubAccountTransferHistory;
import io.github.subfleet.sandbox.operation.assets.TransferToMaster;
import io.github.subfleet.sandbox.operation.assets.TransferToSubAccount;
import io.github.subfleet.sandbox.operation.assets.UniversalTransfer;
import io.github.subfleet.sandbox.operation.assets.UniversalTransferHistory;
import io.github.subfleet.sandbox.operation.general.ServerTime;
import io.github.subfleet.sandbox.operation.managed.DepositToManaged;
import io.github.subfleet.sandbox.operation.managed.ListManaged;
import io.github.subfleet.sandbox.operation.managed.ManagedSnapshots;
import io.github.subfleet.sandbox.operation.managed.ManagedTransferLog;
import io.github.subfleet.sandbox.operation.managed.ReadManagedAssets;
import io.github.subfleet.sandbox.operation.managed.ReadManagedDepositAddress;
import io.github.subfleet.sandbox.operation.managed.ReadManagedFuturesAssets;
import io.github.subfleet.sandbox.operation.managed.ReadManagedMarginAssets;
import io.github.subfleet.sandbox.operation.managed.WithdrawFromManaged;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All operations that the sandbox serves. A new one is one more line here. */
public final class Operations {
  private static final List<Operation> ALL = List.of(
      // accounts
      new ListSubAccounts(),
      new SubAccountStatuses(),
      new PositionRisk(),
      new PositionRiskV2(),
      new CreateVirtualSubAccount(),
      new EnableFutures(),
      new EnableOptions(),
      new TransactionStatistics(),
      // apiKeys
      new CreateApiKey(),
      new CreateApiKeyV2(),
      new DeleteApiKey(),
      new ApiKeyList(),
      new ModifyApiKeyPermission(),
      new ReadIpRestriction(),
      new AddIpRestriction(),
      new DeleteIpList(),
      // assets
      new SpotSummary(),
      new AssetsV3(),
      new FuturesAccount(),
      new FuturesAccountV2(),
      new FuturesSummary(),
      new FuturesSummaryV2(),
      new MovePosition(),
      new MovePositionHistory(),
      new AssetsV4(),
      new MarginAccount(),
      new MarginSummary(),
      new UniversalTransfer(),
      new UniversalTransferHistory(),
      new FuturesTransfer(),
      new MarginTransfer(),
      new FuturesInternalTransfer(),
      new FuturesInternalTransferHistory(),
      new TransferToMaster(),
      new TransferToSubAccount(),
      new SubAccountTransferHistory(),
      new SpotTransferHistory(),
      new ReadDepositAddress(),
      new DepositHistory(),
      // managed
      new DepositToManaged(),
      new WithdrawFromManaged(),
      new ListManaged(),
      new ReadManagedAssets(),
      new ReadManagedMarginAssets(),
      new ReadManagedFuturesAssets(),
      new ManagedSnapshots(),
      new ReadManagedDepositAddress(),
      ManagedTransferLog.forInvestor(),
      ManagedTransferLog.forTradingTeam(),
      ManagedTransferLog.forSubAccount(),
      // general
      new ServerTime());

  private static final Map<String, Operation> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));

  private Operations() {}

  /** All operations by their ids in the document. */
  public static Map<String, Operation> byId() {
    return BY_ID;
  }
}
