package io.github.subfleet.core.http;

import java.net.Proxy;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Sends requests over two OkHttp clients that share connections and threads. Both follow no redirect, keep no cookies
 * and no cache, and answer no challenge. The one for reads may use another connection if a kept one turns out to be dead;
 * the one for writes sends each request once.
 */
public final class Transport implements AutoCloseable {
  private static final int KEEP_ALIVE_MINUTES = 5;

  private final OkHttpClient reads;
  private final OkHttpClient writes;
  private final OkHttpClient aside;
  private final TimeLimits limits = new TimeLimits(System::nanoTime);
  private final Executor executor;
  private final boolean owned;

  private Transport(OkHttpClient reads, boolean owned) {
    this.reads = reads;
    this.writes = reads.newBuilder().retryOnConnectionFailure(false).build();
    this.aside = reads
        .newBuilder()
        .dispatcher(new Dispatcher(reads.dispatcher().executorService()))
        .build();
    this.executor = task -> {
      try {
        reads.dispatcher().executorService().execute(task);
      } catch (RejectedExecutionException closed) {
        task.run();
      }
    };
    this.owned = owned;
  }

  /**
   * Opens a transport.
   *
   * @param settings how to set it up
   * @param interceptors what sees each call, before connecting, in this order
   * @param last the network interceptor that sees each request last, after those of the user's client, and sends it through
   *     {@link TransmissionGuard}
   */
  public static Transport open(
      HttpSettings settings, List<? extends Interceptor> interceptors, Interceptor last) {
    OkHttpClient shared = settings.shared();
    OkHttpClient.Builder builder =
        shared == null ? ownClient(settings.maxConnections()) : shared.newBuilder();
    builder
        .connectTimeout(settings.connectTimeout())
        .readTimeout(settings.readTimeout())
        .writeTimeout(settings.writeTimeout())
        // We keep the time ourselves, for all attempts together.
        .callTimeout(0, TimeUnit.MILLISECONDS)
        .retryOnConnectionFailure(true)
        .followRedirects(false)
        .followSslRedirects(false)
        .authenticator(Authenticator.NONE)
        .cookieJar(CookieJar.NO_COOKIES)
        .cache(null);
    if (shared == null || shared.socketFactory().equals(SocketFactory.getDefault())) {
      builder.socketFactory(BoundedSockets.forAnswersOf(settings.maxResponseBytes()));
    }
    Proxy proxy = settings.proxy();
    if (proxy != null) {
      builder.proxy(proxy);
    }
    Authenticator proxyAuthenticator = settings.proxyAuthenticator();
    if (proxyAuthenticator != null) {
      builder.proxyAuthenticator(proxyAuthenticator);
    }
    interceptors.forEach(builder::addInterceptor);
    builder.addNetworkInterceptor(last);
    return new Transport(builder.build(), shared == null);
  }

  /** Makes the call of a read. */
  public TimedCall read(Request request, Transmission transmission) {
    return tagged(reads.newCall(request), transmission);
  }

  /** Makes the call of a write, whose body, if it has one, is never sent twice. */
  public TimedCall write(Request request, Transmission transmission) {
    RequestBody body = request.body();
    Call call = writes.newCall(
        body == null
            ? request
            : request
                .newBuilder()
                .method(request.method(), new OneShotBody(body))
                .build());
    return tagged(call, transmission);
  }

  /**
   * Makes the call of a read that does not queue behind others: others may be waiting for its answer on all the threads
   * that there may be.
   */
  public TimedCall aside(Request request, Transmission transmission) {
    return tagged(aside.newCall(request), transmission);
  }

  /** A tag of the call, since to tag a request is to copy it. */
  private TimedCall tagged(Call call, Transmission transmission) {
    call.tag(Transmission.class, () -> transmission);
    return new TimedCall(call, transmission, limits, executor);
  }

  /** The threads that answers are handled on; what comes when they are gone runs on the thread that brings it. */
  public Executor executor() {
    return executor;
  }

  /**
   * Lets calls under way come to their end, and gives up threads and idle connections, unless they are those of the
   * user's own client.
   */
  @Override
  public void close() {
    if (owned) {
      reads.dispatcher().executorService().shutdown();
      reads.connectionPool().evictAll();
    }
  }

  private static OkHttpClient.Builder ownClient(int maxConnections) {
    Dispatcher dispatcher = new Dispatcher(CallThreads.open());
    dispatcher.setMaxRequests(maxConnections);
    dispatcher.setMaxRequestsPerHost(maxConnections);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(maxConnections, KEEP_ALIVE_MINUTES, TimeUnit.MINUTES));
  }
}
