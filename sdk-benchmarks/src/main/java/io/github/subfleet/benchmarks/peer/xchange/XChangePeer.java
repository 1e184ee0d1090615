package io.github.subfleet.benchmarks.peer.xchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subfleet.benchmarks.peer.Keys;
import io.github.subfleet.benchmarks.peer.PeerWork;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.knowm.xchange.binance.BinanceAuthenticated;
import org.knowm.xchange.binance.service.BinanceHmacDigest;
import si.mazi.rescu.ParamsDigest;
import si.mazi.rescu.RequestWriterResolver;
import si.mazi.rescu.RestInvocation;
import si.mazi.rescu.RestMethodMetadata;
import si.mazi.rescu.SynchronizedValueFactory;

/** XChange, as far as it goes: it signs a query of as many parameters, by its own proxy's steps. */
public final class XChangePeer implements PeerWork {
  @Override
  public Requests requests() {
    Method method = Arrays.stream(BinanceAuthenticated.class.getMethods())
        .filter(each -> each.getName().equals("transferSubUserHistory"))
        .findFirst()
        .orElseThrow();
    RestMethodMetadata metadata = RestMethodMetadata.create(method, "https://api.binance.com", "");
    ParamsDigest digest = BinanceHmacDigest.createInstance(Keys.SECRET);
    SynchronizedValueFactory<Long> clock = System::currentTimeMillis;
    RequestWriterResolver writers = RequestWriterResolver.createDefault(new ObjectMapper());
    return (email, page, size) -> {
      // asset, type, startTime, endTime, limit, recvWindow, timestamp, key, signature
      @Nullable
      Object[] arguments = {email, page, null, null, size, null, clock, Keys.API_KEY, digest};
      return RestInvocation.create(writers, metadata, arguments, Map.of()).getInvocationUrl();
    };
  }
}
