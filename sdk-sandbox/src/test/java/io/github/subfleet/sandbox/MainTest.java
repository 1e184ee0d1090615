package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.client.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MainTest {
  private Process process;

  private void run(String... arguments) throws IOException {
    start(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()), arguments);
  }

  private void start(List<String> launch, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(launch);
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).start();
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }

  private String firstLine() throws IOException {
    return new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine();
  }

  private int exitCode() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String errors() throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void announcesItselfInOneLineAndServesUntilTerminated() throws Exception {
    run("--port", "0", "--sub-accounts", "7", "--seed", "42");

    Answer line = new Answer(0, Map.of(), firstLine());
    assertThat((Map<?, ?>) line.json()).hasSize(3);
    try (Sandbox twin = Sandbox.builder().seed(42).start()) {
      assertThat(line.at("apiKey")).isEqualTo(twin.masterKey().apiKey());
      assertThat(line.at("secretKey")).isEqualTo(twin.masterKey().secretKey());
    }
    HttpRequest time =
        HttpRequest.newBuilder(URI.create(line.at("baseUrl") + "/api/v3/time")).build();
    String body = HttpClient.newHttpClient().send(time, BodyHandlers.ofString()).body();
    assertThat(new Answer(200, Map.of(), body).at("serverTime")).isInstanceOf(BigDecimal.class);

    process.destroy();
    exitCode();
  }

  @Test
  void servesFromTheModulePathToo() throws Exception {
    start(List.of(
        "-p",
        System.getProperty("java.class.path"),
        "-m",
        "io.github.subfleet.sandbox/" + Main.class.getName()));

    assertThat(new Answer(0, Map.of(), firstLine()).at("baseUrl").toString()).startsWith("http://");
  }

  @Test
  void servesWithFaults() throws Exception {
    run("--fault", "server-error,times=1,status=503", "--fault", "firewall,skip=1");

    Answer line = new Answer(0, Map.of(), firstLine());
    HttpRequest time =
        HttpRequest.newBuilder(URI.create(line.at("baseUrl") + "/api/v3/time")).build();
    HttpClient http = HttpClient.newHttpClient();
    assertThat(http.send(time, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
    assertThat(http.send(time, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(http.send(time, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port=abc",
        "--port=65536",
        "--sub-accounts=-1",
        "--wat",
        "wat",
        "--fault=wat",
        "--fault=ban,operation=wat"
      })
  void refusesBadArgumentsWithAUsageMessage(String argument) throws Exception {
    run(argument);

    assertThat(errors()).contains("Usage: sandbox");
    assertThat(exitCode()).isEqualTo(2);
    assertThat(firstLine()).isNull();
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    try (Sandbox other = Sandbox.start()) {
      int port = other.baseUrl().getPort();
      run("--port", String.valueOf(port));

      assertThat(errors()).isEqualTo("port " + port + " is not to be had" + System.lineSeparator());
      assertThat(exitCode()).isEqualTo(1);
    }
  }

  @Test
  void explainsItselfIfAskedTo() throws Exception {
    run("--help");

    assertThat(firstLine()).startsWith("Usage: sandbox");
    assertThat(exitCode()).isZero();
  }
}
