package io.github.subfleet.sandbox.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ServerSocketFactory;

/** Lets the HTTP server listen at a door. */
final class DoorSockets extends ServerSocketFactory {
  private final Door door;

  DoorSockets(Door door) {
    this.door = door;
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress host)
      throws IOException {
    door.open(port, host);
    return new DoorSocket(door);
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException("the door opens to one host only");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    throw new UnsupportedOperationException("the door opens to one host only");
  }

  /** What the HTTP server takes for a socket. It never listens itself. */
  private static final class DoorSocket extends ServerSocket {
    private final Door door;

    DoorSocket(Door door) throws IOException {
      this.door = door;
    }

    @Override
    public Socket accept() throws IOException {
      return door.accept();
    }

    @Override
    public int getLocalPort() {
      return door.port();
    }

    @Override
    public void close() throws IOException {
      super.close();
      door.close();
    }

    @Override
    public void setReuseAddress(boolean on) throws SocketException {
      // The door has seen to it.
    }
  }
}
