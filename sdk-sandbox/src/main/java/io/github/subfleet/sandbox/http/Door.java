package io.github.subfleet.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where connections come in. It can be shut, so that to connect is refused, and opened again on the same port; and it can
 * turn away a connection that has just been made. Thread-safe.
 */
public final class Door implements AutoCloseable {
  /** How many connections wait to be let in. */
  private static final int BACKLOG = 128;

  private final BooleanSupplier turnsAway;
  private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
  private @Nullable InetSocketAddress address;
  private @Nullable ServerSocket listening;
  /** Keeps the port while nobody listens: bound, but not listening, so that to connect is refused. */
  private @Nullable Socket placeholder;

  private int shut;
  private boolean accepting;
  private boolean closed;

  /** Makes a door that turns connections away when it is told to; it is asked once for each. */
  public Door(BooleanSupplier turnsAway) {
    this.turnsAway = turnsAway;
  }

  /** Opens it for the first time. */
  synchronized void open(int port, InetAddress host) throws IOException {
    listening = listen(new InetSocketAddress(host, port), BACKLOG);
    address = (InetSocketAddress) listening.getLocalSocketAddress();
  }

  synchronized int port() {
    return address == null ? -1 : address.getPort();
  }

  /** Shuts the door for newcomers. As often as it is shut, it has to be opened. */
  public synchronized void shut() {
    shut++;
    if (closed || listening == null) {
      return;
    }
    closeQuietly(listening);
    listening = null;
    // Until then the system keeps the socket listening, closed or not.
    awaitNobodyAccepts();
    placeholder = closed ? null : reserve(Objects.requireNonNull(address));
  }

  private synchronized void awaitNobodyAccepts() {
    while (accepting) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Hangs up on everybody who is in. */
  public synchronized void hangUp() {
    guests.forEach(Door::closeQuietly);
    guests.clear();
  }

  /** Opens the door again. */
  public synchronized void open() {
    shut--;
    if (closed || shut > 0 || listening != null) {
      return;
    }
    try {
      listening = listenAgain(Objects.requireNonNull(address));
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port() + " is not to be had any more", e);
    } finally {
      closeQuietly(placeholder);
      notifyAll();
    }
  }

  /** While the placeholder is there, if the system allows it, so that nobody can take the port in between. */
  private ServerSocket listenAgain(InetSocketAddress place) throws IOException {
    try {
      return listen(place, BACKLOG);
    } catch (BindException e) {
      closeQuietly(placeholder);
      return listen(place, BACKLOG);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    closeQuietly(listening);
    closeQuietly(placeholder);
    notifyAll();
  }

  /** Waits for somebody to come in. */
  Socket accept() throws IOException {
    while (true) {
      ServerSocket open = awaitOpen();
      Guest guest;
      try {
        guest = (Guest) open.accept();
      } catch (SocketException e) {
        if (isOpen(open)) {
          throw e;
        }
        continue;
      } finally {
        accepted();
      }
      if (turnsAway.getAsBoolean()) {
        guest.reset();
      } else if (letIn(open, guest)) {
        return guest;
      }
    }
  }

  private synchronized void accepted() {
    accepting = false;
    notifyAll();
  }

  private synchronized boolean letIn(ServerSocket open, Socket guest) {
    if (listening != open) {
      closeQuietly(guest);
      return false;
    }
    guests.removeIf(Socket::isClosed);
    guests.add(guest);
    return true;
  }

  private synchronized boolean isOpen(ServerSocket socket) {
    return listening == socket && !closed;
  }

  private synchronized ServerSocket awaitOpen() throws IOException {
    while (listening == null && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SocketException("interrupted");
      }
    }
    if (closed || listening == null) {
      throw new SocketException("closed");
    }
    accepting = true;
    return listening;
  }

  private static ServerSocket listen(InetSocketAddress address, int backlog) throws IOException {
    ServerSocket socket = new Listener();
    socket.setReuseAddress(true);
    socket.bind(address, backlog);
    return socket;
  }

  private static @Nullable Socket reserve(InetSocketAddress address) {
    Socket socket = new Socket();
    try {
      socket.setReuseAddress(true);
      socket.bind(address);
      return socket;
    } catch (IOException e) {
      // Then the port is not kept; nobody but a program that starts right now can take it.
      closeQuietly(socket);
      return null;
    }
  }

  /** Lets guests in. */
  private static final class Listener extends ServerSocket {
    Listener() throws IOException {}

    @Override
    public Socket accept() throws IOException {
      Guest guest = new Guest();
      implAccept(guest);
      return guest;
    }
  }

  /** A connection that comes to an orderly end even when the server hangs up on it, unless it is to be reset. */
  private static final class Guest extends Socket {
    @Override
    public void setSoLinger(boolean on, int seconds) {
      // The server asks for a reset whenever a handler fails, which nobody could tell from others.
    }

    void reset() throws IOException {
      super.setSoLinger(true, 0);
      close();
    }
  }

  private static void closeQuietly(@Nullable AutoCloseable socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (Exception e) {
      // It is gone either way.
    }
  }
}
