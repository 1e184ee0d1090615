package io.github.subfleet.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests and signatures that Binance has published with its own client (binance-connector-java 7ff5f8b). */
class PublishedVectorsTest {
  private static final String TIMESTAMP = "timestamp=1736393892000";

  @RegisterExtension
  final SandboxExtension sandbox = SandboxExtension.with(
      s -> s.clock(Clock.fixed(Instant.ofEpochMilli(1_736_393_892_000L), ZoneOffset.UTC)));

  private static PublicKey publicKey(String algorithm, String base64) throws Exception {
    return KeyFactory.getInstance(algorithm)
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  private static int status(Sandbox sandbox, String target) {
    return new Client(sandbox)
        .send("GET", target, "", Map.of("X-MBX-APIKEY", "apiKey"))
        .status();
  }

  @Test
  void takesTheHmacSignatureOfAQuery(Sandbox exchange) {
    exchange.register("apiKey", "secretKey");

    assertThat(status(
            exchange,
            "/sapi/v1/sub-account/spotSummary?email=123%40test.com&page=1&size=10&recvWindow=5000&"
                + TIMESTAMP
                + "&signature=9029a18d45f4a77c0c74df77bdb6839600bd23be68520dca80fe9697ef906e63"))
        .isEqualTo(200);
  }

  @Test
  void takesTheHmacSignatureOfAQueryAndABody(Sandbox exchange) {
    exchange.register("apiKey", "secretKey");

    // Neither e-mail address is in it, which is refused, but after the signature was found to fit.
    assertThat(new Client(exchange)
            .send(
                "POST",
                "/sapi/v1/sub-account/universalTransfer?"
                    + TIMESTAMP
                    + "&signature=a34e9fef9cb7695920bbd303d4ea4c6d1cfe91f4e6cda0d3629f4ab99f8433c4",
                "fromAccountType=SPOT&amount=1&toAccountType=SPOT&asset=BTC",
                Map.of("X-MBX-APIKEY", "apiKey", "Content-Type", Client.FORM))
            .refusal())
        .isEqualTo("400 -1128 Combination of optional parameters invalid.");
  }

  @Test
  void takesTheEd25519Signature(Sandbox exchange) throws Exception {
    exchange.register(
        "apiKey",
        publicKey("Ed25519", "MCowBQYDK2VwAyEAfriCDVI7O8lQGC+0hKgXYJZcIUVhWiIt8F7EZwroEvs="));

    assertThat(status(
            exchange,
            "/sapi/v1/sub-account/status?"
                + TIMESTAMP
                + "&signature=1KohSdsEYUHEO2qTbkkjbmFdufaUTF9dKat6oUwE2RHT%2BzThFX4i1MMeNC5nqH0E"
                + "ya07jbRN9%2FLq1HaTgjD2Aw%3D%3D"))
        .isEqualTo(200);
  }

  @Test
  void takesTheRsaSignature(Sandbox exchange) throws Exception {
    exchange.register(
        "apiKey",
        publicKey(
            "RSA",
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1hNLa6BIyGqWaXMtYLrz"
                + "Asus2CuKecz3XNPKXgQQGN7EgVrH5b88Rkerfdgcu+E18jWcwV5VaxK4sT6yYAiN"
                + "VjQ6N+AJRgY3QI65IyMbfHsaXAQIUkMDQNrinHcsMR1GszgauqI1eJMPB9lhrRTX"
                + "kWUvadiUmxvOW8KTvryJnrnDywK+2c6QIhmaEyFrPg29Nl0zbUX0C83PGaJZYRFP"
                + "L7fV64+tR/gU/ep+PvS9yi1/tuv/tgAPft9tXoZmYhDD9ehjnsoT/kCJW1SYncfc"
                + "s59racaHVxjTr7l+AdbiiaDHBuPlShdrZmr0DuyRXEMZHNPfVyKlbdVbK5CHrUyI"
                + "GwIDAQAB"));

    assertThat(status(
            exchange,
            "/sapi/v1/sub-account/status?"
                + TIMESTAMP
                + "&signature=dmfJCWBD%2F6umdoUkRniOlyxvHo4eZaFRarnva%2BElB7kAfLdWa8AcwSyiDS13WZZm"
                + "KIbCKHanbkfzjoZCTUzd10PpA2hX%2BuvAPaRYQh460eLZfaKF3fg30gSa9PRwsGR%2FDcUDI415ra"
                + "fzoDbxOgwRTehSTg7eT7%2BRWx9iv2V8GWW%2BfVULu406XoWv7jfffXdP28GiuKBS40XZScb4vgIN"
                + "laSkMyAlMhwrLnXp5%2BOga84uOlb6UFvClXa8CaL5Sn3xExc5YT6fKYcGZby5Hntdb1EmXglK3RwZ"
                + "qJiP4PsCcigciw7NIHB12gXMrkpcqi9STokCzdXXzfN5BQSeC26UcQ%3D%3D"))
        .isEqualTo(200);
  }
}
