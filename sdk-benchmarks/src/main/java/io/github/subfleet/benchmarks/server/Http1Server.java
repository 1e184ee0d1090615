package io.github.subfleet.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;

/** Answers HTTP/1.1 with bytes made beforehand, on one thread that never waits for anything but its selector. */
final class Http1Server implements Runnable {
  private final Selector selector;
  private final ServerSocketChannel listener;
  private final Http1Answers answers;
  private final Counters counters;

  private Http1Server(
      Selector selector, ServerSocketChannel listener, Http1Answers answers, Counters counters) {
    this.selector = selector;
    this.listener = listener;
    this.answers = answers;
    this.counters = counters;
  }

  /** Starts a server, and gives its port. */
  static int start(Http1Answers answers, Counters counters) throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    listener.configureBlocking(false);
    Selector selector = Selector.open();
    listener.register(selector, SelectionKey.OP_ACCEPT);
    Thread thread =
        new Thread(new Http1Server(selector, listener, answers, counters), "http1-server");
    thread.setDaemon(true);
    thread.start();
    return listener.socket().getLocalPort();
  }

  @Override
  public void run() {
    try {
      while (true) {
        selector.select();
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
          SelectionKey key = ready.next();
          ready.remove();
          if (key.isAcceptable()) {
            accept();
          } else if (key.attachment() instanceof Http1Connection connection && !connection.read()) {
            key.channel().close();
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the server cannot go on", e);
    }
  }

  private void accept() throws IOException {
    SocketChannel channel = listener.accept();
    if (channel == null) {
      return;
    }
    counters.connection();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    var unused = channel.register(
        selector, SelectionKey.OP_READ, new Http1Connection(channel, answers, counters));
  }
}
