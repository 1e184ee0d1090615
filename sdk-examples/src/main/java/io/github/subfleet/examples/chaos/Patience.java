package io.github.subfleet.examples.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/**
 * A read timeout in virtual time: hangs up when the answer to a call is not there in full after a while. One for each call.
 */
final class Patience extends EventListener {
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private final VirtualTime time;
  private volatile @Nullable Connection connection;
  private volatile VirtualTime.@Nullable Alarm alarm;

  Patience(VirtualTime time) {
    this.time = time;
  }

  @Override
  public void callStart(Call call) {
    alarm = time.callStarted(LONGEST, this::hangUp);
  }

  @Override
  public void connectionAcquired(Call call, Connection acquired) {
    connection = acquired;
  }

  @Override
  public void connectionReleased(Call call, Connection released) {
    connection = null;
  }

  @Override
  public void callEnd(Call call) {
    time.callEnded(Objects.requireNonNull(alarm));
  }

  @Override
  public void callFailed(Call call, IOException e) {
    time.callEnded(Objects.requireNonNull(alarm));
  }

  private void hangUp() {
    Connection open = connection;
    if (open != null) {
      try {
        open.socket().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
