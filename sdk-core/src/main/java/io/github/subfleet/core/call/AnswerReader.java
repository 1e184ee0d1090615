package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.http.TransmissionGuard;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.outcome.Answer;
import io.github.subfleet.core.outcome.ErrorBody;
import io.github.subfleet.core.outcome.Failures;
import io.github.subfleet.core.outcome.SecretCutter;
import io.github.subfleet.core.signing.SigningFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** Turns what came back, or did not, into a decoded answer or an exception. */
public final class AnswerReader {
  /** More than any error takes; the rest is left unread. */
  private static final long MAX_ERROR_BYTES = 65_536;

  private final long maxBytes;
  private final @Nullable String apiKey;

  /**
   * Makes a reader.
   *
   * @param maxBytes how large an answer may be
   * @param apiKey the key, which must not be shown; null if there is none
   */
  public AnswerReader(long maxBytes, @Nullable String apiKey) {
    this.maxBytes = maxBytes;
    this.apiKey = apiKey;
  }

  /** Reads an answer, and closes it. */
  <T> ApiResponse<T> read(
      Response response, Transmission transmission, Converter<ResponseBody, T> decoder) {
    try (response) {
      if (!response.isSuccessful() || Answer.isOfFirewall(response.headers())) {
        Answer answer = answer(response, errorText(response.body()));
        throw failures(transmission)
            .answered(answer, ErrorBody.parse(answer.text()), transmission.now());
      }
      T value = decode(response, transmission, decoder);
      return new ApiResponse<>(value, response.code(), response.headers());
    }
  }

  /** Says what it means that there is no answer. */
  ApiException noAnswer(Transmission transmission, IOException cause) {
    if (cause instanceof SigningFailure) {
      return failures(transmission).unsigned(Objects.requireNonNullElse(cause.getCause(), cause));
    }
    return failures(transmission).unanswered(transmission.isSent(), transmission.reason(cause));
  }

  /** Says that the thread was interrupted before anything was sent. */
  ApiException interrupted(Operation operation, InterruptedException cause) {
    IOException interrupted = new InterruptedIOException("interrupted");
    interrupted.initCause(cause);
    return new Failures(operation, 0, new SecretCutter(List.of())).unanswered(false, interrupted);
  }

  private <T> T decode(
      Response response, Transmission transmission, Converter<ResponseBody, T> decoder) {
    ResponseBody body = response.body();
    MeteredSource metered = new MeteredSource(body.source(), maxBytes);
    if (body.contentLength() > maxBytes) {
      throw failures(transmission).undecodable(answer(response, ""), tooLarge(), null);
    }
    try {
      BufferedSource json = Okio.buffer(metered);
      checkStatusInBody(response, transmission, json, metered);
      T value = decoder.convert(new Rest(json, body));
      if (value == null) {
        throw failures(transmission)
            .undecodable(answer(response, metered.start()), "the answer is null", null);
      }
      return value;
    } catch (ApiException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw undecodable(response, transmission, metered, e);
    } finally {
      metered.forgetStart();
    }
  }

  private void checkStatusInBody(
      Response response, Transmission transmission, BufferedSource json, MeteredSource metered)
      throws IOException {
    boolean codeRequired = transmission.operation().inBodyStatus();
    if (codeRequired || StatusNames.comeFirst(json)) {
      ErrorBody said = ErrorBody.read(json.peek());
      if (said.isFailure(codeRequired)) {
        throw failures(transmission)
            .answered(answer(response, metered.start()), said, transmission.now());
      }
    }
  }

  /** An error under a status of success may lack what the operation's answers have, and thus not be decodable. */
  private ApiException undecodable(
      Response response, Transmission transmission, MeteredSource metered, Exception cause) {
    Failures failures = failures(transmission);
    Answer answer = answer(response, metered.start());
    IOException networkFailure = metered.networkFailure();
    if (networkFailure != null) {
      return failures.cutOff(answer, transmission.reason(networkFailure));
    }
    if (metered.isTooLarge()) {
      return failures.undecodable(answer, tooLarge(), null);
    }
    String malformation = metered.malformation();
    if (malformation != null) {
      return failures.undecodable(answer, "the answer " + malformation, null);
    }
    ErrorBody said = ErrorBody.parse(answer.text());
    if (said.isFailure(false)) {
      return failures.answered(answer, said, transmission.now());
    }
    return failures.undecodable(
        answer, Objects.requireNonNullElse(cause.getMessage(), "no reason given"), cause);
  }

  private Failures failures(Transmission transmission) {
    List<String> secrets = new ArrayList<>(3);
    if (apiKey != null) {
      secrets.add(apiKey);
    }
    String signature = transmission.signature();
    if (signature != null) {
      secrets.add(signature);
      secrets.add(URLDecoder.decode(signature, StandardCharsets.US_ASCII));
    }
    return new Failures(
        transmission.operation(), transmission.attempt(), new SecretCutter(secrets));
  }

  private String tooLarge() {
    return "the answer is larger than " + maxBytes + " bytes";
  }

  private static Answer answer(Response response, String text) {
    MediaType type = response.body().contentType();
    return new Answer(
        response.code(),
        TransmissionGuard.originalHeaders(response),
        text,
        type == null ? "" : type.type() + "/" + type.subtype());
  }

  /** What there is of a body. The status tells enough if the rest does not arrive. */
  private static String errorText(ResponseBody body) {
    Buffer text = new Buffer();
    try {
      BufferedSource source = body.source();
      while (text.size() < MAX_ERROR_BYTES
          && source.read(text, MAX_ERROR_BYTES - text.size()) != -1) {}
    } catch (IOException cutOff) {
      // The status stands, and so does what was read.
    }
    return text.readUtf8();
  }

  /** The body as it is after a look at its start. */
  private static final class Rest extends ResponseBody {
    private final BufferedSource json;
    private final ResponseBody whole;

    private Rest(BufferedSource json, ResponseBody whole) {
      this.json = json;
      this.whole = whole;
    }

    @Override
    public @Nullable MediaType contentType() {
      return whole.contentType();
    }

    @Override
    public long contentLength() {
      return -1;
    }

    @Override
    public BufferedSource source() {
      return json;
    }
  }
}
