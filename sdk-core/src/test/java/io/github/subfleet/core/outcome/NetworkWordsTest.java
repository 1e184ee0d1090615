package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkWordsTest {
  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(new SocketTimeoutException("timeout"), "no answer in time: timeout"),
        Arguments.of(new SocketTimeoutException(), "no answer in time"),
        Arguments.of(new InterruptedIOException("timeout"), "the time limit of the call ran out"),
        Arguments.of(new InterruptedIOException("interrupted"), "the thread was interrupted"),
        Arguments.of(new InterruptedIOException("thread ended"), "given up: thread ended"),
        Arguments.of(new InterruptedIOException(), "given up"),
        Arguments.of(new UnknownHostException("a.example"), "the host is not known: a.example"),
        Arguments.of(new ConnectException("refused"), "could not connect: refused"),
        Arguments.of(new SSLException("handshake"), "no secure connection: handshake"),
        Arguments.of(new ProtocolException("status line"), "ProtocolException: status line"),
        Arguments.of(new IOException(), "IOException"));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void saysWhatTheNetworkDid(IOException trouble, String words) {
    assertThat(NetworkWords.of(trouble)).isEqualTo(words);
  }
}
